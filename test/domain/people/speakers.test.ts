import { describe, expect, it } from 'vitest';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { eligible, fits, type SpokenFor, spokespersonIn } from '../../../functions/domain/people/speakers.ts';
import { deskShifts, type Directory, unitShiftsAt } from '../../../functions/domain/people/directory.ts';
import type { AttendanceRule } from '../../../functions/domain/rules/policy.ts';
import { aContact, aDirectory, at } from '../samples.ts';

const base = aDirectory();
const voice = aContact('voice', 'housing', { role: 'spokesperson', posts: ['spokesperson'], name: '声' });
const directory: Directory = {
  ...base,
  contacts: [
    ...base.contacts,
    voice,
    aContact('former', 'housing', { posts: ['principal-leader'], active: false }),
    aContact('away', 'office', { posts: ['district-leader'], active: false }),
    aContact('deskvoice', 'office', { posts: ['spokesperson'] }),
    aContact('streethead', 'xinqi', { posts: ['principal-leader'] }),
  ],
};
/** Nobody counts by another rule; a leader of the district does; a spokesperson of the desk does. */
const rules = (...instead: AttendanceRule['instead'][number]['who'][]) => ({
  attendance: { clause: 'P7', instead: instead.map((who) => ({ who, basis: '本区规定' })) },
});
const named = (person: string, state: SpokenFor = { unit: 'housing' }, policy = rules()): string => {
  const is = spokespersonIn(state, person, { policy, directory });
  return isRefusal(is) ? is.refused : is.id;
};

describe('P7 · who may be named to sit at a press conference', () => {
  it.each<[string, string, SpokenFor, string]>([
    ['the head of the unit', 'head', { unit: 'housing' }, 'head'],
    ['its spokesperson', 'voice', { unit: 'housing' }, 'voice'],
    ['nobody whom the directory does not have', 'x', { unit: 'housing' }, 'unknown-person'],
    ['no deputy', 'deputy', { unit: 'housing' }, 'not-spokesperson'],
    ['no head who has left', 'former', { unit: 'housing' }, 'not-spokesperson'],
    ['no head of another unit', 'streethead', { unit: 'housing' }, 'other-unit'],
    ['any head where the desk holds it', 'streethead', {}, 'streethead'],
    ['nobody of a unit complained of', 'head', { unit: 'housing', against: ['housing'] }, 'not-spokesperson'],
    ['nor a person complained of', 'head', { unit: 'housing', against: [asPerson('head')] }, 'not-spokesperson'],
    [
      'not who is named already',
      'voice',
      { unit: 'housing', spokesperson: { person: 'voice', unit: 'housing' } },
      'already-named',
    ],
    [
      'in the place of another',
      'voice',
      { unit: 'housing', spokesperson: { person: 'head', unit: 'housing' } },
      'voice',
    ],
  ])('%s', (_, person, state, expected) => {
    expect(named(person, state)).toBe(expected);
  });

  it('whoever counts by a rule of the district, whatever his unit', () => {
    const state = { unit: 'housing' };
    expect(named('mayor', state)).toBe('not-spokesperson');
    expect(named('mayor', state, rules('district-leader'))).toBe('mayor');
    expect(named('away', state, rules('district-leader'))).toBe('not-spokesperson');
    expect(named('deskvoice', state)).toBe('other-unit');
    expect(named('deskvoice', state, rules('district-leader'))).toBe('other-unit');
    expect(named('deskvoice', state, rules('district-spokesperson'))).toBe('deskvoice');
    expect(named('mayor', state, rules('district-spokesperson'))).toBe('not-spokesperson');
  });

  it('a refusal names those who may, and no one complained of', () => {
    const says = (state: SpokenFor, of = directory): string => {
      const is = spokespersonIn(state, 'deputy', { policy: rules(), directory: of });
      return isRefusal(is) ? is.says : '';
    };
    expect(says({ unit: 'housing' })).toBe('应由housing主要负责人或新闻发言人出席：head、声');
    expect(says({ unit: 'housing', against: [asPerson('head')] })).toBe('应由housing主要负责人或新闻发言人出席：声');
    expect(says({})).toBe('应由值班台主要负责人或新闻发言人出席：head、声、deskvoice、streethead');
    const nobody = { ...directory, contacts: directory.contacts.filter(({ id }) => id === 'deputy') };
    expect(says({ unit: 'housing' }, nobody)).toContain('通讯录中没有登记');
  });

  it.each<[string, SpokenFor['spokesperson'], boolean]>([
    ['while he is', { person: 'voice', unit: 'housing' }, true],
    ['not once he is of another unit', { person: 'voice', unit: 'xinqi' }, false],
    ['nor once he has left', { person: 'former', unit: 'housing' }, false],
    ['nor is it anybody', { person: 'x', unit: 'housing' }, false],
    ['nor with another post', { person: 'deputy', unit: 'housing' }, false],
    ['nobody, where none is named', undefined, false],
  ])('fits %s', (_, spokesperson, expected) => {
    expect(fits(spokesperson ? { spokesperson } : {}, { policy: rules(), directory })).toBe(expected);
  });

  it('fits where a leader of the district was named, while a rule has him count', () => {
    const mayor = { spokesperson: { person: 'mayor', unit: 'office' } };
    expect(fits(mayor, { policy: rules('district-leader'), directory })).toBe(true);
    expect(fits(mayor, { policy: rules(), directory })).toBe(false);
    const away = { spokesperson: { person: 'away', unit: 'office' } };
    expect(fits(away, { policy: rules('district-leader'), directory })).toBe(false);
  });

  it.each<[string, SpokenFor, ReturnType<typeof rules>, string[]]>([
    ['the unit’s head and spokesperson', { unit: 'housing' }, rules(), ['head', 'voice']],
    ['not those complained of', { unit: 'housing', against: [asPerson('head')] }, rules(), ['voice']],
    ['and leaders of the district', { unit: 'housing' }, rules('district-leader'), ['mayor', 'head', 'voice']],
    ['of all units for the desk', {}, rules(), ['head', 'voice', 'deskvoice', 'streethead']],
  ])('may choose among %s', (_, state, policy, people) => {
    expect(eligible(state, { policy, directory }).map(({ id }) => id)).toEqual(people);
  });
});

const shift = (from: string, until: string, unit?: string) => ({
  from: at(from),
  until: at(until),
  coordinators: [],
  leader: 'x',
  ...(unit === undefined ? {} : { unit }),
});

describe('P8 · whose shift it is', () => {
  const rota = [
    shift('2026-03-18 08:00', '2026-03-18 20:00'),
    shift('2026-03-18 08:00', '2026-03-18 20:00', 'housing'),
    shift('2026-03-18 20:00', '2026-03-19 08:00', 'housing'),
    shift('2026-03-18 08:00', '2026-03-18 20:00', 'xinqi'),
  ];

  it('the desk’s are those of no unit', () => {
    expect(deskShifts(rota)).toEqual(rota.slice(0, 1));
  });

  it.each<[string, string[]]>([
    ['2026-03-18 07:59', []],
    ['2026-03-18 08:00', ['2026-03-18 08:00']],
    ['2026-03-18 19:59', ['2026-03-18 08:00']],
    ['2026-03-18 20:00', ['2026-03-18 20:00']],
    ['2026-03-19 08:00', []],
  ])('a unit’s at %s', (now, begun) => {
    expect(unitShiftsAt({ rota }, 'housing', at(now)).map(({ from }) => from)).toEqual(begun.map(at));
  });
});
