import { favicon } from '../layouts/brand-images.ts';

export const GET = async (): Promise<Response> => new Response(await favicon());
