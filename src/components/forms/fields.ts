import type { FieldFault, FormValues } from '../../domain/forms/check.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input[name], textarea[name], select[name]')];
}

/** Everything typed or chosen in a form, empty fields left out. */
export function valuesOf(form: HTMLFormElement): FormValues {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') (values[name] ??= []).push(value);
  }
  return values;
}

/** Fills a form with the values of a draft; what the draft does not mention is emptied. */
export function fill(form: HTMLFormElement, values: FormValues): void {
  for (const control of controlsOf(form)) {
    const written = values[control.name] ?? [];
    if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type)) {
      control.checked = written.includes(control.value);
    } else {
      control.value = written[0] ?? '';
    }
  }
}

/** Shows what is wrong beside each field and says so to assistive technology; gives the first field that is wrong. */
export function showFaults(form: HTMLFormElement, faults: readonly FieldFault[]): HTMLElement | null {
  let first: HTMLElement | null = null;
  for (const place of form.querySelectorAll<HTMLElement>('[data-fault]')) {
    const name = place.dataset['fault'] ?? '';
    const message = faults.find((fault) => fault.name === name)?.message ?? '';
    place.textContent = message;
    place.hidden = message === '';
    const own = controlsOf(form).filter((control) => control.name === name);
    for (const control of own) {
      if (message === '') control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
    }
    if (message !== '') first ??= own[0] ?? null;
  }
  return first;
}
