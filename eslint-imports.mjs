import { posix, relative, sep } from 'node:path';
import { browserFiles, rooms } from './rooms.mjs';

/**
 * An ESLint rule: the table of rooms.mjs for .astro files, which dependency-cruiser does not read. What is imported in a
 * <script> must be on the list of what ships to browsers besides.
 */
export const importTable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      closed: 'src/{{room}} may not import {{target}}; see rooms.mjs.',
      unlisted: '{{target}} would ship to browsers; see browserFiles in rooms.mjs.',
    },
  },
  create(context) {
    const file = relative(context.cwd, context.physicalFilename).split(sep).join('/');
    // A <script> comes as a file of its own, of which the .astro file is the physical one.
    const isScript = context.filename !== context.physicalFilename;
    const room = Object.keys(rooms).find((name) => file.startsWith(`src/${name}/`));
    const check = (source, isType) => {
      if (room === undefined || typeof source.value !== 'string') return;
      const isFile = source.value.startsWith('.');
      const target = isFile ? posix.join(posix.dirname(file), source.value) : source.value;
      const { packages, rooms: others } = rooms[room];
      const open = isFile ? [room, ...others].map((name) => `src/${name}`) : packages;
      if (!open.some((start) => target === start || target.startsWith(`${start}/`)))
        context.report({ node: source, messageId: 'closed', data: { room, target } });
      else if (isScript && !isType && !browserFiles.includes(target))
        context.report({ node: source, messageId: 'unlisted', data: { target } });
    };
    return {
      ImportDeclaration: ({ source, importKind }) => check(source, importKind === 'type'),
      ImportExpression: ({ source }) => check(source, false),
    };
  },
};
