import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherFiles } from '../../src/domain/urls/site-map.ts';
import { axeFaults } from './axe.ts';
import { samplePages } from './sample-pages.ts';
import { expect, test } from './site.ts';
import { siteNames } from '../site/fixtures.ts';

/** How many kinds of pages each site has at least; of those of real communities, the ones that lie here. */
const sites = { hub: 20, series: 12, tsc: 20, mirage: 20 } as const;
const names = (['hub', 'series', 'tsc', 'mirage'] as const).filter((name) => siteNames().includes(name));

/** Whether a page is one to read: an old address leads on at once. */
const staysOpen = (site: string) => (path: string) =>
  !readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path), 'utf8').includes(
    'http-equiv="refresh"',
  );

for (const siteName of names) {
  // Colours are those of every hub; two of them were seen in the dark.
  const isOurs = siteName === 'hub' || siteName === 'series';
  for (const colorScheme of isOurs ? (['light', 'dark'] as const) : (['light'] as const)) {
    test.describe(`of the site "${siteName}" in ${colorScheme} colours`, () => {
      test.use({ colorScheme, siteName });
      const rules = colorScheme === 'dark' ? 'of colours' : 'all';
      test('no page has a fault that axe can find', async ({ page, siteFolder }) => {
        test.setTimeout(300_000);
        const pages = [...samplePages(siteFolder), otherFiles.notFound].filter(staysOpen(siteFolder));
        expect(pages.length).toBeGreaterThan(sites[siteName]);
        const faults: string[] = [];
        for (const path of pages) {
          await page.goto(path);
          for (const fault of await axeFaults(page, rules)) faults.push(`${path} ${fault}`);
        }
        expect(faults).toEqual([]);
      });
    });
  }
}

for (const siteName of ['hub', 'large'] as const) {
  test.describe(`of the site "${siteName}"`, () => {
    test.use({ siteName });
    test('no page scrolls sideways on a narrow phone or at 200 % zoom, reports an error or calls another site', async ({
      page,
      siteFolder,
      baseURL,
    }) => {
      test.setTimeout(300_000);
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${page.url()} ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '')) faults.push(`${page.url()} asks ${request.url()}`);
      });
      for (const path of samplePages(siteFolder)) {
        await page.goto(path);
        // Search engines follow no link without an address, also where a script gives it one later.
        const idle = await page.locator('a:not([href])').count();
        if (idle > 0) faults.push(`${path} has ${idle} links without an address`);
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
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every page shows its text', async ({ page, siteFolder }) => {
    test.setTimeout(300_000);
    for (const path of samplePages(siteFolder)) {
      await page.goto(path);
      await expect(page.locator('main h1')).toBeVisible();
      // What scrolls in itself is reached by keyboard.
      await expect(page.locator('pre:not([tabindex])'), path).toHaveCount(0);
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
