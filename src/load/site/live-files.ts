import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import { documentTypes, endingOf, pictureTypes } from '../../domain/urls/file-types.ts';
import { filesFolder } from '../../domain/urls/site-map.ts';
import { isReallyInside } from '../../files/within.ts';
import { currentSite } from './current.ts';

const types: Readonly<Record<string, string>> = { ...documentTypes, ...pictureTypes };

/** Serves, while the site is worked on, what a build copies below its base path: files beside the texts, and `public/` of the content folder. */
export function liveFiles(folder: string, base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const file = fileOf(folder, request.url ?? '/', base);
    if (file === null) return next();
    response.setHeader('content-type', types[endingOf(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  };
}

function fileOf(folder: string, url: string, base: string): string | null {
  try {
    const asked = posix.normalize(decodeURIComponent(url.split(/[?#]/)[0] ?? ''));
    if (!asked.startsWith(base)) return null;
    const path = asked.slice(base.length - 1);
    const beside = path.startsWith(filesFolder) ? path.slice(filesFolder.length) : null;
    if (beside !== null && currentSite().content.files.includes(beside)) return join(folder, beside);
    const file = join(folder, 'public', path);
    return isReallyInside(file, folder) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
