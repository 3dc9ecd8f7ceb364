import { axeFaults } from './axe.ts';
import { expect, test } from './site.ts';

test('a shared address searches at once, and the first link of each hit leads to its page', async ({
  page,
}) => {
  await page.goto('/search/?q=iperf');
  const hits = page.locator('[data-hit]');
  await expect(hits.first()).toBeVisible();
  await expect(hits.nth(1)).toBeVisible();
  const target = await hits.first().locator('a').first().getAttribute('href');
  await hits.first().locator('a').first().click();
  await expect(page).toHaveURL(new RegExp(`${target ?? 'nothing'}$`));
  await expect(page.locator('main')).toContainText(/iperf/i);
});

test('a hit inside a call leads on to the section that holds it', async ({ page }) => {
  await page.goto('/search/?q=iperf&kind=call');
  const section = page.locator('[data-hit] li a').first();
  await expect(section).toBeVisible();
  const href = (await section.getAttribute('href')) ?? '';
  expect(href).toContain('#');
  await section.click();
  await expect(page.locator(`[id="${decodeURIComponent(href.split('#')[1] ?? '')}"]`)).toBeInViewport();
});

test('typing keeps the address shareable, and filters narrow', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('command line');
  await expect(page.locator('[data-hit]').first()).toBeVisible();
  await expect(page).toHaveURL(/q=command\+line/);
  const before = Number(/\d+/.exec((await page.getByRole('status').textContent()) ?? '')?.[0]);
  await page.getByLabel('Kind').selectOption('project');
  await expect(page).toHaveURL(/kind=project/);
  await expect(page.getByRole('status')).not.toHaveText(new RegExp(`^${before} `));
  await page.getByRole('button', { name: 'Take off: Projects' }).click();
  await expect(page).not.toHaveURL(/kind=project/);
  await page.getByLabel('Kind').selectOption('project');
  await page.reload();
  await expect(page.getByLabel('Kind')).toHaveValue('project');
  await expect(page.locator('[data-hit]').first()).toBeVisible();
});

test('kinds say how many of the hits they are, and what stands in the pages is counted apart', async ({
  page,
}) => {
  await page.goto('/search/?q=testing');
  const sentences = page.getByRole('group', { name: 'In them' });
  await expect(sentences.getByRole('button', { name: /^Promises \d+$/ })).toBeVisible();
  const chips = await page
    .getByRole('group', { name: 'Narrow and sort' })
    .getByRole('button')
    .allTextContents();
  const hits = Number(/\d+/.exec((await page.getByRole('status').textContent()) ?? '')?.[0]);
  expect(chips.map((text) => Number(/\d+/.exec(text)?.[0])).reduce((sum, each) => sum + each, 0)).toBe(hits);
});

test('nothing moves on a phone while the page comes to life', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 820 });
  await page.addInitScript(() => {
    const seen = { moved: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/search/');
  await expect(page.getByRole('group', { name: 'Try' }).getByRole('button').first()).toBeVisible();
  await expect(page.locator('#search')).toHaveAttribute('data-lives', '');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(
    await page.evaluate(() => (window as unknown as { seen: { moved: number } }).seen.moved),
  ).toBeLessThan(0.02);
});

test('what was mended is said, and can be undone', async ({ page }) => {
  await page.goto('/search/?q=deploymnet');
  await expect(page.locator('[data-note]')).toContainText('Showing results for deployment');
  await page.getByRole('button', { name: 'Search for deploymnet instead' }).click();
  await expect(page.getByRole('status')).toContainText('Nothing found');
  await expect(page.getByRole('link', { name: 'Topics of the calls' })).toBeVisible();
});

test('who promised something is answered by the promise, with who and when', async ({ page }) => {
  await page.goto('/search/?q=who+promised+zlib');
  const hit = page.locator('[data-hit]').first();
  await expect(hit.locator('.about')).toContainText(/Promise\s·\sThomas Gazagnaire\s·\s.*25 February 2015/);
  await expect(hit.locator('a').first()).toHaveAttribute('href', /^\/calls\/2015-02-25\/#/);
});

test('hits can be put in the order of time, and the address keeps it', async ({ page }) => {
  await page.goto('/search/?q=irmin');
  await page.getByLabel('Sort by').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  await expect(page.locator('[data-hit]').first()).toBeVisible();
});

test('a search that cannot be loaded says so and leads on', async ({ page, context }) => {
  await context.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=irmin');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  await expect(page.getByRole('link', { name: 'Calls by year' })).toBeVisible();
});

test('words in an address are never read as HTML', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=document.title="hit">')}`);
  await expect(page.getByRole('status')).toContainText('<img src=x');
  expect(await page.title()).not.toBe('hit');
});

test.describe('below a base path', () => {
  test.use({ siteName: 'hub-under-path' });
  test('hits and the sections in them lead to their pages', async ({ page }) => {
    for (const link of ['[data-hit] a', '[data-hit] li a']) {
      await page.goto('/hub/search/?q=iperf&kind=call');
      const first = page.locator(link).first();
      await expect(first).toHaveAttribute('href', /^\/hub\/calls\/\d/);
      const href = (await first.getAttribute('href')) ?? '';
      await first.click();
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      await expect(page.locator('main')).toContainText(/iperf/i);
    }
  });
});

test.describe('the dialog', () => {
  test('opens by a key on every page, loads nothing before, and gives the focus back', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto('/calls/');
    const opener = page.getByRole('banner').getByRole('button', { name: 'Search' });
    await expect(opener).toBeVisible();
    expect(loaded.filter((url) => /pagefind|search-box|dialog/.test(url))).toEqual([]);
    await opener.focus();
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('irmin');
    await expect(dialog.locator('[data-hit]').first()).toBeVisible();
    await expect(dialog.getByRole('status')).toContainText('for “irmin”');
    await page.keyboard.press('ArrowDown');
    await expect(dialog.locator('[data-hit] h2 a').first()).toBeFocused();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('opens by Ctrl-K and by the button, and a hit leads to its place', async ({ page }) => {
    await page.goto('/people/');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    await dialog.getByRole('searchbox').fill('who promised zlib');
    await dialog.locator('[data-hit] a').first().click();
    await expect(page).toHaveURL(/\/calls\/2015-02-25\/#/);
  });

  test('keeps what was searched for on the device, until it is told to forget', async ({ page }) => {
    await page.goto('/calls/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('searchbox').fill('irmin');
    await page.keyboard.press('Enter');
    await expect(dialog.locator('[data-hit]').first()).toBeVisible();
    await page.reload();
    await page.keyboard.press('/');
    await dialog.getByRole('button', { name: 'irmin', exact: true }).click();
    await expect(dialog.locator('[data-hit]').first()).toBeVisible();
    await dialog.getByRole('searchbox').fill('');
    await dialog.getByRole('button', { name: 'Forget these' }).click();
    await expect(dialog.getByRole('button', { name: 'irmin', exact: true })).toBeHidden();
  });

  test('a key typed into a field of a form stays there', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('searchbox').press('/');
    await expect(page.getByRole('searchbox')).toHaveValue('/');
    await page.locator('h1').click();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so and leads to the lists', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByRole('link', { name: 'Calls by year' })).toBeVisible();
  });
});
