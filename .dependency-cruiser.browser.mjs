import { builtinModules } from 'node:module';
import table from './.dependency-cruiser.mjs';
import { browserFiles, buildOnly } from './rooms.mjs';

const any = (names) => `(${names.map((name) => name.replace(/[./]/g, '\\$&')).join('|')})`;

/**
 * What ships to browsers reaches nothing that only a build needs. A configuration of its own, because here an import of
 * a type counts for nothing: it is gone before anything is shipped.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'ships-to-browsers',
      severity: 'error',
      from: { path: `^${any(browserFiles)}$` },
      to: {
        reachable: true,
        path: [
          `^src/${any(buildOnly.rooms)}/`,
          `(^|/)node_modules/${any(buildOnly.packages)}/`,
          `^(node:)?${any(builtinModules)}$`,
        ],
      },
    },
  ],
  options: { ...table.options, tsPreCompilationDeps: false },
};
