import { beforeEach, describe, expect, it } from 'vitest';
import { erased } from '../../functions/domain/case/free-text.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { deskByApi } from '../harness/by-api.ts';
import { shanghai, World } from '../harness/world.ts';

let world: World;
let heir: string;
let joined: string;
const TEXT = '已于3月4日责令停工。';
const SAVE = { command: 'save-document', kind: 'wording', title: '关于噪声的答复', text: TEXT } as const;
const SUBMIT = { command: 'submit-document', documentId: 'D1', version: 1 } as const;
const TOLD = { command: 'tell-media', media: '宁波日报', to: '热线', says: '说明处置情况', means: '电话' } as const;
const join = (number = joined, target = heir) => deskByApi(world, number, 'join', { target, reason: '同一事件' });
const opened = async (unit: string): Promise<string> => {
  const { number } = await world.open({
    by: 'desk',
    grades: { opinion: 'IV', emergency: null },
    gradeReason: '范围有限',
  });
  await world.do('desk', number, { command: 'assign', unit, part: 'primary' });
  await world.do(`${unit}-officer`, number, { command: 'sign', assignmentId: 'A1' });
  return number;
};
const decide = async (who: string, number: string) => {
  const proposalId = (await world.state(number)).proposals?.at(-1)?.id ?? '';
  return world.do(who, number, { command: 'decide', proposalId, decision: 'approve' });
};

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  heir = await opened('unit-a');
  await world.advance('2026-03-04 10:10');
  joined = await opened('unit-b');
});

describe('A4, M4 · documents of a case that is joined', () => {
  it('are of the heir, with their text and where they came from', async () => {
    await world.do('unit-b-officer', joined, SAVE);
    await world.do('unit-a-officer', heir, { ...SAVE, title: '另一稿' });
    await join();
    expect((await world.state(heir)).documents).toMatchObject([
      { id: 'D1', unit: 'unit-a' },
      { id: 'D2', unit: 'unit-b', versions: 1, from: { case: joined, id: 'D1' } },
    ]);
    expect((await world.events(heir, 'document-saved')).at(-1)).toMatchObject({ text: TEXT, title: SAVE.title });
    await world.do('desk', heir, { ...SUBMIT, documentId: 'D2' });
    // Who wrote it there does not decide on it here.
    expect((await world.state(heir)).proposals?.at(-1)?.actors).toEqual(['unit-b-officer']);
  });

  it('H5 · are told to nobody by the record of the case that joined, and go from it when its words are erased', async () => {
    await world.do('unit-b-officer', joined, { ...SAVE, kind: 'paper' });
    await join();
    const read = await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', {
      as: 'unit-b-officer',
      path: { number: joined, part: 'events' },
    });
    expect(read.status).toBe(200);
    expect(read.text).not.toContain(TEXT);
    const [ended] = await world.events(joined, 'ended');
    expect(JSON.stringify(ended)).toContain(TEXT);
    expect(ended && JSON.stringify(erased(ended))).not.toContain(TEXT);
  });

  it('in approval there, end with that reason and are submitted anew here; approved there, they stay so', async () => {
    await world.do('unit-b-officer', joined, SAVE);
    await world.do('unit-b-officer', joined, SUBMIT);
    await join();
    expect((await world.events(heir, 'document-saved')).at(-1)?.was).toMatchObject({ under: true });
    expect(await world.events(joined, 'proposal-lapsed')).toHaveLength(1);
    expect((await world.state(heir)).documents).toMatchObject([{ id: 'D1' }]);
    expect((await world.state(heir)).proposals ?? []).toEqual([]);
  });

  it('approved there, they are approved here', async () => {
    await world.do('unit-b-officer', joined, SAVE);
    await world.do('unit-b-officer', joined, SUBMIT);
    await decide('unit-b-leader', joined);
    await decide('leader', joined).catch(() => decide('unit-b-head', joined));
    const before = (await world.state(joined)).documents?.[0]?.approved;
    expect(before).toBeDefined();
    await join();
    expect((await world.state(heir)).documents).toMatchObject([{ approved: { version: 1, steps: before?.steps } }]);
  });

  it('go back with their case when that is opened anew, and along a chain', async () => {
    await world.do('unit-b-officer', joined, SAVE);
    await join();
    const third = await opened('unit-a');
    await join(third, heir);
    await deskByApi(world, joined, 'reopen', { reason: '并非同一事件' });
    expect((await world.state(heir)).documents).toMatchObject([{ id: 'D1', gone: true }]);
    expect(await world.refusal('unit-b-officer', heir, SUBMIT)).toMatchObject({ refused: 'went-back', clause: 'M4' });
    await world.do('unit-b-officer', joined, SUBMIT);
  });
});

describe('P8, M4 · media of which nobody has said what came of it', () => {
  it('are asked after at the heir, once, by the limit that ran', async () => {
    await world.do('desk', heir, TOLD);
    await world.do('desk', joined, { ...TOLD, media: '宁波晚报' });
    const due = (await world.clock(joined, 'media-reply:M1'))?.dueAt;
    await join();
    expect((await world.state(heir)).tellings).toMatchObject([{ id: 'M1' }, { id: 'M2', unit: 'qu-zhengfu-ban' }]);
    expect((await world.events(heir, 'media-told')).at(-1)).toMatchObject({
      telling: 'M2',
      media: '宁波晚报',
      toldAt: shanghai('2026-03-04 10:10'),
      from: { case: joined, id: 'M1' },
    });
    // One after the other is asked after, the earliest first.
    expect(await world.clock(heir, 'media-reply:M1')).toMatchObject({ state: 'running' });
    await world.do('desk', heir, { command: 'record-reply', telling: 'M1', reply: 'received' });
    expect(await world.clock(heir, 'media-reply:M2')).toMatchObject({ dueAt: due, state: 'running' });
  });

  it('are asked after no more once their case is opened anew', async () => {
    await world.do('desk', joined, TOLD);
    await join();
    await deskByApi(world, joined, 'reopen', { reason: '并非同一事件' });
    expect((await world.state(heir)).tellings ?? []).toEqual([]);
    expect((await world.state(joined)).tellings).toHaveLength(1);
  });
});
