import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({
  name,
  workflow: parse(readFileSync(join(folder, name), 'utf8')) as Workflow,
}));

describe.each(workflows)('$name', ({ workflow }) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);

  test('leaves no token behind where code of packages runs, and says what it may do', () => {
    for (const { uses, with: inputs } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(inputs).toMatchObject({ 'persist-credentials': false });
    expect(workflow.permissions).toBeDefined();
  });

  test('runs no words of strangers as a command', () => {
    for (const { run = '' } of steps)
      expect(run).not.toMatch(/\$\{\{[^}]*\bgithub\.(?:event\.(?!schedule)|head_ref)/);
  });
});
