import { describe, expect, it } from 'vitest';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { commandByApi } from '../harness/by-api.ts';
import { World } from '../harness/world.ts';

const SAYS = '施工许可证请先核对，联系人王先生 13812345678';

async function assigned(local = '2026-03-04 10:00'): Promise<{ world: World; number: string }> {
  const world = await World.at(local);
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.heard();
  return { world, number };
}

const read = (world: World, number: string, part: string, as: string) =>
  front(readCases, world.ports).call('GET /api/cases/{number}/{part}', { as, path: { number, part } });

describe('P8, H5 · a comment calls those who work on the case', () => {
  it('texts whoever is mentioned once, in a text of at most 70 characters without a word of it, and masks what it says', async () => {
    const { world, number } = await assigned();
    const told = { says: SAYS, mentions: ['unit-a-officer', 'unit-a-officer'] };
    expect((await commandByApi(world, 'desk', number, 'comment', told)).status).toBe(200);
    const [text] = await world.heardBy('unit-a-officer');
    expect(text?.body).toContain('点名您');
    expect(text?.body).toContain(number);
    expect(text?.body).not.toContain('许可证');
    expect(Array.from(text?.body ?? '').length).toBeLessThanOrEqual(70);
    const [comment] = await world.events(number, 'commented');
    expect(comment?.says).toContain('〔电话〕');
    expect(comment?.says).not.toContain('13812345678');
  });

  it('waits for the morning with the text of an ordinary case', async () => {
    const { world, number } = await assigned('2026-03-04 20:00');
    await world.advance('2026-03-04 23:30');
    await world.heard();
    await world.do('desk', number, { command: 'comment', says: '明早请看', mentions: ['unit-a-officer'] });
    expect((await world.heard()).filter(({ body }) => body.includes('点名您'))).toEqual([]);
    await world.advance('2026-03-05 08:30');
    expect((await world.heard()).filter(({ body }) => body.includes('点名您'))).toHaveLength(1);
  });

  it('texts nobody of what was withdrawn before the morning, and shows it to nobody', async () => {
    const { world, number } = await assigned('2026-03-04 20:00');
    await world.advance('2026-03-04 23:30');
    await world.heard();
    await world.do('desk', number, { command: 'comment', says: '写错了', mentions: ['unit-a-officer'] });
    const [comment] = await world.events(number, 'commented');
    await world.do('desk', number, { command: 'withdraw-comment', comment: comment?.seq ?? 0 });
    await world.advance('2026-03-05 08:30');
    expect((await world.heard()).filter(({ body }) => body.includes('点名您'))).toEqual([]);
    const { text } = await read(world, number, 'events', 'unit-a-officer');
    expect(text).not.toContain('写错了');
  });

  it('refuses nobody’s press: who saw the case before it still decides by what he saw', async () => {
    const { world, number } = await assigned();
    const { personVersion } = await world.state(number);
    await world.do('desk', number, { command: 'comment', says: '请核对' });
    const signed = await commandByApi(world, 'unit-a-officer', number, 'sign', {
      assignmentId: 'A1',
      expectedVersion: personVersion,
    });
    expect(signed.status).toBe(200);
  });

  it('refuses to call whoever may not read the case, and offers only those who may', async () => {
    const { world, number } = await assigned();
    const refused = await commandByApi(world, 'desk', number, 'comment', {
      says: '请看',
      mentions: ['unit-b-officer'],
    });
    expect([refused.status, refused.json['clause']]).toEqual([422, 'H5']);
    const { json } = await read(world, number, 'people', 'desk');
    const ids = (json['people'] as { id: string }[]).map(({ id }) => id);
    expect(ids).toContain('unit-a-officer');
    expect(ids).not.toContain('unit-b-officer');
    expect(ids).not.toContain('desk');
  });

  it('is read by the units of the case, and by no other', async () => {
    const { world, number } = await assigned();
    await world.do('desk', number, { command: 'comment', says: '请核对', mentions: ['unit-a-officer'] });
    expect((await read(world, number, 'events', 'unit-b-officer')).status).toBe(403);
    expect((await read(world, number, 'events', 'unit-a-officer')).text).toContain('请核对');
  });
});
