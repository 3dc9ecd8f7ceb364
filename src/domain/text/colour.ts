/** A colour as its three parts, from 0 to 255. */
type Parts = readonly [red: number, green: number, blue: number];

/**
 * How much two colours differ in lightness, from 1 to 21.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(one: string, other: string): number {
  const [a, b] = [lightness(one), lightness(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The colour nearest to one that has a contrast to another: made darker or lighter, step by step, as the other needs it.
 * @example nearestWithContrast('#ffcc00', '#ffffff', 4.5) // '#876c00'
 */
export function nearestWithContrast(colour: string, ground: string, least: number): string {
  const end = lightness(ground) > 0.18 ? '#000000' : '#ffffff';
  for (let share = 0; share < 100; share += 1) {
    const mixed = mixColours(colour, end, share / 100);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return end;
}

/** A colour on its way to another; `share` is how far, from 0 to 1. */
export function mixColours(from: string, to: string, share: number): string {
  const [start, end] = [partsOf(from), partsOf(to)];
  return `#${start
    .map((part, at) => Math.round(part + ((end[at] ?? part) - part) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

function partsOf(colour: string): Parts {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function lightness(colour: string): number {
  const [red, green, blue] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
