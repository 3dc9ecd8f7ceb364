import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './site.ts';

/** The call with the most text, and its last heading but one: what comes late above it would move it most. */
function deepPlace(folder: string): string {
  const calls = readdirSync(join(folder, 'calls'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && /^\d/.test(entry.name),
  );
  const pages = calls.map(({ name }) => ({
    name,
    html: readFileSync(join(folder, 'calls', name, 'index.html'), 'utf8'),
  }));
  const [longest] = pages.sort((a, b) => b.html.length - a.html.length);
  const ids = [...(longest?.html ?? '').matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id);
  return `/calls/${longest?.name ?? ''}/#${ids.at(-2) ?? ''}`;
}

for (const width of [360, 768, 1440]) {
  test(`a link to a section lands on it in a fresh browser, ${width} wide, however late the font comes`, async ({
    page,
    siteFolder,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((later) => setTimeout(later, 600));
      await route.continue();
    });
    const place = deepPlace(siteFolder);
    await page.goto(place);
    await page.evaluate(() => document.fonts.ready);
    const target = page.locator(`[id="${place.split('#')[1] ?? ''}"]`);
    await expect(target).toBeInViewport();
    const top = await target.evaluate((element) => element.getBoundingClientRect().top);
    // Where the contents stay at the top of the window, below them.
    const bar = page.getByRole('button', { name: 'Contents' });
    const free = (await bar.isVisible()) ? ((await bar.boundingBox())?.height ?? 0) : 0;
    expect(top).toBeGreaterThanOrEqual(free);
    expect(top).toBeLessThan(free + 60);
  });
}
