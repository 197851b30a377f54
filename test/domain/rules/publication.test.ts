/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../../functions/domain/matter/grade.ts';
import { type ApprovalChain, chainFor, isPublished } from '../../../functions/domain/rules/approval-rules.ts';
import { clauseBehind, clauseName } from '../../../functions/domain/rules/clause-name.ts';
import { clockRows, clocksBeside } from '../../../functions/domain/rules/clock-rows.ts';
import { shortOf } from '../../../functions/domain/rules/plan-rules.ts';
import { earliestEffect, inForceAt, mayWithdraw, writersOf } from '../../../functions/domain/rules/publication.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-03-18 14:00');
const by = { id: 'admin', name: '管理员' };
const withdrawn = { at: NOW, by, reason: '有误' };

describe('政策版本 · from when a version is in force', () => {
  it('no sooner than every function has read of it, with a minute to spare', () => {
    expect(earliestEffect(NOW)).toBe('2026-03-18T06:01:30.000Z');
  });

  const publication = (from: string, part: object = {}) => ({
    policyId: from,
    from,
    publishedAt: NOW,
    publishedBy: by,
    writtenBy: [by],
    reason: '',
    draft: { id: 'D1', name: '', version: 1 },
    ...part,
  });
  it.each<[string, string, object, boolean]>([
    ['at the last instant', earliestEffect(NOW), {}, true],
    ['after it', '2026-03-18T06:01:29.999Z', {}, false],
    ['once', earliestEffect(NOW), { withdrawn }, false],
  ])('may be withdrawn %s: %s', (_, from, part, may) => {
    expect(mayWithdraw(publication(from, part), NOW)).toBe(may);
  });

  it('the last that has begun and was not withdrawn', () => {
    const [first, second, gone, next] = [
      publication(at('2026-03-01 00:00')),
      publication(NOW),
      publication(at('2026-03-10 00:00'), { withdrawn }),
      publication(at('2026-03-19 00:00')),
    ];
    for (const all of [
      [first, second, gone, next],
      [next, gone, second, first],
    ]) {
      expect(inForceAt(all, NOW)).toBe(second);
      expect(inForceAt(all, at('2026-03-18 13:59'))).toBe(first);
      expect(inForceAt(all, at('2026-03-19 00:00'))).toBe(next);
      expect(inForceAt(all, at('2026-02-01 00:00'))).toBeUndefined();
    }
  });

  it('everybody who wrote on a draft, once', () => {
    const other = { id: 'x', name: '某人' };
    const change = (who: typeof by, version: number) => ({ version, at: NOW, by: who });
    expect(writersOf({ changes: [change(by, 1), change(other, 2), change(by, 3)] })).toEqual([by, other]);
  });
});

describe('A4 · the steps that a document takes', () => {
  const chain = (name: string, part: Partial<ApprovalChain> = {}): ApprovalChain => ({
    name,
    clause: 'A4',
    documents: ['wording'],
    when: {},
    steps: ['review'],
    required: true,
    ...part,
  });
  const approval = {
    documents: [
      { kind: 'wording' as const, name: '答复稿', clause: 'A4', published: true },
      { kind: 'paper' as const, name: '材料', clause: 'A4', published: false },
    ],
    chains: [
      chain('grave', { when: { opinionGrades: ['I'] } }),
      chain('emergency', { when: { emergencyGrades: ['II'] } }),
      chain('paper', { documents: ['paper'] }),
      chain('any'),
    ],
    exempt: { clause: 'A4', forms: [], firstInformation: true },
  };
  it.each<['wording' | 'paper' | 'handling', Grade, Grade | null, string | undefined]>([
    ['wording', 'I', 'II', 'grave'],
    ['wording', 'II', 'II', 'emergency'],
    ['wording', 'II', 'I', 'any'],
    ['wording', 'II', null, 'any'],
    ['paper', 'II', null, 'paper'],
    ['handling', 'II', null, undefined],
  ])('a %s at %s and %s: the first that fits, %s', (kind, opinion, emergency, name) => {
    expect(chainFor(kind, { opinion, emergency }, { approval })?.name).toBe(name);
  });

  it('what the rules do not know is internal', () => {
    expect([
      isPublished('wording', { approval }),
      isPublished('paper', { approval }),
      isPublished('handling', { approval }),
      isPublished(undefined, { approval }),
    ]).toEqual([true, false, false, false]);
    expect([isPublished('wording', {}), chainFor('wording', { opinion: 'I', emergency: null }, {})]).toEqual([
      false,
      null,
    ]);
  });
});

describe('ours · what rules are called', () => {
  it('a clause by its name, in brackets behind what rests on it; our own by none', () => {
    const name = policy.clauses.P4?.name ?? '';
    expect(name).not.toBe('');
    const ours = { clauses: { ...policy.clauses, ours: { name: '本区', source: '', says: '' } } };
    expect([clauseName('P4', policy), clauseName('ours', ours), clauseName('toString', policy)]).toEqual([
      name,
      '',
      '',
    ]);
    expect([clauseBehind('P4', policy), clauseBehind('ours', policy)]).toEqual([`（${name}）`, '']);
  });

  it('each clock of a kind beside the case, and none of a kind that the rules know not', () => {
    const names = clocksBeside(policy).map((row) => row.name);
    expect(names).toEqual(expect.arrayContaining(['答复媒体问询', '完成复盘']));
    const { inquiries: _none, ...without } = policy;
    expect(clocksBeside(without).map((row) => row.name)).not.toContain('答复媒体问询');
    const fresh = { ...policy };
    expect(clockRows(fresh)).toBe(clockRows(fresh));
  });

  it('P1, P8 · a step by the first of its names that a text has room for', () => {
    const bounds = { action: 4 };
    expect([
      shortOf({ short: '报告', says: '向上级报告' }, { bounds }),
      shortOf({ short: '向上级报告', says: '报告上级' }, { bounds }),
      shortOf({ says: '向上级报告' }, { bounds }),
      shortOf({ says: '报' }, { bounds: {} }),
    ]).toEqual(['报告', '报告上级', undefined, undefined]);
  });
});
