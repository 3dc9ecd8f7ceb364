import { createInterface } from 'node:readline/promises';
import { checkFields, type FieldRule, type FormValues } from '../src/domain/forms/check.ts';

/** A field as a command asks for it: on the command line by its flag, in a terminal by its question. */
export interface AskedField {
  readonly rule: FieldRule;
  /** The flag without dashes: `domain-knowledge`. */
  readonly flag: string;
  /** What an answer means, where a person has to choose. */
  readonly names?: Readonly<Record<string, string>>;
  /** Taken when nothing is said. */
  readonly fallback?: string;
  /** Turns what was written into a value of the rule; a text that says nothing known stays as it is. */
  readonly read?: (written: string) => string;
}

/** Several values of one flag or answer stand in one line: areas after commas, steps after semicolons. */
export function valuesIn(field: AskedField, written: string): string[] {
  const separator = field.rule.kind === 'lines' ? /;|\n/ : field.rule.kind === 'choices' ? /,/ : null;
  const parts = separator ? written.split(separator) : [written];
  return parts
    .map((part) => (field.read ? field.read(part.trim()) : part.trim()))
    .filter((part) => part !== '');
}

/** The values that flags give, fallbacks included. */
export function valuesOfFlags(
  fields: readonly AskedField[],
  flags: Readonly<Record<string, string | undefined>>,
): FormValues {
  const values: Record<string, string[]> = {};
  for (const field of fields) {
    const written = flags[field.flag] ?? field.fallback;
    if (written !== undefined) values[field.rule.name] = valuesIn(field, written);
  }
  return values;
}

/** Asks in the terminal for every field that no flag gave, until each answer is right. Null when the terminal is closed before the end. */
export async function askFor(
  fields: readonly AskedField[],
  flags: Readonly<Record<string, string | undefined>>,
  terminal: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
): Promise<FormValues | null> {
  const lines = createInterface(terminal);
  let closed = false;
  const ended = new Promise<null>((resolve) => {
    lines.once('close', () => {
      closed = true;
      resolve(null);
    });
  });
  const ask = (question: string) => (closed ? null : Promise.race([lines.question(question), ended]));
  const values: Record<string, readonly string[]> = {};
  try {
    for (const field of fields) {
      const { rule } = field;
      const given = flags[field.flag];
      if (given !== undefined) {
        values[rule.name] = valuesIn(field, given);
        if (checkFields([rule], values).length === 0) continue;
      }
      for (;;) {
        const answer = await ask(questionOf(field));
        if (answer === null) return null;
        values[rule.name] = valuesIn(field, answer.trim() === '' ? (field.fallback ?? '') : answer);
        const [fault] = checkFields([rule], values);
        if (!fault) break;
        terminal.output.write(`  ${fault.message}\n`);
      }
    }
    return values;
  } finally {
    lines.close();
  }
}

function questionOf({ rule, names, fallback }: AskedField): string {
  const many = { lines: ', separated by ;', choices: ', separated by commas' } as const;
  const how = rule.kind === 'lines' || rule.kind === 'choices' ? many[rule.kind] : '';
  const end = fallback ? ` [${fallback}]` : rule.required ? '' : ' (empty for none)';
  const options =
    rule.options.length > 0
      ? `\n${rule.options.map((option) => `  ${option}${names?.[option] ? `  ${names[option]}` : ''}`).join('\n')}\n`
      : '';
  return `${rule.label}${how}${end}:${options}${options ? '> ' : ' '}`;
}
