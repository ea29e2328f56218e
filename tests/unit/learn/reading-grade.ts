/** Flesch-Kincaid grade of English prose, with a rough count of syllables: good to about half a grade. */

function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1;
}

export function readingGrade(prose: string): number {
  const sentences = prose.split(/[.!?:]+[”"’')]*\s/).filter((s) => /\w{2}/.test(s));
  const words = prose.split(/\s+/).filter((w) => /[a-z]/i.test(w));
  const syllableCount = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllableCount / words.length) - 15.59;
}
