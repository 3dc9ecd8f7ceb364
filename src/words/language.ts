import type { en } from './en.ts';
import type { Template } from './template.ts';
import type { Term } from './terms.ts';

type English = typeof en;

type Written<Text> = Text extends string ? string : Exclude<Template, string>;

/** A file of words of one language: the same keys as the English one, so that a text that is missing does not compile. */
export type Language = {
  readonly [Group in Exclude<keyof English, 'terms'>]: {
    readonly [Key in keyof English[Group]]: Written<English[Group][Key]>;
  };
} & { readonly terms: Readonly<Record<keyof English['terms'], Term>> };
