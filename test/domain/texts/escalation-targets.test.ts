import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Contact, Directory } from '../../../functions/domain/people/directory.ts';
import { fallbackTexts } from '../../../functions/domain/texts/fallback.ts';
import type { Text } from '../../../functions/domain/texts/text.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, aText, at, withContact } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-03-18 15:00');
const CASE = aCase({ assignments: [anAssignment('housing', { state: 'signed' })], clocks: [aClock()] });
const withDone = (...done: string[]): Case => ({ ...CASE, clocks: [aClock({ done })] });
/** The reminder of the answer to zhang of housing, which did not arrive. */
const failed = (part: Partial<Text> = {}): Text => aText({ state: 'failed', queuedAt: NOW, ...part });
const copyTo = (person: string, state: Text['state']): Text =>
  failed({ id: `response.half.${person}.by-hand`, person, state });
const withContacts = (...parts: [string, Partial<Contact>][]): Directory =>
  parts.reduce((directory, [id, part]) => withContact(directory, id, part), aDirectory());

interface World {
  state?: Case;
  directory?: Directory;
  channels?: string[];
  told?: Text[];
}
/** Who is told instead, by which template. */
const instead = (
  text: Text,
  { state = CASE, directory = aDirectory(), channels = ['by-hand'], told = [] }: World = {},
) =>
  fallbackTexts(text, { state, policy, directory, channels, sentTexts: [text, ...told], now: NOW }).map(
    ({ person, template }) => `${person} ${template}`,
  );

describe('P8 · a text did not arrive, and its person has no other channel', () => {
  it('a colleague of the unit is asked, and the desk learns of it', () => {
    expect(instead(failed())).toEqual(['zhao remind', 'wang step-unreachable']);
  });

  it.each<[Text['state'], string[]]>([
    ['queued', []],
    ['sending', []],
    ['sent', []],
    ['delivered', []],
    ['failed', ['deputy remind', 'chief remind', 'wang step-unreachable']],
    ['unknown', ['deputy remind', 'chief remind', 'wang step-unreachable']],
  ])('where a colleague’s is %s: %j', (state, expected) => {
    expect(instead(failed(), { told: [copyTo('zhao', state)] })).toEqual(expected);
  });

  it('what another unit has says nothing', () => {
    const told = [{ ...copyTo('sun', 'sent'), unit: 'xinqi' }];
    expect(instead(failed(), { told })).toEqual(['zhao remind', 'wang step-unreachable']);
  });

  it('whoever the ladder would ask next, once nobody is left on this rung', () => {
    const told = [copyTo('zhao', 'failed')];
    expect(instead(failed(), { told, state: withDone('half', 'left12h', 'left4h', 'left1h', 'due') })).toEqual([
      'deputy remind',
      'head remind',
      'wang step-unreachable',
    ]);
    const late = withDone('half', 'left12h', 'left4h', 'left1h', 'due', 'late2h');
    expect(instead(failed(), { told, state: late })).toEqual(['head remind', 'chief remind', 'wang step-unreachable']);
    // After the last fixed rung, whoever is asked again and again.
    const over = withDone('half', 'left12h', 'left4h', 'left1h', 'due', 'late2h', 'late8h');
    expect(instead(failed(), { told, state: over })).toEqual(['deputy remind', 'wang step-unreachable']);
  });

  it('the desk’s own goes to the leader on duty', () => {
    const text = failed({ id: 'response.half.wang.by-hand', person: 'wang', unit: 'office', role: 'desk' });
    expect(instead(text)).toEqual(['chief remind']);
  });

  it('a text on no clock that runs, to the leader on duty', () => {
    const state = aCase({ assignments: [anAssignment('housing')], clocks: [] });
    const text = failed({ step: 'case', id: 'case.grew.zhang.by-hand', template: 'grew' });
    expect(instead(text, { state })).toEqual(['chief grew', 'wang step-unreachable']);
  });

  it('of the whole case, by the clock that is due first and is no step of a plan', () => {
    const text = failed({ step: 'case', id: 'case.grew.zhang.by-hand', template: 'grew' });
    const clocks = [
      aClock(),
      aClock({
        id: 'sign:A1',
        kind: 'sign',
        of: 'A1',
        ladder: 'sign',
        move: { unit: 'housing' },
        dueAt: at('2026-03-18 16:30'),
      }),
      aClock({ id: 'plan-step:x', kind: 'plan-step', of: 'x', ladder: 'plan-step', dueAt: at('2026-03-18 15:30') }),
    ];
    const [, told] = fallbackTexts(text, {
      state: { ...CASE, clocks },
      policy,
      directory: aDirectory(),
      channels: ['by-hand'],
      sentTexts: [text],
      now: NOW,
    });
    expect(told?.variables['action']).toBe('签收');
  });

  it('that the desk was to learn of, to its leader alone', () => {
    const text = failed({
      id: 'response.half.zhang.u.wang.by-hand',
      person: 'wang',
      unit: 'office',
      role: 'desk',
      template: 'step-unreachable',
    });
    expect(instead(text)).toEqual(['chief step-unreachable']);
  });

  it('what concerns its person alone goes to nobody else', () => {
    expect(instead(failed({ template: 'taken-back' }))).toEqual([]);
    expect(instead(failed({ template: 'fresh-code' }))).toEqual([]);
  });

  it('nobody, once the step is over or its person has acted', () => {
    expect(instead(failed(), { state: { ...CASE, clocks: [aClock({ state: 'met' })] } })).toEqual([]);
    const told = [aText({ id: 'x', state: 'sent', pressedAt: at('2026-03-18 15:01') })];
    expect(instead(failed(), { told })).toEqual([]);
  });

  it('says in words of its own who could not be reached about what', () => {
    const [, desk] = fallbackTexts(failed({ step: 'assignment:A1', template: 'sign', id: 'sign.zhang.by-hand' }), {
      state: {
        ...CASE,
        assignments: [anAssignment('housing')],
        clocks: [aClock({ id: 'sign:A1', kind: 'sign', of: 'A1', ladder: 'sign', move: { unit: 'housing' } })],
      },
      policy,
      directory: aDirectory(),
      channels: ['by-hand'],
      sentTexts: [],
      now: NOW,
    });
    expect(desk).toMatchObject({
      id: 'sign.u.wang.by-hand',
      person: 'wang',
      role: 'desk',
      state: 'queued',
      after: 'sign.zhang.by-hand',
      variables: { number: 'BL2600017', grade: '蓝', subject: '环境', action: '签收' },
    });
  });
});

describe('P8 · AB角: whoever stands in', () => {
  it.each<[string, [string, Partial<Contact>][], string]>([
    ['alone, and the desk need not know', [['zhang', { substitute: 'deputy' }]], 'deputy remind'],
    [
      'or stands in for that one, who is away',
      [
        ['zhang', { substitute: 'zhao' }],
        ['zhao', { active: false, substitute: 'deputy' }],
      ],
      'deputy remind',
    ],
  ])('%s', (_, parts, expected) => {
    expect(instead(failed(), { directory: withContacts(...parts) })).toEqual([expected]);
  });

  it.each<[string, [string, Partial<Contact>][]]>([
    ['nobody of another unit', [['zhang', { substitute: 'sun' }]]],
    ['nobody who is gone', [['zhang', { substitute: 'x' }]]],
    [
      'nobody, where two stand in for one another',
      [
        ['zhang', { substitute: 'deputy' }],
        ['deputy', { active: false, substitute: 'zhang' }],
      ],
    ],
  ])('%s: a colleague is asked', (_, parts) => {
    expect(instead(failed(), { directory: withContacts(...parts) })).toEqual(['zhao remind', 'wang step-unreachable']);
  });

  it('nor one whom no channel finds', () => {
    const { contacts, ...rest } = withContacts(['zhang', { substitute: 'deputy' }], ['deputy', { substitute: 'head' }]);
    const without = contacts.map(({ phone, ...one }) => (one.id === 'deputy' || !phone ? one : { ...one, phone }));
    expect(instead(failed(), { directory: { ...rest, contacts: without } })).toEqual(['head remind']);
  });

  it('nor one who had the same notice', () => {
    const directory = withContacts(['zhang', { substitute: 'zhao' }]);
    expect(instead(failed(), { directory, told: [copyTo('zhao', 'failed')] })).toEqual([
      'deputy remind',
      'chief remind',
      'wang step-unreachable',
    ]);
  });
});

describe('P8 · its person’s next channel comes before anybody else', () => {
  const channels = ['wecom', 'by-hand', 'zzd'];
  it('by the first of those that follow and find him', () => {
    const text = failed({ id: 'response.half.zhang.wecom', channel: 'wecom' });
    const next = fallbackTexts(text, {
      state: CASE,
      policy,
      directory: aDirectory(),
      channels,
      sentTexts: [text],
      now: NOW,
    });
    expect(next).toMatchObject([
      { id: 'response.half.zhang.by-hand', channel: 'by-hand', state: 'queued', after: 'response.half.zhang.wecom' },
    ]);
    expect(instead(failed(), { channels })).toEqual(['zhao remind', 'wang step-unreachable']);
  });

  it('not for somebody who has left', () => {
    const text = failed({ id: 'response.half.zhang.wecom', channel: 'wecom' });
    const directory = withContacts(['zhang', { active: false }]);
    expect(instead(text, { directory, channels })).toEqual(['zhao remind', 'wang step-unreachable']);
  });
});
