import { yamlQuoted } from '../src/domain/forms/yaml.ts';

/** The lines of `language:` in hub.yml. */
export function languageLines(name: string): string[] {
  return ['language:', `  name: ${yamlQuoted(name)}`, '  resources: []'];
}

/** The lines of `contacts:` in hub.yml for a mailing list. */
export function listLines(url: string): string[] {
  return ['contacts:', '  - kind: mailing-list', '    name: Mailing list', `    url: ${yamlQuoted(url)}`];
}
