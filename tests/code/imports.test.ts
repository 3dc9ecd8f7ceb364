import { existsSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { browserFiles } from '../../rooms.mjs';

const eslint = new ESLint();

/** What the rule for imports says of an .astro file that imports from `source`, in its code or in its <script>. */
async function faults(filePath: string, where: 'code' | 'script', source: string): Promise<string[]> {
  const line = `import { x } from '${source}';`;
  const text = where === 'code' ? `---\n${line}\n---\n\n{x}\n` : `<script>\n  ${line}\n  x();\n</script>\n`;
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).flatMap(({ ruleId, message }) =>
    ruleId === 'cairn/import-table' ? [message] : [],
  );
}

describe('imports of .astro files, which only ESLint reads', () => {
  test.each([
    ['src/components/X.astro', '../load/content.ts'],
    ['src/components/X.astro', '../../tests/content-of.ts'],
    ['src/components/a/X.astro', '../../github/sync.ts'],
    ['src/components/a/X.astro', 'zod'],
    ['src/layouts/X.astro', '../feeds/feeds.ts'],
    ['src/pages/a/b/X.astro', '../../../notes/read.ts'],
  ])('%s may not import %s', async (file, source) => {
    expect(await faults(file, 'code', source)).toHaveLength(1);
    expect(await faults(file, 'script', source)).toHaveLength(1);
  });

  test.each([
    ['src/components/a/X.astro', '../../views/home.ts'],
    ['src/components/a/X.astro', '../b/Y.astro'],
    ['src/pages/a/b/X.astro', '../../../layouts/Layout.astro'],
  ])('%s may import %s', async (file, source) => {
    expect(await faults(file, 'code', source)).toEqual([]);
  });

  test('a <script> may only import what is on the list of what ships to browsers', async () => {
    expect(await faults('src/components/forms/X.astro', 'script', './draft-form.ts')).toEqual([]);
    expect(await faults('src/components/forms/X.astro', 'script', './destination.ts')).toEqual([
      'src/components/forms/destination.ts would ship to browsers; see browserFiles in rooms.mjs.',
    ]);
  });
});

test('every file on the list of what ships to browsers is there', () => {
  expect(browserFiles.filter((file) => !existsSync(file))).toEqual([]);
});
