import { expect, test } from '@playwright/test';
import { siteUrl } from './site.ts';

const path = '/calls/next/';

test.describe('for a reader in Sydney, before the call', () => {
  test.use({ timezoneId: 'Australia/Sydney' });

  test('the page shows the time by their own clock, with the day, which is another one', async ({ page }) => {
    await page.clock.setFixedTime('2015-03-02T09:00:00Z');
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Wednesday 11 March 2015' })).toBeVisible();
    await expect(page.getByText('16:00–17:00 GMT')).toBeVisible();
    await expect(page.getByText('Thursday 12 March, 03:00–04:00 (Australia/Sydney)')).toBeVisible();
    await expect(page.getByText('This call has begun or is over.')).toBeHidden();
  });
});

test.describe('for a reader in New York', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('later calls are at their own hour: the clocks change weeks apart', async ({ page }) => {
    await page.goto(path);
    const times = page.locator('aside time[data-reader-time]');
    await expect(times.first()).toHaveText('12:00');
    await expect(times.nth(1)).toHaveText('11:00');
  });

  test('a page that was built before the call says so when it is read after it', async ({ page }) => {
    await page.clock.setFixedTime('2015-03-11T18:00:00Z');
    await page.goto(path);
    await expect(page.getByText('This call has begun or is over.')).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the zone of the hub and UTC, and nothing that waits for script', async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText('16:00–17:00 GMT')).toBeVisible();
    await expect(page.getByText('UTC', { exact: true })).toBeVisible();
    await expect(page.getByText('Your clock')).toBeHidden();
    await expect(page.getByText('yours')).toHaveCount(5);
    for (const hidden of await page.getByText('yours').all()) await expect(hidden).toBeHidden();
    await expect(page.getByRole('link', { name: 'Propose an item on GitHub' })).toHaveAttribute(
      'href',
      /^https:\/\/github\.com\/mirage\/mirage-www\/issues\/new\?title=/,
    );
  });
});

test('every feed is XML to a browser, and the page leads to the calendar', async ({ page }) => {
  await page.goto(path);
  for (const feed of ['/feed.xml', '/calls/feed.xml', '/projects/feed.xml', '/roadmap/feed.xml']) {
    const found = await page.evaluate(async (address) => {
      const parsed = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml');
      return {
        errors: parsed.querySelectorAll('parsererror').length,
        root: parsed.documentElement.localName,
      };
    }, feed);
    expect(found, feed).toEqual({ errors: 0, root: 'feed' });
  }
  const calendar = await page.request.get(new URL('/calls/calls.ics', siteUrl).href);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  await expect(page.locator('a[href$="/calls/calls.ics"]').last()).toBeVisible();
});
