import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { documentTypes, endingOf, pictureTypes } from '../src/domain/urls/file-types.ts';

const types: Readonly<Record<string, string>> = {
  ...documentTypes,
  ...pictureTypes,
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** A server of static files, as a host such as GitHub Pages serves them: folders by their index.html, 404.html for what is missing. */
export function staticServer(folder: string, base: string): Server {
  return createServer((request, response) => {
    const asked = pathOf(request.url ?? '/');
    if (asked === null) return send(response, 400, null);
    if (!`${asked}/`.startsWith(base)) return send(response, 404, join(folder, '404.html'));
    const path = normalize(join(folder, asked.slice(base.length - 1)));
    if (path !== normalize(folder) && !path.startsWith(normalize(folder) + sep))
      return send(response, 400, null);
    const kind = kindOf(path);
    if (kind === 'file') return send(response, 200, path);
    if (kind === 'folder' && !asked.endsWith('/')) {
      response.writeHead(301, { location: `${encodeURI(asked)}/` }).end();
      return;
    }
    const index = join(path, 'index.html');
    return kindOf(index) === 'file'
      ? send(response, 200, index)
      : send(response, 404, join(folder, '404.html'));
  });
}

function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

function kindOf(path: string): 'file' | 'folder' | null {
  try {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : null;
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, path: string | null): void {
  if (path === null || kindOf(path) !== 'file') {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}`);
    return;
  }
  const type = types[endingOf(path)] ?? 'application/octet-stream';
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}
