/** How long a cold build of so many notes took. */
interface Point {
  readonly notes: number;
  readonly seconds: number;
}

const [width, height, left, bottom, top] = [640, 360, 60, 40, 30];

/** Draws seconds over notes, both on scales that multiply, beside the line of work that grows just as the notes do. */
export function growthPlot(points: readonly Point[]): string {
  const first = points[0] ?? { notes: 1, seconds: 1 };
  const last = points.at(-1) ?? first;
  const most = Math.max(...points.map(({ seconds }) => seconds), (first.seconds * last.notes) / first.notes);
  const x = scale(first.notes, last.notes, left, width - 20);
  const y = scale(Math.min(...points.map(({ seconds }) => seconds)), most, height - bottom, top);
  const line = (of: readonly Point[]) =>
    of.map(({ notes, seconds }) => `${x(notes)},${y(seconds)}`).join(' ');
  const linear = [first, { notes: last.notes, seconds: (first.seconds * last.notes) / first.notes }];
  const marks = points.map(
    ({ notes, seconds }) =>
      `<circle cx="${x(notes)}" cy="${y(seconds)}" r="4"/><text x="${x(notes)}" y="${Number(y(seconds)) - 10}" text-anchor="middle">${seconds.toFixed(1)} s</text><text x="${x(notes)}" y="${height - 15}" text-anchor="middle">${notes}</text>`,
  );
  const words = points.map(({ notes, seconds }) => `${notes} notes ${seconds.toFixed(1)} s`).join(', ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Seconds of a cold build: ${words}" font-family="sans-serif" font-size="12"><rect width="${width}" height="${height}" fill="#fff"/><polyline points="${line(linear)}" fill="none" stroke="#999" stroke-dasharray="4 4"/><polyline points="${line(points)}" fill="none" stroke="#0a6b4f" stroke-width="2"/><g fill="#222">${marks.join('')}<text x="${left}" y="18">Cold build, by notes; dashed: growing just as the notes do</text></g></svg>\n`;
}

/** A scale on which equal steps multiply. */
function scale(from: number, to: number, start: number, end: number): (value: number) => string {
  const span = Math.log(to / from) || 1;
  return (value) => (start + ((end - start) * Math.log(value / from)) / span).toFixed(1);
}
