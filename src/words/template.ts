// Runs at build time and in the browser alike: small, and without any other module.

/** What fills the places of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** The forms of a text that depends on a count, by the categories of Intl.PluralRules. */
interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A piece of a text: plain, or what stands between `<name>` and `</name>`; nothing stands in `<name/>`. */
export interface Piece {
  readonly tag: string | null;
  readonly text: string;
}

/** A text as it is written: `{name}` is a place to fill, `<name>…</name>` a part to mark up, `<name/>` one to put there. */
export type Template = string | Plural;

/** The names of the places of a template. */
export function placesOf(template: string): string[] {
  return [...template.matchAll(place)].map(([, name = '']) => name);
}

/** The names of the parts of a template that are marked up. */
export function tagsOf(template: string): string[] {
  return [...template.matchAll(part)].map(([, name = '']) => name);
}

/** The forms of a template: one, or one for each category of the count. */
export function formsOf(template: Template): string[] {
  return typeof template === 'string' ? [template] : Object.values({ ...template });
}

const place = /\{([^{}]+)\}/g;
const part = /<([a-z]+)(?:\/>|>([^<]*)<\/\1>)/gi;

/**
 * Makes the functions that fill templates in one language.
 * @param locale what numbers and plural forms go by, as a language tag
 */
export function filler(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale, { useGrouping: 'min2' });

  /** The form of a template that a count asks for. */
  function formOf(template: Template, values: Values): string {
    if (typeof template === 'string') return template;
    return template[rules.select(Number(values['count']))] ?? template.other;
  }

  function fillPlain(text: string, values: Values): string {
    return text.replace(place, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  }

  return {
    /** A text with its places filled. */
    text: (template: Template, values: Values = {}): string => fillPlain(formOf(template, values), values),
    /** The pieces of a text with parts to mark up. What fills a place is never read as mark-up. */
    pieces(template: Template, values: Values = {}): Piece[] {
      const form = formOf(template, values);
      const pieces: Piece[] = [];
      let from = 0;
      for (const found of form.matchAll(part)) {
        const [whole, tag = '', inner = ''] = found;
        if (found.index > from)
          pieces.push({ tag: null, text: fillPlain(form.slice(from, found.index), values) });
        pieces.push({ tag, text: fillPlain(inner, values) });
        from = found.index + whole.length;
      }
      if (from < form.length) pieces.push({ tag: null, text: fillPlain(form.slice(from), values) });
      return pieces;
    },
  };
}

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Given<Name extends string> = Readonly<Record<Name, string | number>>;

type Filled<Text extends string, Name extends string> = Text extends `${string}${'</' | '/>'}${string}`
  ? [Name] extends [never]
    ? readonly Piece[]
    : (values: Given<Name>) => readonly Piece[]
  : [Name] extends [never]
    ? string
    : (values: Given<Name>) => string;

/** What a template becomes: a text, its pieces where it has parts to mark up, or a function where it has places to fill. */
type Said<Written, Ready extends string> = Written extends string
  ? Filled<Written, Exclude<Names<Written>, Ready>>
  : Written extends { readonly one: infer One extends string; readonly other: infer Other extends string }
    ? Filled<Other, 'count' | Exclude<Names<One | Other>, Ready>>
    : never;

/** Groups of texts, ready to be said. */
export type SaidGroup<Group, Ready extends string> = {
  readonly [Key in keyof Group]: Said<Group[Key], Ready>;
};

/**
 * Makes the texts of a group ready to be said.
 * @param shapes what the texts are like: which have places to fill, and which parts to mark up
 * @param texts the texts themselves; the terms are filled in already, in both
 */
export function sayGroup<Group>(
  shapes: Readonly<Record<string, Template>>,
  texts: Readonly<Record<string, Template>>,
  locale: string,
): SaidGroup<Group, string> {
  const { text, pieces } = filler(locale);
  const said = Object.entries(shapes).map(([key, shape]) => {
    const template = texts[key] ?? shape;
    const say = formsOf(shape).some((form) => tagsOf(form).length > 0) ? pieces : text;
    const isFunction = typeof shape !== 'string' || placesOf(shape).length > 0;
    return [key, isFunction ? (values: Values) => say(template, values) : say(template)];
  });
  return Object.fromEntries(said) as SaidGroup<Group, string>;
}
