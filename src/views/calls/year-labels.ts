/** The beginning of a year on a chart; `at` is a thousandth of its width. */
interface Tick {
  readonly at: number;
  readonly year: string;
}

/** A year as one chart writes it: right of its tick or, where that would lead beyond the chart, at the chart's end. */
interface Written extends Tick {
  readonly side: 'right' | 'end';
}

/** How a year is written, and on how wide a chart. */
export interface YearLabel extends Written {
  readonly on: 'all' | 'narrow' | 'wide';
}

/** The widths of a label with the room beside it, in thousandths of a chart: of 270 pixels on a phone, of 600 on anything larger. */
const [narrow, wide] = [150, 64];

/** The years that can be written without one over another: the last, and before it each or, where there is less room, each second or third. */
export function yearLabels(ticks: readonly Tick[]): YearLabel[] {
  const [onNarrow, onWide] = [evenly(ticks, narrow), evenly(ticks, wide)];
  const isIn = (labels: readonly Written[]) => (label: Written) =>
    labels.some(({ year, side }) => year === label.year && side === label.side);
  return [
    ...onNarrow.map((label) => ({ ...label, on: isIn(onWide)(label) ? 'all' : 'narrow' }) as const),
    ...onWide.filter((label) => !isIn(onNarrow)(label)).map((label) => ({ ...label, on: 'wide' }) as const),
  ].sort((a, b) => a.at - b.at);
}

/** As many years as have room at equal steps back from the last. The first gives way alone: it may have begun shortly before the second. */
function evenly(ticks: readonly Tick[], width: number): Written[] {
  const labels = ticks.map((tick) => ({ ...tick, side: tick.at > 1000 - width ? 'end' : 'right' }) as const);
  for (let step = 1; step <= labels.length; step += 1) {
    const chosen = labels.filter((_, index) => (labels.length - 1 - index) % step === 0);
    const free = chosen.filter((label, index) => index > 0 || !isTouched(label, chosen[1], width));
    if (free.every((label, index) => !isTouched(label, free[index + 1], width))) return free;
  }
  return [];
}

function isTouched(label: Written, next: Written | undefined, width: number): boolean {
  if (next === undefined) return false;
  const start = next.side === 'end' ? 1000 - width : next.at;
  return label.side === 'end' || label.at + width > start;
}
