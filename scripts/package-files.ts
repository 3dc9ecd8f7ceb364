import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';

/** What is to be packed: the files by their paths in the package, and the packages that those need. */
export interface PackageFiles {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly dependencies: readonly string[];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/**
 * The files that a package needs, found by following what they import from `roots` on, as Node and Vite are to get them:
 * TypeScript becomes JavaScript without comments, `.astro` files stay and import that. Paths are relative to
 * `from`. Throws where a file imports one that is not there.
 */
export function packageFiles(from: string, roots: readonly string[]): PackageFiles {
  const files = new Map<string, string | Uint8Array>();
  const dependencies = new Set<string>();
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const target = path.replace(/(?<!\.d)\.ts$/, '.js');
    if (files.has(target)) continue;
    const text = shippedText(path, readFileSync(join(from, path), 'utf8'));
    files.set(target, asCommand(text));
    for (const imported of importsOf(path, text)) {
      if (!imported.startsWith('.')) {
        const name = packageName(imported);
        if (name !== null) dependencies.add(name);
        continue;
      }
      const next = posix.join(posix.dirname(path), imported.replace(/\?.*$/, '').replace(/\.js$/, '.ts'));
      const found = [next, next.replace(/\.ts$/, '.js')].find((one) => existsSync(join(from, one)));
      if (found === undefined) throw new Error(`${path} imports ${imported}, which is not there.`);
      waiting.push(found);
    }
  }
  return { files, dependencies: [...dependencies].sort() };
}

/** The text of a file as it is packed, before commands are named in it. */
function shippedText(path: string, text: string): string {
  if (path.endsWith('.ts'))
    return ts.transpileModule(text, {
      // What a comment tells Vite has to stay.
      compilerOptions: { ...options, removeComments: !text.includes('@vite-ignore') },
      fileName: path,
    }).outputText;
  return /\.(?:astro|mjs)$/.test(path)
    ? text.replace(/((?:from|import) ?\(?'\.{1,2}\/[^'\n]+)\.ts'/g, "$1.js'")
    : text;
}

/**
 * The project speaks of its npm scripts; who has installed the package has its command.
 * @example asCommand('npm run new -- hub') // 'npx cairn new hub'
 */
export function asCommand(text: string): string {
  return text
    .replace(/npm start \[-- /g, 'npx cairn start [')
    .replace(/npm start(?: --)?/g, 'npx cairn start')
    .replace(/npm run (?:-s )?([a-z]+)(?: --)?/g, 'npx cairn $1');
}

/** What a file imports, as it is written there. Types are not among it. */
function importsOf(path: string, text: string): string[] {
  if (path.endsWith('.css'))
    return [...text.matchAll(/(?:@import|url\()\s*['"]([^'"]+)['"]/g)].map(([, url = '']) => url);
  if (path.endsWith('.astro')) {
    const front = /^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '';
    const scripts = [...text.matchAll(/<script(?: [^>]*)?>([^]*?)<\/script>/g)].map(([, code = '']) => code);
    return [front, ...scripts].flatMap((code) => importsOf('x.js', withoutTypes(code)));
  }
  const resolved = [...text.matchAll(/\brequire\.resolve\('([^']+)'\)/g)].map(([, name = '']) => name);
  return [...ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName), ...resolved];
}

/** Code of an .astro file may return at its top, which no module may; nothing follows from that here. */
function withoutTypes(code: string): string {
  return ts.transpileModule(code, { compilerOptions: { ...options, rewriteRelativeImportExtensions: false } })
    .outputText;
}

/** @example packageName('@octokit/core/x') // '@octokit/core' */
function packageName(imported: string): string | null {
  if (/^(?:node|astro|https?|data):/.test(imported)) return null;
  return imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Every file below a folder, as paths that begin with it. */
export function filesIn(from: string, folder: string): string[] {
  return readdirSync(join(from, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join(folder, posix.relative(join(from, folder), join(entry.parentPath, entry.name))),
    )
    .sort();
}

/**
 * The types of some files and of all that they speak of, as `.d.ts` texts by their paths in the package. Throws where the
 * code does not compile.
 */
export function packageTypes(from: string, roots: readonly string[]): Map<string, string> {
  const program = ts.createProgram(
    roots.map((path) => join(from, path)),
    {
      ...options,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2024.d.ts', 'lib.esnext.d.ts', 'lib.dom.d.ts'],
      types: ['node'],
      strict: true,
      skipLibCheck: true,
      declaration: true,
      emitDeclarationOnly: true,
    },
  );
  const emitted = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => emitted.set(relative(from, path), text));
  const fault = [...diagnostics, ...program.getSyntacticDiagnostics()][0];
  if (fault) throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
  const wanted = new Map<string, string>();
  const waiting = roots.map((path) => path.replace(/\.ts$/, '.d.ts'));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = emitted.get(path);
    if (text === undefined || wanted.has(path)) continue;
    wanted.set(path, asCommand(text));
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles)
      if (fileName.startsWith('.'))
        waiting.push(posix.join(posix.dirname(path), fileName.replace(/\.[jt]s$/, '.d.ts')));
  }
  return wanted;
}
