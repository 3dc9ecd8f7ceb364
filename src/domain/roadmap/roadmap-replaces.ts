/** Circles among "replaces": each as the ids along it, each circle once. */
export function replaceCircles(
  entries: readonly { readonly id: string; readonly replaces: readonly string[] }[],
): string[][] {
  const targets = new Map(entries.map((entry) => [entry.id, entry.replaces]));
  const settled = new Set<string>();
  const circles: string[][] = [];
  for (const { id } of entries) {
    // A walk with a stack of its own: a long chain must not exhaust the call stack.
    const path: string[] = [];
    const stack: { id: string; next: number }[] = [];
    const enter = (target: string) => {
      const at = path.indexOf(target);
      if (at >= 0) circles.push(path.slice(at));
      else if (!settled.has(target) && targets.has(target)) {
        path.push(target);
        stack.push({ id: target, next: 0 });
      }
    };
    enter(id);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const target = targets.get(top.id)?.[top.next];
      top.next += 1;
      if (target !== undefined) enter(target);
      else {
        settled.add(top.id);
        path.pop();
        stack.pop();
      }
    }
  }
  return circles;
}
