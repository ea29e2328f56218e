/** The phrase list for the reply checker, fetched when someone begins a draft. */
import { getCollection } from 'astro:content';

export const GET = async (): Promise<Response> =>
  Response.json((await getCollection('phrases')).map((phrase) => phrase.data));
