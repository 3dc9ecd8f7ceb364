import type { Action } from '../model/call-facts.ts';
import { normalizeForComparison } from '../text/normalize.ts';
import { withoutState } from '../text/task-state.ts';

/**
 * The words of an action without its owner in front and without "(done)": two writings of one task have the same.
 * @example actionWords({ owner: 'Kit', text: 'Kit: call the shop (done)' }) // 'call the shop'
 */
export function actionWords({ text, owner }: Pick<Action, 'text' | 'owner'>): string {
  const words = normalizeForComparison(withoutState(text));
  const name = owner === null ? '' : normalizeForComparison(owner);
  return name !== '' && words.startsWith(`${name} `) ? words.slice(name.length + 1) : words;
}

/** Tells an action of a note from all others: its owner and its words. */
export function actionKey(action: Pick<Action, 'text' | 'owner'>): string {
  return `${normalizeForComparison(action.owner ?? '')}: ${actionWords(action)}`;
}
