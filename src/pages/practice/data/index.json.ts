/** Every role-play and principle, listed. */
import type { APIRoute } from 'astro';
import { practiceIndex } from '../../../components/practice/build/index-data.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await practiceIndex()), { headers: { 'content-type': 'application/json' } });
