import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type AstroInlineConfig, type AstroIntegration } from 'astro';
import { compiledFolders } from './folders.ts';

/**
 * Lets Astro compile the pages of a site without rendering any, so content is not asked for. `folder` must be inside the folder
 * that the command runs in; it gets the two of `compiledFolders`.
 */
export async function compilePages(config: AstroInlineConfig, folder: string): Promise<void> {
  const assets = join(folder, compiledFolders.assets);
  await build({
    ...config,
    outDir: assets,
    logLevel: 'warn',
    integrations: [
      ...(config.integrations ?? []),
      keepCode(join(assets, '.prerender'), join(folder, compiledFolders.code)),
    ],
  });
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
