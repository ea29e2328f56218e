/** One role-play, ready to play outside its own page: in a lesson, a review or on a manager's board. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { givenOf } from '../../../components/practice/build/given.ts';
import { allScenarios, type Prepared } from '../../../components/practice/build/scenarios.ts';

interface Props {
  readonly prepared: Prepared;
}

export const getStaticPaths = (async () =>
  (await allScenarios()).map((prepared) => ({
    params: { scenario: prepared.slug },
    props: { prepared } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(JSON.stringify(await givenOf(props.prepared)), {
    headers: { 'content-type': 'application/json' },
  });
