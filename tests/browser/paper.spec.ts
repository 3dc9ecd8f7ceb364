import { expect, test } from './site.ts';

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

test('a call on paper names its hub, everybody who was there and what was decided beside it, without ways to elsewhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.goto('/calls/2015-02-25/');
  await expect(page.locator('.brand')).toBeVisible();
  const address = await page
    .locator('.top .frame')
    .evaluate((frame) => getComputedStyle(frame, '::after').content);
  const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? 'no address';
  expect(address).toBe(`"${canonical}"`);
  for (const names of await page.locator('#page--present li').all()) await expect(names).toBeVisible();
  for (const gone of ['.nav', '.trail', '.bottom', '.thread-line', '.reach', '.pager', '.around'])
    await expect(page.locator(gone).first()).toBeHidden();
  const text = (await page.locator('.notes').boundingBox()) ?? { x: 0, width: 0 };
  const margin = (await page.locator('.said-here.decided').first().boundingBox()) ?? { x: 0, width: 0 };
  expect(margin.x).toBeGreaterThan(text.x + text.width);
  expect(margin.x + margin.width).toBeLessThanOrEqual(680);
});

test('a project on paper says where the work is in full, and keeps no button', async ({ page }) => {
  await page.goto('/projects/vagrant-boxes/');
  for (const button of await page.locator('button, .button').all()) await expect(button).toBeHidden();
  const address = await page
    .locator('.side a[href^="https://github.com"]')
    .first()
    .evaluate((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]);
  expect(address[1]).toContain(address[0] ?? 'no address');
});
