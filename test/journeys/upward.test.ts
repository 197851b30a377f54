import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { FactFields } from '../../functions/domain/matter/fact-fields.ts';
import { settled, statement } from '../harness/answers.ts';
import { CALLED, DESKS, sectionsOf, sendReport } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

let world: World;
let number: string;
const evidence = [{ kind: 'document' as const, ref: '值班日志' }];
const refused = (by: string, command: PersonCommand) => world.refusal(by, number, command);
const clock = (id: string) => world.clock(number, id);
const breaches = async () => ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const correct = async (
  type: 'reported' | 'dispatch-sent' | 'receipt-recorded',
  is: FactFields,
): Promise<PersonCommand> => ({
  command: 'correct',
  event: (await world.events(number, type)).at(-1)?.seq ?? 0,
  is,
  reason: '登记有误',
  evidence,
});
const write = (kind: 'first' | 'follow-up' | 'final', more: object = {}): PersonCommand => ({
  command: 'write-dispatch',
  kind,
  sections: sectionsOf(kind),
  ...more,
});
const send = (dispatch: string, more: object = {}): PersonCommand => ({
  command: 'send-dispatch',
  dispatch,
  version: 1,
  means: '传真',
  ...more,
});
const says = async (command: PersonCommand, by = 'desk') => (await refused(by, command)).refused;
const call = (desk: string, more: object = {}): PersonCommand => ({
  command: 'report',
  to: '值班员',
  means: '电话',
  desks: [desk],
  says: '柴桥一处工地反映强烈，正在核查',
  ...more,
});
const receipt = (desk: string): PersonCommand => ({
  command: 'record-receipt',
  dispatch: 'U1',
  sending: 'S1',
  desk,
  receivedBy: '值班员',
  number: '甬值收〔2027〕1号',
});
const graded = (opinion: 'I' | 'II' | 'III'): PersonCommand => ({
  command: 'grade',
  grades: { opinion, emergency: null },
  reason: '复核',
});

/** The last evening of the year: a major case is known of, and confirmed at once. */
beforeEach(async () => {
  world = await World.at('2026-12-31 21:00');
  ({ number } = await world.open({
    by: 'desk',
    grades: { opinion: 'II', emergency: null },
    gradeReason: '多家媒体报道',
  }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.rings();
});

describe('M2 · a major case is told at once to every desk that the rules name', () => {
  it('is met by the last of the calls, each with who was called, when and what was said', async () => {
    await world.advance('2026-12-31 21:10');
    await world.do('desk', number, call('district-leaders', { caller: '带班领导' }));
    await world.advance('2026-12-31 21:20');
    await world.do('desk', number, call('city-duty-office'));
    expect(await clock('immediate-report')).toMatchObject({ state: 'running', dueAt: shanghai('2026-12-31 22:00') });
    await world.do('desk', number, call('city-cyberspace', { reportedAt: shanghai('2026-12-31 21:15') }));
    expect(await clock('immediate-report')).toMatchObject({ state: 'met', metAt: shanghai('2026-12-31 21:20') });
    expect(await world.events(number, 'reported')).toMatchObject([
      { desks: ['district-leaders'], caller: '带班领导', says: '柴桥一处工地反映强烈，正在核查' },
      { desks: ['city-duty-office'] },
      { desks: ['city-cyberspace'], reportedAt: shanghai('2026-12-31 21:15') },
    ]);
  });

  it('is not met by a word to somebody else, however early', async () => {
    await world.do('desk', number, { command: 'report', to: '市委宣传部', means: '电话' });
    expect(await clock('immediate-report')).toMatchObject({ state: 'running' });
  });

  it('names the desks that there are where another is told, and one that is named twice', async () => {
    expect(await refused('desk', call('province'))).toMatchObject({
      refused: 'unknown-desk',
      clause: 'M2',
      field: '/desks/0',
      says: expect.stringContaining('city-duty-office（市政府总值班室）'),
    });
    expect(await refused('desk', { ...CALLED, desks: ['city-cyberspace', 'city-cyberspace'] })).toMatchObject({
      refused: 'unknown-desk',
      field: '/desks/1',
    });
  });

  it('is owed again where the call that met it never was, and late from then on', async () => {
    await world.do('desk', number, CALLED);
    await world.advance('2026-12-31 22:30');
    await world.do('desk', number, await correct('reported', { void: true }));
    await world.approve('night-desk', number);
    expect(await breaches()).toContain('immediate-report stands');
  });

  it('A1 · goes with a lighter grade, and with a graver one is owed from its first start again', async () => {
    await world.do('desk', number, graded('III'));
    expect(await clock('immediate-report')).toBeUndefined();
    expect(await clock('written-report')).toBeUndefined();
    await world.advance('2027-01-01 00:30');
    await world.do('desk', number, graded('I'));
    // Major from the discovery on, as it was graded first: its hour is over, and nobody is late by it anew.
    expect(await clock('immediate-report#2')).toMatchObject({ startAt: shanghai('2026-12-31 21:00') });
    expect(await clock('written-report#2')).toMatchObject({ dueAt: shanghai('2027-01-01 00:00') });
  });
});

describe('M2 · 初报, 续报, 终报', () => {
  it('falls due three hours after the grade, across midnight and New Year, and is met once it went to every desk', async () => {
    await world.do('desk', number, CALLED);
    expect(await clock('written-report')).toMatchObject({
      basis: 'M2',
      startAt: shanghai('2026-12-31 21:00'),
      dueAt: shanghai('2027-01-01 00:00'),
      move: { desk: true },
    });
    await world.advance('2026-12-31 23:00');
    expect((await world.heardBy('desk', 'desk')).map(({ body }) => body)).toEqual([
      expect.stringContaining('1日00:00前书面报告'),
      expect.stringContaining('1日01:00前召集会商'),
    ]);
    await world.do('desk', number, write('first'));
    await world.do('desk', number, send('U1', { to: ['district-leaders', 'city-duty-office'] }));
    expect(await clock('written-report')).toMatchObject({ state: 'running' });
    await world.advance('2026-12-31 23:30');
    await world.do('desk', number, send('U1'));
    expect(await clock('written-report')).toMatchObject({ state: 'met', metAt: shanghai('2026-12-31 23:30') });
    expect((await world.state(number)).dispatches?.[0]?.sendings).toMatchObject([
      { id: 'S1', to: ['district-leaders', 'city-duty-office'] },
      { id: 'S2', to: ['city-cyberspace'] },
    ]);
  });

  it('keeps each version, and sends the one that is named', async () => {
    await world.do('desk', number, write('first'));
    await world.do('desk', number, {
      command: 'write-dispatch',
      dispatch: 'U1',
      basedOn: 1,
      sections: sectionsOf('first', '据现场核实'),
    });
    expect(
      await refused('desk', {
        command: 'write-dispatch',
        dispatch: 'U1',
        basedOn: 2,
        sections: sectionsOf('first', '据现场核实'),
      }),
    ).toMatchObject({ refused: 'unchanged' });
    await world.do('desk', number, send('U1', { version: 2 }));
    expect(await world.events(number, 'dispatch-written')).toMatchObject([{ version: 1 }, { version: 2, basedOn: 1 }]);
    expect(await world.events(number, 'dispatch-sent')).toMatchObject([{ version: 2, to: DESKS }]);
  });

  it('asks for the next within the hours of the grade, or by the nearer time that the report names', async () => {
    await world.do('desk', number, write('first', { nextAt: shanghai('2027-01-01 03:00') }));
    await world.do('desk', number, send('U1'));
    expect(await clock('written-report:U1')).toMatchObject({ dueAt: shanghai('2027-01-01 03:00') });
    await world.advance('2027-01-01 02:00');
    await sendReport(world, number, 'follow-up');
    expect(await clock('written-report:U1')).toMatchObject({ state: 'met', metAt: shanghai('2027-01-01 02:00') });
    // 重大: every twelve hours.
    expect(await clock('written-report:U2')).toMatchObject({ dueAt: shanghai('2027-01-01 14:00') });
    await world.advance('2027-01-01 02:30');
    await world.do('desk', number, graded('I'));
    // 特别重大: every six, from the grade on.
    expect(await clock('written-report:U2#2')).toMatchObject({ dueAt: shanghai('2027-01-01 08:30') });
  });

  it('goes on after a lighter grade until the 终报, and holds the case open until then', async () => {
    await world.do('desk', number, CALLED);
    await sendReport(world, number, 'first');
    await world.do('desk', number, graded('III'));
    expect(await clock('written-report:U1')).toMatchObject({ state: 'running' });
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('desk', number, settled);
    expect(await refused('desk', { command: 'close' })).toMatchObject({
      clause: 'M2',
      says: expect.stringContaining('终报'),
    });
    await sendReport(world, number, 'final');
    expect((await world.do('desk', number, { command: 'close' })).status).toBe('closed');
  });

  it('is missed where the next never came, once, and chased', async () => {
    await world.do('desk', number, CALLED);
    await sendReport(world, number, 'first');
    await world.rings();
    await world.advance('2027-01-01 09:10');
    expect((await world.rings()).join('\n')).toMatch(/1日09:00 desk .*逾1日09:00未续报/);
    expect(await breaches()).toContain('written-report:U1 stands');
    await sendReport(world, number, 'follow-up');
    expect(await clock('written-report:U1')).toMatchObject({ state: 'met', late: true });
  });

  it('begins anew where the case was reopened after its 终报', async () => {
    await world.do('desk', number, CALLED);
    await sendReport(world, number, 'first');
    await sendReport(world, number, 'final');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.advance('2027-01-03 09:00');
    await world.do('desk', number, { command: 'reopen', reason: '又有报道' });
    await world.do('desk', number, write('follow-up'));
    expect(await refused('desk', send('U3'))).toMatchObject({
      refused: 'no-first-report',
    });
    await sendReport(world, number, 'first');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('desk', number, settled);
    expect(await refused('desk', { command: 'close' })).toMatchObject({
      clause: 'M2',
      says: expect.stringContaining('终报'),
    });
  });

  it('chases a receipt that does not come; that is nobody’s breach', async () => {
    await world.do('desk', number, CALLED);
    await world.do('desk', number, write('first'));
    await world.do('desk', number, send('U1'));
    await world.rings();
    await world.do('desk', number, receipt('district-leaders'));
    await world.do('desk', number, receipt('city-duty-office'));
    await world.advance('2026-12-31 23:01');
    expect((await world.heardBy('desk', 'desk')).map(({ body }) => body)).toEqual(
      expect.arrayContaining([expect.stringContaining('催要回执')]),
    );
    expect(await clock('receipt:U1.S1')).toMatchObject({ state: 'missed', dueAt: shanghai('2026-12-31 23:00') });
    expect(await breaches()).not.toContain('receipt:U1.S1 stands');
    await world.do('desk', number, receipt('city-cyberspace'));
    expect(await clock('receipt:U1.S1')).toMatchObject({ state: 'met' });
    expect(await refused('desk', receipt('city-cyberspace'))).toMatchObject({ refused: 'received-already' });
  });

  it('H2 · counts a late entry that would undo a miss only once a second person confirmed its time', async () => {
    await world.do('desk', number, CALLED);
    await world.do('desk', number, write('first'));
    await world.advance('2027-01-01 00:40');
    expect(await breaches()).toEqual(['written-report stands']);
    await world.do('desk', number, send('U1', { sentAt: shanghai('2026-12-31 23:50') }));
    expect(await clock('written-report')).toMatchObject({ state: 'met', late: true });
    await world.approve('night-desk', number);
    expect(await clock('written-report')).toMatchObject({ metAt: shanghai('2026-12-31 23:50') });
    expect(await breaches()).toEqual(['written-report healed']);
  });

  it('H2 · one that never went out is owed, and nothing follows from it', async () => {
    await world.do('desk', number, CALLED);
    await sendReport(world, number, 'first');
    await world.do('desk', number, await correct('dispatch-sent', { void: true }));
    await world.approve('night-desk', number);
    expect(await clock('written-report:U1')).toBeUndefined();
    expect(await clock('receipt:U1.S1')).toBeUndefined();
    expect(
      (await world.state(number)).clocks.filter(({ kind, state }) => kind === 'written-report' && state === 'running'),
    ).toHaveLength(1);
  });

  it('refuses what is out of order or unfit, and says what would do', async () => {
    expect(await says(write('first'), 'unit-a-officer')).toBe('desk-reports');
    expect(await says({ command: 'write-dispatch', sections: [] })).toBe('kind-missing');
    expect(await says(write('first', { sections: sectionsOf('first').slice(1) }))).toBe('section-missing');
    expect(await says(write('first', { sections: [{ id: 'moon', says: '无' }] }))).toBe('unknown-section');
    expect(await says(write('first', { order: 'assigned-limit' }))).toBe('order-not-asked');
    expect(await says(write('final', { nextAt: shanghai('2027-01-01 03:00') }))).toBe('next-not-asked');
    await world.do('desk', number, write('final'));
    expect(await says(send('U1'))).toBe('no-first-report');
    await world.do('desk', number, write('first'));
    expect(await says(send('U2', { to: ['province'] }))).toBe('unknown-desk');
    expect(await says(send('U2', { to: [] }))).toBe('desk-missing');
    expect(await says(send('U2', { sentAt: shanghai('2026-12-31 21:01') }))).toBe('not-sent-yet');
    expect(await says(send('U2', { sentAt: shanghai('2026-12-31 20:59') }))).toBe('before-its-cause');
    expect(await says(send('U2', { nextAt: shanghai('2027-01-01 10:00') }))).toBe('next-out-of-range');
    expect(await says(send('U2', { version: 2 }))).toBe('no-such-version');
    expect(await says({ command: 'submit-dispatch', dispatch: 'U2', version: 1 })).toBe('signs-nobody');
    await world.do('desk', number, send('U2'));
    expect(await says(send('U2'))).toBe('sent-already');
    await world.do('desk', number, write('first'));
    expect(await says(send('U3'))).toBe('reported-already');
    expect(await world.events(number, 'dispatch-sent')).toHaveLength(1);
  });
});
