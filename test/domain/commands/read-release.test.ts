import { describe, expect, it } from 'vitest';
import type { Case, ReleaseFact } from '../../../functions/domain/case/case.ts';
import type { Event, Release } from '../../../functions/domain/case/events.ts';
import { inSubstance, toReview } from '../../../functions/domain/case/answer-reading.ts';
import { findAnswer } from '../../../functions/domain/commands/find-answer.ts';
import { release } from '../../../functions/domain/commands/release.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-03-18 16:00');
const directory = aDirectory();
const officer: Actor = { kind: 'person', id: 'zhang', name: 'zhang', unit: 'housing', role: 'officer', via: 'console' };
const desk: Extract<Actor, { kind: 'person' }> = {
  kind: 'person',
  id: 'wang',
  name: 'wang',
  unit: 'office',
  role: 'coordinator',
  via: 'console',
};

function made(text: string | undefined, state: Partial<Case> = {}, more: { asks?: ('what' | 'why')[] } = {}): Release {
  const drafts = release(
    aCase({ assignments: [anAssignment('housing')], clocks: [aClock({ kind: 'response' })], ...state }),
    {
      command: 'release',
      form: 'online-reply',
      publishedAt: at('2026-03-18 15:00'),
      address: 'https://www.bl.gov.cn/a',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/a' }],
      outlets: [],
      final: true,
      ...(text === undefined ? {} : { text }),
      ...more,
    },
    officer,
    { policy, directory, now: NOW, facts: [], proposed: [] },
  );
  if (isRefusal(drafts)) throw new Error(drafts.says);
  const one = drafts.find(({ type }) => type === 'released');
  if (one?.type !== 'released') throw new Error('nothing was released');
  return one.release;
}

describe('P4, H2, H5 · what was published is read, and recorded whatever it reads as', () => {
  it('a letter that passes on is recorded with its code, meets the clock, and none of its words is kept', () => {
    const told = made('您反映的问题已转海塘街道处理。');
    expect(told.reads).toEqual({ says: 'passed-on' });
    expect(told.fulfils).toContain('response');
    expect(told.unmet).toEqual([]);
    expect(JSON.stringify(told)).not.toContain('海塘');
  });

  it('nothing is read where nobody gave the words', () => {
    expect(made(undefined).reads).toBeUndefined();
  });

  it('says what of the asks is missing', () => {
    expect(made('经查，情况属实。', {}, { asks: ['what', 'why'] }).reads).toEqual({
      says: 'answer',
      asked: ['what', 'why'],
      missing: ['why'],
    });
  });
});

describe('D3 · the first release of an emergency is read for what it owes', () => {
  const emergency: Partial<Case> = { grades: { opinion: 'II', emergency: 'II' } };

  it('for facts, measures and when more comes, never for cause or responsibility', () => {
    const { reads } = made('现场火已扑灭，人员已疏散。', emergency, { asks: ['why'] });
    expect(reads?.asked).toEqual(['what', 'done', 'until']);
    expect(reads?.missing).toEqual(['until']);
  });

  it('later ones for what is asked but the cause, until somebody has published it', () => {
    const first: ReleaseFact = {
      id: 'R1',
      form: 'authoritative',
      publishedAt: at('2026-03-18 14:30'),
      final: false,
      fulfils: [],
      unit: 'housing',
    };
    const { reads } = made('伤者已送医。', { ...emergency, releases: [first] }, { asks: ['what', 'why'] });
    expect(reads?.asked).toEqual(['what']);
  });
});

const read: ReleaseFact = {
  id: 'R1',
  form: 'online-reply',
  publishedAt: at('2026-03-18 15:00'),
  final: true,
  fulfils: ['response'],
  unit: 'housing',
  reads: 'passed-on',
};
const find = (releases: ReleaseFact[], actor = desk, facts: Event[] = []) =>
  findAnswer(aCase({ releases }), { command: 'find-answer', release: 'R1', reason: '附件写明了办理结果' }, actor, {
    policy,
    directory,
    now: NOW,
    facts,
    proposed: [],
  });

describe('P4, H2 · a person decides whether it answered', () => {
  it('of another unit, with a reason', () => {
    expect(find([read])).toEqual([{ type: 'answer-found', release: 'R1', reason: '附件写明了办理结果' }]);
    expect(find([read], { ...desk, unit: 'housing' })).toMatchObject({ refused: 'unit-concerned', clause: 'H2' });
  });

  it('refuses where nothing waits for it: read as an answer, unread, found already, or void', () => {
    for (const more of [
      { reads: 'answer' as const },
      { answersAll: true as const },
      { noAnswer: true as const },
      { void: true as const },
    ])
      expect(find([{ ...read, ...more }])).toMatchObject({ refused: 'nothing-to-review' });
    expect(find([])).toMatchObject({ refused: 'nothing-to-review', field: '/release' });
  });

  it('counts in substance as a person found, else as it reads; unread it counts neither way', () => {
    expect([toReview(read), inSubstance(read)]).toEqual([true, false]);
    expect(inSubstance({ ...read, answersAll: true })).toBe(true);
    expect(inSubstance({ ...read, reads: 'answer' })).toBe(true);
    expect(inSubstance({ ...read, reads: 'answer', noAnswer: true })).toBe(false);
    expect(inSubstance({})).toBe(null);
  });
});
