/** Checks and proves the role-plays of a content folder. */
import { phraseSchema } from '../../src/content/schemas/phrase.ts';
import { scenarioSchema } from '../../src/content/schemas/scenario.ts';
import { siteSchema } from '../../src/content/schemas/site.ts';
import type { Issue } from '../../src/content/checks/issue.ts';
import { readContent, type Content, type YamlFile } from '../../src/content/checks/read.ts';
import { checkScenario } from '../../src/content/checks/scenario/index.ts';
import { didYouMean } from '../../src/content/checks/suggest.ts';
import { compileScenario } from '../../src/simulations/roleplay/index.ts';
import { proofOf, type Proof } from '../../src/simulations/roleplay/proof.ts';
import type { CompiledScenario } from '../../src/simulations/roleplay/types.ts';

export interface Examined {
  readonly slug: string;
  readonly file: string;
  readonly issues: readonly Issue[];
  /** Present where the file passed the checks and could be played. */
  readonly compiled: CompiledScenario | null;
  readonly proof: Proof | null;
  /** Milliseconds the proof took. */
  readonly took: number;
}

export interface Examination {
  readonly scenarios: readonly Examined[];
  /** Messages about names asked for that are not there. */
  readonly unknown: readonly string[];
}

/** The house-style phrases with their variants, or none where the list has mistakes of its own. */
export function phrasesOf(content: Content): string[] {
  const read = phraseSchema.array().safeParse(content.phrases.data);
  return read.success ? read.data.flatMap(({ phrase, variants }) => [phrase, ...variants]) : [];
}

/** What fills the placeholders of texts. */
export function wordsOf(content: Content): Record<string, string> {
  const read = siteSchema.safeParse(content.site.data);
  return read.success ? { ...read.data.words, company: read.data.company } : {};
}

function examineOne(file: YamlFile, content: Content): Examined {
  const broken = file.findings.map((found) => ({ file: file.file, ...found }));
  const issues = broken.length > 0 ? broken : checkScenario(file.file, file.data, content.registry);
  const base = { slug: file.slug, file: file.file };
  if (issues.length > 0) return { ...base, issues, compiled: null, proof: null, took: 0 };
  const compiled = compileScenario(file.slug, scenarioSchema.parse(file.data), wordsOf(content));
  const before = performance.now();
  const proof = proofOf(compiled, phrasesOf(content));
  const took = performance.now() - before;
  const broke = proof.issues.map((found) => ({ file: file.file, ...found, suggestion: '' }));
  return { ...base, issues: broke, compiled, proof, took };
}

/** Examines the role-plays of a content folder, or those named. */
export function examine(root: string, slugs: readonly string[] = []): Examination {
  const content = readContent(root);
  const written = content.scenarios.map((file) => file.slug);
  const wanted = content.scenarios.filter((file) => slugs.length === 0 || slugs.includes(file.slug));
  const unknown = slugs
    .filter((slug) => !written.includes(slug))
    .map((slug) => `There is no role-play "${slug}". ${didYouMean(slug, written, 'role-plays')}`);
  return { scenarios: wanted.map((file) => examineOne(file, content)), unknown };
}
