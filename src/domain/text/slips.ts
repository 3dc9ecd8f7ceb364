/** The keys of a keyboard as most people have them; other layouts differ in a few letters. */
const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** How far a row is moved against the one above it, in keys. */
const shift = 0.4;
const places = new Map(
  keyRows.flatMap((row, down) => [...row].map((key, along) => [key, { down, along: along + shift * down }])),
);
const vowels = /^[aeiou]$/;

/** What slips cost. A letter too few, twice or in the wrong order happens to whoever knows the word; another letter seldom does. */
const costs = { missing: 0.7, doubled: 0.7, swapped: 0.7, extra: 0.85, near: 0.85, other: 1 } as const;

/**
 * How unlikely it is that somebody who meant one word typed another: the cheapest sum of slips that leads from one to the other.
 * Less than the number of slips where they are of the usual kinds. For short words; the time grows with the product of their lengths.
 * @example slipCost('relase', 'release') < slipCost('relase', 'relate') // true
 */
export function slipCost(typed: string, meant: string): number {
  const rows: number[][] = [
    Array.from({ length: meant.length + 1 }, (_, letters) => letters * costs.missing),
  ];
  for (let i = 1; i <= typed.length; i += 1) {
    const isDoubled = typed[i - 1] === typed[i - 2];
    const tooMany = isDoubled ? costs.doubled : costs.extra;
    const row = [(rows[i - 1]?.[0] ?? 0) + tooMany];
    for (let j = 1; j <= meant.length; j += 1) {
      const [a = '', b = ''] = [typed[i - 1], meant[j - 1]];
      const isSwap = a !== b && a === meant[j - 2] && b === typed[i - 2];
      row[j] = Math.min(
        at(rows, i - 1, j) + tooMany,
        (row[j - 1] ?? 0) + costs.missing,
        at(rows, i - 1, j - 1) + (a === b ? 0 : areNear(a, b) ? costs.near : costs.other),
        isSwap ? at(rows, i - 2, j - 2) + costs.swapped : Infinity,
      );
    }
    rows.push(row);
  }
  return at(rows, typed.length, meant.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? Infinity;
}

/** Whether one letter is easily taken for the other: its key lies beside the other's, or both are vowels. */
function areNear(a: string, b: string): boolean {
  if (vowels.test(a) && vowels.test(b)) return true;
  const [one, other] = [places.get(a), places.get(b)];
  return (
    one !== undefined &&
    other !== undefined &&
    Math.abs(one.down - other.down) <= 1 &&
    Math.abs(one.along - other.along) <= 1
  );
}
