import { z } from 'zod';
import { openComponents } from '../src/integration/overrides.ts';

const projectSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
});

/** What the package lets others import, by name: the file of each, in the project. */
const exported: Readonly<Record<string, string>> = {
  '.': 'src/integration/cairn.ts',
  './site': 'src/integration/site.ts',
  ...Object.fromEntries(
    Object.entries(openComponents).map(([name, path]) => [`./components/${name}.astro`, `src/${path}`]),
  ),
};

const command = 'scripts/bin.mjs';
/** What compiles the pages of the package while it is made. */
export const compiler = 'scripts/compile.ts';
/** Files that are run, which none imports. */
const programs = [
  'src/integration/compiled/compile-process.ts',
  ...['search', 'images', 'pages'].map((what) => `src/integration/threads/${what}-thread.ts`),
];

/** What a package begins with, and how it describes itself. */
export interface PackageManifest {
  /** The files that the package is made from: its command, and what others may import. */
  readonly roots: readonly string[];
  /** Those of them that types are for. */
  readonly typed: readonly string[];
  /** The text of its package.json. Throws where a package that it needs is not among the project's dependencies. */
  readonly text: (needed: readonly string[]) => string;
}

/** The description of the package, made from the project's: only what those need who install it. */
export function packageManifest(projectText: string): PackageManifest {
  const { name, version, description, license, dependencies } = projectSchema.parse(JSON.parse(projectText));
  const typed = Object.values(exported).filter((path) => path.endsWith('.ts'));
  return {
    roots: [command, 'scripts/cairn.ts', ...programs, ...Object.values(exported)],
    typed,
    text: (needed) => {
      const versions = needed.map((other) => {
        const wanted = dependencies[other];
        if (wanted === undefined)
          throw new Error(
            `The package imports ${other}, which is not among the dependencies of package.json.`,
          );
        return [other, wanted] as const;
      });
      const manifest = {
        name,
        version,
        description,
        keywords: ['astro-integration', 'community', 'meeting-notes', 'static-site'],
        license,
        type: 'module',
        engines: { node: '>=22.12' },
        bin: { cairn: command },
        exports: {
          ...Object.fromEntries(Object.entries(exported).map(exportOf)),
          './package.json': './package.json',
        },
        dependencies: Object.fromEntries(versions),
      };
      return `${JSON.stringify(manifest, null, 2)}\n`;
    },
  };
}

function exportOf([name, path]: readonly [string, string]) {
  if (!path.endsWith('.ts')) return [name, `./${path}`] as const;
  const file = `./${path.replace(/\.ts$/, '')}`;
  return [name, { types: `${file}.d.ts`, default: `${file}.js` }] as const;
}
