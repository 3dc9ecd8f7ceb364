import { z } from 'zod';
import type { FieldRule } from './check.ts';

/** How one field of a schema appears in a form. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldRule['kind'];
  /** Narrows what may be chosen to what the hub defines. */
  readonly options?: readonly string[];
  /** Asks for a field that the schema would let go. */
  readonly required?: boolean;
}

interface Described {
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Described;
  readonly minItems?: number;
}

/**
 * The rules of a form's fields, read from the schema that the content is checked with: its patterns with their messages,
 * limits, choices and which fields are needed. Plain data, fit to be put into a page; the schema itself stays at home.
 */
export function formRules(schema: z.ZodObject, fields: readonly FormField[]): FieldRule[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return fields.map(({ name, label, kind, options, required }) => {
    const outer: Described = described(whole.properties?.[name]);
    const inner = outer.items ?? outer;
    return {
      name,
      label,
      kind,
      required: required ?? ((whole.required ?? []).includes(name) || (outer.minItems ?? 0) > 0),
      options: [...(options ?? inner.enum ?? [])].map(String),
      pattern:
        inner.pattern === undefined || options !== undefined ? null : patternOf(schema, name, inner.pattern),
      min: inner.minimum ?? null,
      max: inner.maximum ?? null,
      whole: inner.type === 'integer',
    };
  });
}

function described(property: unknown): Described {
  return typeof property === 'object' && property !== null ? property : {};
}

/** The message belongs to the schema, and JSON Schema has no place for it: a value that cannot be right brings it out. */
function patternOf(schema: z.ZodObject, name: string, source: string): { source: string; message: string } {
  const field = schema.shape[name];
  const impossible = z.safeParse(field ?? z.never(), '\u0000');
  return { source, message: impossible.error?.issues[0]?.message ?? 'is not written as expected' };
}
