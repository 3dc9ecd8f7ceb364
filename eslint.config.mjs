import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';
import { rooms } from './rooms.mjs';

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const folders = [...new Set(Object.keys(rooms).map((name) => name.split('/')[0]))];

/** The import table for the .astro files of a room; dependency-cruiser, which does not read those, checks the rest. */
const imports = Object.entries(rooms).flatMap(([name, { rooms: others, packages }]) => {
  const closed = [...folders, 'scripts', 'tests'].filter(
    (folder) => folder !== name && !others.includes(folder),
  );
  const open = packages.map((one) => `${escape(one)}(/|$)`).join('|');
  // The way out of the room: one step up from its own files, at least two from those in its folders.
  const ways = { [`src/${name}/*.astro`]: '^\\.\\./', [`src/${name}/*/**/*.astro`]: '^(\\.\\./){2,}' };
  return Object.entries(ways).map(([files, way]) => ({
    files: [files],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `${way}(${closed.join('|')})/`,
              message: `src/${name} may not import this room; see rooms.mjs.`,
            },
            {
              regex: `^(?!\\.|${open || '$'})`,
              message: `src/${name} may not import this package; see rooms.mjs.`,
            },
          ],
        },
      ],
    },
  }));
});

export default [
  { ignores: ['dist/', '.astro/', '.cairn/', 'test-results/'] },
  ...ts.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of texts.' },
        {
          selector: 'ExportAllDeclaration',
          message: 'Import from the file itself; barrel files hide where things live.',
        },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['*.config.*', '.*.mjs', '**/*.astro', 'tests/browser/build-site.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['**/*.test.ts', 'tests/**', 'bench/**'], rules: { 'max-lines': 'off' } },
  {
    // A rule of this project takes the clock, the disk and the network as arguments.
    files: ['src/domain/**/*.ts', 'src/views/**/*.ts', 'src/feeds/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take today as an argument.' },
        { object: 'Math', property: 'random', message: 'A build gives the same bytes every time.' },
      ],
    },
  },
  ...imports,
];
