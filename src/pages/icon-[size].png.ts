import { icon } from '../layouts/brand-images.ts';

const SIZES = ['180', '192', '512'] as const;

export const getStaticPaths = () => SIZES.map((size) => ({ params: { size } }));

/** 180 is Apple's touch icon and bleeds to the edge; the others are for the install manifest. */
export const GET = async ({ params }: { params: { size: (typeof SIZES)[number] } }): Promise<Response> =>
  new Response(new Uint8Array(await icon(Number(params.size), params.size === '180')));
