import { describe, expect, test } from 'vitest';
import { agendaProposal, agendaProposalRules, proposalTitle } from './agenda-item.ts';
import { checkFields } from './check.ts';

describe('an agenda item', () => {
  test('without anything typed is an issue that asks the questions', () => {
    const { title, issue, text } = agendaProposal({}, '27 February 2024');
    expect(title).toBe('');
    expect(issue).toBe(proposalTitle);
    expect(text).toMatch(/^For the call of 27 February 2024, or a later one\.\n/);
    expect(text.match(/\*\*.+\?\*\*/g)).toHaveLength(3);
  });

  test('has what was typed, and no question that was left open', () => {
    const values = {
      title: [' The hangar\n door '],
      about: ['It squeaks.\n\nSince May.'],
      outcome: ['decide'],
    };
    expect(agendaProposal(values, null)).toEqual({
      title: 'The hangar door',
      issue: 'Call agenda: The hangar door',
      text: [
        'For one of the next calls.',
        '',
        '**What should people know before?**',
        '',
        'It squeaks.\n\nSince May.',
        '',
        '**What should come of it?**',
        '',
        'A decision.',
        '',
      ].join('\n'),
    });
    expect(agendaProposal({ title: ['Cake'] }, null).text.trim()).toBe('For one of the next calls.');
  });

  test('needs to say what to talk about, within what GitHub takes as a title', () => {
    const faults = (title: string) => checkFields(agendaProposalRules(), { title: [title] });
    expect(faults('  ')).toMatchObject([{ name: 'title' }]);
    expect(faults('x'.repeat(201))[0]?.message).toContain('at most 200 characters');
    expect(faults('x'.repeat(200))).toEqual([]);
    expect(faults('<b>Wings</b> & "tails"')).toEqual([]);
  });
});
