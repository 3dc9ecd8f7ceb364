import { withoutControls } from '../domain/text/controls.ts';
import { oneLine } from '../domain/text/words.ts';
import { apiNames } from '../domain/model/api.ts';
import { calendarFile, feedFiles, fixedPages } from '../domain/urls/site-map.ts';
import { sitePath } from '../domain/urls/site-path.ts';
import { markdownPath } from '../domain/urls/markdown-path.ts';
import { currentWords } from '../words/current.ts';
import { absolute, type Published } from './feed-urls.ts';

/** So many calls are named; the page of all calls has the others. */
const newest = 100;

/** `/llms.txt` (https://llmstxt.org): what the hub holds, as links to the Markdown of its pages. */
export function llmsText(published: Published): string {
  const { hub, calls, projects, roadmap, guides, pages } = published.site.content;
  const { menu } = currentWords();
  const page = (path: string, title: string, about?: string) =>
    link(absolute(published, markdownPath(path)), title, about);
  const file = (path: string, title: string) => link(absolute(published, path), title);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      menu.calls,
      [
        page(fixedPages.calls, menu.allCalls),
        page(fixedPages.decisions, menu.decisions),
        page(fixedPages.actions, menu.promises),
        ...calls
          .slice(0, newest)
          .map((call) => page(sitePath.call(call.id), call.title, call.front.description)),
      ],
    ],
    [menu.projects, projects.map(({ id, front }) => page(sitePath.project(id), front.title, front.summary))],
    [
      menu.roadmap,
      roadmap.map(({ id, front }) => page(sitePath.roadmapEntry(id), front.title, front.summary)),
    ],
    [menu.guides, guides.map(({ id, front }) => page(sitePath.guide(id), front.title, front.summary))],
    [menu.pages, pages.map(({ id, front }) => page(sitePath.page(id), front.title, front.summary))],
    [
      'Optional',
      [
        ...apiNames.flatMap((name) => [
          file(`/api/${name}.json`, `${name}.json`),
          file(`/api/schema/${name}.json`, `JSON Schema: ${name}.json`),
        ]),
        file(feedFiles.everything, 'Atom'),
        file(calendarFile, 'iCalendar'),
      ],
    ],
  ];
  const filled = sections.filter(([, lines]) => lines.length > 0);
  return [
    `# ${plain(hub.name)}`,
    ...(hub.tagline === undefined ? [] : [`> ${plain(hub.tagline)}`]),
    ...filled.map(([title, lines]) => `## ${plain(title)}\n\n${lines.join('\n')}`),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function link(url: string, title: string, about?: string): string {
  return `- [${plain(title)}](${url})${about === undefined ? '' : `: ${plain(about)}`}`;
}

/** A text on one line that is no Markdown. */
function plain(text: string): string {
  return oneLine(withoutControls(text)).replace(/[\\[\]<>`*_]/g, String.raw`\$&`);
}
