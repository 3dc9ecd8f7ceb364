import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../content.ts';

test('a note may link to the feeds and the calendar, but to no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-links-'));
  try {
    mkdirSync(join(folder, 'calls'));
    const links = [
      '/feed.xml',
      '/calls/feed.xml',
      '/calls/calls.ics',
      '/projects/feed.xml',
      '/roadmap/feed.xml',
      '/people/feed.xml',
    ];
    writeFileSync(join(folder, 'calls/2024-01-02.md'), links.map((link) => `- [a feed](${link})\n`).join(''));
    expect(loadContent(folder, '/').problems.map(({ code, line }) => [code, line])).toEqual([
      ['dead-link', 6],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
