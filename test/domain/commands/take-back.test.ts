/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Assignment, Case } from '../../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import { decideReturn, withdraw } from '../../../functions/domain/commands/take-back.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, anAssignment, aUnit, at } from '../samples.ts';

const NOW = at('2026-03-18 16:00');
const OFFICE = 'qu-zhengfu-ban';
const base = aDirectory();
const directory = {
  ...base,
  units: [...base.units, aUnit(OFFICE), aUnit('edu'), aUnit('closed', { active: false })],
};
const context = { policy: currentPolicy(), directory, now: NOW };
const person = (id: string, unit: string) =>
  ({ kind: 'person', id, name: id, unit, role: 'coordinator', via: 'console' }) as const;
const wang = person('wang', 'office');
const office = person('chen', OFFICE);

const housing = (part: Partial<Assignment> = {}): Assignment => anAssignment('housing', part);
const beside = (part: Partial<Assignment> = {}): Assignment =>
  anAssignment('xinqi', { id: 'A2', part: 'co-unit', ...part });
/** `undefined`: without that field. */
type Without<State> = { [Field in keyof State]?: State[Field] | undefined };
const held = (assignments: Assignment[], part: Without<Case> = {}): Case =>
  ({ ...aCase({ assignments }), ...part }) as Case;

/** Why not, and at which field; or each event with what it decides. */
const cameOf = (drafts: ReturnType<typeof withdraw>): string =>
  isRefusal(drafts)
    ? `refused: ${drafts.refused} ${drafts.clause}${drafts.field === undefined ? '' : ` ${drafts.field}`}`
    : drafts
        .map((one) => {
          if (one.type === 'taken-back')
            return `taken-back ${one.assignmentIds.join()} for ${one.heir ?? 'nobody'}: ${one.why}`;
          if (one.type === 'assigned')
            return `assigned ${one.assignment.unit} as ${one.assignment.part} by ${one.reasons[0]?.row}`;
          if (one.type === 'part-changed') return `${one.assignmentId} is ${one.part}: ${one.reason}`;
          if (one.type !== 'return-decided') return one.type;
          const next = one.next === undefined ? '' : `, next ${one.next}`;
          const last = one.final ? `, final ${one.routing?.unit} ${one.routing?.subject}` : '';
          return `return of ${one.assignmentId} ${one.accepted ? 'accepted' : 'refused'}${next}${last}`;
        })
        .join('; ');

type Withdraw = Extract<PersonCommand, { command: 'withdraw' }>;
type Decide = Extract<PersonCommand, { command: 'decide-return' }>;
const taken = (state: Case, part: Partial<Withdraw> = {}, actor = wang): string =>
  cameOf(withdraw(state, { command: 'withdraw', assignmentId: 'A1', reason: '交办有误', ...part }, actor, context));

describe('R3 · the desk takes an assignment back, for another unit or for none', () => {
  const BACK = 'taken-back A1 for';
  it.each<[string, Case, Partial<Withdraw>, string]>([
    ['for none', held([housing()]), {}, `${BACK} nobody: 交办有误`],
    [
      'for another',
      held([housing()]),
      { toUnit: 'edu' },
      `${BACK} edu: 交办有误; assigned edu as primary by withdrawn`,
    ],
    [
      'for one that assists already: it keeps its signature',
      held([housing(), beside()]),
      { toUnit: 'xinqi' },
      `${BACK} xinqi: 交办有误; A2 is primary: 交办有误`,
    ],
    [
      'a co-unit for another',
      held([housing({ id: 'A9', unit: 'edu' }), beside({ id: 'A1' })]),
      { toUnit: 'housing' },
      'taken-back A1 for housing: 交办有误; assigned housing as co-unit by withdrawn',
    ],
    [
      'not one that waits for a decision',
      held([housing({ state: 'returning' })]),
      {},
      'refused: return-pending ours /assignmentId',
    ],
    ['not for the same unit', held([housing()]), { toUnit: 'housing' }, 'refused: same-unit R3 /toUnit'],
    ['not for one that is not there', held([housing()]), { toUnit: 'nowhere' }, 'refused: unknown-unit P8 /toUnit'],
    ['not for one that is closed', held([housing()]), { toUnit: 'closed' }, 'refused: unknown-unit P8 /toUnit'],
    [
      'not for one that leads',
      held([beside({ id: 'A1' }), housing({ id: 'A2' })]),
      { toUnit: 'housing' },
      'refused: already-assigned R3 /toUnit',
    ],
    [
      'not a co-unit for a co-unit',
      held([beside({ id: 'A1' }), beside({ unit: 'edu' })]),
      { toUnit: 'edu' },
      'refused: already-assigned R3 /toUnit',
    ],
    [
      'not for one that waits itself',
      held([housing(), beside({ state: 'returning' })]),
      { toUnit: 'xinqi' },
      'refused: return-pending ours /toUnit',
    ],
    [
      'for one whose part was taken back',
      held([housing(), beside({ state: 'taken-back' })]),
      { toUnit: 'xinqi' },
      `${BACK} xinqi: 交办有误; assigned xinqi as primary by withdrawn`,
    ],
    [
      'not without a sentence',
      held([housing()], { summary: undefined }),
      { toUnit: 'edu' },
      'refused: summary-missing ours /toUnit',
    ],
    ['but for nobody without one', held([housing()], { summary: undefined }), {}, `${BACK} nobody: 交办有误`],
  ])('%s', (_, state, part, came) => {
    expect(taken(state, part)).toBe(came);
  });

  it('H5 · not for one that the case complains of', () => {
    expect(taken(held([housing()], { wrongdoing: { state: 'is', against: ['edu'] } }), { toUnit: 'edu' })).toMatch(
      /^refused: .+ \/toUnit$/,
    );
  });

  const order = { unit: '市政府办', number: '办〔2026〕3号', dueAt: at('2026-03-20 12:00') };
  const orderOf = (drafts: ReturnType<typeof withdraw>): unknown =>
    isRefusal(drafts) ? drafts.refused : drafts.flatMap((one) => (one.type === 'limit-set' ? [one.limit] : []));
  const ordered = housing({ assignedBy: order, assignedAt: at('2026-03-18 14:30') });
  const withdrawn = (state: Case) =>
    withdraw(state, { command: 'withdraw', assignmentId: 'A1', reason: 'x' }, wang, context);
  it('P2, H4 · a superior’s limit stays with the case, from the hour at which it was set, with who held it', () => {
    const limit = { id: 'L1', ...order, setAt: at('2026-03-18 14:30'), heldBy: [{ unit: 'housing', until: NOW }] };
    expect(orderOf(withdrawn(held([ordered])))).toEqual([limit]);
    const before = {
      ...ordered,
      orderedAt: at('2026-03-17 09:00'),
      orderHeldBy: [{ unit: 'edu', until: at('2026-03-18 09:00') }],
    };
    expect(orderOf(withdrawn(held([before])))).toEqual([
      {
        ...limit,
        setAt: at('2026-03-17 09:00'),
        heldBy: [
          { unit: 'edu', until: at('2026-03-18 09:00') },
          { unit: 'housing', until: NOW },
        ],
      },
    ]);
    const { number: _, ...unnumbered } = order;
    const { number: _number, ...bare } = limit;
    expect(orderOf(withdrawn(held([housing({ ...ordered, assignedBy: unnumbered })])))).toEqual([bare]);
    // Another unit has the same order: it is known.
    expect(orderOf(withdrawn(held([ordered, beside({ assignedBy: order })])))).toEqual([]);
    expect(orderOf(withdrawn(held([housing({ assignedBy: { unit: '市政府办' } })])))).toEqual([]);
  });

  it('P2 · and goes over to who has the case next', () => {
    const drafts = withdraw(
      held([ordered]),
      { command: 'withdraw', assignmentId: 'A1', reason: 'x', toUnit: 'edu' },
      wang,
      context,
    );
    const given = isRefusal(drafts) ? [] : drafts.flatMap((one) => (one.type === 'assigned' ? [one.assignment] : []));
    expect(given).toMatchObject([
      {
        unit: 'edu',
        assignedBy: order,
        orderedAt: at('2026-03-18 14:30'),
        orderHeldBy: [{ unit: 'housing', until: NOW }],
      },
    ]);
  });

  it('R3 · what a co-unit is to say by a time that is ahead, its heir says by then', () => {
    const by = (contributeBy: string): unknown => {
      const state = held([housing({ id: 'A9', unit: 'edu' }), beside({ id: 'A1', contributeBy })]);
      const drafts = withdraw(
        state,
        { command: 'withdraw', assignmentId: 'A1', reason: 'x', toUnit: 'housing' },
        wang,
        context,
      );
      return isRefusal(drafts)
        ? drafts.refused
        : drafts.flatMap((one) => (one.type === 'assigned' ? [one.assignment.contributeBy === contributeBy] : []));
    };
    expect(by(at('2026-03-18 16:01'))).toEqual([true]);
    expect(by(NOW)).toEqual([false]);
  });
});

describe('R2, R3 · a return is decided on by another than who asked for it', () => {
  const returning = (part: Partial<Assignment> = {}) => housing({ state: 'returning', ...part });
  const decided = (state: Case, part: Partial<Decide> = {}, actor = wang): string =>
    cameOf(
      decideReturn(
        state,
        { command: 'decide-return', assignmentId: 'A1', accept: true, says: '非其职责', legalBasis: '三定', ...part },
        actor,
        context,
      ),
    );
  const ACCEPTED = 'return of A1 accepted';
  it.each<[string, Case, Partial<Decide>, string]>([
    ['none that nobody asked for', held([housing()]), {}, 'refused: no-return ours'],
    ['none of his own', held([returning({ returnedBy: 'wang' })]), {}, 'refused: own-act H2'],
    ['refused', held([returning({ returnedBy: 'li' })]), { accept: false }, 'return of A1 refused'],
    [
      'accepted: it falls to the unit of the rules',
      held([returning()]),
      {},
      `${ACCEPTED}; taken-back A1 for ${OFFICE}: 非其职责; assigned ${OFFICE} as primary by return`,
    ],
    [
      'accepted where others are left: to nobody',
      held([returning(), beside()]),
      {},
      `${ACCEPTED}; taken-back A1 for nobody: 非其职责`,
    ],
    [
      'accepted where no other is left',
      held([returning(), beside({ state: 'taken-back' })]),
      { toUnit: 'edu' },
      `${ACCEPTED}; taken-back A1 for edu: 非其职责; assigned edu as primary by return`,
    ],
    [
      'not to a unit without a sentence',
      held([returning()], { summary: undefined }),
      { toUnit: 'edu' },
      'refused: summary-missing ours /toUnit',
    ],
    [
      'the second time: the next is the Government Office’s',
      held([returning(), beside()], { passes: { count: 1 } }),
      {},
      `${ACCEPTED}, next ${OFFICE}; taken-back A1 for nobody: 非其职责`,
    ],
    [
      'which a refusal is not',
      held([returning()], { passes: { count: 1 } }),
      { accept: false },
      'return of A1 refused',
    ],
    [
      'nor that of a co-unit',
      held([beside({ id: 'A1', state: 'returning' }), housing({ id: 'A2' })], { passes: { count: 1 } }),
      {},
      `${ACCEPTED}; taken-back A1 for nobody: 非其职责`,
    ],
  ])('%s', (_, state, part, came) => {
    expect(decided(state, part)).toBe(came);
  });

  it('R3 · the last time by the Government Office alone, for good, with a unit named', () => {
    const last = held([returning()], { passes: { count: 2, next: OFFICE } });
    expect(decided(last)).toBe('refused: final-decision R3');
    expect(decided(last, {}, office)).toBe('refused: heir-needed R3 /toUnit');
    expect(decided(last, { accept: false }, office)).toBe('return of A1 refused, final housing 环境');
    expect(decided(last, { toUnit: 'edu' }, office)).toBe(
      'return of A1 accepted, final edu 环境; taken-back A1 for edu: 非其职责; assigned edu as primary by return',
    );
    const ofCoUnit = held([beside({ id: 'A1', state: 'returning' }), housing({ id: 'A2' })], {
      passes: { count: 2, next: OFFICE },
    });
    expect(decided(ofCoUnit)).toBe('return of A1 accepted; taken-back A1 for nobody: 非其职责');
  });
});
