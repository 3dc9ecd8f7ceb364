import type { z } from 'zod';

/** The schema of the value at a path, or null where the path leads nowhere. */
export function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  let inner = unwrapped(schema);
  for (const part of path) {
    const def = defOf(inner);
    if (typeof part === 'number') inner = unwrapped(def?.element);
    else inner = unwrapped(shapeOf(def)?.[String(part)]);
    if (inner === null) return null;
  }
  return inner;
}

/** The keys that a schema knows; none where it is not one of a group of keys. */
export function keysOf(schema: unknown): string[] {
  return Object.keys(shapeOf(defOf(unwrapped(schema))) ?? {});
}

/** Whether a schema takes days and no other text. */
export function isDaySchema(schema: unknown): boolean {
  return takes(schema, '2015-02-25') && !takes(schema, '2015-02-30');
}

interface Def {
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly out?: unknown;
  readonly shape?: unknown;
}

function defOf(schema: unknown): Def | null {
  return isZod(schema) ? (schema._zod.def as Def) : null;
}

function shapeOf(def: Def | null): Readonly<Record<string, unknown>> | null {
  return def?.shape && typeof def.shape === 'object' ? { ...def.shape } : null;
}

/** The schema inside `optional()`, `default()` and `preprocess()`. */
function unwrapped(schema: unknown): unknown {
  let inner: unknown = schema ?? null;
  for (;;) {
    const def = defOf(inner);
    const next = def?.innerType ?? def?.out;
    if (next === undefined) return inner;
    inner = next;
  }
}

function takes(schema: unknown, value: string): boolean {
  return isZod(schema) && schema.safeParse(value).success;
}

function isZod(value: unknown): value is z.ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}
