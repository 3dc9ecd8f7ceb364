/** What a `robots.txt` says to one program (RFC 9309). */
export interface RobotRules {
  readonly rules: readonly { readonly allow: boolean; readonly path: string }[];
  /** Seconds to wait between two requests; null where nothing is said. Not of the standard, but common. */
  readonly delay: number | null;
}

/** Rules longer than any that somebody means are cut, and so are files of more lines. */
const mostRules = 5000;

/** Reads a `robots.txt` for a program by its name: the groups that name it, else those for every program. */
export function readRobots(text: string, program: string): RobotRules {
  const groups: { names: string[]; lines: [key: string, value: string][] }[] = [];
  let isNaming = false;
  for (const line of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .slice(0, mostRules)) {
    const [, written = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    const key = written.toLowerCase();
    if (key === 'user-agent') {
      if (!isNaming) groups.push({ names: [], lines: [] });
      groups.at(-1)?.names.push(value.toLowerCase());
    } else if (/^(?:allow|disallow|crawl-delay)$/.test(key)) groups.at(-1)?.lines.push([key, value]);
    else continue;
    isNaming = key === 'user-agent';
  }
  const own = groups.filter(({ names }) => names.includes(program.toLowerCase()));
  const lines = (own.length > 0 ? own : groups.filter(({ names }) => names.includes('*'))).flatMap(
    (group) => group.lines,
  );
  const delay = Number(lines.find(([key]) => key === 'crawl-delay')?.[1] ?? Number.NaN);
  return {
    rules: lines.flatMap(([key, path]) =>
      key === 'crawl-delay' || path === '' ? [] : [{ allow: key === 'allow', path }],
    ),
    delay: delay >= 0 ? delay : null,
  };
}

/** Whether a path, with its query, may be asked for. The longest rule that fits decides, and of two alike the one that allows. */
export function mayAsk({ rules }: RobotRules, path: string): boolean {
  const fitting = rules.filter((rule) => fits(rule.path, path));
  const longest = Math.max(0, ...fitting.map((rule) => rule.path.length));
  const deciding = fitting.filter((rule) => rule.path.length === longest);
  return deciding.length === 0 || deciding.some(({ allow }) => allow);
}

/** Whether a path begins as a pattern says: `*` stands for anything, `$` at the end for the end. Every part is sought once. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isWhole ? parts.pop() : undefined;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.endsWith(last) && path.length - last.length >= at;
}
