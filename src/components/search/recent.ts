import { cutText } from '../../domain/text/shorten.ts';

const key = 'cairn-searches';
const most = 6;

/** What was searched for on this device, the latest first; it never leaves it. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps what was searched for. A browser that keeps nothing searches all the same. */
export function rememberSearch(words: string): void {
  const plain = cutText(words.trim(), 100);
  if (plain.length < 2) return;
  try {
    const others = recentSearches().filter((each) => each !== plain);
    localStorage.setItem(key, JSON.stringify([plain, ...others].slice(0, most)));
  } catch {
    // Storage is full or forbidden.
  }
}

/** Forgets what was searched for. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is forbidden: there is nothing to forget.
  }
}
