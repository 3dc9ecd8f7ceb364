import type { Area } from '../model/area.ts';
import { evidenceOf, labelWords } from './issue-text.ts';

/** What tells an issue's area: its labels, its repository's topics, and the words found in its text. */
export interface AreaClues {
  readonly labels: readonly string[];
  readonly topics: readonly string[];
  /** Words of the hub's domains that the title or the text contains, as hub.yml writes them. */
  readonly words: readonly string[];
}

/** The area an issue seems to belong to, and what says so. */
export interface AreaGuess {
  readonly id: string;
  readonly from: 'label' | 'topic' | 'words';
  readonly evidence: string;
}

/**
 * The area of an issue, or null for unknown. Labels are the word of the maintainers and come first, then the repository's topics,
 * then words of the text. Where two areas have as much for them, nothing is guessed.
 */
export function areaOf(clues: AreaClues, domains: readonly Area[]): AreaGuess | null {
  return (
    clearest('label', clues.labels, domains, (domain) => [domain.id, domain.name, ...domain.labels]) ??
    clearest('topic', clues.topics, domains, (domain) => [
      domain.id,
      domain.name,
      ...domain.labels,
      ...domain.words,
    ]) ??
    clearest('words', clues.words, domains, (domain) => domain.words)
  );
}

function clearest(
  from: AreaGuess['from'],
  found: readonly string[],
  domains: readonly Area[],
  wordsOf: (domain: Area) => readonly string[],
): AreaGuess | null {
  const names = [...new Set(found)].sort().map((name) => ({ name, words: labelWords(name) }));
  const guesses = domains
    .map((domain) => {
      const known = new Set(wordsOf(domain).map(labelWords));
      const hits = names.filter(({ words }) => known.has(words)).map(({ name }) => name);
      return { id: domain.id, count: hits.length, evidence: evidenceOf(hits.join(', ')) };
    })
    .sort((a, b) => b.count - a.count);
  const [best, next] = guesses;
  if (best === undefined || best.count === 0 || best.count === next?.count) return null;
  return { id: best.id, from, evidence: best.evidence };
}
