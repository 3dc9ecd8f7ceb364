/** Words that say a task was dropped: "(won't fix)". */
export const saidDropped = /[([](?:dropped|cancelled|canceled|abandoned|won['’]t (?:do|fix)|obsolete)[)\]]/i;

/** Words or marks that say a task is done: "(done)", "✅ …". */
export const saidDone =
  /[([](?:done|completed|finished|fixed)\b[^)\]]{0,40}[)\]]|^\W*(?:✅|☑|✔|done:)|^[^\n]*[.;:–—-]\s{1,3}(?:done|closed|completed|finished)[\s.!*_]*$/iu;

/**
 * The words of a task without what is said of its state; the same task is known by them.
 * @example withoutState('Release 2.0 (done)') // 'Release 2.0  '
 */
export function withoutState(text: string): string {
  return text.replace(saidDropped, ' ').replace(saidDone, ' ');
}
