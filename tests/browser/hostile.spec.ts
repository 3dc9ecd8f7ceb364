import { expect, test } from './site.ts';
import { pagesOf, walkPages } from './walk.ts';

test.use({ siteName: 'hostile' });

/** Searches whose hits are hostile titles and excerpts, and searches that are hostile themselves. */
const searches = ['img', 'onerror', 'script', 'attacked', 'end', 'constructor', '__proto__'];
const hostileSearches = [
  '"><img src=x onerror=attacked(3)>',
  "'-attacked(4)-'",
  '</script><script>attacked(5)</script>',
];

test('nothing that content says runs, calls elsewhere or leads away, on any page, with script on', async ({
  page,
  baseURL,
  siteFolder,
}) => {
  test.setTimeout(300_000);
  const paths = pagesOf(siteFolder);
  expect(paths.length).toBeGreaterThan(100);
  const asked = [...searches, ...hostileSearches].map((words) => `/search/?q=${encodeURIComponent(words)}`);
  const { executed, foreign, left, faults } = await walkPages(page, baseURL ?? '', [...paths, ...asked]);
  expect({ executed, foreign, left, faults }).toEqual({ executed: [], foreign: [], left: [], faults: [] });
});

test('the walk finds what runs, calls elsewhere and leads away', async ({ page, baseURL }) => {
  const origin = baseURL ?? '';
  const bad = `<!doctype html><title>x</title><link rel=icon href="data:,"><main class=prose><b onclick="attacked(6)">x</b>
    <img src="https://other.example/a.png" alt=""><a href="javascript:1">x</a></main>
    <script>attacked(7); setTimeout(() => { location = '/start/'; })</script>`;
  await page.route(`${origin}/bad/`, (route) => route.fulfill({ contentType: 'text/html', body: bad }));
  const { executed, foreign, left } = await walkPages(page, origin, ['/bad/', '/calls/']);
  expect(executed.filter((line) => line.includes('attacked(7)'))).toHaveLength(1);
  expect(foreign).toHaveLength(1);
  expect(left.length).toBeGreaterThan(0);
});
