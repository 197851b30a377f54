import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { readConferences } from '../../functions/handlers/http/read-conferences.ts';
import { problemType } from '../../functions/runtime/http.ts';
import { type Answer, front } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { consultationsOf } from '../harness/consultations.ts';
import { inquiriesOf } from '../harness/inquiries.ts';
import { watchesOf } from '../harness/watches.ts';
import { shanghai, World } from '../harness/world.ts';

const CONFERENCE = 'BLF2600001';
const NAME = '张伟民';
const TELLS = `经查，${NAME}驾驶轻型货车。`;
const BASIS = '警方通报已公布其姓名';

let world: World;
let number: string;

async function settledWith(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  await world.settle();
  return answer;
}
const onCase = (name: string, body: object, as = 'desk') =>
  settledWith(
    front(commandCase, world.ports).call('POST /api/cases/{number}/{command}', {
      as,
      path: { number, command: name },
      body,
    }),
  );
const onConference = (name: string, body: object, as = 'desk') =>
  settledWith(
    front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
      as,
      path: { number: CONFERENCE, command: name },
      body,
    }),
  );
const opened = (body: object = {}) =>
  settledWith(
    front(commandConference, world.ports).call('POST /api/conferences', {
      as: 'desk',
      body: { caseNumber: number, at: shanghai('2026-03-05 09:00'), ...body },
    }),
  );

/** Stopped at the field for the basis, by what kind of thing it is, and without the name. */
function expectStopped({ json, text }: Answer, clause = 'H5'): void {
  expect(json).toMatchObject({ status: 422, type: problemType('exposes'), clause, pointer: '/exposureBasis' });
  expect(text).not.toContain(NAME);
}

/** A Wednesday morning; unit-a has signed for a concern of some note. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  ({ number } = await world.open({ by: 'desk', grades: { opinion: 'III', emergency: null }, gradeReason: '范围有限' }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
});

describe('H5, R3 · a fact of the agreed line is for the public, since all say it alike', () => {
  const fact = { kind: 'cause', value: `经查，${NAME}驾驶轻型货车` };

  it('stops at a name until a named person gives the legal basis, which stands beside it', async () => {
    expectStopped(await onCase('set-line-fact', fact, 'unit-a-officer'));
    expect((await onCase('set-line-fact', { ...fact, exposureBasis: BASIS }, 'unit-a-officer')).status).toBe(200);
    expect(await world.events(number, 'line-set')).toMatchObject([
      {
        exposes: [{ kind: 'name', excerpt: NAME }],
        exposureBasis: BASIS,
        actor: { kind: 'person', id: 'unit-a-officer' },
      },
    ]);
  });

  it('H6 · says that what is internal stays internal, and asks no basis where nothing needs one', async () => {
    expectStopped(await onCase('set-line-fact', { kind: 'measure', value: '根据区领导批示停工' }), 'H6');
    const needless = await onCase('set-line-fact', { kind: 'measure', value: '已停工', exposureBasis: BASIS });
    expect(needless.json).toMatchObject({ type: problemType('reason-not-asked'), pointer: '/exposureBasis' });
    expect((await onCase('set-line-fact', { kind: 'measure', value: '已停工' })).status).toBe(200);
  });

  it('lets whoever speaks for an office be named, and a fact with a name be dropped', async () => {
    const officer = world.contact('unit-a-leader').name;
    expect((await onCase('set-line-fact', { kind: 'attribution', value: `${officer}介绍` })).status).toBe(200);
    await onCase('set-line-fact', { ...fact, exposureBasis: BASIS });
    const dropped = { factId: 'F2', basedOn: 1, value: fact.value, reason: '尚未核实', drop: true };
    expect((await onCase('set-line-fact', dropped)).status).toBe(200);
  });
});

describe('H5, P8 · what the media were told', () => {
  const told = { media: '宁波日报', says: TELLS, means: '电话' };

  it('H2 · is recorded even so: with the legal basis, or with how it came to be told', async () => {
    expectStopped(await onCase('tell-media', told));
    expect((await onCase('tell-media', { ...told, exposureBasis: '口误，无依据，已请其不刊发' })).status).toBe(200);
    expect(await world.events(number, 'media-told')).toMatchObject([
      { exposes: [{ kind: 'name', excerpt: NAME }], exposureBasis: '口误，无依据，已请其不刊发' },
    ]);
  });
});

describe('H5, P7 · what a press conference is to say', () => {
  it('stops at its title, when it is planned and when it is taken up', async () => {
    expectStopped(await opened({ title: `投诉人${NAME}反映事件发布会` }));
    expect((await opened({ title: `投诉人${NAME}反映事件发布会`, exposureBasis: BASIS })).status).toBe(201);
  });

  it('stops at the line, the questions to expect and the agreed answers', async () => {
    await opened();
    expectStopped(await onConference('set-line', { says: TELLS }, 'unit-a-officer'));
    await onConference('set-line', { says: TELLS, exposureBasis: BASIS }, 'unit-a-officer');
    const asked = await onConference('set-questions', { questions: [{ asks: '起因是什么', answer: TELLS }] });
    expectStopped(asked);
    expect(String(asked.json['detail'])).toContain('第1问的答复');
    expectStopped(await onConference('set-questions', { questions: [{ asks: `投诉人${NAME}反映了什么` }] }));
    const questions = [{ asks: '起因是什么', answer: TELLS }];
    await onConference('set-questions', { questions, exposureBasis: BASIS });
    const { json } = await front(readConferences, world.ports).call('GET /api/conferences/{number}', {
      as: 'desk',
      path: { number: CONFERENCE },
    });
    expect(json['conference']).toMatchObject({
      line: { says: TELLS, exposureBasis: BASIS },
      questions,
      questionsBasis: BASIS,
    });
  });

  it('H2 · records what was answered there as it was, and a person judges it on the case', async () => {
    await opened();
    await world.advance('2026-03-05 10:00');
    const held = await onConference('hold', {
      heldAt: shanghai('2026-03-05 09:00'),
      place: '区发布厅',
      attendance: [{ name: 'name of unit-a-spokesperson', post: '新闻发言人', person: 'unit-a-spokesperson' }],
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh/1' }],
      outlets: [{ name: '北仑发布' }],
      final: true,
      answered: [{ asks: '司机是谁', answer: TELLS }],
      unanswered: [],
    });
    expect(held.status).toBe(200);
    expect((await world.state(number)).releases).toMatchObject([{ id: 'R1', exposed: 'open' }]);
    expect((await world.events(number, 'released'))[0]?.release.exposes).toEqual([{ kind: 'name', excerpt: NAME }]);
  });
});

describe('H5, D2, V1 · what stands beside an answer', () => {
  const save: PersonCommand = {
    command: 'save-document',
    kind: 'wording',
    title: '关于车祸的答复',
    text: '司机已被控制。',
  };

  it('stops at the title of a document as at its text, and somebody else may give the basis', async () => {
    await world.do('unit-a-officer', number, {
      ...save,
      title: `关于投诉人${NAME}反映车祸的答复`,
      text: '司机已被控制。',
    });
    const submit: PersonCommand = { command: 'submit-document', documentId: 'D1', version: 1 };
    await expect(world.do('unit-a-officer', number, submit)).rejects.toMatchObject({ refused: 'exposes' });
    await world.do('unit-a-leader', number, { command: 'allow-exposure', documentId: 'D1', version: 1, basis: BASIS });
    await world.do('unit-a-officer', number, submit);
  });

  it('stops at what is said of its points', async () => {
    await world.do('unit-a-officer', number, save);
    const points = [{ point: 'facts', inText: true, says: `投诉人${NAME}的一段` }];
    const answer = await onCase('submit-document', { documentId: 'D1', version: 1, points }, 'unit-a-officer');
    expect(answer.json).toMatchObject({ type: problemType('exposes'), clause: 'H5', pointer: '/points' });
  });

  it('H2 · records acts and promises that name somebody, and waits for a person to judge; a correction is read anew', async () => {
    const named = statement(world.now, { acts: [{ nature: 'hardship', says: `已救助伤者${NAME}` }] });
    await world.do('unit-a-officer', number, named);
    expect((await world.state(number)).releases).toMatchObject([{ exposed: 'open' }]);
    await world.do('desk', number, { command: 'judge-exposure', release: 'R1', lawful: false, reason: '未经同意' });
    const [released] = await world.events(number, 'released');
    const evidence = [{ kind: 'link' as const, ref: 'https://www.bl.gov.cn/2.html' }];
    const correct = { command: 'correct' as const, event: released?.seq ?? 0, reason: '已改', evidence };
    await world.do('desk', number, { ...correct, is: { acts: [{ nature: 'hardship', says: '已救助伤者' }] } });
    expect((await world.state(number)).releases).toMatchObject([{ exposed: 'unlawful' }]);
    await world.do('desk', number, { ...correct, is: { acts: [{ nature: 'hardship', says: `已慰问伤者${NAME}` }] } });
    expect((await world.state(number)).releases).toMatchObject([{ exposed: 'open' }]);
  });
});

describe('H5 · the same words by other doors', () => {
  it('R3 · stop at the line of a consultation', async () => {
    const api = consultationsOf(world);
    await api.open(number);
    expectStopped(await api.command('set-line', { says: TELLS }));
    expect((await api.command('set-line', { says: TELLS, exposureBasis: BASIS })).status).toBe(200);
    expect((await api.read()).json['consultation']).toMatchObject({ line: { exposureBasis: BASIS } });
  });

  it('M1 · stop at the line for the launch of a policy and at its agreed answers', async () => {
    const api = watchesOf(world);
    await api.launch();
    const line = { says: '4 月 1 日起执行。', questions: [{ asks: '谁提出的', answer: `是投诉人${NAME}反映的。` }] };
    expectStopped(await api.command('set-line', line, 'unit-a-officer'));
    expect((await api.command('set-line', { ...line, exposureBasis: BASIS }, 'unit-a-officer')).status).toBe(200);
    expect((await api.read()).json['watch']).toMatchObject({ line: { exposureBasis: BASIS } });
  });

  it('V1 · stop at the fact of which an outlet is asked to correct its report', async () => {
    const api = inquiriesOf(world);
    await api.open({ caseNumber: number });
    await world.advance('2026-03-04 12:00');
    const report = { address: 'https://daily.example.cn/1', title: '报道', publishedAt: shanghai('2026-03-04 11:00') };
    await api.command('link-report', report);
    const address = 'https://www.bl.gov.cn/art/1.html';
    const asked = { report: 'B1', error: 'figure', reads: '两名司机', fact: `经查，${NAME}驾驶轻型货车`, address };
    expectStopped(await api.command('ask-correction', asked));
    expect((await api.command('ask-correction', { ...asked, exposureBasis: BASIS })).status).toBe(200);
  });
});
