import { markdownPath } from '../../domain/urls/markdown-path.ts';
import { otherFiles } from '../../domain/urls/site-map.ts';
import { writerInto } from '../../files/writer-into.ts';
import { inlineDigest, policyOf, type FromOtherSites } from '../policy.ts';
import type { PageWriter } from '../threads/page-writer.ts';
import type { CompiledPages } from './compiled-pages.ts';
import type { LastPages } from './last-pages.ts';
import type { Allowed } from './page-policy.ts';
import { PageResponse } from './page-response.ts';

/** A route as Astro compiles it. */
interface Route {
  readonly route: string;
  readonly component: string;
  readonly type: 'page' | 'endpoint';
  /** The path of a route without brackets. */
  readonly pathname?: string;
  readonly segments: readonly (readonly { readonly content: string; readonly dynamic: boolean }[])[];
}

/** A style sheet of a route: a file, or a text that stands in the page. */
interface Style {
  readonly content?: string;
}

interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: object;
}

/** What the file of a page exports. */
interface PageModule {
  readonly getStaticPaths?: () => StaticPath[] | Promise<StaticPath[]>;
  /** All that a page of these props shows besides its frame. */
  readonly shows?: (props: object) => object;
}

/** Of what Astro compiles, the parts that are needed here. All that depends on the site is read from the manifest anew for each page. */
interface Compiled {
  readonly manifest: {
    site?: string;
    shouldInjectCspMetaTags: boolean;
    /** The scripts that stand in pages, by the parts of the code that they come from. */
    readonly inlinedScripts: ReadonlyMap<string, string>;
    readonly csp: { readonly scriptHashes: readonly string[]; readonly styleHashes: readonly string[] };
    readonly routes: readonly { readonly routeData: Route; readonly styles: readonly Style[] }[];
  };
  readonly app: {
    readonly setInternals: (internals: object) => void;
    readonly setOptions: (options: object) => void;
    readonly getComponentByRoute: (route: Route) => Promise<PageModule>;
    readonly render: (request: Request, options: { readonly routeData: Route }) => Promise<Response>;
  };
}

/** What pages are rendered for. */
export interface RenderInput extends FromOtherSites {
  readonly compiled: CompiledPages;
  readonly writer: PageWriter;
  readonly base: string;
  /** The canonical address of the site; null where nobody has said it. */
  readonly address: string | null;
  /** The pages of the last output. */
  readonly last: LastPages;
  /** The digest of what a page shows. */
  readonly keyOf: (shown: object) => string;
  /** The image that link previews show of the page with a path. */
  readonly imageOf: (path: string) => object | null;
}

/** A page, feed or other file that a route makes. */
interface Rendered {
  readonly route: Route;
  /** Its path on the site without the base path: `/calls/2024-01-01/`, `/feed.xml`. */
  readonly path: string;
  /** Gives all that it shows besides what every page does; null where nobody says that. */
  readonly shown: (() => object) | null;
}

/**
 * Renders every page, feed and other file of the current site into a folder, as Astro would, and the Markdown of pages beside them.
 * A page that shows what it showed in the last output is taken over from there. Gives the paths of the pages. Throws an error
 * named `PrerenderRouteConflict` where two have one path.
 */
export async function renderPages(input: RenderInput, out: string): Promise<string[]> {
  const { app, manifest } = await load(input);
  const origin = input.address === null ? 'http://localhost:4321' : new URL(input.address).origin;
  const files = await filesOf(app, manifest);
  const { last, keyOf, imageOf, writer } = input;
  const write = writerInto(out);
  const taken = takenPaths(files);
  const keys = new Map<string, string>();
  writer.begin({
    policy: policyOf(input),
    allowed: allowedOf(manifest),
    origin: input.address === null ? '' : origin,
    out,
  });
  const make = async ({ route, path }: Rendered, hasRoom: boolean): Promise<void> => {
    const url = new URL(`${input.base.slice(0, -1)}${encodeURI(path)}`, origin);
    const response = await app.render(new Request(url), { routeData: route });
    const content = await response.arrayBuffer();
    if (route.type === 'endpoint') return write(path, Buffer.from(content));
    const markdownAt = hasRoom ? markdownPath(path) : null;
    await writer.write({ page: path, at: fileOf(route, path), html: content, markdownAt });
  };
  for (const file of files) {
    const { path, shown } = file;
    const hasRoom = path.endsWith('/') && !taken.has(markdownPath(path));
    const key = shown === null ? null : keyOf({ shown: shown(), hasRoom, image: imageOf(path) });
    if (key !== null && last.takeOver(path, key, out)) continue;
    if (key !== null) keys.set(path, key);
    await make(file, hasRoom);
  }
  for (const { page, files: written } of await writer.written()) {
    const key = keys.get(page);
    if (key !== undefined) last.add(page, key, written);
  }
  return files.filter(({ route }) => route.type === 'page').map(({ path }) => path);
}

async function load({ compiled: { load: loaded }, address }: RenderInput): Promise<Compiled> {
  globalThis.Response = PageResponse;
  const compiled = (await loaded()) as Compiled;
  const { app, manifest } = compiled;
  if (address === null) delete manifest.site;
  else manifest.site = address;
  // The policy is written here: see `pagePolicy`.
  manifest.shouldInjectCspMetaTags = false;
  // The styles of a route were put in order when it was compiled.
  const styles = manifest.routes.map(({ routeData: { route, component }, styles: sheets }) => [
    `${route}&${component}`,
    { styles: sheets.map((sheet, order) => ({ depth: 0, order, sheet })) },
  ]);
  app.setInternals({ pagesByKeys: new Map(styles as [string, object][]) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: warnings } } });
  return compiled;
}

/** Where Astro writes what it has to say: warnings are shown, the rest is not. */
const warnings = {
  write: ({ level, message }: { readonly level: string; readonly message: string }) => {
    if (level === 'warn' || level === 'error') console.error(message);
  },
};

async function filesOf(app: Compiled['app'], manifest: Compiled['manifest']): Promise<Rendered[]> {
  const known = new Map<string, Rendered>();
  for (const { routeData: route } of manifest.routes) {
    for (const file of await filesOfRoute(app, route)) {
      const other = known.get(file.path);
      if (other) throw conflict(file.path, route, other.route);
      known.set(file.path, file);
    }
  }
  return [...known.values()];
}

async function filesOfRoute(app: Compiled['app'], route: Route): Promise<Rendered[]> {
  if (route.pathname !== undefined) return [{ route, path: fullPath(route, route.pathname), shown: null }];
  const { getStaticPaths, shows } = await app.getComponentByRoute(route);
  return ((await getStaticPaths?.()) ?? []).map(({ params, props = {} }) => ({
    route,
    path: fullPath(route, filled(route, params)),
    shown: shows ? () => shows(props) : null,
  }));
}

/** The paths at which pages and other files stand, and those of the folders above them. */
function takenPaths(files: readonly Rendered[]): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { path } of files) {
    for (
      let above = path.replace(/\/$/, '');
      above !== '' && !taken.has(above);
      above = above.slice(0, above.lastIndexOf('/'))
    )
      taken.add(above);
  }
  return taken;
}

/** What Astro compiled into pages: the scripts and styles of components, and the styles of routes. */
function allowedOf({ csp, routes, inlinedScripts }: Compiled['manifest']): Allowed {
  const texts = new Set(routes.flatMap(({ styles }) => styles.flatMap(({ content }) => content ?? [])));
  const ofRoutes = [...texts].map(inlineDigest);
  // Astro's own digests are those for another base path where the pages were compiled for any.
  const ofScripts = [...inlinedScripts.values()].map(inlineDigest);
  return { scripts: [...csp.scriptHashes, ...ofScripts], styles: [...csp.styleHashes, ...ofRoutes] };
}

/** The path of a route with the values of its brackets. */
function filled({ segments }: Route, params: StaticPath['params']): string {
  const parts = segments.map((segment) =>
    segment
      .map(({ content, dynamic }) => (dynamic ? (params[content.replace('...', '')] ?? '') : content))
      .join(''),
  );
  return parts
    .filter((part) => part !== '')
    .map((part) => `/${part.normalize()}`)
    .join('');
}

function fullPath({ type }: Route, path: string): string {
  return type === 'endpoint' ? path : `${path}/`.replace(/\/+$/, '/');
}

function fileOf({ route }: Route, path: string): string {
  return route === '/404' ? otherFiles.notFound : `${path}index.html`;
}

function conflict(path: string, ...routes: readonly Route[]): Error {
  const names = routes.map(({ route }) => route).join(' and ');
  const error = new Error(`${path}, which ${names} make.`);
  error.name = 'PrerenderRouteConflict';
  return error;
}
