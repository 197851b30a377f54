import { explain } from '../../functions/domain/clocks/explain.ts';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../functions/domain/routing/suggest.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { settled, statement } from '../harness/answers.ts';
import { changed } from '../harness/policies.ts';
import { phones } from '../harness/rings.ts';
import { World, shanghai } from '../harness/world.ts';

const CASE = '办件BL2600001（蓝）环境';

/** A confirmed light case of Wednesday 4 March, 10:00, whose phones are quiet. */
async function confirmed(more: Parameters<World['open']>[0] = {}): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open(more);
  await world.do('desk', number, { command: 'confirm' });
  await world.rings();
  return { world, number };
}
const assign = (unit: string, more: object = {}) => ({
  command: 'assign' as const,
  unit,
  part: 'primary' as const,
  ...more,
});
const back = (more: object = {}) => ({
  command: 'withdraw' as const,
  assignmentId: 'A1',
  reason: '交办错了单位',
  ...more,
});
const NOT_OURS = { command: 'return', assignmentId: 'A1', reason: 'not-our-duty', says: '不属本单位' } as const;

describe('R1 · the department concerned answers for a district policy', () => {
  it('is suggested with the row that says so, and a person assigns, with another reason if he likes', async () => {
    const suggestion = suggest(currentPolicy(), {
      title: '小区旁新建5G基站，居民有疑问',
      text: '',
      platforms: [],
      metrics: {},
    });
    expect(suggestion.unitReasons).toEqual([
      { row: expect.any(String), clause: 'R1', says: expect.stringContaining('提及') },
    ]);
    const { world, number } = await confirmed({ suggestion });
    expect(await world.events(number, 'case-opened')).toMatchObject([{ suggestion: { unit: suggestion.unit } }]);
    await world.do('desk', number, assign('unit-b', { reason: '政策由乙单位牵头起草' }));
    expect(await world.events(number, 'assigned')).toMatchObject([
      { actor: { id: 'desk' }, reasons: [{ row: 'by-hand', says: '政策由乙单位牵头起草' }] },
    ]);
  });

  it('falls to the default unit, and says that nothing else matched', () => {
    const suggestion = suggest(currentPolicy(), { title: '啊', text: '', platforms: [], metrics: {} });
    expect(suggestion).toMatchObject({ unit: currentPolicy().routing.defaultUnit, unitReasons: [{ row: 'default' }] });
  });
});

describe('R2 · territorial, tiered, who is in charge is responsible', () => {
  it('rings the assigned unit alone, until it signs', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('street-c'));
    await world.advance('2026-03-04 11:30');
    await world.do('street-c-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-04 20:00');
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'street-c-officer', `${CASE}，4日12:00前签收 +code`],
        ['4日11:00', 'street-c-officer', `${CASE}，4日12:00前签收 +code`],
      ),
    );
    expect(await world.clock(number, 'sign:A1')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-04 11:30') });
  });

  it('goes up the ladder of the unit while nobody signs', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('street-c'));
    await world.advance('2026-03-04 17:00');
    const late = `${CASE}，逾4日12:00未签收 +code`;
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'street-c-officer', `${CASE}，4日12:00前签收 +code`],
        ['4日11:00', 'street-c-officer', `${CASE}，4日12:00前签收 +code`],
        ['4日12:00', 'street-c-officer street-c-leader', late],
        ['4日13:00', 'street-c-leader desk', late],
        ['4日16:00', 'street-c-head desk', late],
      ),
    );
    await world.do('street-c-officer', number, { command: 'sign', assignmentId: 'A1' });
    expect(await world.clock(number, 'sign:A1')).toMatchObject({ state: 'met', late: true });
  });

  it('refuses a signature that was given already, and one for an assignment that is not there', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await expect(world.do('unit-a-leader', number, { command: 'sign', assignmentId: 'A1' })).rejects.toMatchObject({
      refused: 'already-signed',
    });
    await expect(world.do('unit-a-leader', number, { command: 'sign', assignmentId: 'A9' })).rejects.toMatchObject({
      refused: 'unknown-assignment',
    });
  });

  it('refuses a unit that is not in the directory', async () => {
    const { world, number } = await confirmed();
    await expect(world.do('desk', number, assign('unit-z'))).rejects.toMatchObject({
      refused: 'unknown-unit',
      clause: 'P8',
    });
  });
});

describe('R3 · several units, each by its duty', () => {
  it('each signs for itself: one signature never silences another', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.do('desk', number, assign('unit-b', { part: 'co-unit' }));
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.rings();
    await world.advance('2026-03-04 12:00');
    expect(await world.rings()).toEqual(
      phones(
        ['4日11:00', 'unit-b-officer', `${CASE}，4日12:00前签收 +code`],
        ['4日12:00', 'unit-b-officer unit-b-leader', `${CASE}，逾4日12:00未签收 +code`],
      ),
    );
  });

  it('refuses the same unit twice, and two units for one part', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await expect(world.do('desk', number, assign('unit-a'))).rejects.toMatchObject({
      refused: 'already-assigned',
      clause: 'R3',
    });
    await expect(world.do('desk', number, assign('unit-b'))).rejects.toMatchObject({
      refused: 'part-taken',
      clause: 'R3',
    });
    await world.do('desk', number, assign('unit-b', { part: 'lead' }));
    await expect(world.do('desk', number, assign('street-c', { part: 'lead' }))).rejects.toMatchObject({
      refused: 'part-taken',
    });
  });

  it('hands on within the unit: the new handler rings first, and nobody outside may be named', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.do('unit-a-officer', number, { command: 'hand-on', assignmentId: 'A1', to: 'unit-a-spokesperson' });
    await expect(
      world.do('unit-a-officer', number, { command: 'hand-on', assignmentId: 'A1', to: 'unit-b-officer' }),
    ).rejects.toMatchObject({
      refused: 'not-of-unit',
    });
    await world.advance('2026-03-04 11:00');
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'unit-a-officer', `${CASE}，4日12:00前签收 +code`],
        ['4日10:00', 'unit-a-spokesperson', `${CASE}已转您办理，请速办 +code`],
        ['4日11:00', 'unit-a-spokesperson', `${CASE}，4日12:00前签收 +code`],
      ),
    );
  });

  it('urges the units that the desk names, and refuses one that has no part', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.rings();
    await world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请加快' });
    await world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '再次催办' });
    expect(await world.rings()).toEqual(
      phones(
        ...[1, 2].map(
          () => ['4日10:00', 'unit-a-officer', `值班台催办：${CASE}，请速办 +code`] as [string, string, string],
        ),
      ),
    );
    await expect(
      world.do('desk', number, { command: 'remind', units: ['unit-b'], says: '请加快' }),
    ).rejects.toMatchObject({ refused: 'not-assigned' });
    await expect(world.do('desk', number, { command: 'remind', units: [], says: '请加快' })).rejects.toMatchObject({
      refused: 'not-assigned',
    });
  });
});

describe('ours · returning an assignment', () => {
  it('asks the desk for a decision within two hours, and up to its leader when none comes', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.rings();
    await world.do('unit-a-officer', number, NOT_OURS);
    await world.advance('2026-03-04 14:00');
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'desk', `${CASE}被申请退回，4日12:00前裁定，请登录办理。`],
        ['4日11:00', 'desk', `${CASE}，4日12:00前裁定退回 +code`],
        ['4日12:00', 'desk duty-leader', `${CASE}，逾4日12:00未裁定退回 +code`],
        ['4日14:00', 'desk duty-leader', `${CASE}，逾4日12:00未裁定退回 +code`],
      ),
    );
  });

  it('accepted: the unit and everybody of it who was told hears it once, and the heir signs', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.advance('2026-03-04 12:30');
    await world.do('unit-a-officer', number, NOT_OURS);
    await world.rings();
    await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: true,
      says: '属丙街道',
      legalBasis: '三定方案',
      toUnit: 'street-c',
    });
    expect(await world.rings()).toEqual(
      phones(
        ['4日12:30', 'unit-a-officer', `${CASE}的退回申请，裁定为同意退回。`],
        ['4日12:30', 'unit-a-leader', `${CASE}的全部事项已撤回，您无需再办。`],
        ['4日12:30', 'street-c-officer', `${CASE}，4日14:30前签收 +code`],
      ),
    );
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误录' });
    expect(await world.rings()).toEqual(
      phones(['4日12:30', 'street-c-officer', `${CASE}的全部事项已撤回，您无需再办。`]),
    );
  });

  it('refused: the unit signs after all, within a new two hours, and is reminded anew', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.advance('2026-03-04 11:10');
    await world.do('unit-a-officer', number, NOT_OURS);
    await world.advance('2026-03-04 11:20');
    await world.rings();
    await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: false,
      says: '确属本单位',
      legalBasis: '三定方案',
    });
    await world.advance('2026-03-04 12:30');
    // A first reminder went out an hour after the assignment; this is the first of the second duty.
    expect(await world.rings()).toEqual(
      phones(
        ['4日11:20', 'unit-a-officer', `${CASE}的退回申请，裁定为不予退回。`],
        ['4日12:20', 'unit-a-officer', `${CASE}，4日13:20前签收 +code`],
      ),
    );
    await expect(world.do('unit-a-officer', number, NOT_OURS)).rejects.toMatchObject({ refused: 'return-final' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误录' });
    expect(await world.rings()).toEqual(
      phones(['4日12:30', 'unit-a-officer', `${CASE}的全部事项已撤回，您无需再办。`]),
    );
  });

  it('falls to the default unit where nobody else is left and no heir is named', async () => {
    const policy = changed((rules) => ({ routing: { ...rules.routing, defaultUnit: 'unit-b' } }));
    const world = await World.at('2026-03-04 10:00', { policy });
    const { number } = await world.open();
    await world.do('desk', number, assign('unit-a'));
    await world.do('unit-a-officer', number, NOT_OURS);
    const state = await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: true,
      says: '属实',
      legalBasis: '三定方案',
    });
    expect(state.assignments).toMatchObject([
      { unit: 'unit-a', state: 'taken-back' },
      { unit: 'unit-b', part: 'primary', state: 'assigned' },
    ]);
  });

  it('leaves the case to the others where a co-unit is let go', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.do('desk', number, assign('unit-b', { part: 'co-unit' }));
    await world.do('unit-b-officer', number, { ...NOT_OURS, assignmentId: 'A2' });
    const state = await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A2',
      accept: true,
      says: '属实',
      legalBasis: '三定方案',
    });
    expect(state.assignments.map((assignment) => assignment.state)).toEqual(['assigned', 'taken-back']);
  });

  it.each([
    ['a reason that is not on the list', { ...NOT_OURS, reason: 'busy' }, 'unknown-reason'],
    ['a suggestion of a unit that is not there', { ...NOT_OURS, suggestedUnit: 'unit-z' }, 'unknown-unit'],
    ['an assignment that is not there', { ...NOT_OURS, assignmentId: 'A9' }, 'unknown-assignment'],
  ])('refuses %s', async (_, command, refused) => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await expect(world.do('unit-a-officer', number, command)).rejects.toMatchObject({ refused });
  });

  it('refuses a second return, a signature while one is pending, and an heir that is the unit itself or nobody', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    const decide = {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: true,
      says: '属实',
      legalBasis: '三定方案',
    } as const;
    await expect(world.do('desk', number, decide)).rejects.toMatchObject({ refused: 'no-return' });
    await world.do('unit-a-officer', number, NOT_OURS);
    await expect(world.do('unit-a-officer', number, NOT_OURS)).rejects.toMatchObject({ refused: 'return-pending' });
    await expect(world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' })).rejects.toMatchObject({
      refused: 'return-pending',
    });
    await expect(world.do('desk', number, { ...decide, toUnit: 'unit-a' })).rejects.toMatchObject({
      refused: 'same-unit',
    });
    await expect(world.do('desk', number, { ...decide, toUnit: 'unit-z' })).rejects.toMatchObject({
      refused: 'unknown-unit',
    });
    await world.do('desk', number, { ...decide, toUnit: 'unit-b' });
    await expect(world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' })).rejects.toMatchObject({
      refused: 'taken-back',
    });
  });

  it('may be asked for after signing too, and a refusal leaves the signature as it was', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-a-officer', number, { ...NOT_OURS, legalBasis: '三定方案', suggestedUnit: 'unit-b' });
    const state = await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: false,
      says: '确属本单位',
      legalBasis: '三定方案',
    });
    expect(state.assignments).toMatchObject([{ state: 'signed', signedBy: 'unit-a-officer' }]);
    expect(state.clocks.filter((clock) => clock.kind === 'sign')).toMatchObject([{ id: 'sign:A1', state: 'met' }]);
  });
});

describe('ours · taking an assignment back without a return', () => {
  it('reassigned: everybody of the unit who was told hears once that it is off, the heir signs, and the answer is due when it was (H4)', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.advance('2026-03-04 12:30');
    await world.rings();
    const before = await world.clock(number, 'response');
    const state = await world.do('desk', number, back({ toUnit: 'street-c' }));
    expect(await world.rings()).toEqual(
      phones(
        ['4日12:30', 'unit-a-officer unit-a-leader', `${CASE}的全部事项已撤回，您无需再办。`],
        ['4日12:30', 'street-c-officer', `${CASE}，4日14:30前签收 +code`],
      ),
    );
    expect(state.assignments).toMatchObject([
      { unit: 'unit-a', state: 'taken-back' },
      { unit: 'street-c', part: 'primary', state: 'assigned' },
    ]);
    expect(await world.clock(number, 'sign:A1')).toBeUndefined();
    expect(await world.changes(number, 'superseded')).toMatchObject([{ clockId: 'sign:A1' }]);
    expect(await world.clock(number, 'response')).toEqual(before);
    expect(await world.events(number, 'taken-back')).toMatchObject([
      { actor: { id: 'desk' }, why: '交办错了单位', heir: 'street-c' },
    ]);
  });

  it('without an heir the move is the desk’s again, and the ladder of the answer rings the desk', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.rings();
    await world.do('desk', number, back());
    await world.advance('2026-03-05 10:00');
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'unit-a-officer', `${CASE}的全部事项已撤回，您无需再办。`],
        ['5日10:00', 'desk', `${CASE}，6日10:00前公开回应 +code`],
      ),
    );
  });

  it('a text that was not out yet is dropped, and nobody hears of what he never knew', async () => {
    const world = await World.at('2026-03-04 23:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.rings();
    await world.do('desk', number, assign('unit-a'));
    await world.do('desk', number, back());
    await world.advance('2026-03-05 09:00');
    expect(await world.rings()).toEqual([]);
  });

  it('leaves the move to the units that stand, and passes a superior’s limit on with its start (P2, H4)', async () => {
    const { world, number } = await confirmed();
    const assignedBy = { unit: '区网信办', number: '网信〔2026〕18号', dueAt: shanghai('2026-03-05 12:00') };
    await world.do('desk', number, assign('unit-a', { assignedBy }));
    await world.do('desk', number, assign('unit-b', { part: 'co-unit' }));
    await world.advance('2026-03-04 10:30');
    await world.do('desk', number, back({ toUnit: 'street-c' }));
    const passed = { startAt: shanghai('2026-03-04 10:00'), dueAt: shanghai('2026-03-05 12:00') };
    expect(await world.clock(number, 'assigned-limit:A3')).toMatchObject({ ...passed, move: { unit: 'street-c' } });
    await world.advance('2026-03-04 10:40');
    await world.do('desk', number, back({ assignmentId: 'A3' }));
    expect(await world.clock(number, 'assigned-limit:L1')).toMatchObject({
      ...passed,
      state: 'running',
      move: { primary: true },
    });
    expect((await world.state(number)).assignments.map((assignment) => assignment.state)).toEqual([
      'taken-back',
      'assigned',
      'taken-back',
    ]);
  });

  it.each([
    ['the unit itself as heir', back({ toUnit: 'unit-a' }), 'same-unit'],
    ['an heir that is not in the directory', back({ toUnit: 'unit-z' }), 'unknown-unit'],
    ['an assignment that is not there', back({ assignmentId: 'A9' }), 'unknown-assignment'],
    ['an heir that has the same part already', back({ assignmentId: 'A2', toUnit: 'street-c' }), 'already-assigned'],
  ])('refuses %s', async (_, command, refused) => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.do('desk', number, assign('unit-b', { part: 'co-unit' }));
    await world.do('desk', number, assign('street-c', { part: 'co-unit' }));
    await expect(world.do('desk', number, command)).rejects.toMatchObject({ refused });
  });

  it('refuses while a return waits for its decision, and a second time', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.do('unit-a-officer', number, NOT_OURS);
    await expect(world.do('desk', number, back())).rejects.toMatchObject({ refused: 'return-pending' });
    await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: false,
      says: '确属本单位',
      legalBasis: '三定方案',
    });
    await world.do('desk', number, back());
    await expect(world.do('desk', number, back())).rejects.toMatchObject({ refused: 'taken-back' });
  });
});

const primary = (unit: string) => ({ ...assign(unit), reason: '原主办单位职责不符' });
async function two(): Promise<{ world: World; number: string }> {
  const { world, number } = await confirmed();
  await world.do('desk', number, assign('unit-a'));
  await world.do('desk', number, assign('unit-b', { part: 'co-unit' }));
  await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
  await world.rings();
  return { world, number };
}

describe('R1 · any assigned unit can be made the primary one', () => {
  it('as the heir of the one that is taken back: its signature stays, the duties are its own, and it hears what is due', async () => {
    const { world, number } = await two();
    // R3: as a co-unit it owed whoever leads an answer.
    const { contributeBy: _, ...before } = (await world.state(number)).assignments[1] ?? {};
    const state = await world.do('desk', number, back({ toUnit: 'unit-b' }));
    expect(state.assignments).toMatchObject([
      { id: 'A1', unit: 'unit-a', state: 'taken-back' },
      { ...before, part: 'primary', state: 'signed' },
    ]);
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'unit-a-officer', `${CASE}的全部事项已撤回，您无需再办。`],
        ['4日10:00', 'unit-b-officer', `${CASE}，6日10:00前公开回应 +code`],
      ),
    );
    await world.advance('2026-03-05 10:00');
    expect(await world.rings()).toEqual(phones(['5日10:00', 'unit-b-officer', `${CASE}，6日10:00前公开回应 +code`]));
    const answered = await world.do('unit-b-officer', number, statement(world.now));
    expect(answered.clocks.find(({ kind }) => kind === 'response')).toMatchObject({ state: 'met' });
  });

  it('as the heir of an accepted return, with the order of a superior kept from its own start (P2, H4)', async () => {
    const { world, number } = await confirmed();
    const assignedBy = { unit: '区网信办', number: '网信〔2026〕18号', dueAt: shanghai('2026-03-05 12:00') };
    await world.do('desk', number, assign('unit-a', { assignedBy }));
    await world.do('desk', number, assign('unit-b', { part: 'co-unit' }));
    await world.advance('2026-03-04 10:30');
    await world.do('unit-a-officer', number, NOT_OURS);
    const state = await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: true,
      says: '属实',
      legalBasis: '三定方案',
      toUnit: 'unit-b',
    });
    expect(state.assignments).toMatchObject([{ state: 'taken-back' }, { unit: 'unit-b', part: 'primary' }]);
    expect(await world.clock(number, 'assigned-limit:L1')).toMatchObject({
      startAt: shanghai('2026-03-04 10:00'),
      dueAt: shanghai('2026-03-05 12:00'),
      move: { primary: true },
    });
  });

  it('where none is left, with a reason; refused while another is, or without a reason', async () => {
    const { world, number } = await two();
    await expect(world.do('desk', number, primary('unit-b'))).rejects.toMatchObject({ refused: 'part-taken' });
    await world.do('desk', number, back());
    await expect(world.do('desk', number, assign('unit-b'))).rejects.toMatchObject({ refused: 'reason-missing' });
    const state = await world.do('desk', number, primary('unit-b'));
    expect(state.assignments[1]).toMatchObject({ part: 'primary', state: 'signed', signedBy: 'unit-b-officer' });
    await expect(world.do('desk', number, primary('unit-b'))).rejects.toMatchObject({ refused: 'already-assigned' });
  });

  it('two units change places: the former primary one is told that the answer is another’s', async () => {
    const { world, number } = await two();
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-05 10:00');
    await world.rings();
    await world.do('desk', number, { ...assign('unit-a', { part: 'co-unit' }), reason: '改为配合' });
    await world.do('desk', number, primary('unit-b'));
    expect(await world.rings()).toEqual(
      phones(
        ['5日10:00', 'unit-a-officer', `${CASE}的公开回应事项已撤回，您无需再办。`],
        // R3: nor does it owe whoever leads an answer any more.
        ['5日10:00', 'unit-b-officer', `${CASE}的报送意见事项已撤回，您无需再办。`],
        ['5日10:00', 'unit-b-officer', `${CASE}，6日10:00前公开回应 +code`],
      ),
    );
  });

  it('what it published as a co-unit stays no answer of the case; what the former primary one published stays one', async () => {
    const { world, number } = await two();
    await world.do('unit-b-officer', number, statement(world.now));
    await world.advance('PT1H');
    await world.do('desk', number, back({ toUnit: 'unit-b' }));
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'running' });
    await world.advance('PT1H');
    await world.do('unit-b-officer', number, statement(world.now));
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', metAt: world.now });
    await world.do('desk', number, { ...assign('unit-b', { part: 'co-unit' }), reason: '改由街道主办' });
    const state = await world.do('desk', number, { ...assign('street-c'), reason: '属地' });
    expect(state.clocks.find(({ kind }) => kind === 'response')).toMatchObject({ state: 'met' });
  });
});

const accept = (assignmentId: string, toUnit?: string) => ({
  command: 'decide-return' as const,
  assignmentId,
  accept: true,
  says: '依职责清单',
  legalBasis: '三定方案',
  ...(toUnit === undefined ? {} : { toUnit }),
});
/** Two units man the desk. */
async function twoDesks(more: Parameters<World['open']>[0] = {}) {
  const world = await World.at('2026-03-04 10:00', {
    but: (people) => {
      const [first] = people.contacts;
      if (!first) throw new Error('nobody');
      people.units.push({ id: 'press', name: 'press', short: 'press', kind: 'department', active: true, desk: true });
      people.contacts.push({ ...first, id: 'press-desk', unit: 'press', phone: '19900000099', subject: 'press-desk' });
      people.rota = people.rota.map((shift) => ({ ...shift, coordinators: ['desk', 'press-desk'] }));
    },
  });
  const { number } = await world.open(more);
  await world.do('desk', number, { command: 'confirm' });
  return { world, number };
}

async function passedTwice() {
  const { world, number } = await twoDesks({ place: '新碶街道' });
  await world.do('desk', number, assign('unit-a'));
  for (const [officer, assignmentId, heir] of [
    ['unit-a-officer', 'A1', 'unit-b'],
    ['unit-b-officer', 'A2', 'unit-a'],
  ] as const) {
    await world.do(officer, number, { ...NOT_OURS, assignmentId });
    await world.do('press-desk', number, accept(assignmentId, heir));
  }
  await world.rings();
  return { world, number };
}

describe('R3 · who is responsible is decided for good after two accepted returns', () => {
  it('asks the government office alone for the third decision, and takes it from nobody else', async () => {
    const { world, number } = await passedTwice();
    const third = (await world.state(number)).assignments.at(-1)?.id ?? '';
    await world.do('unit-a-officer', number, { ...NOT_OURS, assignmentId: third });
    expect((await world.rings()).map((ring) => ring.split(' ')[1])).toEqual(['desk']);
    await expect(world.do('press-desk', number, accept(third, 'unit-b'))).rejects.toMatchObject({
      refused: 'final-decision',
      clause: 'R3',
    });
    await expect(world.do('desk', number, accept(third))).rejects.toMatchObject({ refused: 'heir-needed' });
    await world.do('desk', number, accept(third, 'street-c'));
    expect((await world.events(number, 'return-decided')).at(-1)).toMatchObject({
      final: true,
      routing: { unit: 'street-c', subject: '环境', place: '新碶街道' },
    });
    const fourth = (await world.state(number)).assignments.at(-1)?.id ?? '';
    await expect(world.do('street-c-officer', number, { ...NOT_OURS, assignmentId: fourth })).rejects.toMatchObject({
      refused: 'return-final',
    });
    await expect(world.do('press-desk', number, back({ assignmentId: fourth }))).rejects.toMatchObject({
      refused: 'final-decision',
    });
    const another = { ...assign('street-c', { part: 'co-unit' }), reason: '改为配合' };
    await expect(world.do('press-desk', number, another)).rejects.toMatchObject({ refused: 'final-decision' });
    expect((await world.do('desk', number, back({ assignmentId: fourth }))).assignments.at(-1)?.state).toBe(
      'taken-back',
    );
  });

  it('is final as well where the return is refused', async () => {
    const { world, number } = await passedTwice();
    const third = (await world.state(number)).assignments.at(-1)?.id ?? '';
    await world.do('unit-a-officer', number, { ...NOT_OURS, assignmentId: third });
    await world.do('desk', number, { ...accept(third), accept: false });
    expect((await world.events(number, 'return-decided')).at(-1)).toMatchObject({
      final: true,
      routing: { unit: 'unit-a' },
    });
  });

  it('is nobody else’s once it was passed on twice: no other office of the desk hands it on in the meantime', async () => {
    const { world, number } = await passedTwice();
    const third = (await world.state(number)).assignments.at(-1)?.id ?? '';
    const refused = { refused: 'final-decision', clause: 'R3' };
    await expect(world.do('press-desk', number, back({ assignmentId: third, toUnit: 'unit-b' }))).rejects.toMatchObject(
      refused,
    );
    const lighter = { ...assign('unit-a', { part: 'co-unit' }), reason: '改为配合' };
    await expect(world.do('press-desk', number, lighter)).rejects.toMatchObject(refused);
    await world.do('press-desk', number, assign('street-c', { part: 'co-unit' }));
    const order = { unit: '区网信办', dueAt: shanghai('2026-03-06 09:00') };
    await world.do('press-desk', number, assign('unit-a', { assignedBy: order }));
    await world.do('desk', number, back({ assignmentId: third, toUnit: 'unit-b' }));
  });

  it('nor does any name a lead beside the unit that was decided on for good', async () => {
    const { world, number } = await passedTwice();
    const third = (await world.state(number)).assignments.at(-1)?.id ?? '';
    await world.do('unit-a-officer', number, { ...NOT_OURS, assignmentId: third });
    await world.do('desk', number, accept(third, 'street-c'));
    const lead = assign('unit-b', { part: 'lead' });
    await expect(world.do('press-desk', number, lead)).rejects.toMatchObject({ refused: 'final-decision' });
    await world.do('desk', number, lead);
  });

  it('counts no co-unit that is let go', async () => {
    const { world, number } = await twoDesks();
    await world.do('desk', number, assign('unit-a'));
    for (const [unit, assignmentId] of [
      ['unit-b', 'A2'],
      ['street-c', 'A3'],
    ] as const) {
      await world.do('desk', number, assign(unit, { part: 'co-unit' }));
      await world.do(`${unit}-officer`, number, { ...NOT_OURS, assignmentId });
      await world.do('press-desk', number, accept(assignmentId));
    }
    expect((await world.state(number)).passes).toBeUndefined();
  });
});
const insteadOf = (more: { lengthensBasis?: string } = {}) =>
  changed(({ assignedLimit }) => ({ assignedLimit: { ...assignedLimit, mode: 'instead', ...more } }));

describe('P2 · a case that a superior assigned follows its limit', () => {
  const assignedBy = { unit: '区网信办', number: '网信〔2026〕18号', dueAt: shanghai('2026-03-05 12:00') };

  it('beside the statutory one: both run, and one answer meets both', async () => {
    const { world, number } = await confirmed({ assignedBy });
    await world.do('desk', number, assign('unit-a'));
    const running = (await world.state(number)).clocks.filter(
      (clock) => clock.state === 'running' && clock.kind !== 'sign',
    );
    expect(running.map(({ kind, basis, dueAt }) => [kind, basis, dueAt])).toEqual([
      ['response', 'P4', shanghai('2026-03-06 10:00')],
      ['assigned-limit', 'P2', shanghai('2026-03-05 12:00')],
    ]);
    await world.advance('2026-03-05 09:00');
    const state = await world.do('unit-a-officer', number, statement(world.now));
    expect(
      state.clocks.filter((clock) => ['response', 'assigned-limit'].includes(clock.kind)).map((clock) => clock.state),
    ).toEqual(['met', 'met']);
  });

  it('instead of it where the policy reads so', async () => {
    const world = await World.at('2026-03-04 10:00', { policy: insteadOf() });
    const state = await world.open({ assignedBy });
    expect(state.clocks.map((clock) => clock.kind)).toEqual(['confirm', 'assigned-limit']);
  });

  it.each(['区网信办', ' 区 网信办　', '北仑区委网信办', '中共宁波市北仑区委网络安全和信息化委员会办公室'])(
    'instead of it by the body however it is written: %j',
    async (unit) => {
      const world = await World.at('2026-03-04 10:00', { policy: insteadOf() });
      const state = await world.open({ assignedBy: { ...assignedBy, unit } });
      expect(state.clocks.map((clock) => clock.kind)).toEqual(['confirm', 'assigned-limit']);
    },
  );

  it.each(['市网信办', '区网信办转', '区住建局（区网信办转）', '网信办', '镇海区网信办'])(
    'never instead of it by another body that only names it: %j',
    async (unit) => {
      const world = await World.at('2026-03-04 10:00', { policy: insteadOf() });
      const state = await world.open({ assignedBy: { ...assignedBy, unit } });
      // The city’s own office is answered upward besides.
      const answered = unit === '市网信办' ? ['feedback'] : [];
      expect(state.clocks.map((clock) => clock.kind)).toEqual(['confirm', 'response', 'assigned-limit', ...answered]);
    },
  );

  const NINETEEN_DAYS = shanghai('2026-03-23 10:00');
  it.each([
    ['of a body that the rules do not name', { unit: '市民热线', dueAt: shanghai('2026-03-05 12:00') }, insteadOf()],
    ['that is longer than the 48 hours', { unit: '区网信办', dueAt: NINETEEN_DAYS }, insteadOf()],
  ])('never instead of it by an order %s', async (_, order, policy) => {
    const world = await World.at('2026-03-04 10:00', { policy });
    const state = await world.open({ assignedBy: order });
    expect(state.clocks.map((clock) => clock.kind)).toEqual(['confirm', 'response', 'assigned-limit']);
  });

  it('a longer one takes its place only by a rule that is cited, and the basis of the deadline prints it', async () => {
    const policy = insteadOf({ lengthensBasis: '北仑网信〔2026〕3号第六条' });
    const world = await World.at('2026-03-04 10:00', { policy });
    const state = await world.open({ assignedBy: { unit: '区网信办', dueAt: NINETEEN_DAYS } });
    expect(state.clocks.map((clock) => clock.kind)).toEqual(['confirm', 'assigned-limit']);
    const [, clock] = state.clocks;
    expect(clock && explain(clock, state, policy).arithmetic).toContain(
      '交办时限长于规定时限，依据：北仑网信〔2026〕3号第六条。',
    );
  });

  it.each<[string, { unit: string; number: string }]>([
    ['with another kind of brackets', { unit: '区网信办', number: '网信[2026]18号' }],
    ['with blanks, in full width', { unit: '区 网信办　', number: '网信【２０２６】 18 号' }],
  ])('is one limit where the same order comes again %s', async (_, by) => {
    const { world, number } = await confirmed({ assignedBy });
    await world.do('desk', number, assign('unit-a'));
    await expect(
      world.system(number, { command: 'set-limit', by: { ...by, dueAt: assignedBy.dueAt }, alertId: 'a2' }),
    ).rejects.toMatchObject({ refused: 'limit-known' });
  });

  it('is another limit where its number is another', async () => {
    const { world, number } = await confirmed({ assignedBy });
    await world.do('desk', number, assign('unit-a'));
    const by = { unit: '区网信办', number: '网信〔2026〕19号', dueAt: assignedBy.dueAt };
    const state = await world.system(number, { command: 'set-limit', by, alertId: 'a2' });
    expect(state.limits).toHaveLength(1);
  });

  it('never takes the primary unit’s 48 hours by a co-unit’s order', async () => {
    const world = await World.at('2026-03-04 10:00', { policy: insteadOf() });
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, assign('unit-a'));
    const state = await world.do('desk', number, {
      command: 'assign',
      unit: 'unit-b',
      part: 'co-unit',
      assignedBy: { unit: '区网信办', dueAt: shanghai('2026-03-05 12:00') },
    });
    expect(state.clocks.find(({ kind }) => kind === 'response')).toMatchObject({ state: 'running' });
  });

  it('nor by the order of a lead unit beside it; where the lead alone answers, by that', async () => {
    const world = await World.at('2026-03-04 10:00', { policy: insteadOf() });
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, assign('unit-a'));
    const lead = { part: 'lead', assignedBy: { unit: '区网信办', dueAt: shanghai('2026-03-05 12:00') } } as const;
    await world.do('desk', number, assign('unit-b', lead));
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'running', move: { primary: true } });
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '误派' });
    expect(await world.clock(number, 'response')).toBeUndefined();
  });

  it('takes the place of no answer that a reopening asks for: it was given for the one before', async () => {
    const world = await World.at('2026-12-31 20:00', { policy: insteadOf() });
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, assign('unit-a'));
    const order = (dueAt: string) =>
      world.system(number, { command: 'set-limit', by: { unit: '区网信办', dueAt: shanghai(dueAt) } });
    await order('2027-01-02 12:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.advance('2027-01-01 08:00');
    const reopened = await world.do('desk', number, { command: 'reopen', reason: '网民质疑未落实' });
    expect(reopened.clocks.find(({ id }) => id === 'response:again1')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2027-01-03 08:00'),
    });
    // One that is given for this answer does.
    await order('2027-01-03 07:00');
    expect(await world.clock(number, 'response:again1')).toBeUndefined();
    const state = await world.state(number);
    const clock = state.clocks.find(({ id }) => id === 'assigned-limit:L2');
    expect(clock && explain(clock, state, insteadOf()).arithmetic).toContain('交办时限代替48小时回应时限。');
  });

  it('reminds, escalates and declares the miss of the limit', async () => {
    const { world, number } = await confirmed({ assignedBy });
    await world.do('desk', number, assign('unit-a'));
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.rings();
    await world.advance('2026-03-05 14:00');
    const rings = (await world.rings()).filter((ring) => ring.includes('按期办理'));
    expect(rings).toEqual(
      phones(
        ['4日12:00', 'unit-a-officer', `${CASE}，5日12:00前按期办理 +code`],
        ['5日07:30', 'unit-a-officer', `${CASE}，5日12:00前按期办理 +code`],
        ['5日08:00', 'unit-a-officer desk', `${CASE}，5日12:00前按期办理 +code`],
        ['5日11:00', 'unit-a-officer unit-a-leader desk', `${CASE}未按期办理，限5日12:00 +code`],
        ['5日12:00', 'unit-a-officer unit-a-leader desk duty-leader', `${CASE}，逾5日12:00未按期办理 +code`],
        ['5日14:00', 'unit-a-leader unit-a-head', `${CASE}，逾5日12:00未按期办理 +code`],
      ),
    );
  });

  it('holds any number of orders, each with its number and limit; one record of work answers all', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.do('desk', number, assign('unit-a', { assignedBy }));
    await world.do(
      'desk',
      number,
      assign('unit-a', { assignedBy: { unit: '市政府办', number: '甬政办12', dueAt: shanghai('2026-03-06 18:00') } }),
    );
    await world.advance('2026-03-05 09:00');
    const state = await world.do('unit-a-officer', number, statement(world.now));
    expect(
      state.clocks
        .filter((clock) => clock.kind === 'assigned-limit')
        .map(({ id, dueAt, state: is }) => [id, dueAt, is]),
    ).toEqual([
      ['assigned-limit:A2', shanghai('2026-03-05 12:00'), 'met'],
      ['assigned-limit:A3', shanghai('2026-03-06 18:00'), 'met'],
    ]);
  });

  it('says at once that a limit is over when the order comes late', async () => {
    const { world, number } = await confirmed();
    await world.do(
      'desk',
      number,
      assign('unit-a', { assignedBy: { unit: '区网信办', dueAt: shanghai('2026-03-04 09:00') } }),
    );
    expect(await world.clock(number, 'assigned-limit:A1')).toMatchObject({ state: 'missed' });
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toEqual(
      phones(
        ['4日10:00', 'unit-a-officer', `${CASE}，4日12:00前签收 +code`],
        ['4日10:00', 'unit-a-officer', `${CASE}，逾4日09:00未按期办理 +code`],
      ),
    );
  });
});

describe('P2, P8 · one order is one duty', () => {
  const order = { unit: '区网信办', number: '甬网信3', dueAt: shanghai('2026-03-04 15:00') };

  it('is one in whatever widths and with whatever blanks it is typed', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, assignedBy: order });
    await world.do(
      'desk',
      number,
      assign('unit-a', { assignedBy: { ...order, unit: ' 区网信办', number: '甬网信 ３' } }),
    );
    const { clocks } = await world.state(number);
    expect(clocks.filter(({ kind }) => kind === 'assigned-limit').map(({ id }) => id)).toEqual(['assigned-limit']);
  });

  it('rings nobody twice for an order that is passed on with the case, and books one breach', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, assignedBy: order });
    await world.do('desk', number, assign('unit-a', { assignedBy: order }));
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-04 15:00');
    const rings = (await world.rings()).filter((ring) => ring.startsWith('4日15:00'));
    expect(rings).toEqual(
      phones(['4日15:00', 'unit-a-officer unit-a-leader desk duty-leader', `${CASE}，逾4日15:00未按期办理 +code`]),
    );
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'assigned-limit', is: 'stands' }]);
  });

  it('is a duty of its own for a co-unit that has it too', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, assignedBy: order });
    await world.do('desk', number, assign('unit-a', { assignedBy: order }));
    const state = await world.do('desk', number, assign('unit-b', { part: 'co-unit', assignedBy: order }));
    expect(state.clocks.flatMap(({ id, kind }) => (kind === 'assigned-limit' ? [id] : []))).toEqual([
      'assigned-limit',
      'assigned-limit:A2',
    ]);
  });

  it('tells the desk once of a limit that is over when it is set', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, assign('unit-a'));
    await world.rings();
    await world.system(number, {
      command: 'set-limit',
      by: { unit: '区网信办', dueAt: shanghai('2026-03-04 09:00') },
    });
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'unit-a-officer unit-a-leader desk duty-leader', `${CASE}，逾4日09:00未按期办理 +code`]),
    );
  });
});
