import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isInside, isReallyInside } from './within.ts';

test('a folder holds itself and what is below it, and no neighbour whose name begins alike', () => {
  for (const path of ['/hub', '/hub/calls', '/hub/..notes/a.md'])
    expect(isInside(path, '/hub'), path).toBe(true);
  for (const path of ['/', '/hub-2', '/other/hub']) expect(isInside(path, '/hub'), path).toBe(false);
});

test('links count as what they lead to, on the way as well as at the end', () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-within-')));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  mkdirSync(join(top, 'hub/calls'), { recursive: true });
  mkdirSync(join(top, 'outside'));
  for (const path of ['hub/calls/a.md', 'outside/b.md']) writeFileSync(join(top, path), 'x');
  symlinkSync('hub', join(top, 'link'));
  symlinkSync('../outside', join(top, 'hub/guides'));
  symlinkSync('calls', join(top, 'hub/notes'));
  const really = (path: string) => isReallyInside(join(top, path), join(top, 'link'));
  expect(['hub/calls/a.md', 'link/notes/a.md', 'hub/notes', 'hub'].filter((path) => !really(path))).toEqual(
    [],
  );
  expect(['hub/guides/b.md', 'hub/guides', 'outside/b.md', 'hub/none.md'].filter(really)).toEqual([]);
});
