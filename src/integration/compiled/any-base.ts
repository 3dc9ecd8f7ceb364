import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/** Stands for the base path in pages that are compiled before anybody knows it. */
export const anyBase = '/-base-of-the-hub-/';

/** Where a program that has pages as a part of it finds their base path: a property of `globalThis`, as code says it. */
export const baseInCode = 'globalThis[Symbol.for("cairn.base")]';

/** Says the base path of such pages, before they are loaded. */
export function settleBase(base: string): void {
  (globalThis as Record<symbol, unknown>)[Symbol.for('cairn.base')] = base;
}

/** Files that are texts, in which paths stand. */
const texts = new Set(['.css', '.js', '.mjs', '.svg', '.html']);

/** Copies a folder; every text that is changed by `rewrite` is written as that gives it. */
export function copyRewritten(from: string, to: string, rewrite: (text: string) => string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    if (texts.has(extname(path))) writeFileSync(target, rewrite(readFileSync(path, 'utf8')));
    else cpSync(path, target);
  }
}
