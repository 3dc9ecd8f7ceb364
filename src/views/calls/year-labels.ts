/** The beginning of a year on a chart; `at` is a thousandth of its width. */
interface Tick {
  readonly at: number;
  readonly year: string;
}

/** How a year is written on a chart: right or left of its tick, and on how wide a chart. */
export interface YearLabel extends Tick {
  readonly side: 'right' | 'left';
  readonly on: 'all' | 'narrow' | 'wide';
}

/** The widths of a label with the room beside it, in thousandths of a chart: of 270 pixels on a phone, of 600 on anything larger. */
const [narrow, wide] = [150, 68];
/** Further to the right a label would not end on the chart of a phone. */
const lastOnRight = 1000 - narrow;

/** The years that can be written without one over another: the last, and from the first on as many as have room. */
export function yearLabels(ticks: readonly Tick[]): YearLabel[] {
  const [onNarrow, onWide] = [narrow, wide].map((width) => new Set(withRoom(ticks, width)));
  return ticks.flatMap((tick) => {
    const [isNarrow, isWide] = [onNarrow?.has(tick), onWide?.has(tick)];
    if (!isNarrow && !isWide) return [];
    return [
      { ...tick, side: sideOf(tick), on: isNarrow && isWide ? 'all' : isNarrow ? 'narrow' : 'wide' } as const,
    ];
  });
}

function withRoom(ticks: readonly Tick[], width: number): Tick[] {
  const last = ticks.at(-1);
  if (last === undefined) return [];
  const start = (tick: Tick) => (sideOf(tick) === 'right' ? tick.at : tick.at - width);
  let free = 0;
  const before = ticks.slice(0, -1).filter((tick) => {
    const [from, to] = [start(tick), start(tick) + width];
    if (from < free || to > start(last)) return false;
    free = to;
    return true;
  });
  return [...before, last];
}

function sideOf({ at }: Tick): YearLabel['side'] {
  return at > lastOnRight ? 'left' : 'right';
}
