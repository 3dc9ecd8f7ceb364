// @module-tag slow
import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { LinkChecker, LinkState } from 'linkinator';
import { beforeAll, describe, expect, test } from 'vitest';
import { staticServer } from '../../scripts/serve.ts';
import { calendarFile, feedFiles, fixedPages, otherFiles } from '../../src/domain/urls/site-map.ts';
import { sitePath } from '../../src/domain/urls/site-path.ts';
import { loadContent } from '../../src/load/content.ts';
import { builtSite, filesBelow, readSite } from './build.ts';

let out = '';
let pages: string[] = [];

beforeAll(async () => {
  out = await builtSite('hub');
  pages = filesBelow(out).filter((path) => path.endsWith('.html'));
});

describe('the default hub', () => {
  test('has no problem of any kind', () => {
    expect(loadContent('content', '/').problems).toEqual([]);
  });

  test('has every page of the contract', () => {
    const { content } = loadContent('content', '/');
    const entries = [
      ...content.calls.map((call) => sitePath.call(call.id)),
      ...content.projects.map((project) => sitePath.project(project.id)),
      ...content.projects.map((project) => sitePath.difficulty(project.front.stars)),
      ...content.projects.flatMap(({ front }) =>
        front.domains.map((id) => sitePath.domainDifficulty(id, front.stars)),
      ),
      ...content.roadmap.map((entry) => sitePath.roadmapEntry(entry.id)),
      ...content.guides.map((guide) => sitePath.guide(guide.id)),
      ...content.people.map((person) => sitePath.person(person.id)),
    ];
    const wanted = [
      ...[...Object.values(fixedPages), ...entries].map((path) => `${path}index.html`),
      ...[...Object.values(feedFiles), calendarFile, ...Object.values(otherFiles), '/sitemap-index.xml'],
    ];
    const files = filesBelow(out).map((path) => `/${path}`);
    expect(wanted.filter((path) => !files.includes(path))).toEqual([]);
  });

  test("the decisions of a person's page say of which call they are", () => {
    const decided = pages
      .filter((page) => page.startsWith('people/'))
      .flatMap((page) => readSite(out, page).split('id="decided"').slice(1))
      .map((section) => section.split('</section>')[0] ?? '');
    expect(decided.length).toBeGreaterThan(0);
    for (const section of decided)
      expect(section.split('<time').length).toBeGreaterThanOrEqual(section.split('<li').length);
  });

  test('every page has a title of its own, a description, a canonical address and one first heading', () => {
    const titles = new Map<string, string>();
    const faults = pages.flatMap((page) => {
      const html = readSite(out, page);
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      const twin = titles.get(title);
      titles.set(title, page);
      const found = [
        title === '' ? 'no title' : '',
        twin === undefined ? '' : `the title of ${twin}`,
        /<meta name="description" content="[^"]{10,}"/.test(html) ? '' : 'no description',
        html.match(/<h1[\s>]/g)?.length === 1 ? '' : 'not one h1',
        html.includes('<link rel="canonical" href="https://hub.example.org/') ? '' : 'no canonical address',
        html.includes('http-equiv="content-security-policy"') ? '' : 'no policy',
        /img-src 'self' data:;/.test(html) ? '' : 'pictures of other sites',
      ];
      return found.filter(Boolean).map((fault) => `${page}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test('every page allows the scripts and styles that stand in it, and no other', () => {
    const faults = pages.flatMap((page) => {
      const html = readSite(out, page);
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      const allowed = [...policy.matchAll(/'(sha256-[^']+)'/g)].map(([, digest]) => digest ?? '');
      const held = [...html.matchAll(/<(?:script(?![^>]* src=)|style)\b[^>]*>([^]*?)<\/(?:script|style)>/g)]
        .filter(([tag]) => !/^<script[^>]* type="application\//.test(tag))
        .map(([, text = '']) => `sha256-${hash('sha256', text, 'base64')}`);
      const same = [...new Set(held)].sort().join(' ') === allowed.sort().join(' ');
      return same ? [] : [`${page}: ${held.length} in it, ${allowed.length} allowed`];
    });
    expect(faults).toEqual([]);
  });

  test('every page names an image for link previews that is there, in words too', () => {
    const origin = 'https://hub.example.org';
    const files = filesBelow(out);
    const faults = pages.filter((page) => {
      const html = readSite(out, page);
      const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
      const file = image.startsWith(`${origin}/`) ? decodeURIComponent(image.slice(origin.length + 1)) : '';
      return !files.includes(file) || !/<meta property="og:image:alt" content="[^"]+"/.test(html);
    });
    expect(faults).toEqual([]);
  });

  test('every link inside the site leads to a page and a section that exist', async () => {
    const server = staticServer(out, '/');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      const checked = await new LinkChecker().check({
        path: `http://127.0.0.1:${port}/`,
        recurse: true,
        checkFragments: true,
        concurrency: 20,
        linksToSkip: async (link) => !link.startsWith(`http://127.0.0.1:${port}/`),
      });
      const broken = checked.links.filter((link) => link.state === LinkState.BROKEN);
      expect(broken.map((link) => `${link.parent ?? ''} -> ${link.url}`)).toEqual([]);
      expect(checked.links.length).toBeGreaterThan(pages.length);
    } finally {
      server.close();
    }
  });

  test('every page is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        // What Astro and the Markdown renderer write is well formed; its spelling is theirs.
        'doctype-style': 'off',
        'void-style': 'off',
        'attr-quotes': 'off',
        'no-trailing-whitespace': 'off',
        'no-inline-style': 'error',
        'long-title': 'off',
        // Notes people wrote years ago jump between heading levels.
        'heading-level': 'off',
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
        'require-sri': 'off',
        'tel-non-breaking': 'off',
        'aria-label-misuse': ['error', { allowAnyNamable: true }],
        // The filters of the project list act at once and are only there with script.
        'wcag/h32': 'off',
      },
    });
    const faults: string[] = [];
    for (const page of pages) {
      const report = await validator.validateString(readSite(out, page));
      for (const result of report.results) {
        for (const message of result.messages) faults.push(`${page}: ${message.ruleId} ${message.message}`);
      }
    }
    expect([...new Set(faults)].slice(0, 40)).toEqual([]);
  });

  test('pages are light: reading pages ship the keys of the search and what copies a link, the home page a clock, the search page the search, and no other more than 8 KB of script or 12 KB of style, compressed', () => {
    const zipped = (path: string) => gzipSync(readFileSync(join(out, path))).length;
    const faults = pages.flatMap((page) => {
      const html = readSite(out, page);
      const all = [...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, path = '']) => path);
      // What opens the search stands on every page; the search itself comes when it is wanted.
      const opener = all.find((path) => path.startsWith('_astro/Layout.astro_'));
      const sources = all.filter((path) => path !== opener);
      // A module brings what it imports.
      for (const source of sources) {
        for (const [, path = ''] of readSite(out, source).matchAll(/from\s*"\.\/([^"]+)"/g)) {
          if (!sources.includes(`_astro/${path}`)) sources.push(`_astro/${path}`);
        }
      }
      const script = sources.reduce((sum, path) => sum + zipped(path), 0);
      const styles = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].reduce(
        (sum, [, path = '']) => sum + zipped(path),
        0,
      );
      const reading =
        /^(calls\/\d[^/]*\/index|calls\/index|people\/|guides\/|roadmap\/[^/]+\/index|projects\/[^/]+\/index)/.test(
          page,
        );
      const isForm = /^(projects|roadmap)\/(new|report)\//.test(page);
      return [
        opener === undefined || readSite(out, opener).length > 5_000 ? `${page} has no small opener` : '',
        page === 'index.html' && script > 1_500 ? `the clock of the home page is ${script} bytes` : '',
        script > (page === 'search/index.html' ? 13_500 : 8_000)
          ? `${page} ships ${script} bytes of script`
          : '',
        styles > 12_000 ? `${page} ships ${styles} bytes of style` : '',
        reading && !isForm && script > 1_500 ? `${page} ships ${sources.join(', ')}` : '',
      ].filter(Boolean);
    });
    expect(faults).toEqual([]);
  });

  test('no e-mail address but the contacts, no path of this machine and no unclean markup is published', () => {
    const { content } = loadContent('content', '/');
    const allowed = content.hub.contacts.flatMap((contact) => contact.email ?? []);
    const leaks = filesBelow(out)
      .filter((path) => /\.(html|json|xml|ics|txt|js)$/.test(path))
      .flatMap((path) => {
        let text = readSite(out, path);
        for (const email of allowed)
          text = text.replaceAll(email, '').replaceAll(encodeURIComponent(email), '');
        const emails = path.startsWith('pagefind/')
          ? []
          : (text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi) ?? []);
        const paths = text.includes(process.cwd()) ? ['a path of this machine'] : [];
        return [...emails, ...paths].map((leak) => `${path}: ${leak}`);
      });
    expect(leaks).toEqual([]);
  });
});

test('building twice gives the same bytes', async () => {
  const again = await builtSite('hub-again');
  const digest = (root: string) =>
    filesBelow(root).map(
      (path) =>
        `${path} ${createHash('sha256')
          .update(readFileSync(join(root, path)))
          .digest('hex')}`,
    );
  expect(digest(again)).toEqual(digest(out));
});

test('a site under a base path keeps every link under it', async () => {
  const based = await builtSite('hub-under-path');
  const strays = filesBelow(based)
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) =>
      (readSite(based, path).match(/\s(?:href|src|action)="\/(?!hub\/|\/)[^"]*"/g) ?? []).map(
        (link) => `${path}:${link}`,
      ),
    );
  expect([...new Set(strays)].slice(0, 20)).toEqual([]);
  expect(readSite(based, 'index.html')).toContain('href="https://example.org/hub/"');
});

test('an empty folder, and one with nothing but notes, build', async () => {
  expect(readSite(await builtSite('empty'), 'calls/index.html')).toContain('<h1');
  expect(readSite(await builtSite('one-note'), 'calls/2026-01-07/index.html')).toContain('Ada Moon');
});
