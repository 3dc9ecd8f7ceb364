import { faultTexts } from '../text/fault-texts.ts';
import { isDay } from '../text/iso-day.ts';
import { typedLine, typedLines } from './typed-text.ts';

/** What a form collects: every field's values as text; a field with one value has a list of one. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** What a field accepts; made from the schema of the content, so that a form and `check` agree. */
export interface FieldRule {
  readonly name: string;
  /** What messages call the field. */
  readonly label: string;
  /** `lines`: one entry a line. `choices`: any of the options. */
  readonly kind: 'text' | 'lines' | 'number' | 'day' | 'choice' | 'choices';
  readonly required: boolean;
  /** The values that may be chosen; empty where anything may be written. */
  readonly options: readonly string[];
  /** A regular expression each value matches, with what to say when it does not; null where anything may be written. */
  readonly pattern: { readonly source: string; readonly message: string } | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Only whole numbers. */
  readonly whole: boolean;
}

/** What is wrong with a field: a sentence that says how to put it right. */
export interface FieldFault {
  readonly name: string;
  readonly message: string;
}

/** The entries of a field: trimmed, empty ones gone; a field of lines gives one a line. */
function entriesOf(rule: FieldRule, values: FormValues): string[] {
  const written = values[rule.name] ?? [];
  return rule.kind === 'lines' ? typedLines(written) : written.map(typedLine).filter((part) => part !== '');
}

/** Puts a fault into words: its name among `faultTexts`, and what fills its places. */
export type SayFault = (
  name: keyof typeof faultTexts,
  values: Readonly<Record<string, string | number>>,
) => string;

const inEnglish: SayFault = (name, values) =>
  faultTexts[name].replace(/\{(\w+)\}/g, (_all, place: string) => String(values[place]));

/** Everything wrong with what was typed, in the order of the rules; at most one fault a field. */
export function checkFields(
  rules: readonly FieldRule[],
  values: FormValues,
  say: SayFault = inEnglish,
): FieldFault[] {
  return rules.flatMap((rule) => {
    const message = faultOf(rule, entriesOf(rule, values), say);
    return message === null ? [] : [{ name: rule.name, message }];
  });
}

function faultOf(rule: FieldRule, entries: readonly string[], say: SayFault): string | null {
  const { label } = rule;
  if (entries.length === 0) {
    if (!rule.required) return null;
    return say(rule.options.length > 0 ? 'choose' : 'missing', { label });
  }
  for (const entry of entries) {
    const wrong = entryFault(rule, entry, say);
    if (wrong !== null) return wrong;
  }
  return null;
}

function entryFault(
  { label, kind, options, pattern, min, max, whole }: FieldRule,
  entry: string,
  say: SayFault,
): string | null {
  if (options.length > 0 && !options.includes(entry)) return say('notOffered', { label });
  if (kind === 'day' && !isDay(entry)) return say('noDay', { label });
  if (kind === 'number') {
    const number = /^\d+(?:\.\d+)?$/.test(entry) ? Number(entry) : NaN;
    if (Number.isNaN(number) || (whole && !Number.isInteger(number)))
      return say(whole ? 'notWhole' : 'noNumber', { label });
    if (min !== null && number < min) return say('atLeast', { label, min });
    if (max !== null && number > max) return say('atMost', { label, max });
  }
  if (pattern !== null && !new RegExp(pattern.source).test(entry))
    return say('otherForm', { label, why: pattern.message });
  return null;
}
