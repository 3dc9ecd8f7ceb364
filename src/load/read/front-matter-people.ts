/** Keys under which front matter of notes lists who was there; the first that lists anybody counts. */
export const peopleKeys = ['attendees', 'participants', 'present'] as const;

/** More people are no call. */
const mostPeople = 500;

/**
 * Who was there, as front matter says: a list of names, one text with commas, or entries with a `name`, each as notes
 * write a person (`Jo Doe @jodoe (chair)`). What is no name, such as a number of people, says nobody.
 * @example peopleInFrontMatter({ participants: [{ name: 'Jo Doe', github: 'jodoe', role: 'chair' }] }) // ['Jo Doe @jodoe (chair)']
 */
export function peopleInFrontMatter(data: Readonly<Record<string, unknown>>): readonly string[] {
  for (const key of peopleKeys) {
    const people = personTexts(data[key]);
    if (people.length > 0) return people.slice(0, mostPeople);
  }
  return [];
}

function personTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => personText(each) ?? []);
  return isGroup(value) ? personTexts(value['present']) : [];
}

function personText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (!isGroup(value)) return null;
  const [name, handle, role] = [
    textAt(value, ['name', 'fullname']),
    textAt(value, ['github', 'handle', 'login', 'username']),
    textAt(value, ['role', 'title']),
  ];
  const written = [name, handle && `@${handle.replace(/^@/, '')}`, role && `(${role})`].filter(Boolean);
  return name === null && handle === null ? null : written.join(' ');
}

function textAt(value: Readonly<Record<string, unknown>>, keys: readonly string[]): string | null {
  const found = keys.map((key) => value[key]).find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof found === 'string' ? found.trim() : null;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
