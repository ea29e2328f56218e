/** One static SVG per customer and mood. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { ScenarioCustomer } from '../../../content/schemas/scenario.ts';
import { MOODS, type Mood } from '../../../content/schemas/vocabulary.ts';
import { drawFace } from '../../../components/practice/face/draw.ts';

interface Props {
  readonly look: ScenarioCustomer['face'];
  readonly mood: Mood;
  readonly whose: string;
}

export const getStaticPaths = (async () => {
  const scenarios = await getCollection('scenarios');
  return scenarios.flatMap(({ id, data }) =>
    Object.entries(data.customers).flatMap(([customer, { face }]) =>
      MOODS.map((mood) => ({
        params: { face: `${id}.${customer}.${mood}` },
        props: {
          look: face,
          mood,
          whose: `scenarios/${id}.yaml › customers.${customer}.face`,
        } satisfies Props,
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(drawFace(props.look, props.mood, props.whose), {
    headers: { 'content-type': 'image/svg+xml' },
  });
