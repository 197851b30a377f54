import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import type { CaseDocument } from '../../../functions/domain/case/document.ts';
import type { Draft, Event, EventBody } from '../../../functions/domain/case/events.ts';
import type { Context } from '../../../functions/domain/commands/decide.ts';
import {
  carryOutReview,
  missingSteps,
  saveDocument,
  submitDocument,
} from '../../../functions/domain/commands/documents.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import type { Proposal, Proposed } from '../../../functions/domain/matter/proposal.ts';
import { isRefusal, type Refusal } from '../../../functions/domain/matter/refusal.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, anAssignment, at } from '../samples.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;

const NOW = at('2026-03-18 16:00');
const directory = aDirectory();
const person = (id: string, unit: string, role: Person['role'] = 'officer'): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role,
  via: 'console',
});
const zhang = person('zhang', 'housing');
const wang = person('wang', 'office', 'coordinator');

const recorded = (...bodies: [EventBody, Person?][]): Event[] =>
  bodies.map(([body, by = zhang], index) => ({ ...body, seq: index + 1, at: NOW, actor: by, prev: '', hash: '' }));
const context = (
  facts: readonly Event[] = [],
  proposed: Proposed[] = [],
  policy: Policy = currentPolicy(),
): Context => ({
  policy,
  directory,
  now: NOW,
  facts: [...facts],
  proposed,
});
const aDocument = (part: Partial<CaseDocument> = {}): CaseDocument => ({
  id: 'D1',
  kind: 'wording',
  unit: 'housing',
  versions: 1,
  ...part,
});
const saved = (part: object = {}): EventBody => ({
  type: 'document-saved',
  documentId: 'D1',
  kind: 'wording',
  version: 1,
  unit: 'housing',
  title: '答复',
  text: '已到场核查，正在整改。',
  ...part,
});
const held = (part: Partial<Case> = {}): Case =>
  aCase({ assignments: [anAssignment('housing')], documents: [aDocument()], ...part });

const outcome = (is: Draft[] | Refusal): string =>
  isRefusal(is) ? `${is.refused} ${is.clause} ${is.field ?? ''}`.trim() : is.map(({ type }) => type).join(' ');

describe('A4, R3, H6 · a document is saved, version by version', () => {
  const fresh = { kind: 'wording', title: '答复', text: '正文' } as const;
  const next = { documentId: 'D1', basedOn: 1, text: '改后' } as const;
  const twelve = Array.from({ length: 12 }, (_, index) => aDocument({ id: `D${index + 1}` }));
  it.each<[string, Omit<Of<'save-document'>, 'command'>, Partial<Case>, Person, string]>([
    ['a new one of whoever handles the case', fresh, {}, zhang, 'document-saved'],
    ['of the desk', fresh, {}, wang, 'document-saved'],
    ['not of a unit without a part', fresh, {}, person('sun', 'xinqi'), 'not-its-case R3 /unit'],
    [
      'nor of one whose part was taken back',
      fresh,
      { assignments: [anAssignment('housing', { state: 'taken-back' })] },
      zhang,
      'not-its-case R3 /unit',
    ],
    ['of a kind of the list', { ...fresh, kind: 'song' as never }, {}, zhang, 'unknown-kind A4 /kind'],
    ['with a kind', { title: '答复', text: '正文' }, {}, zhang, 'unknown-kind A4 /kind'],
    ['not what is written in a consultation', { ...fresh, kind: 'handling' }, {}, zhang, 'in-consultation A4 /kind'],
    ['with a title', { kind: 'wording', text: '正文' }, {}, zhang, 'title-missing ours /title'],
    ['based on nothing', { ...fresh, basedOn: 1 }, {}, zhang, 'nothing-before ours /basedOn'],
    ['the twelfth', fresh, { documents: twelve.slice(1) }, zhang, 'document-saved'],
    ['and no more', fresh, { documents: twelve }, zhang, 'too-many-documents ours'],
    ['not where no content is kept', fresh, { offline: true }, zhang, 'no-content H6 /text'],
    ['nor of what is over', fresh, { status: 'closed' }, zhang, 'not-open ours'],
    ['a version of one', next, {}, zhang, 'document-saved'],
    ['that there is', { ...next, documentId: 'D9' }, {}, zhang, 'no-such-document ours /documentId'],
    [
      'M4 · not of one that went back',
      next,
      { documents: [aDocument({ gone: true })] },
      zhang,
      'went-back M4 /documentId',
    ],
    ['of its kind', { ...next, kind: 'paper' }, {}, zhang, 'other-kind ours /kind'],
    ['which may be said', { ...next, kind: 'wording' }, {}, zhang, 'document-saved'],
    ['of its unit', { ...next, unit: 'xinqi' }, {}, zhang, 'other-unit ours /unit'],
    ['which may be said as well', { ...next, unit: 'housing' }, {}, zhang, 'document-saved'],
    ['on a version', { documentId: 'D1', text: '改后' }, {}, zhang, 'no-such-version ours /basedOn'],
    ['not on one to come', { ...next, basedOn: 2 }, {}, zhang, 'no-such-version ours /basedOn'],
    ['nor on none', { ...next, basedOn: 0 }, {}, zhang, 'no-such-version ours /basedOn'],
    ['with something new', { ...next, text: '已到场核查，正在整改。' }, {}, zhang, 'unchanged ours /text'],
    [
      'also by the same title',
      { ...next, title: '答复', text: '已到场核查，正在整改。' },
      {},
      zhang,
      'unchanged ours /text',
    ],
    ['if only a title', { ...next, title: '答复二', text: '已到场核查，正在整改。' }, {}, zhang, 'document-saved'],
  ])('%s', (_, more, state, actor, expected) => {
    const is = saveDocument(held(state), { command: 'save-document', ...more }, actor, context(recorded([saved()])));
    expect(outcome(is)).toBe(expected);
  });

  it('each with its number, its title and what it rests on', () => {
    const facts = recorded([saved()], [saved({ version: 2, title: '答复二' })]);
    const state = held({ documents: [aDocument({ versions: 2 })] });
    const command = { command: 'save-document', documentId: 'D1', basedOn: 1, text: '改后' } as const;
    expect(saveDocument(state, command, wang, context(facts))).toEqual([
      {
        type: 'document-saved',
        documentId: 'D1',
        kind: 'wording',
        version: 3,
        unit: 'housing',
        basedOn: 1,
        title: '答复',
        text: '改后',
      },
    ]);
    expect(saveDocument(held(), { command: 'save-document', ...fresh }, zhang, context())).toMatchObject([
      { documentId: 'D2', version: 1, unit: 'housing' },
    ]);
  });

  it('by rules that know none, none', () => {
    const { approval: _, ...without } = currentPolicy();
    const is = saveDocument(held(), { command: 'save-document', ...fresh }, zhang, context([], [], without));
    expect(isRefusal(is) && is.says).toContain('没有文稿审定的规定');
  });
});

const proposal = (part: Partial<Proposal> = {}): Proposal => ({
  id: 'P5',
  kind: 'review',
  by: 'zhang',
  at: NOW,
  deciders: ['unit-leader'],
  ...part,
});
const waiting = (document = 'D1', by = 'zhang'): Proposed => ({
  type: 'proposed',
  proposal: proposal({ by }),
  payload: { kind: 'review', document, version: 1 },
  reason: '送审',
});
const reviewed = (step: 'review' | 'release-approval', version = 1) => ({ version, steps: [step] });

describe('A4 · a version is put before its deciders', () => {
  const paper = { documents: [aDocument({ kind: 'paper' as const })] };
  it.each<[string, Partial<Of<'submit-document'>>, Partial<Case>, Event[], Proposed[], string]>([
    ['the first', {}, {}, recorded([saved()]), [], 'document-submitted proposed'],
    [
      'of a document that there is',
      { documentId: 'D9' },
      {},
      recorded([saved()]),
      [],
      'no-such-document ours /documentId',
    ],
    [
      'M4 · and is here still',
      {},
      { documents: [aDocument({ gone: true })] },
      recorded([saved()]),
      [],
      'went-back M4 /documentId',
    ],
    ['that was saved', { version: 2 }, {}, recorded([saved()]), [], 'no-such-version ours /version'],
    ['at all', { version: 0 }, {}, recorded([saved()]), [], 'no-such-version ours /version'],
    ['not while it waits', {}, {}, recorded([saved()]), [waiting()], 'under-approval A4 /documentId'],
    ['while another does', {}, {}, recorded([saved()]), [waiting('D2')], 'document-submitted proposed'],
    ['H5 · with its words', {}, {}, recorded([saved({ text: ERASED })]), [], 'words-erased H5 /version'],
    [
      'not once it took all steps',
      {},
      { documents: [aDocument({ approved: { version: 1, steps: ['review', 'release-approval'] } })] },
      recorded([saved()]),
      [],
      'approved-already A4 /version',
    ],
    [
      'a later one anew',
      { version: 2 },
      { documents: [aDocument({ versions: 2, approved: { version: 1, steps: ['review', 'release-approval'] } })] },
      recorded([saved()], [saved({ version: 2 })]),
      [],
      'document-submitted proposed',
    ],
    [
      'R3 · with a reason only for what differs',
      { lineReason: '另有' },
      {},
      recorded([saved()]),
      [],
      'reason-not-asked R3 /lineReason',
    ],
    [
      'with what it concludes only of a wording',
      { concludes: ['cause'] },
      paper,
      recorded([saved({ kind: 'paper' })]),
      [],
      'conclusions-not-asked A4 /concludes',
    ],
    ['and its points', { points: [] }, paper, recorded([saved({ kind: 'paper' })]), [], 'points-not-asked D2 /points'],
    [
      'which are of the list',
      { points: [{ point: 'odd', inText: true, says: '' }] },
      {},
      recorded([saved()]),
      [],
      'unknown-point D2 /points',
    ],
    ['a paper without', {}, paper, recorded([saved({ kind: 'paper' })]), [], 'document-submitted proposed'],
    ['not of what is over', {}, { status: 'ended' }, recorded([saved()]), [], 'not-open ours'],
  ])('%s', (_, more, state, facts, proposed, expected) => {
    const command: Of<'submit-document'> = { command: 'submit-document', documentId: 'D1', version: 1, ...more };
    expect(outcome(submitDocument(held(state), command, zhang, context(facts, proposed)))).toBe(expected);
  });

  it('asks for the first step that it has not taken, and for what the author says or, without, that it is put', () => {
    const command: Of<'submit-document'> = { command: 'submit-document', documentId: 'D1', version: 1 };
    const ask = (documents: CaseDocument[], says?: string) => {
      const of = says === undefined ? command : { ...command, says };
      const is = submitDocument(held({ documents }), of, zhang, context(recorded([saved()])));
      return [is].flat().at(-1);
    };
    expect(ask([aDocument()])).toMatchObject({ payload: { kind: 'review', version: 1 }, reason: '第 1 稿送审' });
    expect(ask([aDocument({ approved: reviewed('review') })], '请审')).toMatchObject({
      payload: { kind: 'release-approval' },
      reason: '请审',
    });
  });
});

const approved = (kind: 'review' | 'release-approval', changes?: { text: string }) => ({
  proposal: proposal({ kind }),
  payload: { kind, document: 'D1', version: 1 } as const,
  reason: '送审',
  approvedBy: 'deputy',
  ...(changes ? { changes } : {}),
});

describe('A4 · one step after the other approves it', () => {
  const chief = person('deputy', 'housing', 'leader');
  const carry = (documents: CaseDocument[], of: ReturnType<typeof approved>, told = false): Draft[] | Refusal =>
    carryOutReview(held({ documents }), of, chief, context(recorded([saved()])), told);

  it('as it stands: the next is asked, and nobody twice', () => {
    const is = carry([aDocument({ under: { version: 1, steps: [] } })], approved('review'));
    expect(is).toMatchObject([
      { type: 'document-reviewed', documentId: 'D1', version: 1, step: 'review', proposalId: 'P5' },
      {
        type: 'proposed',
        payload: { kind: 'release-approval', version: 1 },
        proposal: { by: 'zhang', actors: ['deputy'] },
      },
    ]);
    expect([is].flat()[0]).not.toHaveProperty('approved');
  });

  it('for good with the last', () => {
    const documents = [aDocument({ under: { version: 1, steps: ['review'] } })];
    expect(carry(documents, approved('release-approval'))).toEqual([
      {
        type: 'document-reviewed',
        documentId: 'D1',
        version: 1,
        step: 'release-approval',
        proposalId: 'P5',
        approved: true,
      },
    ]);
  });

  it('in the decider’s own words, as a version of his, which must be others', () => {
    const documents = [aDocument({ under: { version: 1, steps: ['review'] } })];
    expect(carry(documents, approved('release-approval', { text: '已到场核查，月底前整改。' }))).toMatchObject([
      { type: 'document-saved', version: 2, basedOn: 1, title: '答复', text: '已到场核查，月底前整改。' },
      { type: 'document-reviewed', version: 2, approved: true },
    ]);
    expect(outcome(carry(documents, approved('release-approval', { text: '已到场核查，正在整改。' })))).toBe(
      'unchanged ours /changes/text',
    );
  });
});

describe('A4 · what a release should have had', () => {
  const major = { grades: { opinion: 'II' as const, emergency: null } };
  const steps = ['first-review', 'review', 'secrecy-check', 'final-approval'] as const;
  const policy = currentPolicy();
  it.each<[string, CaseDocument | undefined, readonly string[] | null]>([
    ['nothing', undefined, steps],
    ['some steps', aDocument({ approved: { version: 1, steps: ['first-review', 'review'] } }), steps.slice(2)],
    ['all steps', aDocument({ approved: { version: 1, steps: [...steps] } }), null],
  ])('%s', (_, document, missing) => {
    expect(missingSteps(major, document, { policy })?.missing ?? null).toEqual(missing);
    expect(missingSteps({ grades: { opinion: 'III', emergency: null } }, document, { policy })).toBeNull();
  });
});
