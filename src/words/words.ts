import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';
import { filler, sayGroup, type SaidGroup, type Template } from './template.ts';
import { placesOfTerm, type Term, type TermPlace } from './terms.ts';

type English = typeof en;
type Ready = TermPlace<keyof English['terms']>;
/** The groups of texts: one a part of the hub. */
export type GroupName = Exclude<keyof English, 'terms'>;

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
export const languages: Readonly<Record<string, Language>> = { en, de };

/**
 * The language with words that a language tag asks for; null where there is none.
 * @example languageFor('en-US') // 'en'
 */
export function languageFor(tag: string): string | null {
  const [base = ''] = tag.toLowerCase().split('-');
  return base in languages ? base : null;
}

/** The texts that were asked for last, by what they were asked with: one build asks several times. */
const known = new Map<string, Words>();
const mostKnown = 8;

/** The texts of a hub in its language, or in English where there are none in it, with the hub's own in their places. */
export function words(lang: string, own: OwnWords = {}): Words {
  const key = JSON.stringify([lang, own]);
  let found = known.get(key);
  if (!found) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, (found = madeWords(lang, own)));
  }
  return found;
}

function madeWords(lang: string, own: OwnWords): Words {
  const found = languageFor(lang) ?? 'en';
  const language = languages[found] ?? en;
  // Of English without a country, the day stands before the month.
  const locale = lang === 'en' ? 'en-GB' : lang;
  const terms = Object.entries({ ...language.terms, ...ownTerms(own) })
    .map(([name, term]) => placesOfTerm(name, term))
    .reduce((all, places) => Object.assign(all, places), {});
  // English says which texts have places and parts; another language may put them elsewhere.
  const shapes = Object.fromEntries(
    Object.entries<Readonly<Record<string, Template>>>(en)
      .filter(([group]) => group !== 'terms')
      .map(([group, texts]) => [group, mapped(texts, (template) => withTerms(template, terms))]),
  );
  const written = Object.fromEntries(
    Object.entries<Readonly<Record<string, Template>>>(language)
      .filter(([group]) => group !== 'terms')
      .map(([group, texts]) => [
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

// Terms have no numbers: what a language makes of those does not matter.
const { text: fillTerms } = filler('en');

function withTerms(template: Template, terms: Readonly<Record<string, string>>): Template {
  if (typeof template === 'string') return fillTerms(template, terms);
  return Object.fromEntries(
    Object.entries({ ...template }).map(([form, each]) => [form, fillTerms(each, terms)]),
  ) as unknown as Template;
}
