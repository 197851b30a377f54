import { describe, expect, it } from 'vitest';
import type { Case, ReleaseFact } from '../../../functions/domain/case/case.ts';
import {
  firstSpoken,
  outletName,
  outletStates,
  requiredOutlets,
  spreadAt,
  standing,
} from '../../../functions/domain/clocks/outlets.ts';
import type { OutletRules } from '../../../functions/domain/rules/outlet-rules.ts';
import { aCase, at } from '../samples.ts';

const outlet = (id: string, name: string) => ({ id, name, clause: 'S1', names: [], hosts: [] });
const from = (grade: 'I' | 'II' | 'III' | 'IV') => ({ grade, clause: 'S1' });
/** The portal always, the microblog from 较大 on or once so many viewed it, the paper from 重大 on, where it arose if online. */
const outlets: OutletRules = {
  registry: [outlet('portal', '门户'), outlet('microblog', '微博')],
  required: [
    { outlet: 'portal', clause: 'S1', from: from('IV') },
    { outlet: 'microblog', clause: 'S1', from: from('III'), reach: { when: ['views'], clause: 'S1' } },
    { outlet: 'paper', clause: 'S1', from: from('II') },
    { outlet: 'where', clause: 'ours', from: from('IV'), ifOnline: true },
  ],
  linkCheck: { clause: 'S1', afterMinutes: 10, againAfterMinutes: 60 },
};
const rules = { outlets };
const asked = (part: Partial<Case>): string[] => requiredOutlets(aCase(part), rules).map((row) => row.outlet);
const registered = { source: 'desk', kind: 'registered' } as const;

describe('S1 · which outlets a case asks for', () => {
  it.each<[string, Partial<Case>, string[]]>([
    ['一般', {}, ['portal', 'where']],
    ['较大', { grades: { opinion: 'III', emergency: null } }, ['portal', 'microblog', 'where']],
    ['重大', { grades: { opinion: 'II', emergency: null } }, ['portal', 'microblog', 'paper', 'where']],
    [
      'by the emergency where that is graver',
      { grades: { opinion: 'IV', emergency: 'II' } },
      ['portal', 'microblog', 'paper', 'where'],
    ],
    [
      'by the concern where that is',
      { grades: { opinion: 'II', emergency: 'IV' } },
      ['portal', 'microblog', 'paper', 'where'],
    ],
    ['a light one that has gone so far', { reach: ['platform', 'views'] }, ['portal', 'microblog', 'where']],
    ['not one that has gone otherwise', { reach: ['platform'] }, ['portal', 'where']],
    ['not where it was learnt of otherwise', { origin: registered }, ['portal']],
    [
      'but where it was published all the same',
      { origin: registered, firstPublishedAt: at('2026-03-18 12:00') },
      ['portal', 'where'],
    ],
    ['H6: none without content', { offline: true }, []],
  ])('%s', (_, part, expected) => {
    expect(asked(part)).toEqual(expected);
  });
});

const release = (id: string, time: string, part: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id,
  form: 'authoritative',
  publishedAt: at(`2026-03-19 ${time}`),
  final: false,
  fulfils: ['response'],
  unit: 'housing',
  ...part,
});
const LEFT_OUT_AT = at('2026-03-19 20:00');
const RENEWED = { at: at('2026-03-19 10:00') };

describe('S1 · the answer that stands', () => {
  const THERE = { case: 'BL2600001', id: 'R1' };
  it.each<[string, ReleaseFact[], Case['renewed'], string[]]>([
    ['each that was published', [release('R1', '09:00'), release('R2', '10:00')], undefined, ['R1', 'R2']],
    ['none that never was', [release('R1', '09:00', { void: true })], undefined, []],
    ['none of a case that was joined', [release('R1', '09:00', { from: THERE })], undefined, []],
    ['but where it answers both', [release('R1', '09:00', { from: THERE, both: true })], undefined, ['R1']],
    ['answered anew, what came since', [release('R1', '09:59'), release('R2', '10:00')], RENEWED, ['R2']],
    ['by when it counts', [release('R1', '09:00', { countsFrom: at('2026-03-19 11:00') })], RENEWED, ['R1']],
  ])('%s', (_, releases, renewed, ids) => {
    expect(standing(aCase({ releases, ...(renewed ? { renewed } : {}) })).map(({ id }) => id)).toEqual(ids);
  });

  it('is chased from the first by which the government spoke itself', () => {
    const releases = [
      release('R1', '08:00', { voice: 'superior' }),
      release('R2', '10:00'),
      release('R3', '09:00', { voice: 'desk' }),
    ];
    expect(firstSpoken(aCase({ releases }))?.id).toBe('R3');
    expect(firstSpoken(aCase({ releases: releases.toReversed() }))?.id).toBe('R3');
    expect(firstSpoken(aCase({ releases: releases.toReversed() }))?.id).toBe('R3');
    expect(firstSpoken(aCase({ releases: releases.slice(0, 1) }))).toBeUndefined();
  });
});

describe('S1 · how each outlet stands, and when all had it', () => {
  const grades = { opinion: 'III', emergency: null } as const;
  const origin = registered;
  const went = (releases: ReleaseFact[], omitted?: string[]): Case =>
    aCase({ grades, origin, releases, ...(omitted ? { omitted } : {}) });
  const P = (time: string, ...reached: string[]) => release(`R${time}`, time, { reached });
  it.each<[string, Case, string[], string | null]>([
    ['open before anybody spoke', went([]), ['open', 'open'], null],
    ['open while only a superior did', went([release('R1', '09:00', { voice: 'superior' })]), ['open', 'open'], null],
    ['missing after that', went([P('09:00')]), ['missing', 'missing'], null],
    ['one of two', went([P('09:00', 'portal')]), ['reached', 'missing'], null],
    [
      'both, by the later',
      went([P('11:00', 'microblog'), P('09:00', 'portal')]),
      ['reached', 'reached'],
      at('2026-03-19 11:00'),
    ],
    [
      'each by its first',
      went([P('11:00', 'portal'), P('09:00', 'portal', 'microblog')]),
      ['reached', 'reached'],
      at('2026-03-19 09:00'),
    ],
    [
      'the first of them later',
      went([P('09:00', 'microblog'), P('11:00', 'portal')]),
      ['reached', 'reached'],
      at('2026-03-19 11:00'),
    ],
    ['left out with a reason', went([P('09:00', 'portal')], ['microblog']), ['reached', 'omitted'], LEFT_OUT_AT],
    ['left out before anybody spoke', went([], ['microblog']), ['open', 'omitted'], null],
    [
      'left out and reached all the same',
      went([P('09:00', 'portal', 'microblog')], ['microblog']),
      ['reached', 'reached'],
      at('2026-03-19 09:00'),
    ],
  ])('%s', (_, state, states, when) => {
    expect(outletStates(state, rules).map(({ is }) => is)).toEqual(states);
    expect(spreadAt(state, rules, LEFT_OUT_AT)).toBe(when);
  });

  it('where none is asked for, at once', () => {
    expect(spreadAt(aCase({ offline: true }), rules, LEFT_OUT_AT)).toBe(LEFT_OUT_AT);
  });

  it('by the name of the registry, and by its id where that has none', () => {
    expect(outletStates(went([]), rules).map(({ name }) => name)).toEqual(['门户', '微博']);
    expect(outletName('paper', rules)).toBe('paper');
  });
});
