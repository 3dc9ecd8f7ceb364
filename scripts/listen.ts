import { spawn } from 'node:child_process';
import type { Server } from 'node:http';
import { errorCode } from '../src/files/error-code.ts';

/** So many ports after the one that is wanted are tried. */
const further = 20;

/**
 * Lets a server listen on the port that is wanted, or on the next one that is free. Gives the port it got; throws the system's
 * error where none is to be had.
 */
export async function listenOnFree(server: Server, port: number, host: string): Promise<number> {
  for (let wanted = port; ; wanted += 1) {
    try {
      await listen(server, wanted, host);
      const address = server.address();
      return typeof address === 'object' && address ? address.port : wanted;
    } catch (cause) {
      if (errorCode(cause) !== 'EADDRINUSE' || wanted >= Math.min(port + further, 65_535)) throw cause;
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Opens an address in the browser of this machine; where that cannot be done nothing happens, because it was printed, too. */
export function openInBrowser(address: string): void {
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
