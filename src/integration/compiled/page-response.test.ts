import { expect, test } from 'vitest';
import { PageResponse } from './page-response.ts';

const text = 'Kîtes 🪁';
const bytes = new TextEncoder().encode(text);
const init = { status: 404, headers: { 'Content-Type': 'text/html' } };

test.each([
  ['a text', text],
  ['bytes', bytes],
  ['a part of other bytes', new TextEncoder().encode(`(${text})`).subarray(1, bytes.length + 1)],
  ['a stream', new Blob([bytes]).stream()],
  ['nothing', null],
])('a response of %s gives what it was made of, as Node does', async (_what, body) => {
  const response = new PageResponse(body, init);
  const wanted = body === null ? '' : text;
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html']);
  expect(response).toBeInstanceOf(Response);
  expect(Response.json({})).toBeInstanceOf(PageResponse);
  expect(bytes).not.toBeInstanceOf(PageResponse);
  expect(await response.clone().text()).toBe(wanted);
  expect(new TextDecoder().decode(await response.arrayBuffer())).toBe(wanted);
});

test('what it holds can be read in any way', async () => {
  expect(await new PageResponse('{"a":1}').json()).toEqual({ a: 1 });
  expect(await new PageResponse(text).text()).toBe(text);
  expect(await new Response(new PageResponse(text, init).body).text()).toBe(text);
  expect(new PageResponse(null).body).toBeNull();
});

test('the bytes are given as they are, not as a copy', async () => {
  expect(await new PageResponse(bytes).arrayBuffer()).toBe(bytes.buffer);
});
