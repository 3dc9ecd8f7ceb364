/** Something whose score is on its way, and the most that it can be. */
export interface Scored<T> {
  readonly item: T;
  readonly most: number;
  readonly score: Promise<number>;
}

/**
 * Gives items by their scores, the highest first, each as soon as none that is still on its way can be higher. Of equal
 * scores the one that came first in the list is first.
 */
export async function* bestFirst<T>(items: readonly Scored<T>[]): AsyncGenerator<T, void, undefined> {
  const waiting = new Map(
    items.map((each, at) => [at, each.score.then((score) => ({ at, score, item: each.item }))]),
  );
  let ready: { readonly at: number; readonly score: number; readonly item: T }[] = [];
  while (ready.length > 0 || waiting.size > 0) {
    const most = Math.max(...[...waiting.keys()].map((at) => items[at]?.most ?? 0));
    const [first, ...others] = ready;
    if (first && (waiting.size === 0 || first.score > most)) {
      ready = others;
      yield first.item;
    } else {
      const scored = await Promise.race(waiting.values());
      waiting.delete(scored.at);
      ready = [...ready, scored].sort((a, b) => b.score - a.score || a.at - b.at);
    }
  }
}
