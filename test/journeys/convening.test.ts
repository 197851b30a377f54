import { beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import type { OpenCase, PersonCommand } from '../../functions/domain/case/commands.ts';
import { statement } from '../harness/answers.ts';
import { changed } from '../harness/policies.ts';
import { consultationsOf, FIRST } from '../harness/consultations.ts';
import { shanghai, World } from '../harness/world.ts';

const at = shanghai;
const FORGO: PersonCommand = { command: 'forgo-consultation', reason: '情况单一，由主管部门直接处置' };
const II: Case['grades'] = { opinion: 'II', emergency: null };
const III: Case['grades'] = { opinion: 'III', emergency: null };

let world: World;
let number: string;
let api: ReturnType<typeof consultationsOf>;

/** Registered with its grades by the desk, learnt of on Wednesday 4 March at 10:00. */
async function begin(grades: Case['grades'], more: Partial<OpenCase> = {}): Promise<void> {
  world = await World.at('2026-03-04 10:00');
  ({ number } = await world.open({ by: 'desk', grades, gradeReason: '现场情况', ...more }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  api = consultationsOf(world);
  await world.rings();
}

const grade = (grades: Case['grades']): Promise<unknown> =>
  world.do('desk', number, { command: 'grade', grades, reason: '情况有变' });
const convening = async (): Promise<string[]> =>
  (await world.state(number)).clocks
    .filter(({ kind, state }) => kind === 'convene' && state !== 'superseded')
    .map(({ id, startAt, dueAt, state }) => `${id} ${startAt} ${dueAt} ${state}`);
const asked = async (): Promise<string[]> => (await world.rings()).filter((ring) => ring.includes('召集会商'));
const refused = async (command: PersonCommand, who = 'desk'): Promise<unknown> =>
  world.do(who, number, command).catch((error: unknown) => error);
const running = (start: string, due: string, id = 'convene'): string => `${id} ${at(start)} ${at(due)} running`;

beforeEach(() => begin(II));

describe('A4 · a consultation that the rules require is asked for until it is convened', () => {
  it('runs four hours from the grade that requires it, and presses the desk alone at half of them and at their end', async () => {
    expect(await convening()).toEqual([running('2026-03-04 10:00', '2026-03-04 14:00')]);
    await world.advance('2026-03-04 14:30');
    expect(await asked()).toEqual([expect.stringContaining('4日12:00 desk'), expect.stringContaining('4日14:00 desk')]);
    const { clocks, breaches = [] } = await world.state(number);
    expect(clocks.find(({ kind }) => kind === 'convene')).toMatchObject({ state: 'missed', move: { desk: true } });
    expect(breaches.map(({ duty }) => duty)).not.toContain('convene');
  });

  it('is met by one that is convened, and stays so while that is under way', async () => {
    await world.advance('2026-03-04 11:00');
    await api.open(number);
    expect(await world.clock(number, 'convene')).toMatchObject({ state: 'met', metAt: at('2026-03-04 11:00') });
    await world.rings();
    await world.advance('2026-03-04 15:00');
    expect(await asked()).toEqual([]);
  });

  it('is asked for anew, within a time of its own, where one came to nothing', async () => {
    await api.open(number);
    await world.advance('2026-03-04 12:00');
    await api.command('cancel', { says: '召集有误' });
    expect(await convening()).toEqual([
      `convene ${at('2026-03-04 10:00')} ${at('2026-03-04 14:00')} met`,
      running('2026-03-04 12:00', '2026-03-04 16:00', 'convene:K1'),
    ]);
    await api.open(number);
    expect(await world.clock(number, 'convene:K1')).toMatchObject({ state: 'met' });
  });

  it('asks for none where neither grade nor category requires one, for an emergency of grade II and for what is sensitive it does', async () => {
    await begin(III);
    expect(await convening()).toEqual([]);
    await begin({ opinion: 'IV', emergency: 'II' });
    expect(await convening()).toEqual([running('2026-03-04 10:00', '2026-03-04 14:00')]);
    await begin({ opinion: 'IV', emergency: null }, { categories: ['moral-bottom-line'] });
    expect(await convening()).toEqual([running('2026-03-04 10:00', '2026-03-04 14:00')]);
  });

  it('waits until a person has confirmed the grades that are suggested, and then runs from the discovery', async () => {
    world = await World.at('2026-03-04 10:00');
    const suggestion = { grades: II, gradeReasons: [], unit: 'unit-a', unitReasons: [] };
    ({ number } = await world.open({ grades: II, suggestion }));
    expect(await convening()).toEqual([]);
    await world.advance('2026-03-04 10:20');
    await world.do('desk', number, { command: 'confirm' });
    expect(await convening()).toEqual([running('2026-03-04 10:00', '2026-03-04 14:00')]);
  });

  it('keeps no answer waiting', async () => {
    await world.advance('2026-03-04 11:00');
    expect(await world.do('unit-a-officer', number, statement(world.now))).toMatchObject({
      releases: [{ id: 'R1', fulfils: expect.arrayContaining(['response']) }],
    });
    expect((await world.events(number, 'released'))[0]?.release.unconsulted).toBeUndefined();
  });
});

describe('A4 · other grades', () => {
  it('end it where they require none, and ask for it anew from where they do again', async () => {
    await world.advance('2026-03-04 11:00');
    await grade(III);
    expect(await convening()).toEqual([]);
    await world.advance('2026-03-04 13:00');
    await grade(II);
    expect(await convening()).toEqual([running('2026-03-04 10:00', '2026-03-04 14:00', 'convene#2')]);
  });

  it('run from the grade that first requires it', async () => {
    await begin(III);
    await world.advance('2026-03-04 16:00');
    await grade(II);
    expect(await convening()).toEqual([running('2026-03-04 16:00', '2026-03-04 20:00')]);
  });

  it('ask for none anew where one is under way or was approved', async () => {
    await api.open(number);
    await grade(III);
    await grade({ opinion: 'I', emergency: null });
    expect(await convening()).toEqual([`convene ${at('2026-03-04 10:00')} ${at('2026-03-04 14:00')} met`]);
  });
});

describe('A4 · that none is convened is decided by name and with a reason', () => {
  it('ends the reminder, is on record, and lets no conclusion out', async () => {
    await world.advance('2026-03-04 11:00');
    await world.do('desk', number, FORGO);
    expect(await world.clock(number, 'convene')).toMatchObject({ state: 'met', metAt: at('2026-03-04 11:00') });
    expect(await world.events(number, 'consultation-forgone')).toMatchObject([
      { reason: '情况单一，由主管部门直接处置', actor: { kind: 'person', id: 'desk' } },
    ]);
    await world.rings();
    await world.advance('2026-03-04 15:00');
    expect(await asked()).toEqual([]);
    await world.do('unit-a-officer', number, statement(world.now, { concludes: ['responsibility'] }));
    expect((await world.events(number, 'released'))[0]?.release.unconsulted).toEqual({
      clause: 'A4',
      conclusions: ['responsibility'],
    });
  });

  it('stands for the grades at which it was decided alone', async () => {
    await world.do('desk', number, FORGO);
    await world.advance('2026-03-04 11:00');
    await grade({ opinion: 'I', emergency: null });
    expect((await convening()).at(-1)).toBe(running('2026-03-04 11:00', '2026-03-04 15:00', 'convene:K1'));
    await world.do('desk', number, FORGO);
    expect(await world.clock(number, 'convene:K1')).toMatchObject({ state: 'met' });
  });

  it('does not keep the desk from convening one after all', async () => {
    await world.do('desk', number, FORGO);
    expect((await api.open(number)).status).toBe(201);
    expect((await api.read()).json['consultation']).toMatchObject({ number: FIRST, required: true });
  });

  it('is refused where none is required, where one is under way, where it was decided, before the grades are confirmed, and to whom no rule names', async () => {
    await world.do('desk', number, FORGO);
    expect(await refused(FORGO)).toMatchObject({ refused: 'already-forgone', clause: 'A4' });
    await begin(II);
    await api.open(number);
    expect(await refused(FORGO)).toMatchObject({ refused: 'already-convened', clause: 'A4' });
    await begin(III);
    expect(await refused(FORGO)).toMatchObject({ refused: 'not-required', clause: 'A4' });
    world = await World.at('2026-03-04 10:00');
    ({ number } = await world.open({
      grades: II,
      suggestion: { grades: II, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
    }));
    expect(await refused(FORGO)).toMatchObject({ refused: 'not-confirmed', clause: 'A4' });
    const policy = changed(({ consultations }) =>
      consultations ? { consultations: { ...consultations, offices: ['wangxin-ban'] } } : {},
    );
    world = await World.at('2026-03-04 10:00', { policy });
    ({ number } = await world.open({ by: 'desk', grades: II, gradeReason: '现场情况' }));
    expect(await refused(FORGO)).toMatchObject({ refused: 'not-an-office', clause: 'A4' });
  });
});

describe('A4 · what becomes of it with the case', () => {
  it('H4 · moves with the discovery that was recorded wrongly', async () => {
    await world.advance('2026-03-04 10:30');
    await world.do('desk', number, {
      command: 'correct',
      event: 1,
      is: { discoveredAt: at('2026-03-04 09:00') },
      reason: '网信办平台先发现',
      evidence: [{ kind: 'document', ref: '12345 工单' }],
    });
    await world.approve('night-desk', number);
    expect(await convening()).toEqual([running('2026-03-04 09:00', '2026-03-04 13:00', 'convene#2')]);
  });

  it('M4 · is met in the case that another joins by the consultation that comes with it', async () => {
    await api.open(number);
    await world.advance('2026-03-04 10:30');
    const { number: into } = await world.open({ by: 'desk', grades: II, gradeReason: '现场情况' });
    expect(await world.clock(into, 'convene')).toMatchObject({ state: 'running', dueAt: at('2026-03-04 14:30') });
    await world.do('desk', number, { command: 'join', target: into, reason: '同一事件' });
    expect((await world.state(into)).consultations).toMatchObject([{ number: FIRST, is: 'under-way' }]);
    expect(await world.clock(into, 'convene')).toMatchObject({ state: 'met', metAt: at('2026-03-04 10:00') });
  });

  it('D1 · is over with the case, and reopened asked for within hours of our own, whatever ran out meanwhile', async () => {
    await world.advance('2026-03-04 10:30');
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '与政府无关' });
    await world.approve('mayor', number);
    expect(await world.state(number)).toMatchObject({ status: 'ended' });
    expect(await convening()).toEqual([]);
    await world.rings();
    await world.advance('2026-03-04 20:00');
    expect(await asked()).toEqual([]);
    await world.do('desk', number, { command: 'reopen', reason: '确属政府工作' });
    expect((await world.state(number)).clocks.find(({ kind }) => kind === 'convene')).toMatchObject({
      state: 'running',
      dueAt: at('2026-03-04 14:00'),
      past: true,
      targetAt: at('2026-03-05 00:00'),
    });
  });
});
