import { rooms, scriptRooms } from './rooms.mjs';

const test = '\\.test\\.ts$';
const any = (names) => `(${names.map((name) => name.replace(/[./]/g, '\\$&')).join('|')})`;

/** A room's imports from other rooms, and its imports from outside with those of its single files. */
const ofRoom = ([name, { rooms: others, packages, only = {} }]) => {
  const files = Object.keys(only);
  const outside = (list) => ({
    dependencyTypes: [
      'npm',
      'npm-dev',
      'npm-no-pkg',
      'npm-unknown',
      'npm-optional',
      'npm-peer',
      'core',
      'unknown',
    ],
    ...(list.length > 0
      ? { pathNot: `(^|node_modules/)(@types/)?${any(list.map((one) => one.replace('node:', '')))}(/|$|:)` }
      : {}),
  });
  return [
    {
      name: `${name}-imports-a-room`,
      severity: 'error',
      from: { path: `^src/${name}/`, pathNot: test },
      to: { path: '^(src|scripts|tests|bench)/', pathNot: `^src/${any([name, ...others])}/` },
    },
    {
      name: `${name}-imports-a-package`,
      severity: 'error',
      from: {
        path: `^src/${name}/`,
        pathNot: [test, ...files.map((file) => `^src/${name}/${file}$`)].join('|'),
      },
      to: outside(packages),
    },
    ...files.map((file) => ({
      name: `${name}/${file}-imports-a-package`,
      severity: 'error',
      from: { path: `^src/${name}/${file}$` },
      to: outside([...packages, ...(only[file] ?? [])]),
    })),
  ];
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'scripts-import-a-room',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^src/', pathNot: `^src/${any(scriptRooms)}/` },
    },
    ...Object.entries(rooms).flatMap(ofRoom),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
