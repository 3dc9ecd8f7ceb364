// What a process runs that compiles pages: node compile-process.ts SHED BASE FOLDER. It tells the process that began it of a fault.
import { errorCode } from '../../files/error-code.ts';
import { compileInto } from './kept.ts';
import type { CompileFault } from './own-process.ts';

const [shed = '', base = '', made = ''] = process.argv.slice(2);
// Whoever began it is gone: nobody will use the pages.
process.on('disconnect', () => process.exit(1));
try {
  await compileInto({ shed, base, made });
  process.exit(0);
} catch (cause) {
  const { name, message, stack = '' } = cause instanceof Error ? cause : new Error(String(cause));
  const fault: CompileFault = { name, message, stack, code: errorCode(cause) };
  process.send?.(fault, undefined, undefined, () => process.exit(1));
}
