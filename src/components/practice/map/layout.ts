/** Places a scenario's steps, replies and endings for drawing. Runs at build; a browser only gets the drawing. */
import dagre from '@dagrejs/dagre';
import { curveMonotoneX, line } from 'd3-shape';
import type { Analysis } from '../../../simulations/roleplay/analysis.ts';
import type { CompiledScenario, CompiledStep } from '../../../simulations/roleplay/index.ts';
import { chanceOf, gradeOf, shown, stepTitle, type Grade } from './words.ts';

const BOX = 360;
const LINE = 17;
const PAD = 12;
/** Characters that fit a line: measured on the widest text of the shipped scenarios. */
const FIT = 56;
const SAID_LINES = 3;

export interface Row {
  readonly ref: string;
  readonly grade: Grade;
  readonly lines: readonly string[];
  /** Top of the row within its box. */
  readonly y: number;
  readonly height: number;
}

export interface Box {
  readonly id: string;
  readonly kind: 'step' | 'ending';
  readonly title: string;
  readonly said: readonly string[];
  readonly rows: readonly Row[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Edge {
  readonly path: string;
  readonly grade: Grade;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
}

/** Breaks a text into lines of at most `fit` characters; what does not fit `most` lines ends in "…". */
export function wrap(text: string, fit: number, most = Infinity): string[] {
  const lines: string[] = [];
  for (const word of text.replaceAll('*', '').split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= fit)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  // The mark takes the room of two characters; no word is cut for it.
  const [last = ''] = wrap(lines[most - 1] ?? '', fit - 2);
  return [...lines.slice(0, most - 1), `${last} …`];
}

type Shape = Omit<Box, 'x' | 'y'>;

function stepShape(scenario: CompiledScenario, step: CompiledStep, analyses: readonly Analysis[]): Shape {
  const said = wrap(shown(scenario, step.says[0]?.text ?? ''), FIT, SAID_LINES);
  let y = PAD + LINE * (1.4 + said.length) + PAD;
  const rows = step.replies.map((reply) => {
    const lines = wrap(shown(scenario, reply.text), FIT - 2);
    const row = {
      ref: reply.ref,
      grade: gradeOf(reply, analyses),
      lines,
      y,
      height: lines.length * LINE + PAD,
    };
    y += row.height;
    return row;
  });
  const title = stepTitle(scenario, step.id);
  return { id: step.id, kind: 'step', title, said, rows, width: BOX, height: y };
}

const endingShape = (
  scenario: CompiledScenario,
  id: string,
  title: string,
  analyses: readonly Analysis[],
): Shape => {
  const said = analyses.map((analysis) => {
    const chance = chanceOf(analysis.endings[id]?.chance ?? 0);
    return `${scenario.customers[analysis.customer]?.firstName ?? ''}: ${chance} by chance`;
  });
  return {
    id,
    kind: 'ending',
    title,
    said,
    rows: [],
    width: 240,
    height: PAD * 2 + LINE * (1.4 + said.length),
  };
};

/** Where a reply may lead: steps, and for `end` every ending, as the ending is picked by how the customer stands. */
const END = 'end';

/** Lays out the whole scenario from left to right. Units are pixels at full size. */
export function draw(scenario: CompiledScenario, analyses: readonly Analysis[]): Drawing {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 110, marginx: 16, marginy: 16 });
  const steps = Object.values(scenario.steps).map((step) => stepShape(scenario, step, analyses));
  const endings = scenario.endings.map(({ id, title }) =>
    endingShape(scenario, id, shown(scenario, title), analyses),
  );
  // Endings hang together below one another behind a small "end" mark, or every last reply would need six edges.
  const tray: Shape = {
    id: END,
    kind: 'ending',
    title: 'the end',
    said: [],
    rows: [],
    width: 90,
    height: 44,
  };
  for (const shape of [...steps, tray, ...endings])
    graph.setNode(shape.id, { width: shape.width, height: shape.height });
  for (const step of Object.values(scenario.steps)) {
    for (const reply of step.replies) {
      for (const go of new Set(reply.next.map((way) => way.go))) {
        graph.setEdge({ v: step.id, w: go, name: reply.ref }, { grade: gradeOf(reply, analyses) });
      }
    }
  }
  for (const { id } of endings) graph.setEdge({ v: END, w: id, name: id }, { grade: 'mixed' });
  dagre.layout(graph);

  const boxes: Box[] = [...steps, tray, ...endings].map((shape) => {
    const { x, y } = graph.node(shape.id) as { x: number; y: number };
    return { ...shape, x: Math.round(x - shape.width / 2), y: Math.round(y - shape.height / 2) };
  });
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const edges = graph.edges().map((edge): Edge => {
    const { points, grade } = graph.edge(edge) as unknown as {
      points: { x: number; y: number }[];
      grade: Grade;
    };
    const from = boxOf.get(edge.v);
    const row = from?.rows.find(({ ref }) => ref === edge.name);
    const start =
      from === undefined
        ? points[0]
        : {
            x: from.x + from.width,
            y: from.y + (row === undefined ? from.height / 2 : row.y + row.height / 2),
          };
    const route = [start ?? { x: 0, y: 0 }, ...points.slice(1)];
    const path =
      line<{ x: number; y: number }>()
        .x(({ x }) => x)
        .y(({ y }) => y)
        .curve(curveMonotoneX)
        .digits(0)(route) ?? '';
    return { path, grade };
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width: Math.ceil(width), height: Math.ceil(height), boxes, edges };
}
