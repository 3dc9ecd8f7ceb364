/** Edit distance (insert, delete, replace, swap of neighbours) of two short words. */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    const row: number[] = [];
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/**
 * The known word that was most likely meant, or null when none is near: at most a third of its letters may differ.
 * Words over 64 characters are never compared, so the cost stays small for any input.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > 64) return null;
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const limit = Math.max(1, Math.floor(Math.max(lower.length, candidate.length) / 3));
    if (Math.abs(candidate.length - lower.length) > limit) continue;
    const far = distance(lower, candidate.toLowerCase());
    if (far <= limit && far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

/** `Did you mean "x"?` with a trailing space, or nothing when no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === null ? '' : `Did you mean "${meant}"? `;
}
