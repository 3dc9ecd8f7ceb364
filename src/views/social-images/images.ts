import type { Call } from '../../domain/model/content.ts';
import { firstDayOf } from '../../domain/model/day.ts';
import type { Site } from '../../domain/model/site.ts';
import type { SocialCard } from '../../domain/model/social-image.ts';
import { fixedPages, otherFiles } from '../../domain/urls/site-map.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import { longDate } from '../../words/dates.ts';
import { starsText } from '../../words/lists.ts';
import { currentWords } from '../../words/current.ts';
import { oncePerSite } from '../once-per-site.ts';

/** The image that link previews show of a page. */
export interface SocialImage {
  /** Where it is, as a site path: beside its page. */
  readonly path: string;
  readonly card: SocialCard;
  /** The words that can be read on it, for those who do not see it. */
  readonly alt: string;
}

/**
 * So many pages have an image of their own: those of the newest calls, after all projects, entries of the roadmap, guides and pages.
 * It bounds what a build can cost; all others show that of the home page.
 */
const most = 300;
const stonesOfHub = 3;

/**
 * The images of a site by the paths of their pages, not percent-encoded, the home page's first. None where hub.yml wants
 * none.
 */
export const socialImages = oncePerSite((site): ReadonlyMap<string, SocialImage> => {
  const { show, fonts } = site.content.hub.socialImages;
  const [home, ...others] = cardsOf(site);
  const chosen = show === 'none' ? [] : [home, ...(show === 'hub' ? [] : others.slice(0, most - 1))];
  const hub = withoutPictures(site.content.hub.name);
  // With fonts of the hub's own nobody here knows what they can write.
  const isShown = (text: string) => text !== '' && (fonts.length > 0 || !otherScripts.test(text));
  return new Map(
    chosen.map(([path, { title: written, about: more = '', stones = stonesOfHub, mark = null }]) => {
      const [title, about] = [withoutPictures(written), withoutPictures(more)];
      const alt = [title, about, title === hub ? '' : hub].filter(isShown).join(' · ');
      return [
        decodeURIComponent(path),
        { path: beside(path), alt, card: { hub, title, about, stones, mark } },
      ];
    }),
  );
});

/** The image of a page, by its path, which is not percent-encoded: its own, or that of the home page; null where hub.yml wants none. */
export function socialImageOf(site: Site, path: string): SocialImage | null {
  const images = socialImages(site);
  return images.get(path) ?? images.get(fixedPages.home) ?? null;
}

/** A letter of a script for which no font comes with the project. */
const otherScripts =
  /(?=\p{L})[^\p{scx=Latin}\p{scx=Cyrillic}\p{scx=Greek}\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Devanagari}\p{sc=Common}]/u;

/** A text without emoji, which no font here has: one of them would keep the whole title out of its image. */
function withoutPictures(text: string): string {
  return text
    .replace(
      /[\p{Extended_Pictographic}--[\p{ASCII}©®™]]\p{EMod}?(?:\u200D\p{Extended_Pictographic}\p{EMod}?)*\uFE0F?|\p{RI}/gv,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function beside(path: string): string {
  return path.replace(/\/$/, otherFiles.socialImage);
}

type PageCard = readonly [path: string, card: Partial<SocialCard> & Pick<SocialCard, 'title'>];

/** Every page that can have an image of its own, those first that are shared most. */
function cardsOf({ content, callsToCome }: Site): [PageCard, ...PageCard[]] {
  const { hub, calls, series, projects, roadmap, guides, pages } = content;
  const t = currentWords();
  const titles = new Map(series.map(({ id, title }) => [id, title]));
  const ofCall = (call: Call): PageCard => {
    const kind = titles.get(call.series ?? '') ?? t.socialImages.call;
    const day = call.date === null || call.title.includes(longDate(call.date)) ? '' : longDate(call.date);
    const about = [kind, day].filter(Boolean).join(' · ');
    return [sitePath.call(call.id), { title: call.title, about, mark: monthOf(call) }];
  };
  return [
    [fixedPages.home, { title: hub.name, about: hub.tagline ?? '' }],
    ...(calls.length > 0 ? [[fixedPages.calls, { title: t.menu.calls }] as const] : []),
    ...(projects.length > 0 ? [[fixedPages.projects, { title: t.menu.projects }] as const] : []),
    ...(roadmap.length > 0 ? [[fixedPages.roadmap, { title: t.menu.roadmap }] as const] : []),
    ...projects.map(({ id, front }): PageCard => {
      const about = `${t.socialImages.project} · ${starsText(front.stars)}`;
      return [sitePath.project(id), { title: front.title, about, stones: front.stars }];
    }),
    ...roadmap.map(({ id, front }): PageCard => {
      return [sitePath.roadmapEntry(id), { title: front.title, about: `${t.menu.roadmap} · ${front.area}` }];
    }),
    ...guides.map(({ id, front }): PageCard => [
      sitePath.guide(id),
      { title: front.title, about: t.socialImages.guide },
    ]),
    ...pages.map(({ id, front }): PageCard => [sitePath.page(id), { title: front.title }]),
    ...[...callsToCome, ...calls].map(ofCall),
  ];
}

/** The month of a call, from 0; null where nobody knows it. */
function monthOf({ date }: Call): number | null {
  const day = firstDayOf(date);
  return day === null ? null : Number(day.slice(5, 7)) - 1;
}
