import { en } from './en.ts';
import { filler, sayGroup, type SaidGroup, type Template } from './template.ts';
import { placesOfTerm, type Term, type TermPlace } from './terms.ts';

type English = typeof en;
type Ready = TermPlace<keyof English['terms']>;
/** The groups of texts: one a part of the hub. */
export type GroupName = Exclude<keyof English, 'terms'>;

type Written<Text> = Text extends string ? string : Template;

/** A file of words of one language: the same keys as the English one. */
type Language = {
  readonly [Group in GroupName]: { readonly [Key in keyof English[Group]]: Written<English[Group][Key]> };
} & { readonly terms: Readonly<Record<keyof English['terms'], Term>> };

/** Everything a hub says of its own, in one language. */
export type Words = { readonly [Group in GroupName]: SaidGroup<English[Group], Ready> } & {
  /** The language of the texts, as a language tag. */
  readonly lang: string;
  /** The language that dates, numbers and lists go by: that of the hub, whether there are texts in it or not. */
  readonly locale: string;
  /** The texts of a group as they are written, with the terms filled in: for scripts, which fill in the rest. */
  readonly written: Readonly<Record<GroupName, Readonly<Record<string, Template>>>>;
};

/** Words of a hub's own: terms by their name, texts by `group.key`. */
type OwnWords = Readonly<Record<string, Template>>;

/** The languages there are words in. */
const languages: Readonly<Record<string, Language>> = { en };

/**
 * The language with words that a language tag asks for; null where there is none.
 * @example languageFor('en-US') // 'en'
 */
function languageFor(tag: string): string | null {
  const [base = ''] = tag.toLowerCase().split('-');
  return base in languages ? base : null;
}

/** The texts of a hub in its language, or in English where there are none in it, with the hub's own in their places. */
export function words(lang: string, own: OwnWords = {}): Words {
  const found = languageFor(lang) ?? 'en';
  const language = languages[found] ?? en;
  // Of English without a country, the day stands before the month.
  const locale = lang === 'en' ? 'en-GB' : lang;
  const terms = Object.entries({ ...language.terms, ...ownTerms(own) })
    .map(([name, term]) => placesOfTerm(name, term))
    .reduce((all, places) => Object.assign(all, places), {});
  const shapes = Object.fromEntries(
    Object.entries(language)
      .filter(([group]) => group !== 'terms')
      .map(([group, texts]) => [group, mapped(texts, (template) => withTerms(template, terms))]),
  );
  const written = Object.fromEntries(
    Object.entries(shapes).map(([group, texts]) => [
      group,
      mapped(texts, (template, key) => withTerms(own[`${group}.${key}`] ?? template, terms)),
    ]),
  ) as Words['written'];
  const said = Object.fromEntries(
    Object.entries(written).map(([group, texts]) => [group, sayGroup(shapes[group] ?? {}, texts, locale)]),
  );
  return { ...said, lang: found, locale, written } as unknown as Words;
}

function mapped(
  texts: Readonly<Record<string, Template>>,
  change: (template: Template, key: string) => Template,
): Record<string, Template> {
  return Object.fromEntries(Object.entries(texts).map(([key, template]) => [key, change(template, key)]));
}

function ownTerms(own: OwnWords): Record<string, Term> {
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, forms]) =>
      name.includes('.') || typeof forms === 'string'
        ? []
        : [[name, { one: forms.one ?? forms.other, other: forms.other }]],
    ),
  );
}

function withTerms(template: Template, terms: Readonly<Record<string, string>>): Template {
  const { text } = filler('en');
  if (typeof template === 'string') return text(template, terms);
  return Object.fromEntries(
    Object.entries({ ...template }).map(([form, each]) => [form, text(each, terms)]),
  ) as unknown as Template;
}
