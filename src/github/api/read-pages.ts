import { issuesPageSchema, type IssuesPage } from './responses.ts';
import type { Failure } from './failure.ts';
import type { UsableParts } from './response-errors.ts';
import { waitForPoints, type Meter } from './rate-budget.ts';
import { askSmaller, type Sleep } from './smaller-pages.ts';
import { issuesQuestion, type Slice } from './query.ts';

/** A run of pages to read in one repository, and how far it has come. */
export interface Reading {
  readonly repository: string;
  /** Only issues changed at or after this time; null for all. */
  readonly since: string | null;
  /** The mark after the last page that was read. */
  after: string | null;
  /** How many issues are probably left. */
  left: number;
  state: 'waiting' | 'done' | 'gone' | 'forbidden' | 'unreadable';
  /** Whether an issue, or a part of one, was kept from the token. */
  withheld: boolean;
}

/** How pages are read. */
export interface PageReader {
  readonly meter: Meter;
  readonly sleep: Sleep;
  /** Issues a request, at most; a smaller size that worked is kept for a while. */
  readonly pageSize: number;
  /** Fields of an issue this GitHub has; null asks for numbers alone. */
  readonly fields: ReadonlySet<string> | null;
  /** Given every page, in order. */
  readonly take: (reading: Reading, nodes: readonly unknown[]) => void;
}

const mostSlices = 20;
const goodPagesBeforeGrowing = 5;
const mostUnreadableInARow = 2;

/**
 * Reads runs of pages, several small ones in one request. Ends when all are read or lost, or early: then it says why,
 * and the readings still waiting know where to go on.
 */
export async function readPages(readings: readonly Reading[], reader: PageReader): Promise<Failure | null> {
  let queue = readings.filter(({ state }) => state === 'waiting');
  let size = reader.pageSize;
  let good = 0;
  let unreadable = 0;
  while (queue.length > 0) {
    if (!(await waitForPoints(reader.meter, reader.fields === null ? 0 : size, reader.sleep))) {
      return { kind: 'limit', secondary: false, seconds: reader.meter.secondsUntil(size) };
    }
    const slices = (most: number): Slice[] => slicesOf(queue, most);
    const got = await askSmaller(
      reader.meter.ask,
      size,
      (most) => issuesQuestion(slices(most), reader.fields),
      reader.sleep,
    );
    if (!got.ok) {
      unreadable += 1;
      const first = queue[0];
      if (
        (got.failure.kind !== 'slow' && got.failure.kind !== 'unreadable') ||
        unreadable === mostUnreadableInARow ||
        !first
      ) {
        return got.failure;
      }
      // One repository's pages may be too heavy at any size: the others should not suffer.
      first.state = 'unreadable';
      size = reader.pageSize;
    } else {
      unreadable = 0;
      good = got.size < size ? 0 : good + 1;
      for (const at of slices(got.size).keys()) {
        const reading = queue[at];
        if (reading) takePart(reading, `r${String(at)}`, got.answer, reader);
      }
      size = good >= goodPagesBeforeGrowing ? Math.min(reader.pageSize, got.size * 2) : got.size;
      if (size > got.size) good = 0;
    }
    queue = queue.filter(({ state }) => state === 'waiting');
  }
  return null;
}

/** Fills a request: as much of the first reading as fits, then of the next. */
function slicesOf(queue: readonly Reading[], size: number): Slice[] {
  const slices: Slice[] = [];
  let room = size;
  for (const { repository, since, after, left } of queue.slice(0, mostSlices)) {
    if (room <= 0) break;
    const first = Math.min(room, Math.max(1, left), 100);
    slices.push({ repository, since, after, first });
    room -= first;
  }
  return slices;
}

function takePart(
  reading: Reading,
  key: string,
  { parts, lost, withheld }: UsableParts,
  reader: PageReader,
): void {
  const part = parts[key];
  if (part === null || part === undefined) {
    reading.state = lost.get(key) ?? 'gone';
    return;
  }
  const parsed = issuesPageSchema.safeParse(part);
  if (!parsed.success) {
    reading.state = 'unreadable';
    return;
  }
  const page: IssuesPage = parsed.data.issues;
  const nodes = page.nodes ?? [];
  if (withheld.has(key) || nodes.includes(null)) reading.withheld = true;
  reader.take(reading, nodes);
  const { hasNextPage, endCursor } = page.pageInfo;
  if (!hasNextPage) {
    reading.state = 'done';
  } else if (endCursor === null || endCursor === undefined || endCursor === reading.after) {
    // A page that leads nowhere would be asked for without end.
    reading.state = 'unreadable';
  } else {
    reading.after = endCursor;
    reading.left = Math.max(1, Math.min(reading.left, page.totalCount) - nodes.length);
    if (reading.since !== null) reading.left = Math.max(reading.left, Math.min(page.totalCount, 50));
  }
}
