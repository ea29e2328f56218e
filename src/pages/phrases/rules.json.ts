/** The phrase list for the reply checker, fetched when someone begins a draft. */
import { getCollection } from 'astro:content';
import { site } from '../../components/shell/site.ts';
import { fillDeep } from '../../content/house-words.ts';

export const GET = async (): Promise<Response> => {
  const words = { company: site.company, ...site.words };
  const phrases = await getCollection('phrases');
  return Response.json(phrases.map(({ id, data }) => fillDeep(data, words, `phrases.yaml, "${id}"`)));
};
