const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whether the text is a day that exists. Years 1970 to 2199 only, so that typing slips show.
 * @example isDay('2015-02-30') // false
 */
export function isDay(text: string): boolean {
  return exists(text) && isNear(text);
}

/**
 * Whether the text is a day that exists, in a year that is taken for a slip.
 * @example isFarDay('1969-12-31') // true
 */
export function isFarDay(text: string): boolean {
  return exists(text) && !isNear(text);
}

/** The years in which a community's days lie. */
export const [firstYear, lastYear] = [1970, 2199];

function isNear(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}

function exists(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = new Date(0);
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  real.setUTCFullYear(year, month - 1, date);
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
}
