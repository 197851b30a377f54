import { describe, expect, it } from 'vitest';
import type { Clock, ReleaseFact } from '../../../functions/domain/case/case.ts';
import { answeredDuties, answeredFor, metBy } from '../../../functions/domain/clocks/met-by.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const clock = (kind: Clock['kind'], part: Partial<Clock> = {}): Clock =>
  aClock({ id: part.of ? `${kind}:${part.of}` : kind, kind, state: 'met', ...part });

describe('P3, P4 · the duties to the public that a release met', () => {
  it('are the gravest first, and those alone that were met', () => {
    const clocks = [
      clock('first-information'),
      clock('response'),
      clock('response', { of: 'Q1', state: 'missed' }),
      clock('sign', { of: 'A1' }),
      clock('press-conference'),
    ];
    expect(answeredDuties(aCase({ clocks })).map(({ id }) => id)).toEqual([
      'press-conference',
      'response',
      'first-information',
    ]);
  });
});

describe('P4, M4 · by which duty the concern of a joined case was answered', () => {
  const owed = [{ id: 'Q1', from: 'BL2600009', at: at('2026-03-18 15:00'), duties: [] }];
  const answered = (clocks: Clock[], joined: string[]): string | undefined =>
    answeredFor(aCase({ clocks, owed }), joined)?.id;

  it.each<[string, Clock[], string[], string | undefined]>([
    ['what it still owed of that', [clock('response'), clock('response', { of: 'Q1' })], ['BL2600009'], 'response:Q1'],
    ['not the answer of the case, while it owes another', [clock('response')], ['BL2600009'], undefined],
    [
      'the answer of the case, where it owed nothing of that',
      [clock('response', { of: 'Q1' }), clock('response')],
      ['BL2600010'],
      'response',
    ],
    [
      'the conference, where it held one',
      [clock('response'), clock('press-conference')],
      ['BL2600010'],
      'press-conference',
    ],
    ['never the first information, which answers nothing', [clock('first-information')], ['BL2600010'], undefined],
    [
      'of several that joined, what it still owed of one',
      [clock('response'), clock('response', { of: 'Q1' })],
      ['BL2600010', 'BL2600009'],
      'response:Q1',
    ],
  ])('%s', (_, clocks, joined, id) => {
    expect(answered(clocks, joined)).toBe(id);
  });
});

const release = (id: string, publishedAt: string, more: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id,
  form: 'online-reply',
  publishedAt: at(publishedAt),
  final: true,
  fulfils: ['response'],
  unit: 'housing',
  ...more,
});
const by = (state: Clock['state'], releases: ReleaseFact[]): string | undefined =>
  metBy(aCase({ assignments: [anAssignment('housing')], releases }), clock('response', { state }), policy)?.id;

describe('P4 · the release that met a duty', () => {
  it('is the first that answers, as it counts', () => {
    expect(by('met', [release('R1', '2026-03-19 12:00'), release('R2', '2026-03-19 10:00')])).toBe('R2');
    const awaited = release('R2', '2026-03-19 10:00', { countsFrom: at('2026-03-19 13:00') });
    expect(by('met', [release('R1', '2026-03-19 12:00'), awaited])).toBe('R1');
  });

  it('is none that answers nothing, and none of a duty that was not met', () => {
    expect(by('met', [release('R1', '2026-03-19 12:00', { unit: 'police' })])).toBeUndefined();
    expect(by('missed', [release('R1', '2026-03-19 12:00')])).toBeUndefined();
    expect(by('running', [release('R1', '2026-03-19 12:00')])).toBeUndefined();
  });
});
