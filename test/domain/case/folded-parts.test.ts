import { describe, expect, it } from 'vitest';
import { fold } from '../../../functions/domain/case/apply.ts';
import type { Assignment, Case } from '../../../functions/domain/case/case.ts';
import type { Corrected, CorrectedState } from '../../../functions/domain/case/correction.ts';
import type { Dispatch } from '../../../functions/domain/case/dispatch.ts';
import type { CaseDocument } from '../../../functions/domain/case/document.ts';
import type { EventBody } from '../../../functions/domain/case/events.ts';
import type { Settlement } from '../../../functions/domain/case/settlements.ts';
import { changesOf } from '../changes.ts';
import { aCase, aClock, anAssignment, aProposal, at } from '../samples.ts';
import { aFact, EARLIER, g, LATER, limit, NOW, stamp } from './samples.ts';

type Row = [string, EventBody, Partial<Case>, Record<string, unknown>];
const changes = (body: EventBody, part: Partial<Case>): Record<string, unknown> => {
  const before = aCase(part);
  return changesOf(before, fold(before, body, stamp));
};
const P5 = aProposal('P5', { approvedBy: 'li' });
const A1 = anAssignment('housing');
const A2 = anAssignment('xinqi', { id: 'A2', part: 'co-unit' });
const A3 = anAssignment('xinqi', { id: 'A3', part: 'co-unit' });
const gone = ({ id, unit, part, assignedAt }: Assignment): Assignment => ({
  id,
  unit,
  part,
  assignedAt,
  state: 'taken-back',
  until: NOW,
});
const was2 = gone(A2);
const again = (id: string): EventBody => ({ type: 'assigned', assignment: { ...A2, id }, reasons: [] });

describe('R1, R3 · parts of units', () => {
  it.each<Row>([
    [
      'a unit that gets it again has its new part alone',
      again('A4'),
      { assignments: [A1, was2] },
      { assignments: [A1, { ...A2, id: 'A4' }] },
    ],
    [
      'unless what it published is told by the old one',
      again('A4'),
      { assignments: [A1, was2], releases: [aFact('R1', { unit: 'housing' }), aFact('R2', { unit: 'xinqi' })] },
      { assignments: [A1, was2, { ...A2, id: 'A4' }] },
    ],
    [
      'or a breach is',
      again('A4'),
      {
        assignments: [A1, was2],
        breaches: [
          { duty: 'sign:A1', is: 'stands', dueAt: NOW },
          { duty: 'sign:A2', is: 'stands', dueAt: NOW },
        ],
      },
      { assignments: [A1, was2, { ...A2, id: 'A4' }] },
    ],
    [
      'what another unit published or missed tells nothing of it',
      again('A4'),
      {
        assignments: [A1, was2],
        releases: [aFact('R1')],
        breaches: [{ duty: 'sign:A1', is: 'stands', dueAt: NOW }],
      },
      { assignments: [A1, { ...A2, id: 'A4' }] },
    ],
    [
      'what another unit had stays',
      again('A4'),
      { assignments: [gone(A1), was2] },
      { assignments: [gone(A1), { ...A2, id: 'A4' }] },
    ],
    ['what stands stays', again('A4'), { assignments: [A2] }, { assignments: [A2, { ...A2, id: 'A4' }] }],
    [
      'taken back: what is over of its clocks goes with it, what runs is superseded by name',
      { type: 'taken-back', assignmentIds: ['A2'], why: '' },
      {
        assignments: [A1, { ...A2, former: [{ part: 'lead', until: EARLIER }], signedAt: EARLIER, handler: 'sun' }],
        clocks: [
          aClock({ id: 'response', state: 'met' }),
          aClock({ id: 'sign:A1', kind: 'sign', of: 'A1', state: 'met' }),
          aClock({ id: 'sign:A2', kind: 'sign', of: 'A2', state: 'met' }),
          aClock({ id: 'contribution:A2.2', kind: 'contribution', of: 'A2.2' }),
        ],
        generations: { 'sign:A1': 1, 'sign:A2': 2 },
        lifted: [
          { duty: 'sign:A1', limit: { hours: 1 }, at: EARLIER, pressedBy: NOW },
          { duty: 'sign:A2', limit: { hours: 1 }, at: EARLIER, pressedBy: NOW },
        ],
      },
      {
        assignments: [A1, { ...was2, former: [{ part: 'lead', until: EARLIER }] }],
        clocks: [
          aClock({ id: 'response', state: 'met' }),
          aClock({ id: 'sign:A1', kind: 'sign', of: 'A1', state: 'met' }),
          aClock({ id: 'contribution:A2.2', kind: 'contribution', of: 'A2.2' }),
        ],
        generations: { 'sign:A1': 1 },
        lifted: [{ duty: 'sign:A1', limit: { hours: 1 }, at: EARLIER, pressedBy: NOW }],
      },
    ],
    [
      'D1: whoever takes it over takes its open parts of the matter over',
      { type: 'taken-back', assignmentIds: ['A2'], why: '', heir: 'housing' },
      {
        assignments: [A1, A2],
        settlements: [
          { id: 'T1', unit: 'xinqi', askedAt: EARLIER, dueAt: LATER },
          { id: 'T2', unit: 'xinqi', askedAt: EARLIER, dueAt: LATER, settledAt: NOW },
          { id: 'T3', unit: 'housing', askedAt: EARLIER, dueAt: LATER },
          { id: 'T4', unit: 'nobody', askedAt: EARLIER, dueAt: LATER },
        ],
      },
      {
        assignments: [A1, was2],
        settlements: [
          { id: 'T1', unit: 'housing', askedAt: EARLIER, dueAt: LATER },
          { id: 'T2', unit: 'xinqi', askedAt: EARLIER, dueAt: LATER, settledAt: NOW },
          { id: 'T3', unit: 'housing', askedAt: EARLIER, dueAt: LATER },
          { id: 'T4', unit: 'nobody', askedAt: EARLIER, dueAt: LATER },
        ],
      },
    ],
    [
      'D1: not of a unit that has another part still',
      { type: 'taken-back', assignmentIds: ['A2'], why: '', heir: 'housing' },
      { assignments: [A1, A2, A3], settlements: [{ id: 'T1', unit: 'xinqi', askedAt: EARLIER, dueAt: LATER }] },
      { assignments: [A1, was2, A3] },
    ],
    [
      'D1: also of one that had another part before, but not of one whose part was taken back then',
      { type: 'taken-back', assignmentIds: ['A2'], why: '', heir: 'housing' },
      {
        assignments: [A1, A2, gone(A3), gone(anAssignment('police', { id: 'A5' }))],
        settlements: [
          { id: 'T1', unit: 'xinqi', askedAt: EARLIER, dueAt: LATER },
          { id: 'T2', unit: 'police', askedAt: EARLIER, dueAt: LATER },
        ],
      },
      {
        assignments: [A1, was2, gone(A3), gone(anAssignment('police', { id: 'A5' }))],
        settlements: [
          { id: 'T1', unit: 'housing', askedAt: EARLIER, dueAt: LATER },
          { id: 'T2', unit: 'police', askedAt: EARLIER, dueAt: LATER },
        ],
      },
    ],
    [
      'D1: nor where nobody does',
      { type: 'taken-back', assignmentIds: ['A2'], why: '' },
      { assignments: [A1, A2], settlements: [{ id: 'T1', unit: 'xinqi', askedAt: EARLIER, dueAt: LATER }] },
      { assignments: [A1, was2] },
    ],
    [
      'another part: what it answered was asked of that which it had',
      { type: 'part-changed', assignmentId: 'A2', part: 'primary', reason: '' },
      { assignments: [A1, { ...A2, contributeBy: LATER, contributedAt: EARLIER, askedAt: EARLIER }] },
      { assignments: [A1, { ...A2, part: 'primary', former: [{ part: 'co-unit', until: NOW }] }] },
    ],
    [
      'a co-unit for the first time owes its first answer',
      { type: 'part-changed', assignmentId: 'A1', part: 'co-unit', reason: '', contributeBy: LATER },
      { assignments: [{ ...A1, former: [{ part: 'lead', until: EARLIER }] }] },
      {
        assignments: [
          {
            ...A1,
            part: 'co-unit',
            former: [
              { part: 'lead', until: EARLIER },
              { part: 'primary', until: NOW },
            ],
            contributeBy: LATER,
            askedAt: NOW,
          },
        ],
      },
    ],
    [
      'once more, another',
      { type: 'part-changed', assignmentId: 'A1', part: 'co-unit', reason: '' },
      {
        assignments: [
          {
            ...A1,
            former: [
              { part: 'lead', until: EARLIER },
              { part: 'co-unit', until: EARLIER },
            ],
          },
        ],
      },
      {
        assignments: [
          {
            ...A1,
            part: 'co-unit',
            rounds: 2,
            former: [
              { part: 'lead', until: EARLIER },
              { part: 'co-unit', until: EARLIER },
              { part: 'primary', until: NOW },
            ],
          },
        ],
      },
    ],
    [
      'a third time',
      { type: 'part-changed', assignmentId: 'A1', part: 'co-unit', reason: '' },
      { assignments: [{ ...A1, rounds: 2, former: [{ part: 'co-unit', until: EARLIER }] }] },
      {
        assignments: [
          {
            ...A1,
            part: 'co-unit',
            rounds: 3,
            former: [
              { part: 'co-unit', until: EARLIER },
              { part: 'primary', until: NOW },
            ],
          },
        ],
      },
    ],
    [
      'a primary unit once more owes none',
      { type: 'part-changed', assignmentId: 'A2', part: 'primary', reason: '' },
      { assignments: [{ ...A2, former: [{ part: 'co-unit', until: EARLIER }] }] },
      {
        assignments: [
          {
            ...A2,
            part: 'primary',
            former: [
              { part: 'co-unit', until: EARLIER },
              { part: 'co-unit', until: NOW },
            ],
          },
        ],
      },
    ],
    [
      'another time for its answer, which stays',
      { type: 'task-set', assignmentId: 'A2', contributeBy: LATER, reason: '' },
      { assignments: [A1, { ...A2, contributedAt: EARLIER }] },
      { assignments: [A1, { ...A2, contributedAt: EARLIER, contributeBy: LATER }] },
    ],
    [
      'asked again, what it answered is no answer to that',
      { type: 'task-set', assignmentId: 'A2', again: true, reason: '' },
      { assignments: [{ ...A2, contributedAt: EARLIER, contributeBy: LATER }] },
      { assignments: [{ ...A2, contributeBy: LATER, rounds: 2, askedAt: NOW }] },
    ],
    [
      'a third time by another',
      { type: 'task-set', assignmentId: 'A2', again: true, contributeBy: LATER, reason: '' },
      { assignments: [{ ...A2, rounds: 2 }] },
      { assignments: [{ ...A2, contributeBy: LATER, rounds: 3, askedAt: NOW }] },
    ],
  ])('%s', (_, body, part, expected) => expect(changes(body, part)).toEqual(expected));
});

const T1: Settlement = { id: 'T1', unit: 'housing', askedAt: EARLIER, dueAt: LATER };
const T2: Settlement = { ...T1, id: 'T2', unit: 'xinqi' };
const set = (part: object): EventBody => ({ type: 'settlement-set', settlement: 'T2', ...part });
describe('D1 · parts of what is dealt with on the ground', () => {
  it.each<Row>([
    [
      'the first',
      set({ unit: 'xinqi', dueAt: LATER, says: '清运' }),
      { settledAt: EARLIER },
      { settlements: [{ ...T2, askedAt: NOW }], gone: ['settledAt'] },
    ],
    [
      'all of it, by the rules',
      set({ unit: 'xinqi', dueAt: LATER, whole: true }),
      { settlements: [T1] },
      { settlements: [T1, { ...T2, askedAt: NOW, whole: true }] },
    ],
    [
      'M4: as it was asked for in a case that joined',
      set({ unit: 'xinqi', dueAt: LATER, from: { case: 'BL1', askedAt: EARLIER, extended: 2 } }),
      {},
      { settlements: [{ ...T2, from: 'BL1', extended: 2 }] },
    ],
    [
      'M4: or since now',
      set({ unit: 'xinqi', dueAt: LATER, from: { case: 'BL1' } }),
      {},
      { settlements: [{ ...T2, askedAt: NOW, from: 'BL1' }] },
    ],
    [
      'another unit',
      set({ unit: 'cyber', reason: '' }),
      { settlements: [T1, T2] },
      { settlements: [T1, { ...T2, unit: 'cyber' }] },
    ],
    [
      'another time',
      set({ dueAt: NOW, reason: '' }),
      { settlements: [T1, T2] },
      { settlements: [T1, { ...T2, dueAt: NOW }] },
    ],
    [
      'another unit and time at once',
      set({ unit: 'cyber', dueAt: NOW, reason: '' }),
      { settlements: [T1, T2] },
      { settlements: [T1, { ...T2, unit: 'cyber', dueAt: NOW }] },
    ],
    ['of one that is not there nothing is kept', set({ dueAt: NOW }), { settlements: [T1] }, {}],
    [
      'one is dropped, and the rest was dealt with',
      set({ dropped: true, reason: '' }),
      { settlements: [{ ...T1, settledAt: EARLIER }, T2] },
      {
        settlements: [
          { ...T1, settledAt: EARLIER },
          { ...T2, dropped: true },
        ],
        settledAt: EARLIER,
      },
    ],
    [
      'the last is dealt with, and with it the matter: when the last was',
      {
        type: 'settled',
        settlement: 'T1',
        says: '',
        evidence: [],
        unit: 'housing',
        settledAt: EARLIER,
      },
      { settlements: [T1, { ...T2, settledAt: NOW }, { ...T2, id: 'T3', settledAt: EARLIER }] },
      {
        settlements: [
          { ...T1, settledAt: EARLIER },
          { ...T2, settledAt: NOW },
          { ...T2, id: 'T3', settledAt: EARLIER },
        ],
        settledAt: NOW,
      },
    ],
    [
      'not while another is not',
      { type: 'settled', settlement: 'T1', says: '', evidence: [], unit: 'housing', settledAt: EARLIER },
      { settlements: [T1, T2] },
      { settlements: [{ ...T1, settledAt: EARLIER }, T2] },
    ],
    [
      'one is open anew, and so is the matter',
      { type: 'settlement-reopened', settlement: 'T2', reason: '' },
      {
        settledAt: NOW,
        settlements: [
          { ...T1, settledAt: EARLIER },
          { ...T2, settledAt: NOW, extended: 2 },
        ],
      },
      {
        settlements: [
          { ...T1, settledAt: EARLIER },
          { ...T2, askedAt: NOW, rounds: 2 },
        ],
        gone: ['settledAt'],
      },
    ],
    [
      'a third time, until another',
      { type: 'settlement-reopened', settlement: 'T2', reason: '', dueAt: NOW },
      { settlements: [{ ...T2, rounds: 2, settledAt: EARLIER }] },
      { settlements: [{ ...T2, askedAt: NOW, rounds: 3, dueAt: NOW }] },
    ],
    [
      'the whole, whose parts stand as they were',
      { type: 'settlement-reopened', reason: '' },
      { settledAt: NOW, settlements: [{ ...T1, settledAt: NOW }] },
      { gone: ['settledAt'] },
    ],
    [
      'one is given more time',
      { type: 'settlement-extended', settlement: 'T2', dueAt: NOW, proposalId: 'P5' },
      { settlements: [T1, T2], proposals: [P5] },
      { settlements: [T1, { ...T2, dueAt: NOW, extended: 1 }], proposals: [] },
    ],
    [
      'again',
      { type: 'settlement-extended', settlement: 'T2', dueAt: NOW, proposalId: 'P5' },
      { settlements: [{ ...T2, extended: 1 }], proposals: [P5] },
      { settlements: [{ ...T2, dueAt: NOW, extended: 2 }], proposals: [] },
    ],
  ])('%s', (_, body, part, expected) => expect(changes(body, part)).toEqual(expected));
});

const D1: CaseDocument = { id: 'D1', kind: 'wording', unit: 'housing', versions: 1 };
const D2: CaseDocument = { ...D1, id: 'D2', versions: 2 };
const saved = (part: object): EventBody => ({
  type: 'document-saved',
  documentId: 'D2',
  kind: 'wording',
  version: 1,
  unit: 'housing',
  title: '',
  text: '',
  ...part,
});
const submitted = (part: object = {}): EventBody => ({
  type: 'document-submitted',
  documentId: 'D2',
  version: 2,
  ...part,
});
const reviewed = (part: object = {}): EventBody => ({
  type: 'document-reviewed',
  documentId: 'D2',
  version: 2,
  step: 'review',
  proposalId: 'P5',
  ...part,
});
const asking = aProposal('P7', { kind: 'cosign' });
const under = { version: 2, steps: ['first-review' as const] };
const cosign = { unit: 'xinqi', version: 1, is: 'asked' as const, proposalId: 'P7' };
const signedBefore = { unit: 'cyber', version: 1, is: 'signed' as const };
const settled = (goOn: boolean, part: object = {}): EventBody => ({
  type: 'cosign-settled',
  documentId: 'D2',
  version: 2,
  unit: 'xinqi',
  goOn,
  reason: '',
  ...part,
});
describe('A4, R3 · documents of a case', () => {
  it.each<Row>([
    ['a first draft', saved({}), { documents: [D1] }, { documents: [D1, { ...D2, versions: 1 }] }],
    ['another version', saved({ version: 3 }), { documents: [D1, D2] }, { documents: [D1, { ...D2, versions: 3 }] }],
    [
      'M4: one that came with a case, as far as it was',
      saved({ version: 4, was: { case: 'BL1', id: 'D7', authors: ['zhao'], approved: ['review'] } }),
      {},
      {
        documents: [
          {
            ...D2,
            versions: 4,
            under: { version: 4, steps: ['review'] },
            approved: { version: 4, steps: ['review'] },
            from: { case: 'BL1', id: 'D7' },
          },
        ],
      },
    ],
    [
      'M4: which nobody had approved',
      saved({ was: { case: 'BL1', id: 'D7', authors: ['zhao'], under: true } }),
      {},
      { documents: [{ ...D2, versions: 1, from: { case: 'BL1', id: 'D7' } }] },
    ],
    [
      'it is submitted: whose consent holds consents to this version too',
      submitted({ consenting: ['cyber'] }),
      { documents: [{ ...D2, cosigns: [cosign, signedBefore] }] },
      { documents: [{ ...D2, cosigns: [{ ...signedBefore, version: 2 }], under: { version: 2, steps: [] } }] },
    ],
    [
      'by nobody’s: nobody’s is kept',
      submitted(),
      { documents: [{ ...D2, cosigns: [cosign, signedBefore] }] },
      { documents: [{ ...D2, under: { version: 2, steps: [] } }] },
    ],
    ['again, it is not read once more by those who let it pass', submitted(), { documents: [{ ...D2, under }] }, {}],
    [
      'nor after it was approved',
      submitted(),
      { documents: [{ ...D2, under: { version: 1, steps: [] }, approved: { version: 2, steps: ['review'] } }] },
      {
        documents: [{ ...D2, approved: { version: 2, steps: ['review'] }, under: { version: 2, steps: ['review'] } }],
      },
    ],
    [
      'a step is passed, in the version that the decider worded',
      reviewed({ version: 3 }),
      { documents: [D1, { ...D2, under, cosigns: [signedBefore] }], proposals: [P5] },
      {
        documents: [
          D1,
          {
            ...D2,
            under: { version: 3, steps: ['first-review', 'review'] },
            cosigns: [{ ...signedBefore, version: 3 }],
          },
        ],
        proposals: [],
      },
    ],
    [
      'the last',
      reviewed({ approved: true }),
      { documents: [D2], proposals: [P5] },
      {
        documents: [{ ...D2, under: { version: 2, steps: ['review'] }, approved: { version: 2, steps: ['review'] } }],
        proposals: [],
      },
    ],
    [
      'a unit is asked to co-sign',
      {
        type: 'proposed',
        proposal: asking,
        payload: { kind: 'cosign', document: 'D2', version: 2, unit: 'xinqi' },
        reason: '',
      },
      { documents: [D1, { ...D2, cosigns: [cosign, signedBefore] }] },
      {
        documents: [D1, { ...D2, cosigns: [signedBefore, { ...cosign, version: 2 }] }],
        proposals: [asking],
      },
    ],
    [
      'what else is proposed asks nobody',
      { type: 'proposed', proposal: asking, payload: { kind: 'no-answer' }, reason: '' },
      { documents: [D2] },
      { proposals: [asking] },
    ],
    [
      'it signs',
      { type: 'cosigned', documentId: 'D2', version: 2, unit: 'xinqi', proposalId: 'P5' },
      { documents: [{ ...D2, under, cosigns: [cosign, signedBefore] }], proposals: [P5] },
      {
        documents: [{ ...D2, under, cosigns: [signedBefore, { unit: 'xinqi', version: 2, is: 'signed' }] }],
        proposals: [],
      },
    ],
    [
      'the last that was asked',
      { type: 'cosigned', documentId: 'D2', version: 2, unit: 'xinqi', proposalId: 'P5', approved: true },
      { documents: [{ ...D2, under }], proposals: [P5] },
      {
        documents: [{ ...D2, under, cosigns: [{ unit: 'xinqi', version: 2, is: 'signed' }], approved: under }],
        proposals: [],
      },
    ],
    [
      'it objects',
      { type: 'proposal-decided', proposalId: 'P7', by: 'sun', approved: false, proof: 'code' },
      { documents: [D1, { ...D2, cosigns: [signedBefore, cosign] }], proposals: [asking] },
      {
        documents: [D1, { ...D2, cosigns: [signedBefore, { unit: 'xinqi', version: 1, is: 'objected' }] }],
        proposals: [],
      },
    ],
    [
      'consenting is another event',
      { type: 'proposal-decided', proposalId: 'P7', by: 'sun', approved: true, proof: 'code' },
      { documents: [{ ...D2, cosigns: [cosign] }], proposals: [asking] },
      { proposals: [{ ...asking, approvedBy: 'sun' }] },
    ],
    [
      'it need not answer any more',
      { type: 'proposal-withdrawn', proposalId: 'P7', reason: '' },
      { documents: [{ ...D2, cosigns: [cosign, signedBefore] }], proposals: [asking] },
      { documents: [{ ...D2, cosigns: [signedBefore] }], proposals: [] },
    ],
    [
      'another proposal tells nothing of it',
      { type: 'proposal-withdrawn', proposalId: 'P8', reason: '' },
      { documents: [{ ...D2, cosigns: [cosign] }], proposals: [aProposal('P8')] },
      { proposals: [] },
    ],
    [
      'the Government Office lets it go on',
      settled(true, { approved: true, proposalId: 'P7' }),
      { documents: [{ ...D2, under, cosigns: [cosign] }], proposals: [asking] },
      {
        documents: [{ ...D2, under, cosigns: [{ unit: 'xinqi', version: 2, is: 'passed' }], approved: under }],
        proposals: [],
      },
    ],
    ['or not', settled(false), { documents: [{ ...D2, cosigns: [cosign] }], proposals: [asking] }, {}],
    [
      'M4: one of a case that is its own again goes with it',
      { type: 'joined-told', from: 'BL1', what: 'opened-anew', cases: ['BL1'], releases: [], assignments: [] },
      {
        documents: [
          D1,
          { ...D2, from: { case: 'BL1', id: 'D7' } },
          { ...D2, id: 'D3', from: { case: 'BL2', id: 'D1' } },
        ],
      },
      {
        documents: [
          D1,
          { ...D2, from: { case: 'BL1', id: 'D7' }, gone: true },
          { ...D2, id: 'D3', from: { case: 'BL2', id: 'D1' } },
        ],
      },
    ],
  ])('%s', (_, body, part, expected) => expect(changes(body, part)).toEqual(expected));

  it('throws on one that is not there', () => {
    expect(() => fold(aCase(), submitted(), stamp)).toThrow('case BL2600017 has no document D2');
  });
});

const B1: Dispatch = { id: 'B1', kind: 'feedback', unit: 'housing', versions: 1 };
const B2: Dispatch = { ...B1, id: 'B2' };
const written = (part: object = {}): EventBody => ({
  type: 'dispatch-written',
  dispatch: 'B2',
  kind: 'feedback',
  version: 1,
  unit: 'housing',
  sections: [],
  ...part,
});
const sent = (part: object = {}): EventBody => ({
  type: 'dispatch-sent',
  dispatch: 'B2',
  sending: 'S2',
  version: 1,
  to: ['city'],
  means: '',
  sentAt: EARLIER,
  unit: 'housing',
  ...part,
});
const S1 = { id: 'S1', to: ['net'], sentAt: EARLIER };
const S2 = { id: 'S2', to: ['city'], sentAt: EARLIER };
const received = (receivedAt: string, desk = 'city'): EventBody => ({
  type: 'receipt-recorded',
  dispatch: 'B2',
  sending: 'S2',
  desk,
  receivedBy: '',
  receivedAt,
});
const order = { unit: '市政府办', dueAt: LATER };
describe('M2, P2 · what goes upward in writing', () => {
  it.each<Row>([
    [
      'a first draft',
      written({ order: 'assigned-limit:L1' }),
      { dispatches: [B1] },
      { dispatches: [B1, { ...B2, order: 'assigned-limit:L1' }] },
    ],
    [
      'another version',
      written({ version: 2 }),
      { dispatches: [B1, B2] },
      { dispatches: [B1, { ...B2, versions: 2 }] },
    ],
    [
      'M4: as it was in a case that joined',
      written({
        version: 3,
        answers: order,
        was: {
          case: 'BL1',
          id: 'B7',
          signed: true,
          givenAt: NOW,
          sendings: [S1],
          returns: 1,
          returnedAt: NOW,
          redoBy: LATER,
          sentBefore: 1,
        },
      }),
      {},
      {
        dispatches: [
          {
            ...B2,
            versions: 3,
            answers: order,
            sendings: [S1],
            returns: 1,
            returnedAt: NOW,
            redoBy: LATER,
            sentBefore: 1,
            signed: 3,
            from: { case: 'BL1', id: 'B7', returns: 1 },
          },
        ],
      },
    ],
    [
      'M4: which nobody had signed',
      written({ was: { case: 'BL1', id: 'B7', givenAt: NOW } }),
      {},
      { dispatches: [{ ...B2, from: { case: 'BL1', id: 'B7' } }] },
    ],
    [
      'its head signs',
      { type: 'dispatch-signed', dispatch: 'B2', version: 1, proposalId: 'P5' },
      { dispatches: [B1, B2], proposals: [P5] },
      { dispatches: [B1, { ...B2, signed: 1 }], proposals: [] },
    ],
    ['it is sent', sent(), { dispatches: [B1, B2] }, { dispatches: [B1, { ...B2, sendings: [S2] }] }],
    [
      'again, with the next promised; from now, until a second person says otherwise',
      sent({ nextAt: LATER, unconfirmed: true }),
      { dispatches: [{ ...B2, sendings: [S1] }] },
      { dispatches: [{ ...B2, sendings: [S1, { ...S2, countsFrom: NOW, nextAt: LATER }] }] },
    ],
    [
      'a receipt',
      received(NOW),
      { dispatches: [{ ...B2, sendings: [S1, S2] }] },
      { dispatches: [{ ...B2, sendings: [S1, { ...S2, got: ['city'], gotAt: NOW }] }] },
    ],
    [
      'the last of them counts',
      received(LATER, 'net'),
      { dispatches: [{ ...B2, sendings: [{ ...S2, got: ['city'], gotAt: NOW }] }] },
      { dispatches: [{ ...B2, sendings: [{ ...S2, got: ['city', 'net'], gotAt: LATER }] }] },
    ],
    [
      'not one of before',
      received(EARLIER, 'net'),
      { dispatches: [{ ...B2, sendings: [{ ...S2, got: ['city'], gotAt: NOW }] }] },
      { dispatches: [{ ...B2, sendings: [{ ...S2, got: ['city', 'net'], gotAt: NOW }] }] },
    ],
    [
      'it is sent back: to be signed and sent anew',
      { type: 'dispatch-returned', dispatch: 'B2', by: '', reason: '', returnedAt: EARLIER, redoBy: LATER },
      { dispatches: [B1, { ...B2, signed: 1, sendings: [S1, S2], returns: 1 }] },
      {
        dispatches: [B1, { ...B2, sendings: [S1, S2], returns: 2, returnedAt: EARLIER, redoBy: LATER, sentBefore: 2 }],
      },
    ],
    [
      'before anything was sent',
      { type: 'dispatch-returned', dispatch: 'B2', by: '', reason: '', returnedAt: EARLIER, redoBy: LATER },
      { dispatches: [B2] },
      { dispatches: [{ ...B2, returns: 1, returnedAt: EARLIER, redoBy: LATER, sentBefore: 0 }] },
    ],
    [
      'M4: the order that it answers is set here',
      { type: 'limit-set', limit: limit('L2') },
      {
        dispatches: [
          { ...B1, answers: order },
          { ...B2, answers: { ...order, unit: '区委' } },
          { ...B2, id: 'B3' },
          { ...B2, id: 'B4', answers: order, order: 'assigned-limit:L1' },
          { ...B2, id: 'B5', answers: order, gone: true },
        ],
      },
      {
        limits: [limit('L2')],
        dispatches: [
          { ...B1, answers: order, order: 'assigned-limit:L2' },
          { ...B2, answers: { ...order, unit: '区委' } },
          { ...B2, id: 'B3' },
          { ...B2, id: 'B4', answers: order, order: 'assigned-limit:L1' },
          { ...B2, id: 'B5', answers: order, gone: true },
        ],
      },
    ],
    [
      'M4: one of a case that is its own again goes with it',
      { type: 'joined-told', from: 'BL1', what: 'opened-anew', cases: ['BL1'], releases: [], assignments: [] },
      { dispatches: [B1, { ...B2, from: { case: 'BL1', id: 'B7' } }] },
      { dispatches: [B1, { ...B2, from: { case: 'BL1', id: 'B7' }, gone: true }] },
    ],
  ])('%s', (_, body, part, expected) => expect(changes(body, part)).toEqual(expected));

  it('throws on one that is not there', () => {
    expect(() => fold(aCase(), sent(), stamp)).toThrow('case BL2600017 has no dispatch B2');
  });
});

const K1 = { id: 'K1', body: '市指挥部', since: EARLIER };
const plan = { id: 'fire', attachedAt: EARLIER, confirmedAt: EARLIER, steps: [], done: ['b'], omitted: ['c'] };
const step = (name: string, is: 'done' | 'left-out' | 'open'): EventBody => ({ type: 'plan-step-set', step: name, is });
const attachedStep = {
  id: 'a',
  due: LATER,
  move: { desk: true as const },
  phase: '一',
  says: '报告',
  who: 'desk',
  dueByPlan: NOW,
};
const judged = (release: string, hours: number, asks: string[] = []): EventBody => ({
  type: 'effect-judged',
  release,
  hours,
  volume: 'less',
  asks,
  doubts: [],
});
const effect = (release: string, hours: number, asks = 0) => ({
  release,
  hours,
  at: EARLIER,
  volume: 'more' as const,
  asks,
});
const noted = (consultation: string, is: 'under-way' | 'approved' | 'over'): EventBody => ({
  type: 'consultation-noted',
  consultation,
  is,
  since: NOW,
});
const H1 = { id: 'H1', target: '12345', at: EARLIER };
const H2 = { id: 'H2', target: '市局', at: NOW };
const line = (factId: string, version: number, dropped?: true): EventBody => ({
  type: 'line-set',
  factId,
  kind: 'figure',
  version,
  value: '1',
  unit: 'housing',
  ...(dropped ? { dropped } : {}),
});
const F1 = { id: 'F1', kind: 'time' as const, version: 1 };
const F2 = { id: 'F2', kind: 'figure' as const, version: 1 };
describe('P1, P3, P5, R3, A4, M4 · what else a case goes by', () => {
  it.each<Row>([
    [
      'a superior takes it over: what went out without its word is on record',
      { type: 'taken-over', takeover: 'K2', body: '省指挥部', since: EARLIER, evidence: [], before: ['R2'] },
      { takeovers: [{ ...K1, until: NOW }], releases: [aFact('R1'), aFact('R2')], breaches: [] },
      {
        takeovers: [
          { ...K1, until: NOW },
          { id: 'K2', body: '省指挥部', since: EARLIER },
        ],
        breaches: [{ duty: 'command:R2', is: 'stands', dueAt: EARLIER, unit: 'housing' }],
      },
    ],
    [
      'P3: beside what was missed before',
      { type: 'taken-over', takeover: 'K1', body: '市指挥部', since: EARLIER, evidence: [], before: ['R1', 'R2'] },
      {
        releases: [aFact('R1'), aFact('R2')],
        breaches: [{ duty: 'response', is: 'stands', dueAt: NOW }],
      },
      {
        takeovers: [K1],
        breaches: [
          { duty: 'response', is: 'stands', dueAt: NOW },
          { duty: 'command:R1', is: 'stands', dueAt: EARLIER, unit: 'housing' },
          { duty: 'command:R2', is: 'stands', dueAt: EARLIER, unit: 'housing' },
        ],
      },
    ],
    [
      'as it had in a case that joined',
      {
        type: 'taken-over',
        takeover: 'K1',
        body: '市指挥部',
        since: EARLIER,
        evidence: [],
        from: { case: 'BL1', askedAt: NOW },
      },
      {},
      { takeovers: [{ ...K1, from: 'BL1', askedAt: NOW }] },
    ],
    [
      'it hands it back',
      { type: 'handed-back', takeover: 'K2', until: NOW, says: '', evidence: [] },
      { takeovers: [K1, { ...K1, id: 'K2' }] },
      { takeovers: [K1, { ...K1, id: 'K2', until: NOW }] },
    ],
    [
      'it is asked',
      { type: 'superior-asked', takeover: 'K2', to: '', says: '', means: '', askedAt: NOW },
      { takeovers: [K1, { ...K1, id: 'K2' }] },
      { takeovers: [K1, { ...K1, id: 'K2', askedAt: NOW }] },
    ],
    [
      'again: the first counts',
      { type: 'superior-asked', takeover: 'K1', to: '', says: '', means: '', askedAt: NOW },
      { takeovers: [{ ...K1, askedAt: EARLIER }] },
      {},
    ],
    [
      'which may be told later',
      { type: 'superior-asked', takeover: 'K1', to: '', says: '', means: '', askedAt: EARLIER },
      { takeovers: [{ ...K1, askedAt: NOW }] },
      { takeovers: [{ ...K1, askedAt: EARLIER }] },
    ],
    [
      'M4: it commands no more what is a case of its own again',
      { type: 'joined-told', from: 'BL1', what: 'opened-anew', cases: ['BL1'], releases: [], assignments: [] },
      {
        takeovers: [
          K1,
          { ...K1, id: 'K2', from: 'BL1' },
          { ...K1, id: 'K3', from: 'BL1', until: EARLIER },
          { ...K1, id: 'K4', from: 'BL2' },
        ],
      },
      {
        takeovers: [
          K1,
          { ...K1, id: 'K2', from: 'BL1', until: NOW },
          { ...K1, id: 'K3', from: 'BL1', until: EARLIER },
          { ...K1, id: 'K4', from: 'BL2' },
        ],
      },
    ],
    [
      'a plan, as the rules propose it',
      {
        type: 'plan-attached',
        plan: { id: 'fire', title: '', unit: '' },
        policyId: '0',
        confirmedAt: EARLIER,
        steps: [attachedStep, { ...attachedStep, id: 'b', meets: 'response' }],
      },
      {},
      {
        plan: {
          id: 'fire',
          attachedAt: NOW,
          confirmedAt: EARLIER,
          steps: [
            { id: 'a', due: LATER, move: { desk: true } },
            { id: 'b', due: LATER, move: { desk: true }, meets: 'response' },
          ],
          done: [],
          omitted: [],
        },
      },
    ],
    [
      'none, as a person chose: what was done stays done',
      { type: 'plan-attached', policyId: '0', reason: '不适用', confirmedAt: EARLIER, steps: [] },
      { plan },
      {
        plan: { chosen: true, attachedAt: NOW, confirmedAt: EARLIER, steps: [], done: ['b'], omitted: ['c'] },
      },
    ],
    ['a step is done', step('a', 'done'), { plan }, { plan: { ...plan, done: ['a', 'b'] } }],
    ['after it was left out', step('c', 'done'), { plan }, { plan: { ...plan, done: ['b', 'c'], omitted: [] } }],
    ['is left out', step('a', 'left-out'), { plan }, { plan: { ...plan, omitted: ['a', 'c'] } }],
    ['after it was done', step('b', 'left-out'), { plan }, { plan: { ...plan, done: [], omitted: ['b', 'c'] } }],
    ['is open again', step('b', 'open'), { plan }, { plan: { ...plan, done: [] } }],
    ['done once', step('b', 'done'), { plan }, {}],
    ['of no plan', step('b', 'done'), {}, {}],
    [
      'a conference prepares steps of it',
      { type: 'conference-prepared', conference: 'C1', open: ['a'], done: [] },
      {
        prepared: [
          { conference: 'C1', open: ['b'], done: [] },
          { conference: 'C2', open: [], done: ['c'] },
        ],
      },
      {
        prepared: [
          { conference: 'C2', open: [], done: ['c'] },
          { conference: 'C1', open: ['a'], done: [] },
        ],
      },
    ],
    [
      'or has prepared',
      { type: 'conference-prepared', conference: 'C1', open: [], done: ['a'] },
      {},
      { prepared: [{ conference: 'C1', open: [], done: ['a'] }] },
    ],
    [
      'of which one is done',
      { type: 'conference-prepared', conference: 'C1', open: ['a'], done: ['b'] },
      {},
      { prepared: [{ conference: 'C1', open: ['a'], done: ['b'] }] },
    ],
    [
      'and is off',
      { type: 'conference-prepared', conference: 'C1', open: [], done: [] },
      { prepared: [{ conference: 'C1', open: ['b'], done: [] }] },
      { prepared: [] },
    ],
    [
      'P5: what came of a release',
      judged('R1', 24, ['一', '二']),
      { effects: [effect('R1', 24), effect('R1', 72), effect('R2', 24)] },
      {
        effects: [effect('R1', 72), effect('R2', 24), { release: 'R1', hours: 24, at: NOW, volume: 'less', asks: 2 }],
      },
    ],
    [
      'P5: the last six',
      judged('R7', 24),
      { effects: [1, 2, 3, 4, 5, 6].map((nth) => effect(`R${nth}`, 24)) },
      {
        effects: [
          ...[2, 3, 4, 5, 6].map((nth) => effect(`R${nth}`, 24)),
          { release: 'R7', hours: 24, at: NOW, volume: 'less', asks: 0 },
        ],
      },
    ],
    ['R3: a fact of the line', line('F2', 1), { line: [F1] }, { line: [F1, F2] }],
    ['the first', line('F2', 1), {}, { line: [F2] }],
    ['another version', line('F2', 2), { line: [F1, F2] }, { line: [F1, { ...F2, version: 2 }] }],
    ['no part any more', line('F2', 2, true), { line: [F1, F2] }, { line: [F1, { ...F2, version: 2, dropped: true }] }],
    [
      'A4: a consultation',
      noted('C1', 'under-way'),
      { consultations: [{ number: 'C2', is: 'under-way', since: EARLIER }] },
      {
        consultations: [
          { number: 'C2', is: 'under-way', since: EARLIER },
          { number: 'C1', is: 'under-way', since: NOW },
        ],
      },
    ],
    [
      'A4: approved',
      noted('C1', 'approved'),
      { consultations: [{ number: 'C1', is: 'under-way', since: EARLIER }] },
      { consultations: [{ number: 'C1', is: 'approved', since: NOW }] },
    ],
    [
      'A4: come to nothing, another is asked for since now',
      noted('C1', 'over'),
      { consultations: [{ number: 'C1', is: 'under-way', since: EARLIER }], convening: { round: 1 } },
      { consultations: [], convening: { round: 2, at: NOW } },
    ],
    [
      'A4: for the second time',
      noted('C1', 'over'),
      { consultations: [{ number: 'C1', is: 'under-way', since: EARLIER }] },
      { consultations: [], convening: { round: 1, at: NOW } },
    ],
    [
      'A4: not while there is one',
      noted('C1', 'over'),
      {
        consultations: [
          { number: 'C1', is: 'under-way', since: EARLIER },
          { number: 'C2', is: 'approved', since: EARLIER },
        ],
      },
      { consultations: [{ number: 'C2', is: 'approved', since: EARLIER }] },
    ],
    ['A4: none is needed', { type: 'consultation-forgone', reason: '' }, {}, { convening: { round: 0, forgone: NOW } }],
    [
      'A4: of the time when it was asked for',
      { type: 'consultation-forgone', reason: '' },
      { convening: { round: 2, at: EARLIER } },
      { convening: { round: 2, at: EARLIER, forgone: NOW } },
    ],
    [
      'A4: which was decided of the case as it was graded then',
      { type: 'graded', was: g('IV'), grades: g('IV', 'IV'), reason: '', differs: true },
      { convening: { round: 1, forgone: EARLIER }, wereGrades: g('IV'), risen: [{ grades: g('IV', 'IV') }] },
      { grades: g('IV', 'IV'), convening: { round: 2, at: NOW } },
    ],
    [
      'A4: and of its kind, in whatever order',
      { type: 'confirmed', categories: ['other', 'emergency'] },
      { categories: ['emergency', 'other'], convening: { round: 1, forgone: EARLIER } },
      { categories: ['other', 'emergency'] },
    ],
    [
      'M4: what came of a matter that is passed on',
      { type: 'handoff-answered', handoff: 'H2', is: 'received', receivedAt: LATER },
      { handoffs: [{ ...H1, over: { is: 'refused', at: EARLIER } }, H2] },
      {
        handoffs: [
          { ...H1, over: { is: 'refused', at: EARLIER } },
          { ...H2, over: { is: 'received', at: NOW, since: LATER } },
        ],
      },
    ],
    [
      'M4: not before it went, and from now until a second person says otherwise',
      { type: 'handoff-answered', handoff: 'H1', is: 'received', receivedAt: at('2026-03-18 12:00') },
      { handoffs: [H1] },
      { handoffs: [{ ...H1, over: { is: 'received', at: NOW, since: EARLIER } }] },
    ],
    [
      'M4: unconfirmed, now',
      { type: 'handoff-answered', handoff: 'H1', is: 'received', receivedAt: EARLIER, unconfirmed: true },
      { handoffs: [H1] },
      { handoffs: [{ ...H1, over: { is: 'received', at: NOW, since: NOW } }] },
    ],
    [
      'M4: it is passed on by the desk alone',
      { type: 'passed-on', handoff: 'H2', target: '市局', reason: '' },
      { handoffs: [H1] },
      { handoffs: [H1, H2] },
    ],
    [
      'M4: ended otherwise, it is on its way to nobody',
      { type: 'ended', outcome: 'no-answer', reason: '' },
      { handoffs: [{ ...H1, over: { is: 'refused', at: EARLIER } }, H2] },
      {
        status: 'ended',
        closedAt: NOW,
        endedAs: 'no-answer',
        handoffs: [
          { ...H1, over: { is: 'refused', at: EARLIER } },
          { ...H2, over: { is: 'withdrawn', at: NOW } },
        ],
      },
    ],
  ])('%s', (_, body, part, expected) => expect(changes(body, part)).toEqual(expected));
});

const sign = aClock({ id: 'sign:A2', kind: 'sign', of: 'A2' });
const response = aClock({ id: 'response' });
const lifted = { duty: 'response', limit: { hours: 48 }, at: EARLIER, pressedBy: response.dueAt };
const clocks = (...all: object[]): EventBody => ({ type: 'clocks-changed', changes: all }) as EventBody;
const superseded = (clockId: string, part: object = {}): object => ({
  change: 'superseded',
  clockId,
  kind: 'response',
  why: 'no-longer-applies',
  ...part,
});
describe('A1 · clocks that come and go', () => {
  it.each<Row>([
    [
      'one that lighter grades took away is known by when it was pressed for',
      clocks(superseded('response', { liftedAt: NOW })),
      {
        clocks: [sign, response],
        lifted: [
          { ...lifted, pressedBy: NOW },
          { ...lifted, limit: { hours: 24 } },
          { ...lifted, duty: 'first-information' },
        ],
      },
      {
        clocks: [sign],
        generations: { response: 1 },
        lifted: [
          { ...lifted, limit: { hours: 24 } },
          { ...lifted, duty: 'first-information' },
          { ...lifted, at: NOW },
        ],
      },
    ],
    [
      'the first',
      clocks(superseded('response', { liftedAt: NOW })),
      { clocks: [sign, response] },
      { clocks: [sign], generations: { response: 1 }, lifted: [{ ...lifted, at: NOW }] },
    ],
    [
      'another goes without a trace',
      clocks(superseded('response')),
      { clocks: [response] },
      { clocks: [], generations: { response: 1 } },
    ],
    [
      'met, nothing is kept of it',
      clocks({ change: 'met', clockId: 'response', metAt: NOW, late: false }),
      { clocks: [response], lifted: [lifted, { ...lifted, duty: 'first-information' }] },
      {
        clocks: [{ ...response, state: 'met', metAt: NOW }],
        lifted: [{ ...lifted, duty: 'first-information' }],
      },
    ],
    [
      'with its assignment it is gone for good',
      clocks(superseded('sign:A2')),
      { clocks: [sign], assignments: [A1, was2] },
      { clocks: [] },
    ],
    [
      'others keep their count',
      clocks(superseded('sign:A2')),
      { clocks: [sign], assignments: [A1, was2], generations: { response: 1 } },
      { clocks: [] },
    ],
    [
      'with its assignment standing it is counted',
      clocks(superseded('sign:A2')),
      { clocks: [sign], assignments: [A1, A2] },
      { clocks: [], generations: { 'sign:A2': 1 } },
    ],
    [
      'a miss of a part is its unit’s without saying so',
      clocks(
        { change: 'breached', duty: 'sign:A2', kind: 'sign', of: 'A2', unit: 'xinqi', dueAt: NOW, basis: 'P4' },
        { change: 'breached', duty: 'response', kind: 'response', unit: 'housing', dueAt: NOW, basis: 'P4' },
      ),
      { assignments: [A1, A2] },
      {
        breaches: [
          { duty: 'sign:A2', is: 'stands', dueAt: NOW },
          { duty: 'response', is: 'stands', dueAt: NOW, unit: 'housing' },
        ],
      },
    ],
  ])('%s', (_, body, part, expected) => expect(changes(body, part)).toEqual(expected));
});

const joined = (part: object = {}): EventBody => ({
  type: 'taken-in',
  from: 'BL1',
  reason: '',
  assignments: [],
  releases: [],
  ...part,
});
const theirs = aFact('R2', { from: { case: 'BL1', id: 'R1' }, fulfils: ['response'], publishedAt: NOW });
const owed = (from: string) => ({ id: 'J4', from, at: EARLIER, duties: [] });
const told = (what: object): EventBody => ({ type: 'joined-told', from: 'BL1', ...what }) as EventBody;
const apart = told({ what: 'opened-anew', cases: ['BL1'], releases: ['R2'], assignments: ['A2'] });
describe('M4 · a case that joins, and what becomes of it', () => {
  it.each<Row>([
    ['with nothing', joined(), {}, {}],
    [
      'its units and its answers: what answered its concern answered none here',
      joined({ assignments: [A2], releases: [theirs] }),
      { assignments: [A1, { ...was2, id: 'A9' }], releases: [aFact('R1')] },
      { assignments: [A1, A2], releases: [aFact('R1'), theirs] },
    ],
    [
      'but what a person says answers both',
      joined({ releases: [theirs], answers: ['R2'] }),
      {},
      { releases: [{ ...theirs, both: true }], firstAnsweredAt: NOW },
    ],
    [
      'after what was answered here before',
      joined({ releases: [theirs], answers: ['R2'] }),
      { firstAnsweredAt: EARLIER, releases: [aFact('R1', { fulfils: ['response'] })] },
      { releases: [aFact('R1', { fulfils: ['response'] }), { ...theirs, both: true }] },
    ],
    [
      'what it owed, and by what that was answered',
      joined({ owed: [{ kind: 'response', startAt: EARLIER, dueAt: LATER }], answeredBy: ['R1'] }),
      { owed: [owed('BL0')] },
      {
        owed: [
          owed('BL0'),
          {
            id: 'J9',
            from: 'BL1',
            at: NOW,
            duties: [{ kind: 'response', startAt: EARLIER, dueAt: LATER }],
            answeredBy: ['R1'],
          },
        ],
      },
    ],
    ['that is nothing', joined({ owed: [] }), { owed: [owed('BL0')] }, {}],
    [
      'what is known of it',
      joined({
        natures: ['grievance'],
        categories: ['emergency'],
        coordinators: ['cyber', 'office'],
        reach: ['views'],
        causes: ['emergency'],
        effects: [effect('R2', 24)],
      }),
      {
        natures: ['wrong-view'],
        categories: ['other'],
        coordinators: ['office'],
        effects: [effect('R1', 24)],
      },
      {
        natures: ['grievance', 'wrong-view'],
        categories: ['emergency', 'other'],
        coordinators: ['office', 'cyber'],
        reach: ['views'],
        causes: ['emergency'],
        effects: [effect('R1', 24), effect('R2', 24)],
      },
    ],
    ['D1: its ground is not dealt with', joined({ unsettled: true }), { settledAt: NOW }, { gone: ['settledAt'] }],
    ['D1: or is', joined(), { settledAt: NOW }, {}],
    ['A1: lighter grades tell nothing', joined({ grades: g('IV') }), { grades: g('III', 'IV') }, {}],
    [
      'A1: graver ones are its own while nobody confirmed them',
      joined({ grades: g('II') }),
      { status: 'appraising', gradesConfirmed: false, risen: [{ grades: g('II') }] },
      { grades: g('II') },
    ],
    [
      'A1, H2: a person decides on them where somebody did',
      joined({ grades: g('II') }),
      { grades: g('IV', 'IV'), wereGrades: g('III', 'III') },
      {
        review: { id: 'G9', at: NOW, grades: g('II', 'IV'), from: 'BL1' },
        risen: [{ grades: g('IV', 'IV') }, { grades: g('II', 'IV'), at: NOW, from: 'BL1' }],
        wereGrades: g('II', 'III'),
      },
    ],
    [
      'A1: since when the desk has had to',
      joined({ grades: g('II') }),
      { review: { id: 'G4', at: EARLIER, grades: g('IV') } },
      {
        review: { id: 'G4', at: EARLIER, grades: g('II'), from: 'BL1' },
        risen: [{ grades: g('IV') }, { grades: g('II'), at: NOW, from: 'BL1' }],
        wereGrades: g('II'),
      },
    ],
    [
      'A1: a graver emergency is put before it as news',
      joined({ grades: g('IV', 'II') }),
      {},
      { wereGrades: g('IV', 'II') },
    ],
    [
      'P4: a second person found that it owes nothing',
      told({ what: 'no-duty' }),
      { owed: [owed('BL1'), owed('BL2')] },
      { owed: [owed('BL2')] },
    ],
    ['P4: and nobody else does', told({ what: 'no-duty' }), { owed: [owed('BL1')] }, { gone: ['owed'] }],
    [
      'H2: a release of its was corrected: what was said of it here stays',
      told({ what: 'corrected', release: { ...theirs, id: 'R1', publishedAt: EARLIER, unit: 'cyber' } }),
      {
        releases: [
          aFact('R1'),
          { ...theirs, both: true, spoke: ['primary'], keeps: ['R1.P1'] },
          { ...theirs, id: 'R3', from: { case: 'BL1', id: 'R7' } },
          { ...theirs, id: 'R4', from: { case: 'BL2', id: 'R1' } },
        ],
      },
      {
        releases: [
          aFact('R1'),
          { ...theirs, publishedAt: EARLIER, unit: 'cyber', both: true, spoke: ['primary'], keeps: ['R1.P1'] },
          { ...theirs, id: 'R3', from: { case: 'BL1', id: 'R7' } },
          { ...theirs, id: 'R4', from: { case: 'BL2', id: 'R1' } },
        ],
        firstAnsweredAt: EARLIER,
      },
    ],
    [
      'it is a matter of its own again: what it brought goes with it',
      apart,
      {
        assignments: [A1, A2],
        releases: [aFact('R1', { fulfils: ['response'] }), { ...theirs, both: true, publishedAt: EARLIER }],
        firstAnsweredAt: EARLIER,
        owed: [owed('BL1'), owed('BL2')],
        missedBefore: [
          { kind: 'response', dueAt: NOW, in: 'BL1' },
          { kind: 'response', dueAt: NOW, in: 'BL2' },
        ],
        emergencyKnown: { grade: 'II', at: EARLIER, in: 'BL1' },
        review: { id: 'G4', at: EARLIER, grades: g('II'), from: 'BL1' },
        limits: [limit('L1'), limit('L2', { fromCase: 'BL1' }), limit('L3', { fromCase: 'BL2' })],
      },
      {
        assignments: [A1, was2],
        releases: [
          aFact('R1', { fulfils: ['response'] }),
          { ...theirs, both: true, publishedAt: EARLIER, fulfils: [], void: true },
        ],
        owed: [owed('BL2')],
        missedBefore: [{ kind: 'response', dueAt: NOW, in: 'BL2' }],
        limits: [limit('L1'), limit('L2', { fromCase: 'BL1', splitOff: true }), limit('L3', { fromCase: 'BL2' })],
        gone: ['emergencyKnown', 'review'],
      },
    ],
    [
      'and what others brought stays',
      told({ what: 'opened-anew', cases: ['BL1'], releases: [], assignments: [] }),
      {
        owed: [owed('BL2')],
        missedBefore: [{ kind: 'response', dueAt: NOW, in: 'BL2' }],
        emergencyKnown: { grade: 'II', at: EARLIER, in: 'BL2' },
        review: { id: 'G4', at: EARLIER, grades: g('II') },
      },
      {},
    ],
    [
      'nothing of it being left, nothing is kept',
      told({ what: 'opened-anew', cases: ['BL1'], releases: [], assignments: [] }),
      { owed: [owed('BL1')], missedBefore: [{ kind: 'response', dueAt: NOW, in: 'BL1' }] },
      { gone: ['owed', 'missedBefore'] },
    ],
  ])('%s', (_, body, part, expected) => expect(changes(body, part)).toEqual(expected));
});

const corrected = (sets: CorrectedState): EventBody => {
  const body: Corrected = {
    type: 'corrected',
    event: 1,
    fact: 'case-opened',
    was: {},
    is: {},
    reason: '',
    evidence: [],
    sets,
  };
  return body;
};
const answering = (id: string, publishedAt: string) => aFact(id, { publishedAt, fulfils: ['response'] });
describe('H2, H4 · what a corrected fact changes', () => {
  it.each<Row>([
    ['a plain one', corrected({ place: '新碶' }), {}, { place: '新碶' }],
    [
      'a release: the first answer is another',
      corrected({ release: answering('R2', EARLIER) }),
      { releases: [answering('R1', NOW), answering('R2', LATER)], firstAnsweredAt: NOW },
      { releases: [answering('R1', NOW), answering('R2', EARLIER)], firstAnsweredAt: EARLIER },
    ],
    [
      'one that answers nothing: nobody was answered',
      corrected({ release: aFact('R1') }),
      { releases: [answering('R1', NOW)], firstAnsweredAt: NOW },
      { releases: [aFact('R1')], gone: ['firstAnsweredAt'] },
    ],
    [
      'V1: what it does is of the concern',
      corrected({ release: aFact('R1', { acts: ['grievance'] }) }),
      { releases: [aFact('R1')], natures: ['wrong-view'] },
      { releases: [aFact('R1', { acts: ['grievance'] })], natures: ['grievance', 'wrong-view'] },
    ],
    [
      'V1: beside what is corrected',
      corrected({ natures: ['hardship'] }),
      { natures: ['wrong-view'] },
      { natures: ['hardship'] },
    ],
    [
      'M4: one that went with a split-off alert counts there alone',
      corrected({ release: { ...answering('R1', EARLIER), movedTo: 'BL2' } }),
      { releases: [answering('R1', NOW)], firstAnsweredAt: NOW },
      {
        releases: [{ ...aFact('R1'), movedTo: 'BL2', void: true }],
        gone: ['firstAnsweredAt'],
      },
    ],
    [
      'P4: what answers both concerns, and what is owed',
      corrected({ joined: { releases: [{ ...theirs, both: true }], owed: [owed('BL1')] } }),
      { releases: [aFact('R1'), theirs] },
      { releases: [aFact('R1'), { ...theirs, both: true }], owed: [owed('BL1')], firstAnsweredAt: NOW },
    ],
    [
      'P2: a limit',
      corrected({ limit: limit('L2', { number: '2号' }) }),
      { limits: [limit('L1'), limit('L2')] },
      { limits: [limit('L1'), limit('L2', { number: '2号' })] },
    ],
    [
      'P2: a part',
      corrected({ assignment: { id: 'A2', signedBy: 'sun' } }),
      { assignments: [A1, A2] },
      { assignments: [A1, { ...A2, signedBy: 'sun' }] },
    ],
    [
      'R3: when a co-unit answered',
      corrected({ contribution: { id: 'A2', at: EARLIER } }),
      { assignments: [A1, { ...A2, contributedAt: NOW }] },
      { assignments: [A1, { ...A2, contributedAt: EARLIER }] },
    ],
    [
      'R3: that it has not',
      corrected({ contribution: { id: 'A2', at: null } }),
      { assignments: [A1, { ...A2, contributedAt: NOW }] },
      { assignments: [A1, A2] },
    ],
    [
      'M4: what answered the concern of a case that joined answers none here',
      corrected({ place: '新碶' }),
      { releases: [theirs] },
      { place: '新碶' },
    ],
    ['D1: when it was dealt with', corrected({ settledAt: EARLIER }), { settledAt: NOW }, { settledAt: EARLIER }],
    ['D1: that it was not', corrected({ settledAt: null }), { settledAt: NOW }, { gone: ['settledAt'] }],
    ['D1: another fact leaves it', corrected({ place: '新碶' }), { settledAt: NOW }, { place: '新碶' }],
    [
      'D1: of one part, and so of all',
      corrected({ settlement: { id: 'T1', at: EARLIER } }),
      { settlements: [{ ...T1, settledAt: NOW }], settledAt: NOW },
      { settlements: [{ ...T1, settledAt: EARLIER }], settledAt: EARLIER },
    ],
    [
      'D1: which was not',
      corrected({ settlement: { id: 'T1', at: null } }),
      { settlements: [{ ...T1, settledAt: NOW }, T2], settledAt: NOW },
      { settlements: [T1, T2], gone: ['settledAt'] },
    ],
    [
      'M2: all reports that stand, and whom they told',
      corrected({ reports: [LATER, EARLIER], told: [{ desks: ['net'], at: EARLIER }] }),
      { reportedAt: NOW, told: [{ desks: ['city'], at: NOW }] },
      { reportedAt: EARLIER, laterReports: [LATER], told: [{ desks: ['net'], at: EARLIER }] },
    ],
    [
      'M2: none',
      corrected({ reports: [], told: [] }),
      { reportedAt: NOW, laterReports: [LATER], told: [{ desks: ['city'], at: NOW }] },
      { gone: ['reportedAt', 'laterReports', 'told'] },
    ],
    [
      'M2: another fact leaves them',
      corrected({ place: '新碶' }),
      { reportedAt: NOW, laterReports: [LATER], told: [{ desks: ['city'], at: NOW }] },
      { place: '新碶' },
    ],
    [
      'P3: which releases went out without the word of who commanded',
      corrected({ before: ['R1'] }),
      { releases: [aFact('R1'), aFact('R2')] },
      { breaches: [{ duty: 'command:R1', is: 'stands', dueAt: EARLIER, unit: 'housing' }] },
    ],
    [
      'H4: what started at the discovery was due as much earlier as that was; P2: an order stays',
      corrected({ discoveredAt: at('2026-03-18 13:10') }),
      {
        sourceDuties: [
          { kind: 'response', dueAt: at('2026-03-20 14:10') },
          { kind: 'response', dueAt: at('2026-03-20 16:10'), startAt: at('2026-03-18 16:10') },
          { kind: 'assigned-limit', dueAt: at('2026-03-20 14:10') },
        ],
      },
      {
        discoveredAt: at('2026-03-18 13:10'),
        sourceDuties: [
          { kind: 'response', dueAt: at('2026-03-20 13:10') },
          { kind: 'response', dueAt: at('2026-03-20 16:10'), startAt: at('2026-03-18 16:10') },
          { kind: 'assigned-limit', dueAt: at('2026-03-20 14:10') },
        ],
      },
    ],
    [
      'H4: another fact moves none',
      corrected({ place: '新碶' }),
      { sourceDuties: [{ kind: 'response', dueAt: at('2026-03-20 14:10'), startAt: EARLIER }] },
      { place: '新碶' },
    ],
    [
      'H4: what is known by alerts',
      corrected({ known: { knownAt: null, reach: ['views'] } }),
      { knownAt: EARLIER, firstPublishedOn: '微博' },
      { reach: ['views'], gone: ['knownAt'] },
    ],
  ])('%s', (_, body, part, expected) => expect(changes(body, part)).toEqual(expected));
});
