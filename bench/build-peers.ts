import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareStarlight, starlightCommand, starlightProbe } from './starlight.ts';

/** Another generator with Pagefind behind it, which makes a searchable site of the same notes. */
export interface Peer {
  readonly id: string;
  readonly name: string;
  /** Makes the folder that it builds from: the notes, and the least templates that show them. */
  readonly prepare: (site: string, content: string) => void;
  /** What is run in that folder, one after the other; the site goes to `out` in it. */
  readonly commands: (site: string) => readonly (readonly [command: string, args: string[]])[];
}

/** Where the generator can be had; for those that are missing. */
interface Known extends Peer {
  readonly probe: readonly [command: string, args: string[]];
  readonly how: string;
}

const page = (content: string, title: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main data-pagefind-body>${content}</main></body></html>\n`;
const pagefind = join(process.cwd(), 'node_modules', '.bin', 'pagefind');
const search: readonly [string, string[]] = [pagefind, ['--site', 'out', '--silent']];

const known: readonly Known[] = [
  {
    id: 'hugo',
    name: 'Hugo + Pagefind',
    probe: ['hugo', ['version']],
    how: 'See gohugo.io; Debian has it as "hugo".',
    prepare: (site, content) => {
      write(site, 'hugo.toml', 'baseURL = "https://example.org/"\ntitle = "Calls"\n');
      write(
        site,
        'layouts/_default/single.html',
        page('<h1>{{ .Title }}</h1>{{ .Content }}', '{{ .Title }}'),
      );
      const list =
        '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>';
      write(site, 'layouts/_default/list.html', page(list, '{{ .Title }}'));
      write(site, 'layouts/index.html', page(list.replace('.Pages', '.Site.RegularPages'), '{{ .Title }}'));
      cpSync(join(content, 'calls'), join(site, 'content', 'calls'), { recursive: true });
    },
    commands: () => [['hugo', ['--destination', 'out', '--quiet']], search],
  },
  {
    id: 'eleventy',
    name: 'Eleventy + Pagefind',
    probe: ['eleventy', ['--version']],
    how: 'npm install --global @11ty/eleventy',
    prepare: (site, content) => {
      write(site, '_includes/note.njk', page('{{ content | safe }}', '{{ title or page.fileSlug }}'));
      write(site, 'calls/calls.json', '{ "layout": "note.njk", "tags": "calls" }\n');
      const list =
        '<ul>{% for call in collections.calls %}<li><a href="{{ call.url }}">{{ call.fileSlug }}</a></li>{% endfor %}</ul>';
      write(site, 'index.njk', page(list, 'Calls'));
      cpSync(join(content, 'calls'), join(site, 'calls'), { recursive: true });
    },
    commands: () => [['eleventy', ['--output=out', '--quiet']], search],
  },
  {
    id: 'starlight',
    name: 'Starlight, Pagefind with it',
    probe: starlightProbe,
    how: 'npm install astro @astrojs/starlight in a folder of its own, and name that folder in STARLIGHT.',
    prepare: (site, content) => {
      prepareStarlight(site, join(content, 'calls'));
    },
    commands: () => [starlightCommand],
  },
];

/** The peers that are installed, and those that are not, with how to get them. */
export function findPeers(): { found: Peer[]; missing: { name: string; how: string }[] } {
  const isThere = ({ probe: [command, args] }: Known) => spawnSync(command, args).status === 0;
  return { found: known.filter(isThere), missing: known.filter((peer) => !isThere(peer)) };
}

function write(site: string, path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}
