import { expect, test } from './site.ts';

test('a shared address searches at once, and the first link of each hit leads to its page', async ({
  page,
}) => {
  await page.goto('/search/?q=iperf');
  const hits = page.locator('[data-hit]');
  await expect(hits.first()).toBeVisible();
  expect(await hits.count()).toBeGreaterThanOrEqual(2);
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
  await page.reload();
  await expect(page.getByLabel('Kind')).toHaveValue('project');
  await expect(page.locator('[data-hit]').first()).toBeVisible();
});

test('words in an address are never read as HTML', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=document.title="hit">')}`);
  await expect(page.getByRole('status')).toContainText('<img src=x');
  expect(await page.title()).not.toBe('hit');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so and leads to the lists', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByRole('link', { name: 'Calls by year' })).toBeVisible();
  });
});
