/** Shows each marked moment by the reader's own clock, and says so when the call has begun since the page was built. */
export function showReaderClock(page: ParentNode, now: Date, zone = ownZone()): void {
  for (const time of page.querySelectorAll<HTMLTimeElement>('time[data-reader-time]')) {
    const { day = '', until } = time.dataset;
    time.textContent = readerTime(new Date(time.dateTime), until ? new Date(until) : null, day, zone);
  }
  for (const part of page.querySelectorAll<HTMLElement>('[data-reader]')) part.hidden = false;
  const over = page.querySelector<HTMLElement>('[data-over]');
  const next = page.querySelector<HTMLTimeElement>('time[data-until]');
  if (over && next) over.hidden = new Date(next.dateTime) > now;
}

/**
 * A moment, or the span up to its end with the name of the zone, by the clock of a zone: `17:00`, or
 * `17:00–18:00 (Europe/Paris)`. Where it is on another day than the hub's, that comes first: `Thu 03:00`, and in full
 * for a span.
 */
export function readerTime(start: Date, end: Date | null, hubDay: string, zone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const times = end ? `${clock.format(start)}–${clock.format(end)}` : clock.format(start);
  const named = end ? `${times} (${zone.replaceAll('_', ' ')})` : times;
  // The Swedish way to write a day is YYYY-MM-DD.
  if (new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(start) === hubDay) return named;
  const full = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const day = new Intl.DateTimeFormat('en-GB', { ...(end ? full : { weekday: 'short' }), timeZone: zone });
  return `${day.format(start)}${end ? ', ' : ' '}${named}`;
}

function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
