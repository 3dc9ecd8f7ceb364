import { said } from './said.ts';
import { joinSigns } from '../../domain/text/running-text.ts';
import type { Hit } from './reader.ts';
import { element, link } from './elements.ts';
import { excerptOf, type Stretch } from './excerpt.ts';
import { kindName } from './labels.ts';
import type { SectionMatch } from './sections.ts';
import { dot } from '../../words/dot.ts';

/** So many sections of a page are shown; one more click leads to the others. */
const mostSections = 3;
const mostFacts = 3;

/** A hit as an item of the list; its first link leads to the page, at the section with the best match. */
export function hitItem(hit: Hit): HTMLLIElement {
  const { fragment, sections } = hit;
  const [best] = sections;
  const item = element('li', 'hit');
  item.dataset.hit = '';
  const title = element('h2', '', link(placeOf(hit, best), titleOf(hit)));
  item.append(title, aboutHit(hit));
  const named = sections.filter(({ anchor }) => anchor !== null).slice(0, mostSections);
  if (isFact(hit)) item.append(...(fragment.meta.call ? [] : [excerpt(hit, best)]));
  else if (named.length === 0) item.append(excerpt(hit, best));
  else item.append(sectionList(hit, named));
  const facts = hit.others.filter(isFact).slice(0, mostFacts);
  if (facts.length > 0) item.append(factList(facts));
  for (const page of hit.others.filter((other) => !isFact(other))) {
    const around = page.sections.filter(({ anchor }) => anchor !== null).slice(0, 2);
    if (around.length > 0) item.append(sectionList(page, around));
  }
  if (hit.missing.length > 0) {
    const words = element('p', 'missing', `${said().search.without} `);
    hit.missing.forEach((word, at) => words.append(at > 0 ? ' ' : '', element('s', '', word)));
    item.append(words);
  }
  return item;
}

function isFact({ fragment }: Hit): boolean {
  return ['decision', 'promise'].includes(fragment.filters.kind?.[0] ?? '');
}

function titleOf({ fragment }: Hit): string {
  return joinSigns(fragment.meta.title ?? fragment.url);
}

/** The address of a suggestion or of a sentence is itself a place on a page. */
function placeOf({ fragment }: Hit, section: SectionMatch | undefined): string {
  const anchor = section?.anchor ?? null;
  return anchor === null || fragment.url.includes('#')
    ? fragment.url
    : `${fragment.url}#${encodeURIComponent(anchor)}`;
}

/** What sort of thing it is, when, of which series and, for a sentence, of which call and who. */
function aboutHit({ fragment }: Hit): HTMLParagraphElement {
  const { meta, filters } = fragment;
  const kind = filters.kind?.[0] ?? '';
  const facts = [
    meta.who ?? '',
    meta.state ?? '',
    ['decision', 'promise'].includes(kind) ? (meta.call ?? '') : '',
    dateText(meta.date ?? ''),
    meta.series ?? '',
  ].filter((text) => text !== '' && !meta.title?.includes(text));
  const about = element('p', 'about', element('span', 'tag', kindName(kind)));
  for (const text of facts) about.append(dot, text);
  return about;
}

function sectionList(hit: Hit, sections: readonly SectionMatch[]): HTMLUListElement {
  const list = element('ul', 'sections');
  for (const section of sections) {
    const item = element('li', '', link(placeOf(hit, section), joinSigns(section.title)));
    item.append(excerpt(hit, section));
    list.append(item);
  }
  return list;
}

function factList(facts: readonly Hit[]): HTMLUListElement {
  const list = element('ul', 'sections');
  for (const fact of facts)
    list.append(element('li', '', link(fact.fragment.url, titleOf(fact)), aboutHit(fact)));
  return list;
}

/** The words around what was found; the heading stands above them already. Below a title alone, what comes next. */
function excerpt({ fragment }: Hit, section: SectionMatch | undefined): HTMLParagraphElement {
  const all = { start: section?.end ?? 0, end: fragment.content.split(/\s+/).length };
  const range = section && section.body < section.end ? { start: section.body, end: section.end } : all;
  return marked(excerptOf(fragment.content, section?.places ?? [], range));
}

function marked(stretches: readonly Stretch[]): HTMLParagraphElement {
  const paragraph = element('p', 'excerpt');
  for (const { text, marked: isMarked } of stretches) {
    if (!isMarked) paragraph.append(text);
    else paragraph.append(element('mark', '', text.trimEnd()), text.endsWith(' ') ? ' ' : '');
  }
  return paragraph;
}

function dateText(date: string): string {
  if (date === '') return '';
  const { day, month } = said().dates;
  return date.length === 7
    ? month.format(new Date(`${date}-01T00:00:00Z`))
    : day.format(new Date(`${date}T00:00:00Z`));
}
