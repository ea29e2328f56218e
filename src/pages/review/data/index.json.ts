/** `/review/data/index.json`: every check that can be asked again, and what is to be said of each lesson. */
import type { APIRoute } from 'astro';
import { reviewIndex } from '../../../components/review/index-data.ts';

export const GET: APIRoute = async () => Response.json(await reviewIndex());
