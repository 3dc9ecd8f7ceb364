import type { PeopleProposal, ProposedPerson } from '../src/domain/people/proposal.ts';
import { yamlQuoted, yamlWord } from '../src/domain/forms/yaml.ts';
import { countText, listText } from '../src/domain/text/phrases.ts';

/** A proposal as the text of `people.yml`: ready to be used, with the doubtful parts as comments. */
export function peopleFile({ people, unclear }: PeopleProposal): string {
  const head = [
    '# Proposed from the notes. Each entry says in how many calls it was found. A line below "aliases" that begins with #',
    '# is a guess with its reason: take the # away where it is right, and remove the line where it is not.',
  ];
  const doubts = unclear.map(
    ({ name, calls, couldBe }) =>
      `# ${yamlQuoted(name)} (${countText(calls, 'call')}) could be ${listText(couldBe.map(yamlQuoted), 'or')}.`,
  );
  return [
    ...head,
    ...people.flatMap(entry),
    ...(doubts.length > 0
      ? ['', '# These names cannot be told apart; write longer ones in the notes:', ...doubts]
      : []),
    '',
  ].join('\n');
}

function entry({ person, calls, perhaps }: ProposedPerson): string[] {
  const { id, name, handles, aliases } = person;
  const names = [
    ...aliases.map((alias) => `    - ${yamlQuoted(alias)}`),
    ...perhaps.map(
      (same) => `    # - ${yamlQuoted(same.name)}  # ${countText(same.calls, 'call')}: ${same.because}`,
    ),
  ];
  return [
    '',
    `- id: ${yamlWord(id)}  # ${countText(calls, 'call')}`,
    `  name: ${yamlQuoted(name)}`,
    ...(handles.length > 0 ? [`  handles: [${handles.map(yamlQuoted).join(', ')}]`] : []),
    // A list of nothing but comments would be no list.
    ...(aliases.length > 0 ? ['  aliases:', ...names] : names.length > 0 ? ['  # aliases:', ...names] : []),
  ];
}
