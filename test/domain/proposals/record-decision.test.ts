import { describe, expect, it } from 'vitest';
import type { Case, Grades } from '../../../functions/domain/case/case.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { type Proposal, type ProposalPayload } from '../../../functions/domain/matter/proposal.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { codeSuffices, decideBy, mayBeByCode, settle, type Told } from '../../../functions/domain/proposals/settle.ts';
import { ruleOf } from '../../../functions/domain/rules/proposal-rule.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, anAssignment, aProposal, at } from '../samples.ts';

const now = at('2026-03-18 15:00');
const policy = currentPolicy();
const directory = aDirectory();
const context = { policy, directory, now };

type Person = Extract<Actor, { kind: 'person' }>;

const person = (id: string, unit = directory.contacts.find((one) => one.id === id)?.unit ?? 'office'): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'coordinator',
  via: 'console',
});

const wang = person('wang');
const END: ProposalPayload = { kind: 'end', outcome: 'passed-on', target: '信访' };
const reviewOf = (document: string): ProposalPayload => ({ kind: 'review', document, version: 1 });

describe('H2 · what proves a decision behind a text', () => {
  const rule = ruleOf('end', policy);
  it.each<[Grades, boolean]>([
    [{ opinion: 'IV', emergency: null }, true],
    [{ opinion: 'III', emergency: 'IV' }, true],
    [{ opinion: 'II', emergency: null }, false],
    [{ opinion: 'IV', emergency: 'II' }, false],
  ])('%j: a code %s', (grades, enough) => {
    expect(codeSuffices(grades, rule)).toBe(enough);
    expect(mayBeByCode({ grades }, END, policy)).toBe(enough);
  });

  it('A4 · nothing that is internal, and no answer to a superior', () => {
    const { grades } = aCase();
    const published = policy.approval?.documents.find((row) => row.published)?.kind;
    const internal = policy.approval?.documents.find((row) => !row.published)?.kind;
    const documents = [published, internal].flatMap(
      (kind, index): NonNullable<Case['documents']> =>
        kind ? [{ id: `D${index}`, kind, unit: 'housing', versions: 1 }] : [],
    );
    expect(documents).toHaveLength(2);
    expect(['D0', 'D1', 'D2'].map((id) => mayBeByCode({ grades, documents }, reviewOf(id), policy))).toEqual([
      true,
      false,
      false,
    ]);
    expect(mayBeByCode({ grades }, reviewOf('D0'), policy)).toBe(false);
    expect(mayBeByCode({ grades }, { kind: 'feedback', dispatch: 'U1', version: 1 }, policy)).toBe(false);
  });
});

describe('A4, H2 · 代录: a decision that was spoken is written down by another', () => {
  const told: Told = {
    decider: 'head',
    means: 'telephone',
    decidedAt: now,
    evidence: [{ kind: 'document', ref: '通话1' }],
  };
  const cosign = aProposal('P7', { kind: 'cosign', deciders: ['principal-leader'], unit: 'housing', by: 'zhang' });
  const cosigning: ProposalPayload = { kind: 'cosign', document: 'D1', version: 1, unit: 'housing' };
  const review: ProposalPayload = { kind: 'review', document: 'D1', version: 1 };
  const given = (
    actor: Person,
    part: Partial<Told> = {},
    proposal: Proposal = cosign,
    what: ProposalPayload = cosigning,
    grades?: Grades,
  ) =>
    settle(
      aCase({ proposals: [proposal], assignments: [anAssignment('housing')], ...(grades ? { grades } : {}) }),
      { command: 'decide', proposalId: 'P7', decision: 'approve' },
      actor,
      { ...context, proposed: [{ type: 'proposed', proposal, payload: what, reason: '请会签' }] },
      { ...told, ...part },
    );
  const GRAVE: Grades = { opinion: 'II', emergency: null };
  const asReview = aProposal('P7', { ...cosign, kind: 'review' });

  it('by the desk or a colleague, with what shows it, also at that very minute', () => {
    expect(given(wang)).toMatchObject({
      events: [
        {
          type: 'proposal-decided',
          by: 'head',
          approved: true,
          proof: 'recorded',
          recorded: { means: 'telephone', decidedAt: now, evidence: told.evidence },
        },
      ],
      approved: { payload: cosigning },
    });
    expect(given(person('zhao'))).toMatchObject({ approved: { payload: cosigning } });
    expect(given(person('zhao'), {}, asReview, review)).toMatchObject({ approved: { payload: review } });
    expect(given(wang, {}, asReview, review, GRAVE)).toMatchObject({ approved: { payload: review } });
  });

  it.each<[string, Parameters<typeof given>, string, string?]>([
    [
      'what its decider decides himself',
      [wang, {}, aProposal('P7', { ...cosign, kind: 'no-answer' }), { kind: 'no-answer' }],
      'not-recordable',
      '/proposalId',
    ],
    ['one’s own', [person('head')], 'decides-himself', '/decider'],
    ['what one asked for', [person('zhang')], 'second-person-needed'],
    ['nothing that shows it', [wang, { evidence: [] }], 'evidence-missing', '/evidence'],
    ['a time to come', [wang, { decidedAt: at('2026-03-18 15:01') }], 'in-the-future', '/decidedAt'],
    ['another unit’s', [person('sun')], 'not-own-unit', '/decider'],
    ['by a colleague at a grave grade', [person('zhao'), {}, asReview, review, GRAVE], 'desk-records'],
    ['of one who may not', [wang, { decider: 'sun' }], 'not-the-decider', '/decider'],
  ])('refuses %s', (_, [actor, part, proposal, what, grades], refused, field) => {
    expect(given(actor, part, proposal, what, grades)).toMatchObject({ refused, ...(field ? { field } : {}) });
  });
});

describe('H2 · what is approved is carried out in the name of whoever decided', () => {
  const cosign = aProposal('P7', { kind: 'cosign', deciders: ['principal-leader'], unit: 'housing', by: 'zhang' });
  const payload: ProposalPayload = { kind: 'cosign', document: 'D1', version: 1, unit: 'housing' };
  const approvedBy = (actor: Person, told?: Told): unknown => {
    let by: unknown = null;
    const done = decideBy(
      aCase({ proposals: [cosign], documents: [{ id: 'D1', kind: 'wording', unit: 'housing', versions: 1 }] }),
      { command: 'decide', proposalId: 'P7', decision: 'approve' },
      actor,
      { ...context, proposed: [{ type: 'proposed', proposal: cosign, payload, reason: '请会签' }] },
      (approved) => {
        by = approved.approvedBy;
        return [];
      },
      told,
    );
    return isRefusal(done) ? done.refused : by;
  };

  it('his own, by one press behind a text where the rule asks for no more', () => {
    expect(approvedBy(person('head'))).toBe('head');
    expect(approvedBy({ ...person('head'), via: 'link' })).toBe('head');
  });

  it('also where another wrote it down', () => {
    const evidence = [{ kind: 'document' as const, ref: '通话1' }];
    expect(approvedBy(wang, { decider: 'head', means: 'telephone', decidedAt: now, evidence })).toBe('head');
  });
});
