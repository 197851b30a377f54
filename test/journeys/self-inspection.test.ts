import { describe, expect, it } from 'vitest';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { front } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const ROUTE = 'GET /api/self-inspection';

/** Two cases of unit-a: one answered in time, one half an hour late. */
async function quarter(): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  for (const answeredAt of ['2026-03-05 09:00', '2026-03-07 09:30']) {
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance(answeredAt);
    await world.do('unit-a-officer', number, statement(world.now));
  }
  return world;
}

const says = (json: Record<string, unknown>): string => JSON.stringify(json['paper']);

describe('S2 · a unit inspects itself', () => {
  it('reads a sheet of its own, filled from the record, and takes it along as a file', async () => {
    const world = await quarter();
    const api = front(readDuty, world.ports);
    const { status, json } = await api.call(ROUTE, { as: 'unit-a-officer', query: { period: '2026-Q1' } });
    expect(status).toBe(200);
    expect(says(json)).toContain('公开回应","says":"到期2件次，按时1件次，超时1件次');
    const file = await api.call(ROUTE, { as: 'unit-a-officer', query: { period: '2026-Q1', as: 'docx' } });
    expect(file.headers['content-type']).toContain('wordprocessingml');
  });

  it('is not shown another’s; whoever sees all cases reads any', async () => {
    const api = front(readDuty, (await quarter()).ports);
    const query = { unit: 'unit-a', period: '2026-Q1' };
    expect((await api.call(ROUTE, { as: 'unit-b-officer', query })).status).toBe(403);
    expect((await api.call(ROUTE, { as: 'desk', query })).status).toBe(200);
  });

  it('refuses a period to come, and a unit that there is not, by name', async () => {
    const api = front(readDuty, (await quarter()).ports);
    expect((await api.call(ROUTE, { as: 'desk', query: { period: '2027' } })).json).toMatchObject({
      status: 422,
      type: expect.stringContaining('period-not-begun'),
      clause: 'S2',
    });
    expect((await api.call(ROUTE, { as: 'desk', query: { unit: 'nobody' } })).status).toBe(400);
  });

  it('counts a duty in the period in which it fell due', async () => {
    const world = await quarter();
    const { json } = await front(readDuty, world.ports).call(ROUTE, {
      as: 'unit-a-officer',
      query: { period: '2026-02' },
    });
    expect(says(json)).toContain('本期没有到期的时限，没有数据。');
    expect(world.now < shanghai('2026-04-01 00:00')).toBe(true);
  });
});
