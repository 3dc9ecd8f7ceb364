/** So many milliseconds after a change a file might change again without its time telling. */
const tooFresh = 50;

/** Whether a file that was changed at a moment, in milliseconds, was changed so short a time ago that its times cannot be trusted yet. */
export function isTooFresh(changed: number): boolean {
  return Date.now() - changed < tooFresh;
}
