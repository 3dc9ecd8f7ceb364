import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pagePolicy } from './page-policy.ts';

const digest = (text: string): string => `sha256-${hash('sha256', text, 'base64')}`;
const policy = { directives: ["default-src 'none'", "img-src 'self'"] as const, scripts: ["'self'"] };
const write = pagePolicy(
  { ...policy, directives: [...policy.directives] },
  { scripts: [digest('run()'), digest('walk()')], styles: [digest('a{}')] },
);
const page = (body: string): string => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const policyIn = (html: string): string =>
  /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';

test('a page allows the scripts and styles that it holds, and no other', () => {
  const html = page('<style>a{}</style><script type="module">walk()</script><script src="/x.js"></script>');
  expect(policyIn(write(html))).toBe(
    `default-src 'none';img-src 'self';script-src 'self' '${digest('walk()')}';style-src 'self' '${digest('a{}')}'`,
  );
});

test('a script or style that was not compiled stays forbidden, also where it is nearly one that was', () => {
  const html = page('<script>steal()</script><script>walk() </script><style>b{}</style>');
  expect(policyIn(write(html))).toBe("default-src 'none';img-src 'self';script-src 'self';style-src 'self'");
});

test('a text of the page that looks like a replacement pattern is left as it is', () => {
  expect(write(page('<p>$& costs $1</p>'))).toContain('<p>$& costs $1</p>');
});
