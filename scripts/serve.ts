import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import compression from 'compression';
import serveStatic from 'serve-static';

/**
 * A server of static files, as a host such as GitHub Pages serves them: folders by their index.html, 404.html for what is missing and
 * for what lies outside the base path (which has a slash at both ends); from `/` it leads there. Compressed, by parts and with ETags where the reader asks for it.
 */
export function staticServer(folder: string, base: string): Server {
  // serve-static rather than sirv: it closes the file of a download that breaks off.
  const files = serveStatic<ServerResponse>(resolve(folder), {
    cacheControl: false,
    dotfiles: 'allow',
    setHeaders: (response) => {
      response.setHeader('cache-control', 'no-cache');
      response.setHeader('x-content-type-options', 'nosniff');
    },
  });
  // A part of a file is that of its plain bytes.
  const compress = compression({
    filter: (request, response) =>
      request.headers.range === undefined && compression.filter(request, response),
  }) as unknown as Middleware;

  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    compress(request, response, () => {
      const url = belowBase(request.url ?? '/', base);
      if (url === null && request.url === '/') response.writeHead(302, { location: base }).end();
      else if (url === null) notFound(files, request, response);
      else files(withUrl(request, url), response, () => notFound(files, request, response));
    });
  });
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The address below the base path; null for one that is not below it. */
function belowBase(url: string, base: string): string | null {
  const path = url.split('?', 1)[0] ?? '';
  return `${path}/`.startsWith(base) ? `/${url.slice(base.length)}` : null;
}

/** A request for another address, which keeps the one it came with for redirects: with one slash first, because two name a host. */
function withUrl(request: IncomingMessage, url: string): IncomingMessage {
  return Object.assign(request, { originalUrl: request.url?.replace(/^[\\/]+/, '/'), url });
}

function notFound(files: Middleware, request: IncomingMessage, response: ServerResponse): void {
  response.statusCode = 404;
  delete request.headers.range;
  files(withUrl(request, '/404.html'), response, () => response.end('404'));
}
