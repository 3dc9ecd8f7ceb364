import { calendarFile, feedFiles, fixedPages } from '../../src/domain/urls/site-map.ts';
import { expect, test } from './site.ts';

const path = fixedPages.nextCall;

test.describe('for a reader in Sydney, before the call', () => {
  test.use({ timezoneId: 'Australia/Sydney', locale: 'en-GB' });

  test('the page shows the time by their own clock, with the day, which is another one', async ({ page }) => {
    await page.clock.setFixedTime('2015-03-02T09:00:00Z');
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Wednesday 11 March 2015' })).toBeVisible();
    await expect(page.getByText('16:00–17:00 GMT')).toBeVisible();
    await expect(
      page.getByText('Thursday 12 March, 03:00–04:00 Australian Eastern Daylight Time'),
    ).toBeVisible();
    await expect(page.getByText('This call has begun or is over.')).toBeHidden();
  });
});

test.describe('for a reader in London', () => {
  test.use({ timezoneId: 'Europe/London' });

  test('whose clock shows the time of the hub it is not said again', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('time[data-reader-time]').first()).not.toBeEmpty();
    await expect(page.getByText('Your clock')).toBeHidden();
    await expect(page.getByText('yours').first()).toBeHidden();
  });
});

test.describe('for a reader in New York', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('later calls are at their own hour: the clocks change weeks apart', async ({ page }) => {
    await page.goto(path);
    const times = page.locator('aside time[data-reader-time]');
    await expect(times.first()).toHaveText('12:00 EDT');
    await expect(times.nth(1)).toHaveText('11:00 EDT');
  });

  test('their own time moves nothing, here or on the home page, on a phone or a wide screen', async ({
    page,
  }) => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const address of [path, '/']) {
        // As on a slow line: the page is shown before its scripts are there.
        await page.route('**/*.js', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          await route.continue();
        });
        await page.goto(address);
        await expect(page.locator('time[data-reader-time]').first()).toHaveText(/E[SD]T|Eastern/);
        await expect(page.locator('time[data-reader-time]').first()).toBeVisible();
        const moved = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) => {
                const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
                resolve(shifts.reduce((sum, { value }) => sum + value, 0));
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(0), 500);
            }),
        );
        expect(moved, `${address} at ${String(width)}`).toBeLessThan(0.002);
      }
    }
  });

  test('a page that was built before the call says so when it is read after it', async ({ page }) => {
    await page.clock.setFixedTime('2015-03-11T18:00:00Z');
    // At once: when scripts are there, the page has been shown, and what is below would be moved.
    await page.route('**/*.js', (route) => route.abort());
    for (const address of [path, '/']) {
      await page.goto(address);
      await expect(page.getByText('This call has begun or is over.')).toBeVisible();
    }
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
    await expect(page.getByRole('button', { name: 'Check it' })).toBeHidden();
  });
});

test.describe('an agenda item', () => {
  const evil = '<img src=x onerror="document.title=1"> & <b>"wings"</b>';

  test('is a draft that survives a reload, is listed, and goes only when it was sent', async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('link', { name: 'Propose an item on GitHub' })).toBeHidden();
    await page.getByLabel('What should we talk about?').fill('A kite for beginners');
    await page.getByLabel('What should people know before?').fill('We have string.\n\nNo wind, though.');
    await page.getByLabel('What should come of it?').selectOption('help');
    await expect(page.getByText('Kept in this browser.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('What should we talk about?')).toHaveValue('A kite for beginners');
    await expect(page.getByLabel('What should come of it?')).toHaveValue('help');
    const drafts = page.getByRole('region', { name: 'Your drafts' });
    await expect(drafts.getByText('A kite for beginners')).toBeVisible();

    await page.getByRole('button', { name: 'Check it' }).click();
    const href = await page.getByRole('link', { name: 'Open it on GitHub' }).getAttribute('href');
    const url = new URL(href ?? '');
    expect(url.origin + url.pathname).toBe('https://github.com/mirage/mirage-www/issues/new');
    expect(url.searchParams.get('title')).toBe('Call agenda: A kite for beginners');
    expect(url.searchParams.get('body')).toContain('For the call of 11 March 2015');
    expect(url.searchParams.get('body')).toContain('We have string.\n\nNo wind, though.');

    // From the list it opens again, at the address it had.
    const opened = page.url();
    await page.goto(path);
    await expect(page.getByLabel('What should we talk about?')).toHaveValue('');
    await page.getByRole('link', { name: 'A kite for beginners' }).click();
    expect(page.url()).toBe(opened);
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('button', { name: 'I have sent it' }).click();
    await expect(drafts).toBeHidden();
    await page.goto(path);
    await expect(drafts).toBeHidden();
  });

  test('is text wherever it appears, never HTML', async ({ page }) => {
    const title = await page.goto(path).then(() => page.title());
    await page.getByLabel('What should we talk about?').fill(evil);
    await page.getByLabel('What should people know before?').fill(evil);
    await page.reload();
    await page.getByRole('button', { name: 'Check it' }).click();
    await expect(page.getByLabel('The text to send')).toContainText(evil);
    await expect(page.getByRole('region', { name: 'Your drafts' })).toContainText(evil);
    await expect(page.locator('main img, main b')).toHaveCount(0);
    expect(await page.title()).toBe(title);
    const href = await page.getByRole('link', { name: 'Open it on GitHub' }).getAttribute('href');
    expect(new URL(href ?? '').searchParams.get('title')).toBe(`Call agenda: ${evil}`);
  });

  test('that is too long for a link is copied and pasted', async ({ page }) => {
    await page.goto(path);
    await page.getByLabel('What should we talk about?').fill('A long story');
    await page.getByLabel('What should people know before?').fill('Once upon a time. '.repeat(600));
    await page.getByRole('button', { name: 'Check it' }).click();
    await expect(page.getByText('It is too long to be handed to GitHub in a link')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open it on GitHub' })).toHaveAttribute(
      'href',
      'https://github.com/mirage/mirage-www/issues/new?title=Call+agenda%3A+A+long+story&body=',
    );
  });

  test('without a word on what to talk about is not handed over', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Check it' }).click();
    await expect(page.getByText('“What should we talk about?” is missing.')).toBeVisible();
    await expect(page.getByLabel('What should we talk about?')).toBeFocused();
    await expect(page.getByRole('link', { name: 'Open it on GitHub' })).toBeHidden();
  });
});

test('every feed is XML to a browser, and the page leads to the calendar', async ({ page }) => {
  await page.goto(path);
  for (const feed of Object.values(feedFiles)) {
    const found = await page.evaluate(async (address) => {
      const parsed = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml');
      return {
        errors: parsed.querySelectorAll('parsererror').length,
        root: parsed.documentElement.localName,
      };
    }, feed);
    expect(found, feed).toEqual({ errors: 0, root: 'feed' });
  }
  const calendar = await page.request.get(calendarFile);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  await expect(page.locator(`a[href$="${calendarFile}"]`).last()).toBeVisible();
});
