/** What a device keeps of visits to a hub. */
interface Visit {
  /** The newest day of a call that was there when the visit before this one ended, as YYYY-MM-DD; null on a first visit. */
  readonly since: string | null;
  /** The newest day of a call that is there now. */
  readonly seen: string;
  /** When a page was last looked at, in milliseconds. */
  readonly at: number;
}

/** After so long, in milliseconds, another look is another visit. */
const pause = 30 * 60_000;

/** What is kept after another look at a hub whose newest call has the day `newest`. */
export function afterLook(kept: Visit | null, newest: string, now: number): Visit {
  const since = kept === null ? null : now - kept.at > pause ? kept.seen : kept.since;
  return { since, seen: newest, at: now };
}

/**
 * Marks the calls on a page that have come since the reader's last visit, and says what the mark means. What is kept for it stays on
 * this device; a browser that keeps nothing marks nothing.
 */
export function markNewCalls(said: HTMLElement, now: number): void {
  const { base = '/', newest = '', mark = '' } = said.dataset;
  const key = `cairn-visit ${base}`;
  try {
    const visit = afterLook(readVisit(localStorage.getItem(key)), newest, now);
    localStorage.setItem(key, JSON.stringify(visit));
    said.querySelector('button')?.addEventListener('click', () => {
      localStorage.removeItem(key);
      said.hidden = true;
      for (const each of document.querySelectorAll('.is-new')) each.remove();
    });
    if (visit.since !== null) said.hidden = markAfter(visit.since, mark) === 0;
  } catch {
    // Storage is forbidden.
  }
}

function readVisit(kept: string | null): Visit | null {
  const value: unknown = kept === null ? null : JSON.parse(kept);
  return typeof value === 'object' && value !== null && 'seen' in value && 'at' in value
    ? (value as Visit)
    : null;
}

function markAfter(since: string, mark: string): number {
  const calls = [...document.querySelectorAll<HTMLElement>('[data-call-day]')].filter(
    ({ dataset }) => (dataset.callDay ?? '') > since,
  );
  for (const call of calls) {
    const word = document.createElement('span');
    word.className = 'tag good is-new';
    word.textContent = mark;
    call.append(' ', word);
  }
  return calls.length;
}
