import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { directoryOf } from './directory.ts';
import { linkName, linkPerson } from './linked-name.ts';

const directory = directoryOf(siteOf({ 'people.yml': '- { id: zoe-o, name: Zoë Ok, aliases: [Z] }\n' }));

test('a person has one name, however they are written, and leads to their page', () => {
  expect(linkName(directory, 'Z')).toEqual({ name: 'Zoë Ok', path: '/people/zoe-o/', person: 'zoe-o' });
});

test('somebody the hub does not know keeps the name as written and leads nowhere', () => {
  expect(linkName(directory, 'Nobody')).toEqual({ name: 'Nobody', path: null, person: null });
  expect(linkPerson({ written: 'all', person: null })).toEqual({ name: 'all', path: null });
});
