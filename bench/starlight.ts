import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A folder in whose `node_modules` Astro and Starlight are installed: they are no programs that a shell would find. */
const installed = resolve(process.env['STARLIGHT'] ?? '.');

/** The command that fails where they are not. */
export const starlightProbe: readonly [string, string[]] = [
  process.execPath,
  ['-e', 'fs.accessSync(process.argv[1])', join(installed, 'node_modules', '@astrojs', 'starlight')],
];

/** Makes a Starlight site of the notes of a folder, with a sidebar that lists them; it brings Pagefind itself. */
export function prepareStarlight(site: string, notes: string): void {
  const docs = join(site, 'src', 'content', 'docs');
  mkdirSync(join(docs, 'calls'), { recursive: true });
  symlinkSync(join(installed, 'node_modules'), join(site, 'node_modules'), 'junction');
  // Astro compiles the packages that are named here; without their names it leaves out what only its build knows.
  writeFileSync(
    join(site, 'package.json'),
    '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
  );
  writeFileSync(
    join(site, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
const sidebar = [{ label: 'Calls', items: [{ autogenerate: { directory: 'calls' } }] }];
export default defineConfig({ site: 'https://example.org', outDir: 'out', integrations: [starlight({ title: 'Calls', sidebar })] });
`,
  );
  writeFileSync(
    join(site, 'src', 'content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Calls\n---\n\nAll calls.\n');
  // It asks for a title where the notes have a day only.
  for (const name of readdirSync(notes))
    writeFileSync(
      join(docs, 'calls', name),
      `---\ntitle: "${name.replace(/\.md$/, '')}"\n${readFileSync(join(notes, name), 'utf8').replace(/^---\n/, '')}`,
    );
}

/** Builds it. */
export const starlightCommand: readonly [string, string[]] = [
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
];
