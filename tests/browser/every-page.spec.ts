import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fixedPages, otherFiles, pagePatterns } from '../../src/domain/urls/site-map.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './site.ts';

/** Pages of one kind look alike: the first two of each folder stand for the rest. */
function samplePages(site: string, folder = ''): string[] {
  const names = readdirSync(join(site, folder)).filter((name) =>
    statSync(join(site, folder, name)).isDirectory(),
  );
  const below = names.filter((name) => !['_astro', 'api', 'pagefind'].includes(name)).sort();
  const entries = below.filter((name) => !fixed.has(name));
  const chosen = [...below.filter((name) => fixed.has(name)), ...entries.slice(0, 1), ...entries.slice(-1)];
  const own = readdirSync(join(site, folder)).includes('index.html')
    ? [`/${folder}${folder ? '/' : ''}`]
    : [];
  return [
    ...own,
    ...[...new Set(chosen)].flatMap((name) => samplePages(site, folder ? `${folder}/${name}` : name)),
  ];
}
/** The parts of paths that are the same in every hub. */
const fixed = new Set(
  [...Object.values(fixedPages), ...Object.values(pagePatterns)]
    .flatMap((path) => path.split('/'))
    .filter((part) => part !== '' && !part.startsWith('[')),
);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    test('no page has a fault that axe can find', async ({ page, siteFolder }) => {
      test.setTimeout(300_000);
      const pages = [...samplePages(siteFolder), otherFiles.notFound];
      expect(pages.length).toBeGreaterThan(20);
      const faults: string[] = [];
      for (const path of pages) {
        await page.goto(path);
        for (const fault of await axeFaults(page)) faults.push(`${path} ${fault}`);
      }
      expect(faults).toEqual([]);
    });
  });
}

test('no page scrolls sideways on a narrow phone or at 200 % zoom, and none reports an error', async ({
  page,
  siteFolder,
}) => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`));
  for (const path of samplePages(siteFolder)) {
    await page.goto(path);
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${path} is ${over} px too wide at ${width}`);
    }
  }
  expect(faults).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every page shows its text', async ({ page, siteFolder }) => {
    test.setTimeout(300_000);
    for (const path of samplePages(siteFolder)) {
      await page.goto(path);
      await expect(page.locator('main h1')).toBeVisible();
      expect(((await page.locator('main').innerText()).match(/\w+/g) ?? []).length, path).toBeGreaterThan(8);
    }
  });
});

test('by keyboard alone one reaches the content, the menu and a call', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.goto('/calls/');
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (/^\/calls\/\d{4}-\d\d-\d\d\/$/.test(href)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calls\/\d{4}-\d\d-\d\d\/$/);
});
