import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { schema as publicSchema } from '@octokit/graphql-schema';
import { buildSchema, execute, parse, validate, type GraphQLError, type GraphQLSchema } from 'graphql';
import { pointsOf } from './cost.ts';
import { resolversFor } from './resolvers.ts';
import type { World } from './world.ts';

/** A request the server got; `n` counts from 1. */
interface Call {
  readonly n: number;
  readonly operation: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What goes wrong with a request. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly message?: string;
    }
  | {
      readonly kind: 'errors';
      readonly type: string;
      readonly message: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'secondary-as-200'; readonly retryAfter?: number }
  | { readonly kind: 'truncated' | 'cut' | 'cut-body' }
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** A running server. */
export interface TestServer {
  readonly endpoint: string;
  readonly world: World;
  readonly calls: Call[];
  /** Decides what goes wrong; nothing by default. It may also change the world. */
  fault: (call: Call) => Fault | null;
  readonly points: () => number;
  readonly close: () => Promise<void>;
}

/** The one token the server knows. */
export const goodToken = 'test-token-3f1c';

const sdl = publicSchema.idl;
// The public schema of the package is older than GitHub's own.
const newer = `
type IssueDependenciesSummary { blockedBy: Int! }
type CairnTestIssueType { name: String! }
extend type Issue { issueDependenciesSummary: IssueDependenciesSummary! issueType: CairnTestIssueType }
`;
const schemas = new Map<boolean, GraphQLSchema>();

function schemaWith(newerFields: boolean): GraphQLSchema {
  const schema =
    schemas.get(newerFields) ?? buildSchema(newerFields ? sdl + newer : sdl, { assumeValidSDL: true });
  schemas.set(newerFields, schema);
  return schema;
}

/** Serves GitHub's public schema over a world, on loopback; `newerFields` adds what today's GitHub has besides. */
export async function startServer(world: World, { newerFields = false, port = 0 } = {}): Promise<TestServer> {
  const schema = schemaWith(newerFields);
  const calls: Call[] = [];
  let spent = 0;
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      send(response, 500, { message: String(error) }, world);
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables = {} } = JSON.parse(Buffer.concat(chunks).toString()) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    const call = { n: calls.length + 1, operation: /^query (\w+)/.exec(query)?.[1] ?? '', query, variables };
    calls.push(call);
    if (!/^(?:bearer|token) test-token-3f1c$/i.test(request.headers.authorization ?? '')) {
      send(response, 401, { message: 'Bad credentials' }, world);
      return;
    }
    const fault = running.fault(call);
    if (fault?.kind === 'slow') await new Promise((resume) => setTimeout(resume, fault.milliseconds));
    else if (fault) {
      fail(fault, response, world);
      return;
    }
    const document = parse(query);
    const faults = validate(schema, document);
    if (faults.length > 0) {
      send(response, 200, { errors: faults.map((error) => ({ message: error.message })) }, world);
      return;
    }
    const points = pointsOf(document, variables);
    spent += points;
    world.points -= points;
    const result = await execute({
      schema,
      document,
      rootValue: resolversFor(world, () => points),
      variableValues: variables,
    });
    send(
      response,
      200,
      { data: result.data, ...(result.errors ? { errors: result.errors.map(errorJson) } : {}) },
      world,
    );
  }

  await new Promise<void>((resume) => server.listen(port, '127.0.0.1', resume));
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : 0;
  const running: TestServer = {
    endpoint: `http://127.0.0.1:${String(bound)}/graphql`,
    world,
    calls,
    fault: () => null,
    points: () => spent,
    close: () =>
      new Promise((resume) => {
        server.close(() => {
          resume();
        });
        server.closeAllConnections();
      }),
  };
  return running;
}

/** GitHub puts the type beside the message, not into `extensions`. */
function errorJson({ message, path, extensions }: GraphQLError): object {
  const type = extensions['type'];
  return { ...(typeof type === 'string' ? { type } : {}), path, message };
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  world: World,
  headers: object = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...(world.clock ? { date: world.clock.toUTCString() } : {}),
    ...headers,
  });
  response.end(JSON.stringify(body));
}

function fail(fault: Exclude<Fault, { kind: 'slow' }>, response: ServerResponse, world: World): void {
  switch (fault.kind) {
    case 'status':
      send(response, fault.status, { message: fault.message ?? 'Server Error' }, world, fault.headers);
      return;
    case 'errors':
      send(response, 200, { errors: [{ type: fault.type, message: fault.message }] }, world, fault.headers);
      return;
    case 'secondary-as-200': {
      const message =
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      const after = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      send(response, 200, { message }, world, after);
      return;
    }
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"data":{"organization":{"repositories":{"totalC');
      return;
    case 'cut-body':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"data":{"organization":');
      setTimeout(() => response.destroy(), 20);
      return;
    case 'cut':
      response.destroy();
      return;
  }
}
