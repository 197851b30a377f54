import { describe, expect, it } from 'vitest';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { shanghai, World } from '../harness/world.ts';

const join = (world: World, number: string, target: string, more: object = {}) =>
  deskByApi(world, number, 'join', { target, reason: '同一事件', ...more });
const answered = async (world: World, number: string, as = 'desk'): Promise<unknown> => {
  const { json } = await front(readCases, world.ports).call('GET /api/cases/{number}', { as, path: { number } });
  return (json['case'] as Record<string, unknown>)['answered'];
};
const paper = async (world: World, number: string, clockId: string): Promise<string> =>
  (
    await front(readCases, world.ports).call('GET /api/cases/{number}/clocks/{clockId}', {
      as: 'desk',
      path: { number, clockId },
    })
  ).text;

/** Two cases of one matter, the newer discovered ten minutes later, each with a unit that signed. */
async function two() {
  const world = await World.at('2026-03-04 10:00');
  const older = (await world.open()).number;
  await world.advance('2026-03-04 10:10');
  const newer = (await world.open()).number;
  for (const [number, unit] of [
    [older, 'unit-a'],
    [newer, 'unit-b'],
  ] as const) {
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit, part: 'primary' });
    await world.do(`${unit}-officer`, number, { command: 'sign', assignmentId: 'A1' });
  }
  return { world, older, newer };
}

describe('P4, M4 · a case that joined another names what answered it', () => {
  it('the answer that the other one gave since, by whom it was recorded', async () => {
    const { world, older, newer } = await two();
    await join(world, newer, older);
    expect(await answered(world, newer)).toBeUndefined();
    await world.advance('2026-03-04 12:00');
    await world.do('unit-a-officer', older, statement(world.now));
    expect(await answered(world, newer)).toMatchObject([
      {
        duty: '公开回应',
        case: older,
        release: 'R1',
        form: '发布权威信息',
        publishedAt: shanghai('2026-03-04 12:00'),
        recordedBy: 'name of unit-a-officer',
      },
    ]);
    expect(await answered(world, older)).toBeUndefined();
    expect(await paper(world, newer, 'response')).toContain(`依据：${older} R1 发布权威信息，2026-03-04 12:00 发布`);
  });

  it('H2 · an answer of before by the word of whoever joined them, who is named', async () => {
    const { world, older, newer } = await two();
    await world.advance('2026-03-04 11:00');
    await world.do('unit-a-officer', older, statement(world.now));
    await world.advance('2026-03-04 12:00');
    await join(world, newer, older, { answeredBy: ['R1'] });
    expect(await answered(world, newer)).toMatchObject([
      { case: older, release: 'R1', countedBy: { name: 'name of desk', at: shanghai('2026-03-04 12:00') } },
    ]);
    const clock = (await world.state(older)).clocks.find(({ of }) => of?.startsWith('J'))?.id ?? '';
    expect(await paper(world, older, clock)).toContain('认定：name of desk于 2026-03-04 12:00 认定该回应同时答复本件');
  });

  it('H2 · where a second person approved that it counts, by the correction', async () => {
    const { world, older, newer } = await two();
    await world.advance('2026-03-04 11:00');
    await world.do('unit-b-officer', newer, statement(world.now));
    await world.advance('2026-03-06 10:30');
    await join(world, newer, older);
    const [taken] = await world.events(older, 'taken-in');
    await world.do('desk', older, {
      command: 'correct',
      event: taken?.seq ?? 0,
      is: { answers: ['R1'] },
      reason: '答复内容涵盖两件',
      evidence: [{ kind: 'document', ref: '答复稿' }],
    });
    expect(await answered(world, older)).toBeUndefined();
    await world.approve('mayor', older);
    expect(await answered(world, older)).toMatchObject([
      {
        case: newer,
        release: 'R1',
        recordedBy: 'name of unit-b-officer',
        // Whoever approved it says so.
        countedBy: { name: 'name of mayor' },
      },
    ]);
  });

  it('along a chain of cases, and none where it was answered itself', async () => {
    const { world, older, newer } = await two();
    const last = (await world.open()).number;
    await world.do('desk', last, { command: 'confirm' });
    await join(world, last, newer);
    await world.settle();
    await join(world, newer, older);
    await world.settle();
    await world.advance('2026-03-04 12:00');
    await world.do('unit-a-officer', older, statement(world.now));
    expect(await answered(world, last)).toMatchObject([{ case: older, release: 'R1' }]);
    const own = await two();
    await own.world.do('unit-b-officer', own.newer, statement(own.world.now));
    await join(own.world, own.newer, own.older);
    expect(await answered(own.world, own.newer)).toBeUndefined();
  });
});

describe('P3 · a duty that a superior’s conference met names that', () => {
  it('which body, where and when, and who recorded it; on the paper of the deadline too', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'II', emergency: 'II' },
      gradeReason: '火灾',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 15:00');
    await world.do(
      'desk',
      number,
      statement(shanghai('2026-03-04 14:00'), {
        form: 'superior-release',
        bySuperior: '宁波市应急管理局',
        place: '市新闻发布厅',
        outlets: [],
      }),
    );
    expect(await answered(world, number)).toMatchObject([
      {
        duty: '召开新闻发布会',
        release: 'R1',
        bySuperior: '宁波市应急管理局',
        place: '市新闻发布厅',
        recordedBy: 'name of desk',
      },
      { duty: '首次发布权威信息（5小时）', release: 'R1' },
    ]);
    expect(await paper(world, number, 'press-conference')).toContain(
      '宁波市应急管理局 市新闻发布厅，2026-03-04 14:00 发布',
    );
  });
});
