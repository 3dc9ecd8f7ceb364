/** An hour as texts write it, with the zone they name. */
export interface SpokenTime {
  /** `HH:MM` on a 24-hour clock. */
  readonly time: string;
  /** The IANA name of the zone. */
  readonly zone: string;
}

/**
 * Zones by the names that texts give them. A place stands for its clocks, because PST and PDT are said all year. Left out is what
 * several zones are called: IST, BST, CST (also in China), AST.
 */
const zones: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  ct: 'America/Chicago',
  cdt: 'America/Chicago',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  eastern: 'America/New_York',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  jst: 'Asia/Tokyo',
};

const spoken =
  /(?<![\d:.–-])(\d{1,2})(?:[:.h](\d\d))?\s?(am|pm|a\.m\.|p\.m\.)?(?:\s?[-–—]\s?\d{1,2}(?:[:.h]\d\d)?\s?(am|pm|a\.m\.|p\.m\.)?)?\s?\(?(UTC|GMT|Z|P[SD]?T|Pacific|M[SD]T|CDT|E[SD]?T|Eastern|CES?T|JST)\b(?![+-]\d)/gi;

/**
 * Every hour that a text names together with a zone; the beginning of a span.
 * @example spokenTimes('Wednesdays, 9:00am–10:00am Pacific (16:00 UTC)')
 * // [{ time: '09:00', zone: 'America/Los_Angeles' }, { time: '16:00', zone: 'UTC' }]
 */
export function spokenTimes(text: string): SpokenTime[] {
  return [...text.matchAll(spoken)].flatMap(([, hour = '', minute, half, endHalf, name = '']) => {
    const zone = zones[name.toLowerCase()];
    const said = (half ?? endHalf)?.toLowerCase().charAt(0);
    // A number alone is an hour only where its minutes or its half of the day are said.
    if (zone === undefined || (said === undefined && minute === undefined)) return [];
    const number = Number(hour);
    if (said !== undefined && (number < 1 || number > 12)) return [];
    const hours = said === undefined ? number : (number % 12) + (said === 'p' ? 12 : 0);
    if (hours > 23 || Number(minute ?? 0) > 59) return [];
    return { time: `${String(hours).padStart(2, '0')}:${minute ?? '00'}`, zone };
  });
}

/**
 * The hour that most texts name, where more than half of those that name any agree on it; of the zones it is named in, the
 * one with clocks of its own, because those are what the call keeps when they change. Null where they disagree.
 */
export function usualTime(
  texts: readonly string[],
): (SpokenTime & { readonly texts: number; readonly of: number }) | null {
  const counts = new Map<string, { readonly spoken: SpokenTime; texts: number }>();
  let of = 0;
  for (const text of texts) {
    const named = new Map(spokenTimes(text).map((one) => [`${one.time} ${one.zone}`, one]));
    if (named.size > 0) of += 1;
    for (const [key, one] of named) {
      const count = counts.get(key) ?? { spoken: one, texts: 0 };
      count.texts += 1;
      counts.set(key, count);
    }
  }
  const [best] = [...counts.values()]
    .filter((count) => count.texts > of / 2)
    .sort((a, b) => Number(a.spoken.zone === 'UTC') - Number(b.spoken.zone === 'UTC') || b.texts - a.texts);
  return best ? { ...best.spoken, texts: best.texts, of } : null;
}
