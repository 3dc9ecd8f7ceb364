import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type AstroInlineConfig, type AstroIntegration } from 'astro';
import { compiledFolders } from './folders.ts';

/**
 * Lets Astro compile the pages of a site without rendering any, so content is not asked for. `folder` must be inside the folder
 * that the command runs in; it gets the two of `compiledFolders`.
 */
export async function compilePages(config: AstroInlineConfig, folder: string): Promise<void> {
  const assets = join(folder, compiledFolders.assets);
  // For parts of pages that a server fills in, of which there are none: a random key would make other bytes of the same code.
  process.env['ASTRO_KEY'] = Buffer.alloc(32).toString('base64');
  await build({
    ...config,
    outDir: assets,
    logLevel: 'warn',
    integrations: [
      ...(config.integrations ?? []),
      keepCode(join(assets, '.prerender'), join(folder, compiledFolders.code)),
    ],
  });
  await leaveOut(basename(folder), join(folder, compiledFolders.code));
}

/** The code names the folder that it was compiled in, which nothing reads: without it, the same code is the same bytes again. */
async function leaveOut(name: string, code: string): Promise<void> {
  for (const file of await readdir(code)) {
    if (!file.startsWith('prerender-entry.')) continue;
    const path = join(code, file);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(`/${name}/`, '/compiled/'));
  }
}

/** Takes the code that Astro would render with, and gives it no page to render. */
function keepCode(from: string, to: string): AstroIntegration {
  return {
    name: 'cairn-keep-code',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'cairn-keep-code',
          setup: () => cp(from, to, { recursive: true }),
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page was to be rendered.')),
        });
      },
    },
  };
}
