import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { concernedBy } from '../../../functions/domain/people/concerned.ts';
import { aContact, aDirectory } from '../samples.ts';

type Person = Extract<Actor, { kind: 'person' }>;
const person = (id: string, unit: string): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'leader',
  via: 'console',
});
const directory = aDirectory();
directory.contacts.push(
  // The same man, listed twice: deputy of the housing bureau and leader of an office of the desk.
  aContact('twice', 'housing', { name: '周', phone: '13900000001' }),
  aContact('twice-here', 'cyber', { name: '周', phone: '13900000001', role: 'leader' }),
  aContact('namesake', 'cyber', { name: '周', phone: '13900000002', role: 'leader' }),
);
const chief = person('chief', 'office');
const actedFor = (unit: string) => [{ actor: person('chief', unit) }];

describe('H2, H5 · who judges no miss', () => {
  it.each([
    ['somebody of another unit judges it', chief, ['housing'], [], [], null],
    ['nobody of the unit', person('head', 'housing'), ['housing'], [], [], 'unit-concerned'],
    [
      'nobody who did for it what is on the record, and is elsewhere now',
      chief,
      ['housing'],
      [],
      actedFor('housing'),
      'unit-concerned',
    ],
    ['one who did something for a third unit does', chief, ['housing'], [], actedFor('xinqi'), null],
    [
      'nobody who is of it under another of his names',
      person('twice-here', 'cyber'),
      ['housing'],
      [],
      [],
      'unit-concerned',
    ],
    ['a namesake with a telephone of his own does', person('namesake', 'cyber'), ['housing'], [], [], null],
    ['nobody of one of two units that it was', chief, ['housing', 'office'], [], [], 'unit-concerned'],
    ['nobody of a unit that is complained of', chief, ['housing'], ['office'], [], 'complained-of'],
    ['nobody who is complained of himself', chief, ['housing'], ['@chief'], [], 'complained-of'],
    ['nor under another of his names', person('twice-here', 'cyber'), ['xinqi'], ['@twice'], [], 'complained-of'],
  ] as const)('%s', (_, who, units, against, record, refused) => {
    expect(concernedBy({ units, against }, who, record, directory)?.refused ?? null).toBe(refused);
  });
});
