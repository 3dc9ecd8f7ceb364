import type { Blockquote } from 'mdast';

/** The kinds of alerts that GitHub knows. */
export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
/** A kind of alert. */
export type AlertKind = (typeof alertKinds)[number];

declare module 'mdast' {
  interface BlockquoteData {
    /** What kind of alert the quotation is: `> [!NOTE]`. */
    alert?: AlertKind;
  }
}

const marker = /^\[!([a-z]{3,9})\][ \t]*(?:\n|$)/i;

/** Takes the marker off a quotation that is an alert, in place, and remembers its kind. */
export function takeAlert(node: Blockquote): void {
  const first = node.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return;
  const found = marker.exec(text.value);
  const kind = alertKinds.find((each) => each === found?.[1]?.toLowerCase());
  const isAlone =
    found?.[0].endsWith('\n') === true || ['break', undefined].includes(first.children[1]?.type);
  if (!found || !kind || !isAlone) return;
  node.data = { ...node.data, alert: kind };
  text.value = text.value.slice(found[0].length);
  if (text.value === '') first.children.shift();
  if (first.children[0]?.type === 'break') first.children.shift();
  if (first.children.length === 0) node.children.shift();
}
