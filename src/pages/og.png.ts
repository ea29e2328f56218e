import { linkPicture } from '../layouts/brand-images.ts';

export const GET = async (): Promise<Response> => new Response(new Uint8Array(await linkPicture()));
