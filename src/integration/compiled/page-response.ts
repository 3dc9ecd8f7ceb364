const utf8 = new TextEncoder();

/**
 * A response that gives the bytes it was made of. Astro makes one for each page, and Node's own copies them, puts them into a stream
 * and reads them from it again, a twentieth of what rendering costs.
 */
export class PageResponse extends Response {
  /** One that Node makes itself, as by `Response.json`, is a response, too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof NodeResponse;
  }

  /** Node's own would copy the text of a large list several times. */
  static override json(data: unknown, init: ResponseInit = {}): PageResponse {
    const headers = new Headers(init.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return new PageResponse(JSON.stringify(data), { ...init, headers });
  }

  readonly #bytes: Uint8Array<ArrayBuffer> | null;
  readonly #init: ResponseInit | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const bytes = typeof body === 'string' ? utf8.encode(body) : isWhole(body) ? body : null;
    super(bytes === null ? body : null, init);
    this.#bytes = bytes;
    this.#init = init;
  }

  override get body(): Response['body'] {
    return this.#bytes === null ? super.body : this.#plain().body;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes === null ? super.arrayBuffer() : Promise.resolve(this.#bytes.buffer);
  }

  override text(): Promise<string> {
    return this.#bytes === null ? super.text() : this.#plain().text();
  }

  override json(): Promise<unknown> {
    return this.#bytes === null ? super.json() : this.#plain().json();
  }

  override clone(): Response {
    return this.#bytes === null ? super.clone() : this.#plain();
  }

  /** The same as Node makes it. */
  #plain(): Response {
    return new NodeResponse(this.#bytes, this.#init);
  }
}

const NodeResponse = Response;

/** Whether a body is bytes that are all of their memory. */
function isWhole(body: unknown): body is Uint8Array<ArrayBuffer> {
  return (
    body instanceof Uint8Array &&
    body.buffer instanceof ArrayBuffer &&
    body.byteLength === body.buffer.byteLength
  );
}
