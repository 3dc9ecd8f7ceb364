import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine. */
export interface LocalServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** What it was asked for, as `METHOD /path`, in order. */
  readonly asked: string[];
  readonly close: () => void;
}

/** Serves on a port that the system chooses, by a function for each path; any other path is not found. */
export async function serveLocally(
  answers: (server: LocalServer) => Readonly<Record<string, RequestListener>>,
): Promise<LocalServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method ?? ''} ${path}`);
    const answer = answers(local)[path];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const local: LocalServer = { url: `http://${host}`, host, asked, close };
  return local;
}
