import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { didYouMean } from '../src/domain/text/spelling.ts';

/** The flags of a command: each takes a value, or is on or off. */
export type Flags = Readonly<Record<string, 'value' | 'switch'>>;

/** The arguments of a command, taken apart. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: Readonly<Record<string, boolean | undefined>>;
  readonly rest: readonly string[];
}

/** Ends the process with exit code 2 and one sentence: the command was called wrongly. */
export function badUsage(message: string, usage: string): never {
  console.error(`${message}\nUsage: ${usage}`);
  process.exit(2);
}

/** Takes the command line apart; anything unknown ends the process with exit code 2, and `--help` prints the usage. `rest` is the number of words allowed besides flags. */
export function readArguments(flags: Flags, usage: string, rest = 0): Arguments {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => [
      name,
      { type: kind === 'value' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const kind = flags[token.name];
    if (!kind)
      badUsage(
        `Unknown option ${token.rawName}. ${didYouMean(token.name, Object.keys(flags))}`.trim(),
        usage,
      );
    if (kind === 'value' && !token.value) badUsage(`${token.rawName} needs a value.`, usage);
    if (kind === 'switch' && token.value !== undefined) badUsage(`${token.rawName} takes no value.`, usage);
  }
  if (positionals.length > rest) badUsage(`"${positionals[rest] ?? ''}" is one word too many.`, usage);
  const text: Record<string, string | undefined> = {};
  const switches: Record<string, boolean | undefined> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') text[name] = value;
    else if (typeof value === 'boolean') switches[name] = value;
  }
  return { values: text, switches, rest: positionals };
}

/**
 * The content folder: the one that `--content` names, else `content/`; where that has no `hub.yml` and the current folder
 * has one, it is the current folder.
 */
export function contentFolder(named: string | undefined): string {
  return named ?? (existsSync('hub.yml') && !existsSync('content/hub.yml') ? '.' : 'content');
}

/**
 * Where to serve: the port that `--port` names, else `PORT` of the environment, and its `HOST`; empty ones count as not set. A
 * port that is none ends the process with exit code 2.
 */
export function readAddress(usage: string, named?: string): { readonly port: number; readonly host: string } {
  const { PORT, HOST } = process.env;
  const port = Number(named ?? (PORT?.trim() || 4321));
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    badUsage(`${named === undefined ? `PORT=${PORT ?? ''}` : `--port ${named}`} is not a port.`, usage);
  return { port, host: HOST?.trim() || 'localhost' };
}
