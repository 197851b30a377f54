import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Cosign } from '../../../functions/domain/case/document.ts';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import { settleCosign } from '../../../functions/domain/commands/cosign.ts';
import {
  authorsOf,
  decidersOf,
  handsOn,
  lastSubmitted,
  pointsSubmitted,
  publishedVersion,
  savedAs,
} from '../../../functions/domain/commands/document-record.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, at, aUnit } from '../samples.ts';

const NOW = at('2026-03-18 16:00');
type Person = Extract<Actor, { kind: 'person' }>;
const person = (id: string, unit = 'housing'): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'officer',
  via: 'console',
});
const recorded = (acts: [EventBody, string?][]): Event[] =>
  acts.map(([body, by], index) => ({
    ...body,
    seq: index + 1,
    at: NOW,
    actor: by === undefined ? { kind: 'system', part: 'intake' } : person(by),
    prev: '',
    hash: '',
  }));
const saved = (version: number, documentId = 'D1') => ({
  type: 'document-saved' as const,
  documentId,
  kind: 'wording' as const,
  version,
  unit: 'housing',
  title: '答复',
  text: `第${version}稿`,
});
const submitted = (version: number, documentId = 'D1') => ({
  type: 'document-submitted' as const,
  documentId,
  version,
});
const reviewed = (version: number, proposalId: string, documentId = 'D1'): EventBody => ({
  type: 'document-reviewed',
  documentId,
  version,
  step: 'first-review',
  proposalId,
  approved: true,
});
const decided = (proposalId: string, by: string): EventBody => ({
  type: 'proposal-decided',
  proposalId,
  by,
  approved: true,
  proof: 'sign-in',
});

describe('A4, H2 · who had a hand in what is under approval, and so decides on it no more', () => {
  const record = recorded([
    [saved(1), 'first'],
    [saved(1, 'D2'), 'elsewhere'],
    [submitted(1), 'first'],
    [reviewed(1, 'P1'), 'early'],
    [decided('P1', 'early'), 'early'],
    [saved(2), 'second'],
    [saved(3), 'third'],
    [submitted(2), 'second'],
    [reviewed(2, 'P2'), 'head'],
    [decided('P2', 'head'), 'head'],
    [reviewed(1, 'P3', 'D2'), 'other'],
    [decided('P3', 'other'), 'other'],
  ]);

  it('whoever wrote the version that was submitted, or one since, and whoever let it pass since', () => {
    expect(handsOn(record, 'D1')).toEqual(['second', 'third', 'head']);
  });

  it('before it was ever submitted, whoever wrote', () => {
    expect(handsOn(record.slice(0, 2), 'D1')).toEqual(['first']);
    expect(handsOn(record.slice(0, 2), 'D2')).toEqual(['elsewhere']);
  });

  it('each once', () => {
    expect(
      handsOn(
        recorded([
          [saved(1), 'a'],
          [saved(2), 'a'],
          [submitted(1), 'a'],
        ]),
        'D1',
      ),
    ).toEqual(['a']);
  });

  it('who let this very version pass', () => {
    expect(decidersOf(record, 'D1', 1)).toEqual(['early']);
    expect(decidersOf(record, 'D1', 2)).toEqual(['head']);
    expect(decidersOf(record, 'D2', 1)).toEqual(['other']);
    expect(decidersOf(record, 'D1', 3)).toEqual([]);
  });

  it('M4: of what came with a joined case, who wrote it there', () => {
    const came: EventBody = { ...saved(1), was: { case: 'BL2600009', id: 'D4', authors: ['there'] } };
    expect(authorsOf(recorded([[came, 'x']]), 'D1', 1)).toEqual(['there']);
    expect(authorsOf(recorded([[saved(1)]]), 'D1', 1)).toEqual([]);
    expect(authorsOf(record, 'D1', 3)).toEqual(['third']);
  });
});

describe('A4 · how a text stands in the record', () => {
  it('each version of it, and none of another', () => {
    const record = recorded([
      [saved(1, 'D2'), 'a'],
      [saved(1), 'b'],
      [saved(2), 'c'],
    ]);
    expect(savedAs(record, 'D1', 1).text).toBe('第1稿');
    expect(savedAs(record, 'D1', 1).actor).toMatchObject({ id: 'b' });
    expect(() => savedAs(record, 'D2', 2)).toThrow('version 2 of D2 is not in the record that was read');
  });

  it('as it was submitted last, with the points said last', () => {
    const points = [{ point: 'facts', inText: true, says: '' }];
    const record = recorded([
      [{ ...submitted(1), points }, 'a'],
      [submitted(2), 'b'],
      [submitted(1, 'D2'), 'c'],
    ]);
    expect(lastSubmitted(record, 'D1')?.version).toBe(2);
    expect(pointsSubmitted(record, 'D1')).toBe(points);
    expect(pointsSubmitted(record, 'D2')).toBeUndefined();
  });

  it('a release publishes what was approved, else the latest', () => {
    const document = { id: 'D1', kind: 'wording' as const, unit: 'housing', versions: 3 };
    expect(publishedVersion(document)).toBe(3);
    expect(publishedVersion({ ...document, approved: { version: 2, steps: [] } })).toBe(2);
  });
});

const office = currentPolicy().cosign.decides;
const base = aDirectory();
const directory = { ...base, units: [...base.units, aUnit(office, { name: '区政府办' })] };
const settled = (
  is: Cosign['is'],
  part: Partial<Case> = {},
  actor = person('x', office),
  units = directory.units,
): string => {
  const cosign: Cosign = { unit: 'water', version: 1, is, proposalId: 'P4' };
  const outcome = settleCosign(
    aCase({ documents: [{ id: 'D1', kind: 'wording', unit: 'housing', versions: 1, cosigns: [cosign] }], ...part }),
    { command: 'settle-cosign', documentId: 'D1', unit: 'water', goOn: false, reason: '无异议' },
    actor,
    { policy: currentPolicy(), directory: { ...directory, units }, now: NOW },
  );
  return isRefusal(outcome) ? outcome.refused : outcome.map((one) => ('silent' in one ? 'silent' : 'objected')).join();
};
const decision = (part: object) => ({ clocks: [aClock({ id: 'decision:P4', kind: 'decision', of: 'P4', ...part })] });

describe('R3, H2 · who settles where a unit has not consented', () => {
  it.each<[string, string, string]>([
    ['where it objects', settled('objected'), 'objected'],
    ['where it was silent until its limit', settled('asked', decision({ state: 'missed' })), 'silent'],
    ['not before', settled('asked', decision({ state: 'running' })), 'not-due'],
    ['nor by another decision that is late', settled('asked', decision({ of: 'P9', state: 'missed' })), 'not-due'],
    ['nor by another duty', settled('asked', decision({ kind: 'response', state: 'missed' })), 'not-due'],
    ['not what it signed', settled('signed'), 'nothing-to-settle'],
    ['nor what was let go on', settled('passed'), 'nothing-to-settle'],
    ['not of a case that is over', settled('objected', { status: 'closed' }), 'not-open'],
    ['nobody but the office that decides', settled('objected', {}, person('x', 'office')), 'office-decides'],
    ['the desk, where that office is no more', settled('objected', {}, person('x', 'office'), base.units), 'objected'],
    [
      'or is closed',
      settled('objected', {}, person('x', 'office'), [...base.units, aUnit(office, { active: false })]),
      'objected',
    ],
  ])('%s', (_, is, expected) => {
    expect(is).toBe(expected);
  });
});
