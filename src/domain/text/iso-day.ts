const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whether the text is a day that exists. Years 1970 to 2199 only, so that typing slips show.
 * @example isDay('2015-02-30') // false
 */
export function isDay(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1970 || year > 2199) return false;
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
}
