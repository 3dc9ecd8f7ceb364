/** A noun that other texts use: both forms as they stand inside a sentence. */
export interface Term {
  readonly one: string;
  readonly other: string;
}

/** How a text names a term: `{call}`, `{calls}`, `{Call}`, `{Calls}`, and `{a call}`, `{A call}` with the English article. */
export type TermPlace<Name extends string> =
  Name | `${Name}s` | Capitalize<Name | `${Name}s`> | `${'a' | 'A'} ${Name}`;

/** What stands at the places of a term. */
export function placesOfTerm(name: string, { one, other }: Term): Record<string, string> {
  const article = /^[aeiou]/i.test(one) ? 'an' : 'a';
  return {
    [name]: one,
    [`${name}s`]: other,
    [capital(name)]: capital(one),
    [capital(`${name}s`)]: capital(other),
    [`a ${name}`]: `${article} ${one}`,
    [`A ${name}`]: `${capital(article)} ${one}`,
  };
}

/** A text that begins with a capital letter. */
function capital(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}
