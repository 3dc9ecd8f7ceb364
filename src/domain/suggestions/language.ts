import type { IssueFeatures } from '../model/snapshot.ts';
import type { languageKnowledge } from '../model/project.ts';

/** How well one must know the language, or that it cannot be told. */
export type LanguageGuess = (typeof languageKnowledge)[number] | 'unknown';

// Repositories of pages and texts: what is changed there is written, not programmed.
const written = new Set([
  'markdown',
  'html',
  'css',
  'scss',
  'tex',
  'restructuredtext',
  'asciidoc',
  'mdx',
  'org',
]);
const wordsOnly = new Set(['documentation', 'wording', 'label-documentation']);
const oneDeclaration = new Set([
  'message',
  'logging',
  'tidy',
  'setting',
  'tests',
  'on-screen',
  'shows',
  'label-wording',
  'label-small',
]);
const wholePrograms = new Set([
  'performance',
  'concurrency',
  'architecture',
  'label-deep',
  'stored-state',
  'new-ability',
]);

/**
 * How well one must know the language, from what the text and the repository show.
 * Words ask for none, one place in the code for the basics, work on what carries the rest for more;
 * where these contradict each other or nothing shows, it is unknown rather than a guess.
 */
export function languageOf(features: IssueFeatures, repositoryLanguage: string | null): LanguageGuess {
  const has = (rules: ReadonlySet<string>): boolean => features.signals.some(({ rule }) => rules.has(rule));
  const deep = has(wholePrograms);
  const words = has(wordsOnly);
  if (deep) return words || has(oneDeclaration) ? 'unknown' : 'comfortable';
  if (words || written.has(repositoryLanguage?.toLowerCase() ?? '')) return 'none';
  return has(oneDeclaration) ? 'basics' : 'unknown';
}
