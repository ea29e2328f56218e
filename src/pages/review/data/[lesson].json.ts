/** `/review/data/<lesson>.json`: the checks of one lesson, so that a review can ask them away from it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection, getEntry } from 'astro:content';

export const getStaticPaths = (async () =>
  (await getCollection('lessons')).map(({ id }) => ({ params: { lesson: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  Response.json((await getEntry('lessons', params['lesson'] ?? ''))?.data.checks ?? []);
