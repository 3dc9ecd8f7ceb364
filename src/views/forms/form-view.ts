import type { FieldRule } from '../../domain/forms/check.ts';
import { currentWords } from '../../words/current.ts';
import type { Hub } from '../../domain/model/hub.ts';

/** What the forms make, in the reader's words. */
export type FormKind = 'Project' | 'Report' | 'Idea' | 'Agenda item';

/** A field of a form as its page shows it. */
export interface FormFieldView {
  readonly name: string;
  /** `long` has several lines; `choose` is a list to choose from, `tick` boxes to tick. */
  readonly as: 'text' | 'long' | 'choose' | 'tick' | 'day' | 'number';
  readonly hint?: string;
  /** What a choice is called, by its value. */
  readonly names?: Readonly<Record<string, string>>;
  /** Lines of a long field. */
  readonly rows?: number;
  /** The label of a field that no rule is about. */
  readonly label?: string;
  /** Whether the query of the address can fill it in. */
  readonly fromQuery?: boolean;
}

/** A form that writes a draft. */
export interface FormView {
  readonly kind: FormKind;
  /** The site path of the page it stands on. */
  readonly page: string;
  readonly rules: readonly FieldRule[];
  readonly fields: readonly FormFieldView[];
  /** What the button to GitHub says. */
  readonly open: string;
  /** What to do with the text, above it. */
  readonly how: string;
  /** What the place is called that the text goes to. */
  readonly placed: string;
  /** What the script has to know to write the text, as attributes of the page. */
  readonly known: Readonly<Record<string, string>>;
}

/** What somebody without script begins with: the text of a file, and where on GitHub it becomes one. */
export interface FormExample {
  readonly text: string;
  /** Null where `hub.yml` names no repository. */
  readonly url: string | null;
}

/** What to do with the text of a new file. */
export function howToSend({ repository }: Pick<Hub, 'repository'>): string {
  const t = currentWords().forms;
  return repository ? t.asFile : t.send;
}

/** Rules with the labels that the words of the hub give their fields. */
export function labelled(
  rules: readonly FieldRule[],
  labels: Readonly<Record<string, string>>,
): readonly FieldRule[] {
  return rules.map((rule) => ({ ...rule, label: labels[rule.name] ?? rule.label }));
}
