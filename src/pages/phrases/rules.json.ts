/** The house style for the reply checker, fetched when someone begins a draft. */
import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import { houseWords } from '../../components/shell/site.ts';
import { fillDeep } from '../../content/house-words.ts';
import { wordingSchema } from '../../content/schemas/wording.ts';
import wording from '../../content/wording.yaml?raw';

export const GET = async (): Promise<Response> => {
  const phrases = await getCollection('phrases');
  return Response.json({
    phrases: phrases.map(({ id, data }) => fillDeep(data, houseWords, `phrases.yaml, "${id}"`)),
    wording: wordingSchema.parse(parse(wording)),
  });
};
