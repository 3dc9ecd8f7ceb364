import { matchesFor, type Candidate, type ProjectMatch } from '../../domain/projects/matcher.ts';
import type { Template } from '../../words/template.ts';
import { sayWritten } from '../../words/written.ts';
import { noArea } from '../../domain/urls/start-path.ts';
import { reasonsFor, type ReasonWords } from '../../views/start/reasons.ts';
import { dot } from '../../words/dot.ts';

/** What the page tells the script about the answers given so far. */
export interface AlsoKnowSettings {
  readonly area: string;
  readonly language: string;
  readonly stars: number | null;
  readonly languageName: string;
  /** The reasons in the words of the hub, and the language that they are in. */
  readonly words: Readonly<Record<string, Template>>;
  readonly locale: string;
  /** The stars of the hardest level. */
  readonly most: number;
  /** Where the projects are, as `/api/projects.json` of this site. */
  readonly projects: string;
  /** Where the pages of people are. */
  readonly people: string;
}

/** The parts of `/api/projects.json` that are needed here. */
interface Listed extends Candidate {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly status: string;
  readonly mentors: readonly { readonly name: string; readonly person: string | null }[];
}

const shown = 8;

/** Lets a reader name further areas: the recommendations are made anew by the same rules, and the address keeps the areas. */
export function startAlsoKnow(): void {
  const form = document.querySelector<HTMLFormElement>('[data-also]');
  const template = form?.querySelector<HTMLTemplateElement>('[data-fit]');
  const list = document.querySelector<HTMLElement>('[data-fits] [data-items]');
  const status = form?.querySelector<HTMLElement>('[data-also-status]');
  const rest = document.querySelector<HTMLElement>('[data-rest]');
  if (!form || !template || !list) return;
  const settings = JSON.parse(form.dataset['also'] ?? '{}') as AlsoKnowSettings;
  const t = sayWritten<'reasons'>(settings.words, settings.locale);
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input')];
  const written = [...list.children];
  const show = (items: readonly Node[]) => {
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
  };
  let projects: Promise<readonly Listed[]> | null = null;

  const areaName = (id: string) =>
    boxes.find((box) => box.value === id)?.nextElementSibling?.textContent ??
    document.querySelector('[aria-labelledby="question-area"] summary strong')?.textContent ??
    id;
  const explain = (matches: readonly ProjectMatch<Listed>[]) => {
    show(
      matches.slice(0, shown).flatMap((match) => {
        const item = template.content.firstElementChild?.cloneNode(true);
        if (!(item instanceof HTMLElement)) return [];
        fillItem(
          item,
          match.project,
          reasonsFor(match, areaName, settings.languageName, t, settings.locale),
          settings,
          t,
        );
        return [item];
      }),
    );
    if (status) status.textContent = t.shown({ count: Math.min(shown, matches.length) });
  };
  const update = async () => {
    const also = boxes.filter((box) => box.checked).map((box) => box.value);
    keepInLinks(also);
    if (rest) rest.hidden = also.length > 0;
    if (also.length === 0) {
      show(written);
      return;
    }
    const areas = settings.area === noArea ? also : [settings.area, ...also];
    const language = (['none', 'basics', 'comfortable'] as const).find((one) => one === settings.language);
    projects ??= read(settings.projects);
    const all = await projects;
    // A slow network may bring the list after the answer has changed again.
    const still = boxes.filter((box) => box.checked).map((box) => box.value);
    if (language && still.join() === also.join())
      explain(matchesFor({ areas, language, stars: settings.stars }, all));
  };

  form.addEventListener('change', () => {
    update().catch(() => {
      projects = null;
      if (status) status.textContent = t.notRead;
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  const wanted = new URLSearchParams(location.search).getAll('also');
  for (const box of boxes) box.checked = wanted.includes(box.value);
  form.hidden = false;
  if (boxes.some((box) => box.checked)) form.dispatchEvent(new Event('change'));
}

async function read(address: string): Promise<readonly Listed[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const { projects } = (await answer.json()) as { readonly projects: readonly Omit<Listed, 'free'>[] };
  return projects.map((project) => ({ ...project, free: project.status === 'open' }));
}

/** Texts go in as text, never as HTML. */
function fillItem(
  item: HTMLElement,
  project: Listed,
  reasons: readonly string[],
  settings: AlsoKnowSettings,
  t: ReasonWords,
): void {
  const link = item.querySelector<HTMLAnchorElement>('a.cover');
  const [summary, stars, why] = ['[data-summary]', '[data-stars]', '[data-why]'].map((part) =>
    item.querySelector(part),
  );
  if (link) {
    link.textContent = project.title;
    link.href = project.url;
  }
  if (summary) summary.textContent = project.summary;
  if (stars)
    stars.textContent = '★'.repeat(project.stars) + '☆'.repeat(Math.max(0, settings.most - project.stars));
  why?.append(reasons.join(dot));
  project.mentors.forEach(({ name, person }, index) => {
    why?.append(index === 0 ? `${dot}${t.mentors({ count: project.mentors.length })} ` : ', ');
    if (person === null) {
      why?.append(name);
      return;
    }
    const mentor = document.createElement('a');
    mentor.textContent = name;
    mentor.href = `${settings.people}${encodeURIComponent(person)}/`;
    why?.append(mentor);
  });
}

/** The address and the answers of the page keep the further areas. */
function keepInLinks(also: readonly string[]): void {
  const change = (address: string) => {
    const url = new URL(address, location.href);
    url.searchParams.delete('also');
    for (const area of also) url.searchParams.append('also', area);
    return url;
  };
  const here = change(location.href);
  if (here.href !== location.href) history.replaceState(history.state, '', here);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-choice]'))
    link.href = change(link.href).href;
}
