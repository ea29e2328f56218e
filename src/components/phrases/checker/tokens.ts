/** A draft as tokens with their places, in the sentences of the parser (retext). */
import type { Nodes, Sentence as SentenceNode } from 'nlcst';
import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import { unified } from 'unified';

export interface Token {
  readonly kind: 'word' | 'mark' | 'space';
  readonly text: string;
  /** Place in the draft: [start, end). */
  readonly start: number;
  readonly end: number;
}

const parser = unified().use(retextEnglish).freeze();

function* sentencesIn(node: Nodes): Generator<SentenceNode> {
  if (node.type === 'SentenceNode') yield node;
  else if ('children' in node) for (const child of node.children) yield* sentencesIn(child);
}

const kindOf = (type: Nodes['type']): Token['kind'] =>
  type === 'WordNode' ? 'word' : type === 'WhiteSpaceNode' ? 'space' : 'mark';

/** "back.unfortunately", typed in haste, but not "larkfield.com" or "invoice.pdf". */
const RUN_TOGETHER = /^([\p{L}'’]{2,}\.)(u|i|[\p{L}'’]{2,})$/iu;
const ADDRESS_OR_FILE =
  /\.(?:com?|net|org|uk|eu|ie|info|biz|shop|store|online|example|io|app|html?|pdf|jpe?g|png|gif|docx?|xlsx?|csv|txt|zip|ics)$/i;

/** Two words run together are two words with an empty space between them. */
function partedAtStop(token: Token): Token[] {
  const [, first = '', second = ''] = ADDRESS_OR_FILE.test(token.text)
    ? []
    : (RUN_TOGETHER.exec(token.text) ?? []);
  if (token.kind !== 'word' || first === '') return [token];
  const at = token.start + first.length;
  return [
    { kind: 'word', text: first, start: token.start, end: at },
    { kind: 'space', text: '', start: at, end: at },
    { kind: 'word', text: second, start: at, end: token.end },
  ];
}

/** The sentences as the parser sees them, without the space between them. */
export const parse = (draft: string): Token[][] =>
  [...sentencesIn(parser.parse(draft) as Nodes)].map(({ children }) =>
    children.flatMap((node) =>
      partedAtStop({
        kind: kindOf(node.type),
        text: toString(node),
        start: node.position?.start.offset ?? 0,
        end: node.position?.end.offset ?? 0,
      }),
    ),
  );
