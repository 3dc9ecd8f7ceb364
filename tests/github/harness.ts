import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Area } from '../../src/domain/model/area.ts';
import { snapshotSchema, type Snapshot } from '../../src/domain/model/snapshot.ts';
import { createAsk, type ClientOptions } from '../../src/github/api/client.ts';
import { sync, type SyncInput, type SyncOutcome } from '../../src/github/sync.ts';
import { goodToken, type TestServer } from './server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A sync inside this process, with waits made short. */
export function syncWith(
  server: TestServer,
  input: Partial<SyncInput> = {},
  client: Partial<ClientOptions> = {},
): Promise<SyncOutcome> {
  return sync({
    ask: createAsk({ endpoint: server.endpoint, token: goodToken, polite: false, secondMs: 5, ...client }),
    wanted: { organisation: 'acme', repositories: [], except: [] },
    domains: [] as Area[],
    references: [],
    agenda: [],
    previous: null,
    full: false,
    dryRun: false,
    now: () => new Date(),
    sleep: (seconds) => new Promise((resume) => setTimeout(resume, seconds * 5)),
    onEstimate: () => undefined,
    onProgress: () => undefined,
    ...input,
  });
}

/** The snapshot of a sync that must have read something. */
export async function snapshotFrom(outcome: Promise<SyncOutcome>): Promise<Snapshot> {
  const got = await outcome;
  if (got.kind !== 'read') throw new Error(JSON.stringify(got));
  return got.snapshot;
}

/** A content folder of its own for one test, with a hub.yml that reads `acme` unless it says otherwise. */
export interface Folder {
  readonly path: string;
  readonly snapshotFile: string;
  readonly text: () => string | null;
  readonly snapshot: () => Snapshot;
  readonly put: (text: string) => void;
  readonly remove: () => void;
}

/** Makes a content folder for one test. */
export function contentFolder(hub = 'name: Acme\ngithub:\n  organisation: acme\n'): Folder {
  const path = mkdtempSync(join(tmpdir(), 'cairn-sync-'));
  const snapshotFile = join(path, 'github', 'issues.json');
  writeFileSync(join(path, 'hub.yml'), hub);
  const text = (): string | null => {
    try {
      return readFileSync(snapshotFile, 'utf8');
    } catch {
      return null;
    }
  };
  return {
    path,
    snapshotFile,
    text,
    snapshot: () => snapshotSchema.parse(JSON.parse(text() ?? 'null')),
    put: (words) => {
      mkdirSync(dirname(snapshotFile), { recursive: true });
      writeFileSync(snapshotFile, words);
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** How the command ended. */
interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real command; `ended` resolves when it is over, killed or not. */
export function startCommand(
  folder: Folder,
  endpoint: string,
  { args = [] as readonly string[], token = goodToken as string | null } = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env['GITHUB_TOKEN'];
  if (token !== null) env['GITHUB_TOKEN'] = token;
  const child = spawn(
    process.execPath,
    ['scripts/sync.ts', '--content', folder.path, '--endpoint', endpoint, ...args],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resume) =>
    child.on('close', (code) => {
      resume({ code, out, err });
    }),
  );
  return { child, ended };
}

/** Runs the real command to its end. */
export function runCommand(
  folder: Folder,
  endpoint: string,
  options: { readonly args?: readonly string[]; readonly token?: string | null } = {},
): Promise<Ended> {
  return startCommand(folder, endpoint, options).ended;
}
