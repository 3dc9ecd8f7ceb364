const marks = [/^<{7}(?: .*)?$/, /^={7}$/, /^>{7}(?: .*)?$/];

/**
 * The line of the first merge conflict that nobody resolved; null where there is none. One inside a block of code is an example.
 * @example unresolvedConflict('a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n') // 2
 */
export function unresolvedConflict(text: string): number | null {
  if (!text.includes('<<<<<<<')) return null;
  let fence: string | null = null;
  let opened = 0;
  let next = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const found: string | null = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (found !== null && next === 0) {
      if (fence === null) fence = found;
      else if (found.startsWith(fence)) fence = null;
    }
    if (fence !== null || !marks[next]?.test(line)) continue;
    if (next === 0) opened = index + 1;
    next += 1;
    if (next === marks.length) return opened;
  }
  return null;
}
