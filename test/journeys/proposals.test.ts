import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { Directory } from '../../functions/domain/people/directory.ts';
import { call, codeOn } from '../harness/code-page.ts';
import { statement } from '../harness/answers.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';
const CASE = `办件${N}（蓝）环境`;
const NO_ANSWER: PersonCommand = { command: 'end', outcome: 'no-answer', reason: '系个人民事纠纷，已当面说明' };

/** At ten, the desk proposes that a light case gets no answer; the unit has signed. */
async function proposed(more: { but?: (people: Directory) => void; grade?: PersonCommand } = {}) {
  const world = await World.at('2026-03-04 10:00', more);
  await world.open({ summary: '商户之间的货款纠纷' });
  await world.do('desk', N, { command: 'confirm' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
  if (more.grade) await world.do('desk', N, more.grade);
  await world.rings();
  const { proposals } = await world.do('desk', N, NO_ANSWER);
  return { world, proposalId: proposals?.[0]?.id ?? '' };
}

describe('P4, H2 · a leader decides from the phone', () => {
  it('sees what is proposed behind the code, has a fresh code sent, approves with it, and the case ends', async () => {
    const { world } = await proposed();
    const [text] = await world.heardBy('duty-leader');
    expect(text?.body).toContain(`${CASE}，4日14:00前审批不回应`);
    const code = text?.code ?? '';
    const looked = await call(world, code);
    expect(looked.text).toContain('请于 03-04 14:00 前完成：审批不予回应');
    expect(looked.text).not.toContain('民事纠纷');
    const page = await call(world, code, { action: 'view' });
    for (const said of ['提请审批：不予回应', '系个人民事纠纷，已当面说明', 'name of desk', '把新操作码发到我的手机'])
      expect(page.text).toContain(said);
    for (const other of ['此项现由他人审批', '此项须登录平台审批']) expect(page.text).not.toContain(other);

    await world.advance('PT5M');
    expect(await call(world, code, { action: 'fresh' })).toMatchObject({ status: 303 });
    const fresh = await codeOn(world, 'duty-leader');
    expect(fresh).not.toBe(code);
    await world.rings();
    const approve = { action: 'decide', decision: 'approve', fresh };
    expect(await call(world, code, approve)).toMatchObject({ status: 303 });
    expect(await world.state(N)).toMatchObject({ status: 'ended', endedAs: 'no-answer', proposals: [] });
    expect(await world.events(N, 'proposal-decided')).toMatchObject([
      { approved: true, proof: 'code', actor: { id: 'duty-leader', via: 'link' } },
    ]);
    // The same press once more, over a weak network.
    expect(await call(world, code, approve)).toMatchObject({ status: 303 });
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:05', 'desk', `${CASE}的不回应提请已获同意。`],
        ['4日10:05', 'unit-a-officer', `${CASE}的全部事项已撤回，您无需再办。`],
      ),
    );
    expect((await call(world, code, { action: 'view' })).text).toContain('此项提请已有决定');
  });

  it('opened with the fresh code itself, the page asks for none again', async () => {
    const { world } = await proposed();
    await call(world, await codeOn(world, 'duty-leader'), { action: 'fresh' });
    const fresh = await codeOn(world, 'duty-leader');
    expect((await call(world, fresh, { action: 'view' })).text).not.toContain('把新操作码发到我的手机');
    expect(await call(world, fresh, { action: 'decide', decision: 'approve' })).toMatchObject({ status: 303 });
    expect((await world.state(N)).status).toBe('ended');
  });

  it('sends it back with reasons: the case goes on as it was, and the proposer reads why', async () => {
    const { world } = await proposed();
    const code = await codeOn(world, 'duty-leader');
    await call(world, code, { action: 'fresh' });
    const fresh = await codeOn(world, 'duty-leader');
    await world.rings();
    const back = { action: 'decide', decision: 'send-back', fresh };
    expect(await call(world, code, back)).toMatchObject({ status: 422 });
    expect(await call(world, code, { ...back, says: '属政府职责，请如期回应' })).toMatchObject({ status: 303 });
    expect(await world.rings()).toEqual(phones(['4日10:00', 'desk', `${CASE}的不回应提请被退回，请登录查看。`]));
    expect(await world.state(N)).toMatchObject({ status: 'open', proposals: [] });
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'running', dueAt: shanghai('2026-03-06 10:00') });
    await world.advance('2026-03-06 10:00');
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'missed' });
  });

  it('refuses the first code alone, a wrong one, another person’s, and an old one; five wrong ones are enough', async () => {
    const { world } = await proposed();
    const code = await codeOn(world, 'duty-leader');
    const approve = { action: 'decide', decision: 'approve' };
    expect((await call(world, code, approve)).text).toContain('审批须再次验证');
    expect((await call(world, code, { ...approve, fresh: code })).text).toContain('操作码不对或已过期');
    expect((await call(world, code, { ...approve, fresh: 'abcdefghjk' })).text).toContain('操作码不对或已过期');
    await call(world, code, { action: 'fresh' });
    const fresh = await codeOn(world, 'duty-leader');
    await world.advance('PT11M');
    expect((await call(world, code, { ...approve, fresh })).text).toContain('操作码不对或已过期');
    for (const wrong of ['bbbbbbbbbb', 'cccccccccc']) await call(world, code, { ...approve, fresh: wrong });
    expect(await call(world, code, { ...approve, fresh: 'dddddddddd' })).toMatchObject({ status: 403 });
    expect((await world.state(N)).status).toBe('open');
  });

  it('at 重大 says that it takes sign-in, and links to the case', async () => {
    const grade: PersonCommand = { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '关注激增' };
    const { world } = await proposed({ grade });
    const code = await codeOn(world, 'duty-leader');
    const page = await call(world, code, { action: 'view' });
    expect(page.text).toContain('此项须登录平台审批');
    expect(page.text).toContain(`href="/cases/${N}"`);
    await call(world, code, { action: 'fresh' });
    const fresh = await codeOn(world, 'duty-leader');
    expect((await call(world, code, { action: 'decide', decision: 'approve', fresh })).text).toContain(
      '须登录平台审批，不能凭短信操作码审批',
    );
    expect((await world.state(N)).status).toBe('open');
  });
});

describe('H2 · the decider is away, late, or passes it on', () => {
  it('whoever stands in is asked and decides', async () => {
    const { world, proposalId } = await proposed({
      but: (people) => {
        people.contacts = people.contacts.map((contact) =>
          contact.id === 'duty-leader'
            ? {
                ...contact,
                substitute: 'night-desk',
                away: [{ from: shanghai('2026-03-04 09:00'), until: shanghai('2026-03-05 09:00') }],
              }
            : contact,
        );
      },
    });
    expect(await world.rings()).toEqual(phones(['4日10:00', 'night-desk', `${CASE}，4日14:00前审批不回应 +code`]));
    const approve: PersonCommand = { command: 'decide', proposalId, decision: 'approve' };
    expect(await world.do('night-desk', N, approve)).toMatchObject({ status: 'ended' });
  });

  it('reminds the decider, declares the decision late, and legal clocks run on meanwhile', async () => {
    const { world } = await proposed();
    await world.rings();
    await world.advance('2026-03-04 16:00');
    expect(await world.rings()).toEqual(
      phones(
        ['4日12:00', 'duty-leader', `${CASE}，4日14:00前审批提请 +code`],
        ['4日14:00', 'duty-leader', `${CASE}，逾4日14:00未审批提请 +code`],
        ['4日16:00', 'duty-leader', `${CASE}，逾4日14:00未审批提请 +code`],
      ),
    );
    expect(await world.clock(N, 'response')).toMatchObject({ state: 'running', dueAt: shanghai('2026-03-06 10:00') });
  });

  it('passed on, the next one hears of it and decides; its time to decide is the same', async () => {
    const { world, proposalId } = await proposed();
    const [first] = await world.heardBy('duty-leader');
    await world.rings();
    await world.advance('2026-03-04 11:00');
    const on: PersonCommand = { command: 'decide', proposalId, decision: 'pass-on', to: 'mayor', says: '请区领导定' };
    await world.do('duty-leader', N, on);
    expect(await world.rings()).toEqual(phones(['4日11:00', 'mayor', `${CASE}，4日14:00前审批不回应 +code`]));
    expect((await call(world, first?.code ?? '', { action: 'view' })).text).toContain('此项现由他人审批');
    await expect(
      world.do('duty-leader', N, { command: 'decide', proposalId, decision: 'approve' }),
    ).rejects.toMatchObject({ refused: 'not-the-decider' });
    expect(await world.do('mayor', N, { command: 'decide', proposalId, decision: 'approve' })).toMatchObject({
      status: 'ended',
    });
  });

  it('ended another way meanwhile, nothing is left to decide, and its reminders stop', async () => {
    const { world, proposalId } = await proposed();
    await world.do('desk', N, { command: 'end', outcome: 'not-government', reason: '误登记' });
    expect(await world.events(N, 'proposal-lapsed')).toMatchObject([{ proposalId }]);
    await world.rings();
    await world.advance('P3D');
    expect(await world.rings()).toEqual([]);
    await expect(
      world.do('duty-leader', N, { command: 'decide', proposalId, decision: 'approve' }),
    ).rejects.toMatchObject({ refused: 'no-such-proposal' });
  });
});

describe('H2 · a proposer takes his proposal back', () => {
  it('nobody need decide it: its clock applies no longer, unsent texts are dropped, and whoever was asked is told so', async () => {
    const { world, proposalId } = await proposed();
    await world.heardBy('duty-leader');
    await world.do('desk', N, { command: 'withdraw-proposal', proposalId, reason: '材料有误' });
    expect(await world.state(N)).toMatchObject({ status: 'open', proposals: [] });
    expect(await world.changes(N, 'superseded')).toMatchObject([
      { clockId: `decision:${proposalId}`, why: 'proposal-withdrawn' },
    ]);
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'duty-leader', `${CASE}的审批提请事项已撤回，您无需再办。`]),
    );
    await world.advance('2026-03-05 09:00');
    expect((await world.rings()).filter((ring) => ring.includes('duty-leader'))).toEqual([]);
    await expect(
      world.do('duty-leader', N, { command: 'decide', proposalId, decision: 'approve' }),
    ).rejects.toMatchObject({ refused: 'no-such-proposal' });
    // The same can be proposed anew.
    await world.do('desk', N, NO_ANSWER);
    expect((await world.state(N)).proposals).toHaveLength(1);
  });

  it('refuses anybody else, and once it is decided', async () => {
    const { world, proposalId } = await proposed();
    const back: PersonCommand = { command: 'withdraw-proposal', proposalId, reason: '材料有误' };
    await expect(world.do('night-desk', N, back)).rejects.toMatchObject({ refused: 'not-the-proposer' });
    await world.do('duty-leader', N, { command: 'decide', proposalId, decision: 'send-back', says: '属政府职责' });
    await expect(world.do('desk', N, back)).rejects.toMatchObject({ refused: 'no-such-proposal' });
  });

  it('a decision that was late by then stays on the record as late', async () => {
    const { world, proposalId } = await proposed();
    await world.advance('2026-03-04 14:30');
    await world.do('desk', N, { command: 'withdraw-proposal', proposalId, reason: '材料有误' });
    expect((await world.state(N)).breaches).toMatchObject([{ duty: `decision:${proposalId}`, is: 'stands' }]);
  });

  it('a late entry whose time nobody confirmed counts from its recording for good', async () => {
    const { world, proposalId } = await proposed();
    await world.do('desk', N, { command: 'withdraw-proposal', proposalId, reason: '须予回应' });
    await world.advance('2026-03-06 11:00');
    await world.do('unit-a-officer', N, statement(shanghai('2026-03-04 12:00')));
    const id = (await world.state(N)).proposals?.[0]?.id ?? '';
    await world.do('unit-a-officer', N, { command: 'withdraw-proposal', proposalId: id, reason: '记错了' });
    expect((await world.state(N)).firstAnsweredAt).toBe(world.now);
    expect((await world.state(N)).breaches).toEqual(
      expect.arrayContaining([expect.objectContaining({ duty: 'response', is: 'stands' })]),
    );
  });

  it('a case of the gravest grade is not put away by whoever makes it light first', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡12人' });
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'IV', emergency: null }, reason: '误报' });
    const END = { command: 'end', outcome: 'not-government', reason: '商业纠纷' } as const;
    const state = await world.do('desk', number, END);
    expect([state.status, state.proposals?.map(({ kind }) => kind)]).toEqual(['open', ['end']]);
  });

  it('a miss that no rung has declared yet, as the engine was down, is a miss all the same', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    world.ports.clock.set(shanghai('2026-03-06 10:10'));
    const state = await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '商业纠纷' });
    expect([state.status, state.proposals?.map(({ kind }) => kind)]).toEqual(['open', ['end']]);
  });

  it('is not decided by the people of a unit that was given the case since it was asked, but by a leader of the district', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'end', outcome: 'no-answer', reason: '内容不实' });
    await world.do('desk', number, { command: 'assign', unit: 'qu-zhengfu-ban', part: 'primary' });
    await expect(world.approve('duty-leader', number)).rejects.toThrow('unit-concerned');
    expect(await world.approve('mayor', number)).toMatchObject({ status: 'ended', endedAs: 'no-answer' });
  });

  it('entered by mistake is a decider’s to say once the case is confirmed, and the desk’s own before', async () => {
    const mistake: PersonCommand = { command: 'end', outcome: 'entered-by-mistake', reason: '误登记' };
    const world = await World.at('2026-03-04 10:00');
    const { number: first } = await world.open();
    expect(await world.do('desk', first, mistake)).toMatchObject({ status: 'ended' });
    const { number: second } = await world.open();
    await world.do('desk', second, { command: 'confirm' });
    expect(await world.do('desk', second, mistake)).toMatchObject({ status: 'open', proposals: [{ kind: 'end' }] });
    expect(await world.approve('duty-leader', second)).toMatchObject({
      status: 'ended',
      endedAs: 'entered-by-mistake',
    });
  });
});
