import { resolve } from 'node:path';
import { escapeHtml } from '../../domain/text/escape-html.ts';
import type { Problem } from '../../domain/model/problem.ts';

/** What the browser shows over the page while the content has errors, as Vite sends it. */
export interface ErrorOverlay {
  readonly type: 'error';
  readonly err: {
    readonly name: string;
    readonly title: string;
    /** HTML. */
    readonly message: string;
    /** HTML. */
    readonly hint: string;
    readonly stack: string;
    readonly plugin: string;
    readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
  };
}

/** The first error with its file, line and fix, and below it the others; null where there is none. */
export function errorOverlay(problems: readonly Problem[]): ErrorOverlay | null {
  const [first, ...others] = problems.filter(({ level }) => level === 'error');
  if (!first) return null;
  const place = ({ file, line }: Problem) => `${file}${line === null ? '' : `:${line}`}`;
  const rest = others.map((each) => `${place(each)}  ${each.message}`).join('\n');
  return {
    type: 'error',
    err: {
      name: first.code,
      title: place(first),
      message: escapeHtml(first.message),
      hint: escapeHtml(first.fix),
      stack: rest === '' ? '' : `Besides:\n${rest}`,
      plugin: 'cairn',
      ...(first.line === null
        ? {}
        : { loc: { file: resolve(first.file), line: first.line, column: first.column ?? 1 } }),
    },
  };
}
