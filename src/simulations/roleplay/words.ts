/** Placeholders in texts. */
import type { CompiledScenario, Words } from './types.ts';

/** Fills `{company}` and the like. A placeholder without a word stays as it is, so that it is seen and mended. */
export function fillWords(text: string, words: Words): string {
  return text.replace(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? (words[name] ?? whole) : whole,
  );
}

/** The words of a conversation with one customer. */
export function wordsFor(scenario: CompiledScenario, customerId: string): Words {
  const firstName = scenario.customers[customerId]?.firstName;
  return firstName === undefined ? scenario.words : { ...scenario.words, firstName };
}
