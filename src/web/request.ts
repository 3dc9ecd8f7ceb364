import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What a server says, or why nobody knows. */
export type Answer =
  | {
      readonly kind: 'answered';
      /** The address that answered, after all redirects. */
      readonly address: string;
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly body: Buffer;
    }
  | { readonly kind: 'failed'; readonly why: Failure };

/** Why a server said nothing that counts. */
export type Failure =
  | 'private-address'
  | 'bad-address'
  | 'no-such-host'
  | 'refused'
  | 'certificate'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects';

/** How a server is asked. */
export interface RequestOptions {
  readonly method: 'GET' | 'HEAD';
  /** Milliseconds until everything has come. */
  readonly timeout: number;
  /** Bytes of the answer's body; more is a failure. Null where the body is not wanted. */
  readonly mostBytes: number | null;
  /** Hosts that may be asked though their address is not of the open web, as `host:port`. */
  readonly allowed?: ReadonlySet<string>;
  readonly accept?: string;
}

const userAgent = 'Cairn (a static site generator; checks links and copies pictures for their authors)';
const mostRedirects = 5;

/**
 * Asks one address, and those it is redirected to. Each is judged by the IP address that the connection is made to, so that no name
 * and no redirect leads into a private network. Never throws.
 */
export async function ask(address: string, options: RequestOptions): Promise<Answer> {
  const signal = AbortSignal.timeout(options.timeout);
  let next = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await askOnce(next, options, signal);
    if (answer.kind === 'failed') return answer;
    const { location } = answer.headers;
    if (answer.status < 300 || answer.status >= 400 || location === undefined) return answer;
    const target = URL.parse(location, next);
    if (target === null) return failed('bad-address');
    next = target.href;
  }
  return failed('too-many-redirects');
}

/** Why a server said nothing that counts, as part of a sentence. */
export const failureWords: Readonly<Record<Failure, string>> = {
  'private-address': 'is in a private network or on this machine',
  'bad-address': 'is no address of the web',
  'no-such-host': 'names a host that does not exist',
  refused: 'cannot be reached',
  certificate: 'has a certificate that does not hold',
  timeout: 'did not answer in time',
  'too-large': 'is too large',
  'too-many-redirects': 'is redirected again and again',
};

function failed(why: Failure): Answer {
  return { kind: 'failed', why };
}

function askOnce(address: string, options: RequestOptions, signal: AbortSignal): Promise<Answer> {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return Promise.resolve(failed('bad-address'));
  const isHttps = url.protocol === 'https:';
  const port = url.port === '' ? (isHttps ? '443' : '80') : url.port;
  const isAllowed = options.allowed?.has(`${url.hostname}:${port}`) ?? false;
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!isAllowed && isIP(literal) !== 0 && !isPublicAddress(literal))
    return Promise.resolve(failed('private-address'));
  return new Promise((resolve) => {
    const end = (cause: unknown) => {
      resolve(failed(signal.aborted ? 'timeout' : failureOf(cause)));
    };
    const request = (isHttps ? httpsRequest : httpRequest)(
      url,
      {
        method: options.method,
        // A connection that another request opened was judged for that one.
        agent: false,
        lookup: isAllowed ? resolveName : publicOnly,
        signal,
        headers: { 'user-agent': userAgent, accept: options.accept ?? '*/*', 'accept-encoding': 'identity' },
      },
      (response) => {
        readBody(response, options.mostBytes).then((body) => {
          const { statusCode: status = 0, headers } = response;
          resolve(
            body === null
              ? failed('too-large')
              : { kind: 'answered', address: url.href, status, headers, body },
          );
        }, end);
      },
    );
    request.on('error', end);
    request.end();
  });
}

/** The whole body; null, with the connection closed, where it is longer than allowed. */
async function readBody(response: IncomingMessage, mostBytes: number | null): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  if (mostBytes === null) {
    response.destroy();
    return Buffer.alloc(0);
  }
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) {
    response.destroy();
    return null;
  }
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > mostBytes) {
      response.destroy();
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Thrown into a connection whose name leads to an address that is not of the open web. */
class PrivateAddress extends Error {}

/** Resolves a name as the connection does it: what was judged is what is connected to. */
const publicOnly: LookupFunction = (host, options, give) => {
  resolveName(host, { ...options, all: true }, (cause, found) => {
    const addresses: LookupAddress[] = cause ? [] : found;
    const isPrivate = addresses.some(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (cause || isPrivate || !first) return give(cause ?? new PrivateAddress(host), '', 0);
    if (options.all) return give(null, addresses);
    give(null, first.address, first.family);
  });
};

function failureOf(cause: unknown): Failure {
  if (cause instanceof PrivateAddress) return 'private-address';
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) return 'no-such-host';
  if (/CERT|SSL|TLS|SIGNED/.test(code)) return 'certificate';
  return /TIMEDOUT/.test(code) ? 'timeout' : 'refused';
}
