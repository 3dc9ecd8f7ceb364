import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '../../domain/model/hub.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { isReallyInside } from '../../files/within.ts';
import type { ReadYaml } from '../read/hub.ts';
import { unknownPosition, problemIn } from '../problems.ts';

/** With what files begin that images can be drawn from: TrueType, OpenType, several of them in one, WOFF 1.0. */
const signatures = ['\0\x01\0\0', 'true', 'OTTO', 'ttcf', 'wOFF'];

/** Fonts that `socialImages:` of hub.yml names, and that are not there or no fonts that images can be drawn from. */
export function fontProblems(folder: string, hub: ReadYaml<Hub>): Problem[] {
  const problem = problemIn(hub.file?.shown ?? 'hub.yml');
  return (hub.value?.socialImages.fonts ?? []).flatMap((font, at) => {
    const start = isReallyInside(join(folder, font), folder) ? startOf(join(folder, font)) : null;
    if (start !== null && signatures.includes(start)) return [];
    const spot = hub.yaml?.spotOf(['socialImages', 'fonts', at]) ?? unknownPosition;
    return start === null
      ? [
          problem(
            'unknown-font',
            spot,
            `"${font}" is no file of the content folder.`,
            'Write the path of a font inside it.',
          ),
        ]
      : [
          problem(
            'unknown-font',
            spot,
            `"${font}" is no font that images can be drawn from.`,
            'Take a file that ends in .ttf, .otf or .woff; WOFF 2 cannot be read.',
          ),
        ];
  });
}

/** The first four bytes of a file; null where it cannot be read. */
function startOf(path: string): string | null {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(4);
      return bytes.toString('latin1', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
