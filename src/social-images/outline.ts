/** A closed line through points, as x and y in turn. */
export type Outline = readonly number[];

/** Curves are drawn as so many straight lines; letters of 100 pixels show no corners. */
const steps = 8;

/** Where a path is put: how much larger (`high` where its height is to be another), and how far to the right and down. */
export interface Placement {
  readonly scale: number;
  readonly high?: number;
  readonly x: number;
  readonly y: number;
  /** Whether y goes up in the path, as it does in letters. */
  readonly isFlipped?: boolean;
}

/**
 * The closed lines of an SVG path that holds only the absolute commands M, L, Q, C and Z, as fonts and the drawings of the images do.
 * @example outlinesOf('M0 0L1 0L0 1Z', { scale: 10, x: 5, y: 0 }) // [[5, 0, 15, 0, 5, 10]]
 */
export function outlinesOf(
  path: string,
  { scale, high = scale, x, y, isFlipped = false }: Placement,
): Outline[] {
  const outlines: number[][] = [];
  let line: number[] = [];
  const vertical = isFlipped ? -high : high;
  for (const [, command = '', written = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const values = (written.match(/-?[\d.]+/g) ?? []).map((value, at) =>
      at % 2 === 0 ? Number(value) * scale + x : Number(value) * vertical + y,
    );
    if (command === 'M') outlines.push((line = []));
    const size = { M: 2, L: 2, Q: 4, C: 6 }[command] ?? Infinity;
    for (let at = 0; at + size <= values.length; at += size)
      line.push(...through(line, values.slice(at, at + size)));
  }
  return outlines.filter((outline) => outline.length >= 6);
}

/** The points by which a line goes on from its last one to the end of a curve (Bézier, of degree one, two or three). */
function through(line: readonly number[], curve: readonly number[]): number[] {
  if (curve.length === 2) return [...curve];
  const points = [...line.slice(-2), ...curve];
  return Array.from({ length: steps }, (_, step) =>
    [0, 1].map((axis) => between(points, axis, (step + 1) / steps)),
  ).flat();
}

/** De Casteljau's point of a curve along one axis. */
function between(points: readonly number[], axis: number, share: number): number {
  let values = points.filter((_, at) => at % 2 === axis);
  while (values.length > 1)
    values = values.slice(1).map((value, at) => (values[at] ?? 0) * (1 - share) + value * share);
  return values[0] ?? 0;
}
