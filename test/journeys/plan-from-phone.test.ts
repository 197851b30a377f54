import { describe, expect, it } from 'vitest';
import type { Plan } from '../../functions/domain/rules/plan-rules.ts';
import { call } from '../harness/code-page.ts';
import { changed } from '../harness/policies.ts';
import { World } from '../harness/world.ts';

const POLLUTION: Plan = {
  id: 'pollution',
  title: '污染投诉预案',
  clause: 'P1',
  unit: 'unit-b',
  district: true,
  kinds: { subjects: ['环境'] },
  grades: { emergencyGrades: ['none'] },
  steps: [
    { id: 'call', phase: 'coordination', says: '电话联系', who: 'desk', within: { hours: 1, from: 'confirmation' } },
    { id: 'look', phase: 'procedure', says: '到场核查', who: 'lead', within: { hours: 4, from: 'discovery' } },
    { id: 'samples', phase: 'procedure', says: '采样送检', who: 'owner', within: { hours: 8, from: 'discovery' } },
  ],
  contacts: [],
  skeletons: [],
  readOn: '2026-01-05',
};
const policy = changed((rules) => ({ plans: { ...rules.plans, rows: [POLLUTION] } }));

/** Two units: unit-a answers, unit-b, whose plan it is, helps; both have signed and have a code. */
async function begun() {
  const world = await World.at('2026-03-04 10:00', { policy });
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
  const texts = await world.heard();
  const codeOf = (who: string) => texts.find(({ person, code }) => person === who && code !== null)?.code ?? '';
  const codes = { a: codeOf('unit-a-officer'), b: codeOf('unit-b-officer') };
  await call(world, codes.a, { action: 'sign' });
  await call(world, codes.b, { action: 'sign' });
  const version = async () => String((await world.state(number)).personVersion);
  const tick = async (code: string, step: string) =>
    call(world, code, { action: 'set-plan-step', step, says: '已办', version: await version() });
  return { world, number, codes, tick };
}

describe('P1 · a step of the plan is ticked behind the code of a text', () => {
  it('by the unit whose step it is, and no other unit’s or the desk’s', async () => {
    const { world, number, codes, tick } = await begun();
    expect((await tick(codes.b, 'look')).status).toBe(422);
    expect((await tick(codes.b, 'call')).status).toBe(422);
    expect((await tick(codes.b, 'samples')).status).toBe(303);
    expect((await tick(codes.a, 'look')).status).toBe(303);
    expect((await world.state(number)).plan?.done).toEqual(expect.arrayContaining(['samples', 'look']));
    const [ticked] = await world.events(number, 'plan-step-set');
    expect(ticked).toMatchObject({ step: 'samples', is: 'done', actor: { id: 'unit-b-officer', via: 'link' } });
    // Done, it is offered and taken no second time.
    expect((await tick(codes.b, 'samples')).status).toBe(422);
  });

  it('shows the phase and the time of the unit’s own steps, and nothing that the plan says within', async () => {
    const { world, codes } = await begun();
    const { text } = await call(world, codes.b, { action: 'view' });
    expect(text).toContain('核查处置（samples）');
    for (const untold of ['采样送检', '到场核查', '电话联系', 'look）', 'call）']) expect(text).not.toContain(untold);
  });

  it('H5 · by nobody of a unit that the case complains of', async () => {
    const { world, number, codes, tick } = await begun();
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-b'],
      reason: '反映该单位',
      noPublicMatter: true,
    });
    expect((await tick(codes.b, 'samples')).status).not.toBe(303);
    expect((await world.state(number)).plan?.done ?? []).not.toContain('samples');
  });
});
