/**
 * Writes each marked moment by the reader's own clock. Whether it is seen, `readerScript` has settled before.
 */
export function showReaderClock(page: ParentNode, zone = ownZone()): void {
  const locale = ownLocale(document.documentElement.lang);
  for (const time of page.querySelectorAll<HTMLTimeElement>('time[data-reader-time]')) {
    const { day = '', until } = time.dataset;
    time.textContent = readerTime(new Date(time.dateTime), until ? new Date(until) : null, day, zone, locale);
  }
}

/**
 * A moment by the clock of a zone with the name its time has then, `17:00 CET`; a span with the name in full,
 * `17:00–18:00 Central European Standard Time`. Where it is on another day than the hub's, that comes first: `Thu 03:00 …`,
 * and in full for a span. The name of the time and not of the zone: zones are often called after cities that have another
 * name by now.
 */
export function readerTime(
  start: Date,
  end: Date | null,
  hubDay: string,
  zone: string,
  locale = 'en-GB',
): string {
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    // As the time of the hub beside it.
    hourCycle: 'h23',
    timeZone: zone,
  });
  const times = end ? `${clock.format(start)}–${clock.format(end)}` : clock.format(start);
  const named = `${times} ${nameOfTime(start, zone, locale, end ? 'long' : 'short')}`;
  // The Swedish way to write a day is YYYY-MM-DD.
  if (new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(start) === hubDay) return named;
  const full = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const day = new Intl.DateTimeFormat(locale, { ...(end ? full : { weekday: 'short' }), timeZone: zone });
  return `${day.format(start)}${end ? ', ' : ' '}${named}`;
}

function nameOfTime(moment: Date, timeZone: string, locale: string, timeZoneName: 'short' | 'long'): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** How the reader writes the language of the page: in English, whether it is EDT or GMT-4. */
function ownLocale(lang: string): string {
  return navigator.languages.find((each) => each.startsWith(lang)) ?? (lang === 'en' ? 'en-GB' : lang);
}
