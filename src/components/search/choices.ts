/** A value that the page does not offer is shown all the same: it came with the address. */
export function showChoice(select: HTMLSelectElement, value: string): void {
  if (value !== '' && ![...select.options].some((option) => option.value === value))
    select.append(new Option(value, value));
  select.value = value;
}

/** Shows beside each choice how many hits it would leave, and hides those that would leave none. */
export function countOptions(
  select: HTMLSelectElement,
  counts: Readonly<Record<string, number>>,
  chosen: string,
): void {
  let offered = 0;
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = Object.hasOwn(counts, option.value) ? (counts[option.value] ?? 0) : 0;
    option.dataset.label ??= option.textContent ?? '';
    option.textContent = count > 0 ? `${option.dataset.label} (${count})` : option.dataset.label;
    option.hidden = count === 0 && option.value !== chosen;
    option.disabled = option.hidden;
    if (!option.hidden) offered += 1;
  }
  const label = select.closest('label');
  if (label) label.hidden = offered === 0;
}
