import { problemText, type Problem } from '../src/domain/model/problem.ts';
import { countIfAny } from '../src/domain/text/phrases.ts';

/** The ways problems can be printed. */
export const formats = ['text', 'json', 'github'] as const;
/** A way problems can be printed. */
export type Format = (typeof formats)[number];

/** Problems as text for people, as the contract's JSON, or as annotations of a GitHub workflow. */
export function problemReport(problems: readonly Problem[], format: Format): string {
  if (format === 'json') {
    const plain = problems.map(({ file, line, column, level, code, message, fix }) => ({
      file,
      line,
      column,
      level,
      code,
      message,
      fix,
    }));
    return JSON.stringify({ problems: plain }, null, 2);
  }
  return problems.map(format === 'github' ? annotation : problemText).join('\n');
}

/** The errors alone, as text: for a command that they stop and that warnings do not concern. */
export function errorReport(problems: readonly Problem[]): string {
  return problemReport(
    problems.filter(({ level }) => level === 'error'),
    'text',
  );
}

/** "3 errors and 1 warning", or "no problems". */
export function problemCount(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const parts = [countIfAny(errors, 'error'), countIfAny(problems.length - errors, 'warning')].filter(
    Boolean,
  );
  return parts.length > 0 ? parts.join(' and ') : 'no problems';
}

/** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions: values escape %, line ends, and in properties : and , too. */
function annotation({ file, line, column, level, code, message, fix }: Problem): string {
  const property = (text: string) => escapeCommandValue(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = [
    `file=${property(file)}`,
    ...(line === null ? [] : [`line=${line}`]),
    ...(column === null ? [] : [`col=${column}`]),
  ];
  return `::${level} ${[...place, `title=${property(code)}`].join(',')}::${escapeCommandValue(`${message} ${fix}`)}`;
}

/** @example escapeCommandValue('50%\n') // '50%25%0A' */
function escapeCommandValue(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
