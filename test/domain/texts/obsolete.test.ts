import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../functions/domain/case/case.ts';
import { stepObsolete, whyObsolete } from '../../../functions/domain/texts/obsolete.ts';
import type { TextBearer } from '../../../functions/domain/texts/bearer.ts';
import type { Text } from '../../../functions/domain/texts/text.ts';
import { aCase, aClock, anAssignment, aProposal, aText } from '../samples.ts';

const clocked = (part: Partial<Clock>, more: Partial<Case> = {}): Case => aCase({ clocks: [aClock(part)], ...more });
const withUnit = (state: Case['assignments'][number]['state']): Case =>
  aCase({ assignments: [anAssignment('housing', { state })] });
const RIGHTS: Case & TextBearer = { ...aCase(), ofRights: { notTold: [], were: [] } };
const ended = (state: TextBearer): TextBearer => ({ ...state, status: 'ended' });
const closed = (state: TextBearer): TextBearer => ({ ...state, status: 'closed' });
const of = (step: string, template: string): Partial<Text> => ({ step, template });
const MOVED = [anAssignment('housing', { part: 'co-unit' }), anAssignment('water', { id: 'A2' })];

describe('P8 · a text has no point any more', () => {
  it.each<[string, TextBearer, Partial<Text>, string | null]>([
    ['not while its clock runs', clocked({}), {}, null],
    ['nor once it was missed', clocked({ state: 'missed' }), {}, null],
    ['once it was met', clocked({ state: 'met' }), {}, 'clock-met'],
    ['once there is none', aCase(), {}, 'clock-superseded'],
    ['of another clock', clocked({ id: 'confirm' }), {}, 'clock-superseded'],
    ['once the case is over', ended(clocked({})), {}, 'case-ended'],
    ['once it is closed', closed(clocked({})), {}, 'case-closed'],
    [
      'P5: not of what came of a release, which is judged all the same',
      closed(clocked({ id: 'effect:R1', kind: 'effect' })),
      of('effect:R1', 'remind'),
      null,
    ],
    [
      'P5: but once that was',
      closed(clocked({ id: 'effect:R1', kind: 'effect', state: 'met' })),
      of('effect:R1', 'remind'),
      'case-closed',
    ],
    [
      'not what says that something is off, also of a case that is over',
      ended(aCase()),
      { template: 'taken-back' },
      null,
    ],
    ['nor what was decided of a proposal', ended(aCase()), { template: 'proposal-approved' }, null],
    ['what an event said that never happened', { ...clocked({}), voided: [5] }, {}, 'taken-back'],
    ['not what another said', { ...clocked({}), voided: [4] }, {}, null],
    ['not a proposal that waits', aCase({ proposals: [aProposal('P7')] }), of('decision:P7', 'decide'), null],
    ['also where the case is over', ended(aCase({ proposals: [aProposal('P7')] })), of('decision:P7', 'decide'), null],
    ['one that was decided', aCase({ proposals: [aProposal('P8')] }), of('decision:P7', 'decide'), 'decided'],
    ['or of a case that has none', aCase(), of('decision:P7', 'decide'), 'decided'],
    ['the appraisal, once a person appraised', aCase(), of('case', 'appraise'), 'appraised'],
    ['that it is overdue too', aCase(), of('case', 'missed'), 'appraised'],
    ['not before', aCase({ status: 'appraising' }), of('case', 'appraise'), null],
    ['no other text of the case', aCase(), of('case', 'grew'), null],
    [
      'a clock that could not be reckoned, while it is not',
      aCase({ refusedClocks: ['sign:A1'] }),
      of('refused:sign:A1', 'no-calendar'),
      null,
    ],
    [
      'once a person set it',
      aCase({ refusedClocks: ['sign:A2'] }),
      of('refused:sign:A1', 'no-calendar'),
      'set-by-hand',
    ],
    ['a part that is to be signed for', withUnit('assigned'), of('assignment:A1', 'sign'), null],
    ['once it was', withUnit('signed'), of('assignment:A1', 'sign'), 'signed'],
    ['once it is being returned', withUnit('returning'), of('assignment:A1', 'remind'), 'returning'],
    ['nobody could be told of it', withUnit('signed'), of('assignment:A1', 'step-unreachable'), 'signed'],
    ['no other text of a part that was signed for', withUnit('signed'), of('assignment:A1', 'part-changed'), null],
    [
      'every one of a part that was taken back',
      withUnit('taken-back'),
      of('assignment:A1', 'part-changed'),
      'taken-back',
    ],
    ['or of none', aCase(), of('assignment:A1', 'sign'), 'taken-back'],
    ['a return that waits', withUnit('returning'), of('assignment:A1', 'return-requested'), null],
    ['one that was decided', withUnit('signed'), of('assignment:A1', 'return-overdue'), 'decided'],
    ['R1: an answer that is another unit’s by now', clocked({}, { assignments: MOVED }), {}, 'taken-back'],
    ['R1: not for the unit whose it is', clocked({}, { assignments: MOVED }), { unit: 'water' }, null],
    ['R1: nor for its leader', clocked({}, { assignments: MOVED }), { role: 'unit-leader' }, null],
    ['R1: nor for whom the desk had it sent', clocked({}, { assignments: MOVED }), { orderedBy: 'wang' }, null],
    ['R1: nor for a unit without a part, which stands in', clocked({}, { assignments: MOVED.slice(1) }), {}, null],
    ['R1: nor where it was the unit’s own', clocked({ move: { unit: 'water' } }, { assignments: MOVED }), {}, null],
    ['H2: a change of rights, while it waits', RIGHTS, { template: 'rights-asked' }, null],
    ['H2: once it was decided', ended(RIGHTS), { template: 'number-asked' }, 'decided'],
    ['H2: what came of it is said all the same', ended(RIGHTS), { template: 'rights-news' }, null],
  ])('%s', (_, state, text, code) => {
    expect(stepObsolete(aText(text), state)?.code ?? null).toBe(code);
    // One that is carried by another goes with that; a text by itself is judged as its step is.
    expect(whyObsolete(aText(text), state)?.code ?? null).toBe(code);
  });

  it('not where it carries others', () => {
    expect(whyObsolete(aText({ carries: ['BL2600018/x'] }), aCase())).toBeNull();
  });

  it.each<[string, string[], 'is' | 'suggested' | 'is-not', string | null]>([
    ['the unit', ['housing'], 'is', 'taken-back'],
    ['the person', ['@zhang'], 'is', 'taken-back'],
    ['another', ['water', '@sun'], 'is', null],
    ['not by what is only suggested', ['housing'], 'suggested', null],
    ['nor by what is none', ['housing'], 'is-not', null],
  ])('H5 · whom a report complains of is told nothing: %s', (_, against, state, code) => {
    const kept = clocked({}, { wrongdoing: { state, against } });
    expect(whyObsolete(aText(), kept)?.code ?? null).toBe(code);
    expect(whyObsolete(aText({ carries: ['BL2600018/x'] }), kept)?.code ?? null).toBe(code);
  });
});
