import { relative, resolve } from 'node:path';
import type { ProjectFiles } from './new-project-files.ts';

/** A path as a shell takes it for one word. */
export function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** The commands that matter after a hub was made; `written` is what was made around it. */
export function nextSteps(folder: string, written: ProjectFiles | null): string {
  const named = written === null || written.contentFlag !== '' ? ` --content ${shellWord(folder)}` : '';
  const commands = [
    [`npm start --${named}`, 'the hub, on http://localhost:4321'],
    [`npm run check --${named}`, 'what could be better, with the fix'],
    [`npm run build --${named}`, 'the site, into dist/'],
  ] as const;
  const away = written === null ? '' : relative(resolve('.'), written.project);
  const lines = [
    ...(away === '' ? [] : [[`cd ${shellWord(away)}`, 'where the hub is']]),
    ...(written?.needsInstall ? [['npm install', 'once']] : []),
    ...commands.slice(0, written?.needsInstall ? 2 : 3),
  ].map(([command = '', why = '']) => [away === '' ? command : command.replace(named, ''), why] as const);
  const width = Math.max(...lines.map(([command]) => command.length));
  return [
    ...(written === null || written.files.length === 0 ? [] : [`Wrote ${written.files.join(', ')}.`]),
    ...(written?.files.some((file) => file.includes('deploy.yml'))
      ? ['A push to GitHub publishes the hub, once Settings, Pages, Source is "GitHub Actions" there.']
      : []),
    'Next:',
    ...lines.map(([command, why]) => `  ${command.replace(/ --$/, '').padEnd(width)}  # ${why}`),
  ].join('\n');
}
