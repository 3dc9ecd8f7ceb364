import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, test } from 'vitest';
import {
  deployWorkflow,
  ownRepository,
  previewWorkflow,
  syncWorkflow,
  type HubPlace,
} from '../../scripts/new-workflows.ts';

// GitHub's language service imports JSON as only bundlers take it.
const hooks = registerHooks({
  resolve: (name, context, next) =>
    name.endsWith('.json') && context.parentURL?.includes('/@actions/')
      ? { ...next(name, context), importAttributes: { type: 'json' } }
      : next(name, context),
});
const { validate } = await import('@actions/languageservice');
hooks.deregister();

const { name: packageName, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = '.github/workflows';

/** What GitHub's own language service says of a workflow or an action; a called workflow of ours is read from here. */
async function faults(path: string, text: string): Promise<string[]> {
  const document = TextDocument.create(`file:///${path}`, 'yaml', 1, text);
  const found = await validate(document, {
    fileProvider: {
      getFileContent: (reference) => {
        const called = 'repository' in reference ? reference.path : `${folder}/none`;
        return Promise.resolve({ name: called, content: readFileSync(called, 'utf8') });
      },
    },
  });
  return found.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
}

test.each(['action.yml', ...readdirSync(folder).map((name) => `${folder}/${name}`)])(
  '%s is as GitHub wants it',
  async (path) => {
    expect(await faults(path, readFileSync(path, 'utf8'))).toEqual([]);
  },
);

test('a fault in a workflow is found', async () => {
  const text = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n';
  expect(await faults(`${folder}/x.yml`, text)).not.toEqual([]);
});

test.each([
  ['at the top of a repository', { branch: 'main', version, folder: '.', content: '' }],
  ['in a folder', { branch: 'a: b', version, folder: 'our hub', content: 'notes' }],
] satisfies [string, HubPlace][])(
  'the workflows of a hub %s are as GitHub wants them',
  async (_where, place) => {
    const written = [deployWorkflow(place), previewWorkflow(place), syncWorkflow(place)];
    for (const text of written) expect(await faults(`${folder}/hub.yml`, text)).toEqual([]);
    expect(written.join('').includes('our hub')).toBe(place.folder === 'our hub');
  },
);

test('everything that hubs use is pinned to the version of the package', () => {
  const texts = ['action.yml', ...readdirSync(folder).map((name) => `${folder}/${name}`)].map((path) =>
    readFileSync(path, 'utf8'),
  );
  const used = texts.flatMap(
    (text) => text.match(new RegExp(`(?:${ownRepository}|${packageName})@\\S+`, 'g')) ?? [],
  );
  expect(new Set(used)).toEqual(new Set([`${ownRepository}@v${version}`, `${packageName}@${version}`]));
});
