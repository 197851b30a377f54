import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import { flagWrongdoing, markWrongdoing, takenFrom } from '../../../functions/domain/commands/wrongdoing.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aContact, aDirectory, anAssignment, at } from '../samples.ts';

type Mark = Extract<PersonCommand, { command: 'mark-wrongdoing' }>;
const now = at('2026-03-18 15:00');
const directory = aDirectory();
// Zhang serves in two places, under one name and telephone.
directory.contacts.push(aContact('zhang-2', 'xinqi', { name: 'zhang' }));
const context = { policy: currentPolicy(), directory, now };
const mark = (part: Partial<Mark> = {}): Mark => ({
  command: 'mark-wrongdoing',
  is: true,
  against: ['housing'],
  reason: '反映索贿',
  ...part,
});
const not = (part: Partial<Mark> = {}): Mark => mark({ is: false, against: [], ...part });
const publicOf = (unit: string) => ({ publicMatter: { summary: '路面积水', unit } });
const state = (part: Partial<Case> = {}): Case =>
  aCase({ assignments: [anAssignment('housing'), anAssignment('xinqi', { id: 'A2' })], ...part });
const flag = { flagged: { id: 'W5', at: now, by: 'zhang', unit: 'housing' } };
const FLAGGED = state({ wrongdoing: { state: 'suggested', against: [], ...flag } });

describe('H5 · a named person says whether it is a report of wrongdoing, and of whom', () => {
  it.each<[string, Mark, Case, string | null]>([
    ['of a unit', mark(), state(), null],
    ['of one that there is not', mark({ against: ['none'] }), state(), 'unknown-unit'],
    ['of a person', mark({ against: [], persons: ['sun'] }), state(), null],
    ['of one that there is not', mark({ persons: ['ghost'] }), state(), 'unknown-person'],
    ['that it is none', not(), state(), null],
    ['that it is none, of a unit', not({ against: ['housing'] }), state(), 'nobody-complained-of'],
    ['that it is none, of a person', not({ persons: ['sun'] }), state(), 'nobody-complained-of'],
    ['that it is none, and what of it is public', not(publicOf('xinqi')), state(), 'nothing-to-split'],
    ['that it is none, and nothing of it is public', not({ noPublicMatter: true }), state(), 'nothing-to-split'],
    ['with what of it is public', mark(publicOf('xinqi')), state(), null],
    [
      'with that, and that nothing is',
      mark({ ...publicOf('xinqi'), noPublicMatter: true }),
      state(),
      'public-matter-twice',
    ],
    ['with that for whom it complains of', mark(publicOf('housing')), state(), 'complained-of'],
    ['with that of a case that is over', mark(publicOf('xinqi')), state({ status: 'closed' }), 'not-open'],
    ['of a case that is over', mark(), state({ status: 'closed' }), null],
    ['as a unit flagged it, but what of it is public', mark(), FLAGGED, 'public-matter-missing'],
    ['as a unit flagged it, and nothing is', mark({ noPublicMatter: true }), FLAGGED, null],
    ['as a unit flagged it, of a case that is over', mark(), { ...FLAGGED, status: 'closed' }, null],
    ['that a flag was none', not(), FLAGGED, null],
    ['the same again', mark(), state({ wrongdoing: { state: 'is', against: ['housing'] } }), 'no-change'],
    ['of another', mark({ against: ['xinqi'] }), state({ wrongdoing: { state: 'is', against: ['housing'] } }), null],
    ['that it is none after all', not(), state({ wrongdoing: { state: 'is', against: ['housing'] } }), null],
    ['that it is none, again', not(), state({ wrongdoing: { state: 'is-not', against: [] } }), 'no-change'],
    ['what was suggested alone', mark(), state({ wrongdoing: { state: 'suggested', against: ['housing'] } }), null],
  ])('%s', (_, command, of, refused) => {
    const answer = markWrongdoing(of, command, context);
    expect(isRefusal(answer) ? answer.refused : null).toBe(refused);
  });

  it('takes the case from whom it complains of, and from nobody else', () => {
    expect(markWrongdoing(state(), mark({ against: ['housing', 'housing'] }), context)).toEqual([
      { type: 'wrongdoing-marked', is: true, against: ['housing'], reason: '反映索贿' },
      { type: 'taken-back', assignmentIds: ['A1'], why: '值班台收回' },
    ]);
    expect(markWrongdoing(state({ status: 'ended' }), mark(), context)).toHaveLength(1);
    expect(markWrongdoing(state(), not(), context)).toEqual([
      { type: 'wrongdoing-marked', is: false, against: [], reason: '反映索贿' },
    ]);
    expect(markWrongdoing(state(), mark({ ...publicOf('xinqi'), newCase: 'BL2600018' }), context)).toMatchObject([
      { publicCase: 'BL2600018' },
      {},
    ]);
    expect(takenFrom(state({ wrongdoing: { state: 'suggested', against: ['housing'] } }))).toEqual([]);
    expect(
      takenFrom(
        state({
          wrongdoing: { state: 'is', against: ['housing'] },
          assignments: [anAssignment('housing', { state: 'taken-back' })],
        }),
      ),
    ).toEqual([]);
    expect(takenFrom(state({ wrongdoing: { state: 'is', against: ['xinqi'] } }))).toMatchObject([
      { assignmentIds: ['A2'] },
    ]);
  });

  it.each<[string, Partial<Mark>, boolean]>([
    ['a unit of the desk', { against: ['office'] }, true],
    ['another', { against: ['housing'] }, false],
    ['one of each', { against: ['housing', 'cyber'] }, true],
    ['a leader of the district', { against: [], persons: ['mayor'] }, true],
    ['somebody of the desk', { against: [], persons: ['li'] }, true],
    ['somebody of another unit', { against: [], persons: ['sun'] }, false],
  ])('is a superior organ’s matter where it is of %s: %s', (_, part, above) => {
    const [marked] = [markWrongdoing(aCase(), mark(part), context)].flatMap((answer) =>
      isRefusal(answer) ? [] : answer,
    );
    expect(marked && 'above' in marked).toBe(above);
  });

  it('is of whoever is listed twice under either name', () => {
    expect(markWrongdoing(aCase(), mark({ against: [], persons: ['zhang'] }), context)).toMatchObject([
      { against: ['@zhang', '@zhang-2'] },
    ]);
  });
});

describe('H5 · whoever reads the words closes them', () => {
  const zhang = {
    kind: 'person',
    id: 'zhang',
    name: 'zhang',
    unit: 'housing',
    role: 'officer',
    via: 'console',
  } as const;
  const declined = (part: object) =>
    state({
      wrongdoing: {
        state: 'is-not',
        against: [],
        declined: [
          { by: 'zhao', unit: 'xinqi', at: at('2026-03-18 12:00') },
          { by: 'x', unit: 'y', at: now, ...part },
        ],
      },
    });
  it.each<[string, Case, string | undefined, string | null]>([
    ['once', state(), undefined, null],
    ['where a table suggested it', state({ wrongdoing: { state: 'suggested', against: [] } }), undefined, null],
    ['not where it is one', state({ wrongdoing: { state: 'is', against: [] } }), undefined, 'marked-already'],
    ['not while another waits', FLAGGED, undefined, 'flagged-already'],
    ['not where the desk decided that his were none', declined({ by: 'zhang' }), undefined, 'flag-decided'],
    ['nor his unit’s', declined({ unit: 'housing' }), undefined, 'flag-decided'],
    ['nor by words of that instant', declined({ by: 'zhang' }), now, 'flag-decided'],
    ['but by newer words', declined({ by: 'zhang' }), at('2026-03-18 15:01'), null],
    ['and where another’s were none', declined({}), undefined, null],
  ])('%s', (_, of, wordsAt, refused) => {
    const answer = flagWrongdoing(
      of,
      { command: 'flag-wrongdoing', reason: '举报', ...(wordsAt ? { wordsAt } : {}) },
      zhang,
    );
    expect(isRefusal(answer) ? answer.refused : null).toBe(refused);
  });
});
