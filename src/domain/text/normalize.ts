/** Text for comparing: lower case, without diacritics, every run of other signs than letters and digits one space. */
export function normalizeForComparison(text: string): string {
  return withoutDiacritics(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Text without diacritics: "Bünzli" and "Bunzli" are one name to those who type it. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** The part of a URL made from a title: folded words joined by hyphens, at most about 60 characters; never empty. */
export function slugFromTitle(text: string, otherwise: string): string {
  const words = normalizeForComparison(text.slice(0, 400)).split(' ').filter(Boolean);
  let made = '';
  for (const word of words) {
    const longer = made === '' ? word.slice(0, 60) : `${made}-${word}`;
    if (longer.length > 60) break;
    made = longer;
  }
  return made || otherwise;
}

/** Gives each wish an id of its own, and none that is taken: the second `irmin` becomes `irmin-2`. */
export function createIdMaker(taken: readonly string[] = []): (wish: string) => string {
  const given = new Set(taken);
  return (wish) => {
    let id = wish;
    for (let count = 2; given.has(id); count += 1) id = `${wish}-${count}`;
    given.add(id);
    return id;
  };
}
