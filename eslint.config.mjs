import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';
import { importTable } from './eslint-imports.mjs';

/** Makes part of the key of ESLint's cache: what it kept counts only for this rule with this table. */
const version = ['eslint-imports.mjs', 'rooms.mjs']
  .reduce((hash, file) => hash.update(readFileSync(new URL(file, import.meta.url))), createHash('sha256'))
  .digest('hex');

export default [
  { ignores: ['dist/', '.astro/', '.cairn/', 'compiled/', 'test-results/'] },
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
    files: ['*.config.*', '.*.mjs', '**/*.astro', 'tests/browser/build-sites.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  // Of words there is one file a language.
  { files: ['**/*.test.ts', 'tests/**', 'bench/**', 'src/words/{en,de}.ts'], rules: { 'max-lines': 'off' } },
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
  {
    files: ['src/**/*.astro', 'src/**/*.astro/*.ts'],
    plugins: { cairn: { meta: { name: 'cairn', version }, rules: { 'import-table': importTable } } },
    rules: { 'cairn/import-table': 'error' },
  },
];
