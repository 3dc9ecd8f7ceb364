import type { ActionCorrection } from '../model/call.ts';
import type { Action } from '../model/call-facts.ts';
import { normalizeForComparison } from '../text/normalize.ts';

/** A correction that could not be applied, by its index in the front matter. */
export interface CorrectionFault {
  readonly correction: number;
  readonly why: 'no-action' | 'several-actions';
  /** The text of the action that shares most words with it, null where none does. */
  readonly near: string | null;
}

/** The anchor of a promise that a chair added: the page of the call shows it in its list of promises. */
const addedAnchor = (number: number): string => `added-promise-${number}`;

/** Whether a promise stands only in the front matter, not in the text of the note. */
export function isAdded(action: Action): boolean {
  return /^added-promise-\d+$/.test(action.anchor);
}

/**
 * Applies a chair's corrections to the actions read from a note; the correction wins. An action is found by words of
 * it, the whole text before a part of it. An addition that is already in the list corrects it, so that better
 * reading of notes later never shows it twice.
 */
export function applyCorrections(
  actions: readonly Action[],
  corrections: readonly ActionCorrection[],
): { actions: Action[]; faults: CorrectionFault[] } {
  const texts = actions.map((action) => ` ${normalizeForComparison(action.text)} `);
  const result: (Action | null)[] = [...actions];
  const faults: CorrectionFault[] = [];
  const added: Action[] = [];
  corrections.forEach((correction, at) => {
    const found = positions(texts, normalizeForComparison(correction.text));
    const [only, second] = found;
    if (only !== undefined && second === undefined) {
      const action = result[only] ?? actions[only];
      if (action) result[only] = corrected(action, correction);
    } else if (only === undefined && correction.add) {
      if (correction.state !== 'not-an-action') added.push(addition(correction, added.length + 1));
    } else {
      const why = only === undefined ? 'no-action' : 'several-actions';
      faults.push({ correction: at, why, near: nearestAction(actions, correction.text) });
    }
  });
  return { actions: [...result.filter((action) => action !== null), ...added], faults };
}

function positions(texts: readonly string[], words: string): number[] {
  const whole = texts.flatMap((text, index) => (text === ` ${words} ` ? [index] : []));
  if (whole.length > 0 || words === '') return whole;
  return texts.flatMap((text, index) => (text.includes(` ${words} `) ? [index] : []));
}

function corrected(action: Action, { owner, state }: ActionCorrection): Action | null {
  if (state === 'not-an-action') return null;
  return { ...action, owner: owner ?? action.owner, state: state ?? action.state };
}

function addition({ text, owner, state }: ActionCorrection, number: number): Action {
  return {
    text,
    owner: owner ?? null,
    kind: 'task',
    state: state === 'done' || state === 'dropped' ? state : 'open',
    anchor: addedAnchor(number),
    topic: null,
    position: { line: 1, column: 1, offset: 0 },
    evidence: { rule: 'added-by-chair', words: text },
  };
}

function nearestAction(actions: readonly Action[], text: string): string | null {
  const words = new Set(normalizeForComparison(text).split(' '));
  let best: string | null = null;
  let most = 0;
  for (const action of actions) {
    const shared = new Set(
      normalizeForComparison(action.text)
        .split(' ')
        .filter((word) => word.length > 3 && words.has(word)),
    ).size;
    if (shared <= most) continue;
    most = shared;
    best = action.text;
  }
  return best;
}
