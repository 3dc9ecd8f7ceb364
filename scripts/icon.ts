/**
 * Draws public/apple-touch-icon.png from public/cairn.svg, for phones that keep a page as an icon and take no SVG.
 * Run it after the SVG has changed: `node scripts/icon.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';

const side = 180;
const root = new URL('../public/', import.meta.url);
const drawing = readFileSync(new URL('cairn.svg', root), 'utf8');
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: side, height: side }, colorScheme: 'light' });
// The phone rounds the corners itself; the margin keeps the lowest stone clear of them.
await page.setContent(
  `<style>body{margin:0;padding:26px;background:#faf9f6}svg{display:block}</style>${drawing}`,
);
const bytes = await page.screenshot();
await browser.close();
writeFileSync(new URL('apple-touch-icon.png', root), bytes);
process.stdout.write(`public/apple-touch-icon.png: ${bytes.length} bytes\n`);
