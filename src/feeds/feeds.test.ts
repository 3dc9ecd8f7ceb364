import { describe, expect, test } from 'vitest';
import { atomFaults, parseXml as parse, type XmlElement as Element } from '../../tests/atom-rules.ts';
import { siteOf } from '../../tests/content-of.ts';
import type { Site } from '../domain/model/site.ts';
import type { Published } from './feed-urls.ts';
import { callsFeed, decisionsFeed, hubFeed, projectsFeed, roadmapFeed, suggestionsFeed } from './feeds.ts';
import { robotsText } from './robots.ts';

const all = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const one = (element: Element, name: string) => all(element, name)[0]?.text.trim();
const links = (element: Element) =>
  all(element, 'link').map(({ attributes }) => `${attributes.rel ?? ''} ${attributes.href ?? ''}`.trim());

const files = {
  'hub.yml': `name: Kestrel & Co
domains: [{ id: wings, name: Wings, summary: What carries it. }]
`,
  'calls/2024-01-02.md':
    '---\ntitle: "Strings <b>and</b> ]]> \\u0007knots & more"\n---\n\n## The `<List>` of knots\n\nWrite to wren@kestrel.example about *it*.\n',
  'calls/2024-01-16.md': '---\ndescription: What happened in the loft.\n---\n\n## Loft\n\nNothing.\n',
  'projects/hinges.md':
    '---\ntitle: Oil the hinges\nsummary: They squeak.\nstars: 1\nlanguage: none\ndomains: [wings]\ndomainKnowledge: none\nproposed: 2024-01-05\nconfirmed: 2024-01-10\n---\n\nWhy.\n',
  'projects/undated.md':
    '---\ntitle: Undated\nsummary: Nobody knows when.\nstars: 2\nlanguage: none\ndomains: [wings]\ndomainKnowledge: none\n---\n\nWhy.\n',
  'roadmap/glide.md':
    '---\ntitle: Glide further\nstage: idea\narea: Flight\nproposed: 2024-01-03\nscenario: It crosses the valley.\n---\n\nWhy.\n',
};
const published = (changes: Partial<Site> = {}): Published => ({
  site: { ...siteOf(files), ...changes },
  address: new URL('https://kestrel.example'),
});
const feeds = { hubFeed, callsFeed, decisionsFeed, projectsFeed, roadmapFeed, suggestionsFeed };

describe('a feed', () => {
  test.each(Object.entries(feeds))('%s is well-formed and has all that Atom asks for', (_name, make) => {
    for (const source of [published(), published(siteOf({}))]) {
      const feed = parse(make(source));
      expect(atomFaults(make(source))).toEqual([]);
      expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
      for (const element of [feed, ...all(feed, 'entry')]) {
        expect(one(element, 'id')).toMatch(/^https:\/\/kestrel\.example\//);
        expect(one(element, 'title')).not.toBe('');
        expect(one(element, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
      }
      expect(all(feed, 'author')).toHaveLength(1);
      expect(links(feed)).toContain(`self ${one(feed, 'id')}`);
    }
  });

  test('of everything has the newest first and what has no date last', () => {
    const feed = parse(hubFeed(published()));
    expect(
      all(feed, 'entry').map((entry) => [one(entry, 'id'), one(entry, 'updated')?.slice(0, 10)]),
    ).toEqual([
      ['https://kestrel.example/calls/2024-01-16/', '2024-01-16'],
      ['https://kestrel.example/projects/hinges/', '2024-01-10'],
      ['https://kestrel.example/roadmap/glide/', '2024-01-03'],
      ['https://kestrel.example/calls/2024-01-02/', '2024-01-02'],
      ['https://kestrel.example/projects/undated/', '1970-01-01'],
    ]);
    expect(one(feed, 'updated')).toBe('2024-01-16T00:00:00.000Z');
    expect(one(feed, 'title')).toBe('Kestrel & Co');
  });

  test('keeps a title that looks like HTML as text, and leaves out what XML cannot hold', () => {
    const entry = all(parse(callsFeed(published())), 'entry')[1];
    expect(entry && one(entry, 'title')).toBe('Strings &lt;b&gt;and&lt;/b&gt; ]]&gt;  knots &amp; more');
    expect(all(entry ?? parse('<x/>'), 'title')[0]?.attributes).toEqual({ type: 'html' });
  });

  test('has the whole text with absolute links, and publishes no e-mail address', () => {
    const note =
      '## Wind\n\n## The `<List>` of knots\n\nWrite to wren@kestrel.example about *it*: [here](#loft), [there](/calls/), ![x](y.png), `<a href="/z">`.\n';
    const xml = callsFeed(published(siteOf({ ...files, 'calls/2024-01-02.md': note, 'public/y.png': 'y' })));
    expect(xml).not.toContain('wren@');
    expect(atomFaults(xml)).toEqual([]);
    const entry = all(parse(xml), 'entry')[1];
    const content = (entry && one(entry, 'content')) ?? '';
    expect(content).toContain('<h2 id="the-list-of-knots">The <code>&#x3C;List></code> of knots</h2>');
    expect(content).toContain('href="https://kestrel.example/calls/2024-01-02/#loft"');
    expect(content).toContain('href="https://kestrel.example/calls/"');
    expect(content).toContain('&#x3C;a href="/z">');
    expect(content).not.toContain('<i id');
  });

  test('of a note that is very long has its topics alone', () => {
    const long = `## Knots\n\n${'Many words. '.repeat(20_000)}\n`;
    const [entry] = all(parse(callsFeed(published(siteOf({ 'calls/2024-01-02.md': long })))), 'entry');
    expect(entry && one(entry, 'content')).toMatch(/<li><a href="[^"]+#knots">Knots<\/a>/);
  });

  test('says what a project asks for and which stage a roadmap entry is in', () => {
    const [project] = all(parse(projectsFeed(published())), 'entry');
    expect(project && one(project, 'summary')).toBe('They squeak. 1 star · Wings · free to take.');
    expect(project && one(project, 'published')).toBe('2024-01-05T00:00:00.000Z');
    const [entry] = all(parse(roadmapFeed(published())), 'entry');
    expect(entry && one(entry, 'summary')).toBe('An idea (Flight), not decided. It crosses the valley.');
  });

  test('has absolute addresses under a base path, and those of npm start where no site is known', () => {
    const based = parse(callsFeed(published({ base: '/hub/' })));
    expect(links(based)).toEqual([
      'alternate https://kestrel.example/hub/calls/',
      'self https://kestrel.example/hub/calls/feed.xml',
    ]);
    const homeless = parse(callsFeed({ ...published(), address: undefined }));
    expect(one(homeless, 'id')).toBe('http://localhost:4321/calls/feed.xml');
  });

  test('does not change from day to day and holds at most a hundred entries', () => {
    expect(hubFeed(published({ today: '2025-01-01' }))).toBe(hubFeed(published()));
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => {
        const day = new Date(Date.UTC(2020, 0, 1 + 7 * at)).toISOString().slice(0, 10);
        return [`calls/${day}.md`, 'Text.\n'];
      }),
    );
    expect(all(parse(callsFeed(published(siteOf(many)))), 'entry')).toHaveLength(100);
  });
});

test('robots.txt names the sitemap where the address of the site is known', () => {
  expect(robotsText(published({ base: '/hub/' }))).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://kestrel.example/hub/sitemap-index.xml\n',
  );
  expect(robotsText({ ...published(), address: undefined })).toBe('User-agent: *\nAllow: /\n');
});

test('every decision on the matter is in the feed of decisions, each with an id of its own that is the same in every build', () => {
  const files = {
    'calls/2026-01-07.md': '# A\n\n## Gears\n\nDecision: keep the old ones. Decision: buy no new ones.\n',
    'calls/2026-01-14.md':
      '# B\n\n## Oil\n\n- Agreed: use less of it\n- Agreed: move the rest to the next call\n',
  };
  const feed = decisionsFeed({
    site: siteOf(files, { today: '2026-02-01' }),
    address: new URL('https://a.example'),
  });
  const entries = all(parse(feed), 'entry');
  const ids = entries.map((entry) => one(entry, 'id'));
  expect(entries.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  expect(one(entries[0] ?? expect.fail(), 'summary')).toContain('use less of it');
  expect(feed).not.toContain('the rest');
});
