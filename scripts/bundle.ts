import { writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
import { anyBase, baseInCode } from '../src/integration/compiled/any-base.ts';
import { versionFile, versionOfCode } from './program.mjs';

const own = fileURLToPath(new URL('../', import.meta.url));
// The package has JavaScript where the project has TypeScript.
const ending = extname(import.meta.url);
const threads = ['search', 'images', 'pages'].map((what) => `${what}-thread`);
/** Packages that read files which lie beside their code, and large ones that neither building nor checking needs. */
const apart =
  /^(?:astro|vite|rolldown|satteri|pagefind|harfbuzzjs|@fontsource[^/]*|@octokit|serve-static|compression)(?:\/|$)/;

/**
 * Puts all commands, the threads they begin and the compiled pages together in a few files of a folder: to find and to load a thousand
 * modules takes longer than to read fifty notes. `pages` is the file that loads the pages. `into` has to lie two folders below this project.
 */
export async function bundleProgram(pages: string, into: string): Promise<void> {
  const bundle = await rolldown({
    cwd: own,
    input: {
      cairn: join(own, `scripts/cairn${ending}`),
      ...Object.fromEntries(
        threads.map((name) => [name, join(own, `src/integration/threads/${name}${ending}`)]),
      ),
    },
    platform: 'node',
    external: (id) => apart.test(id),
    plugins: [withPages(pages), withPlaces, withBase],
    // What a thread shares with the pages must not bring it all of them.
    preserveEntrySignatures: 'allow-extension',
    experimental: { attachDebugInfo: 'none' },
    // A package that reads foreign front matter could also read such as is code; nobody lets it.
    checks: { eval: false },
  });
  await bundle.write({
    dir: into,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    comments: false,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'pages', test: isCompiled }] },
  });
  await bundle.close();
  writeFileSync(join(into, versionFile), versionOfCode());
}

/** Makes the compiled pages a part of the program; what they import of this project by its address is that of the program. */
function withPages(pages: string): Plugin {
  return {
    name: 'cairn-pages',
    resolveId: (imported) => (imported.startsWith('file:') ? fileURLToPath(imported) : null),
    load: (id) =>
      id === join(own, `src/integration/compiled/own-pages${ending}`)
        ? { code: `export const ownPages = () => import(${JSON.stringify(pages)});`, moduleType: 'js' }
        : null,
  };
}

/** What begins threads finds them beside itself, as it does in its folder. */
const besideItself = join(own, `src/integration/threads/begin${ending}`);

/** Modules that look for files around their own go on to look around where they lie in this project. */
const withPlaces: Plugin = {
  name: 'cairn-places',
  transform(code, id) {
    if (!isOwn(id) || id === besideItself || !code.includes('import.meta.url')) return null;
    const path = relative(own, id).split(sep).map(encodeURIComponent).join('/');
    return code.replaceAll('import.meta.url', `new URL("../../${path}", import.meta.url).href`);
  },
};

/** Compiled pages take their base path from where the program says it. */
const withBase: Plugin = {
  name: 'cairn-base',
  transform(code, id) {
    if (isOwn(id) || !code.includes(anyBase)) return null;
    const places: Replacement[] = [];
    findBases(this.parse(code), places);
    return places
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
  },
};

/** A part of a text, by where it begins and ends, and what stands there instead. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A node of a syntax tree (ESTree). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
}

/** Finds the strings and templates that have a base path in them, with what says them for the base path of the hub. */
function findBases(tree: object, places: Replacement[], isKey = false): void {
  const { type, start, end, value } = tree as Node;
  if (type === 'Literal' && typeof value === 'string' && value.includes(anyBase)) {
    const parts = value.split(anyBase).map((part) => JSON.stringify(part));
    const by = `(${parts.join(`+${baseInCode}+`)})`;
    places.push({ start, end, by: isKey ? `[${by}]` : by });
    return;
  }
  if (type === 'TemplateElement') {
    const { raw } = value as { readonly raw: string };
    if (raw.includes(anyBase)) places.push({ start, end, by: raw.replaceAll(anyBase, `\${${baseInCode}}`) });
    return;
  }
  for (const [name, part] of Object.entries(tree)) {
    const isNamed =
      type === 'Property' && name === 'key' && !(tree as { readonly computed: boolean }).computed;
    for (const one of Array.isArray(part) ? (part as unknown[]) : [part])
      if (typeof one === 'object' && one !== null) findBases(one, places, isNamed);
  }
}

/** Whether a file is a compiled page or a part of one: all of them are loaded, so they are one file. */
function isCompiled(id: string): boolean {
  return id.startsWith(join(own, '.cairn', sep));
}

/** Whether a file is code of this project as it was written: the compiled pages lie in another folder of it. */
function isOwn(id: string): boolean {
  return ['src', 'scripts'].some((room) => id.startsWith(join(own, room, sep)));
}
