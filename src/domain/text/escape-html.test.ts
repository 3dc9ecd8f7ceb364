import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from './escape-html.ts';

test('what HTML gives a meaning of its own is escaped, and nothing else', () => {
  expect(escapeHtml('<a href="x">Tom & Ada’s</a>')).toBe(
    '&lt;a href=&quot;x&quot;&gt;Tom &amp; Ada’s&lt;/a&gt;',
  );
  expect(escapeHtml("it's `π` 👩‍💻 &amp;")).toBe("it's `π` 👩‍💻 &amp;amp;");
});

test('any text can be had back', () => {
  const characters = { amp: '&', lt: '<', gt: '>', quot: '"' };
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"]/);
      const back = escaped.replace(
        /&(amp|lt|gt|quot);/g,
        (_, name: keyof typeof characters) => characters[name],
      );
      expect(back).toBe(text);
    }),
  );
});
