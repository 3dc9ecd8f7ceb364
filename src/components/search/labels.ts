import { said } from './said.ts';

/** What one thing of a kind is called. */
export function kindName(kind: string): string {
  const { kinds } = said();
  return (kinds as Readonly<Record<string, string>>)[kind] ?? kinds.page;
}

/** What the things of a kind are called. */
export function kindsName(kind: string): string {
  const kinds: Readonly<Record<string, string>> = said().kinds;
  return kinds[`${kind}s`] ?? kind;
}
