import { describe, expect, it } from 'vitest';
import { caseItem, readCase } from '../../functions/adapters/aws/case-codec.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { pick } from '../../functions/domain/matter/pick.ts';
import { wideDistrict } from '../harness/people.ts';
import { executeCommand, executeOpening } from '../../functions/matter/execute-command.ts';
import { HOUR, plus } from '../../functions/domain/matter/instant.ts';
import { at } from '../domain/samples.ts';
import { changed } from '../harness/policies.ts';
import { memoryPorts } from '../twins/ports.ts';
import { itemSize } from './item-size.ts';

const NOW = at('2026-03-04 09:00');
const unitOf = (nth: number): string => `unit-${String(nth).padStart(2, '0')}`;
const KB = 1024;

const PAGE = 'https://www.bl.gov.cn/art/1.html';
const proof = [{ kind: 'link' as const, ref: PAGE }];

/** P1: the longest of the shipped plans, for the cases of these stories: one while it is grave, one while it is not, so that each grade changes it. */
const PLANNED = changed(({ plans }) => {
  const [longest, ...others] = plans.rows.toSorted((a, b) => b.steps.length - a.steps.length);
  const calm = others.find(({ grades }) => grades.emergencyGrades?.join() === 'none');
  if (!longest || !calm) throw new Error('too few plans are shipped');
  const ours = { unit: 'qu-zhengfu-ban', district: true as const, kinds: { subjects: ['环境'] } };
  return { plans: { ...plans, rows: [longest, calm].map((plan) => ({ ...plan, ...ours })) } };
});

/** A case that so many units work on through so many commands of every kind that moves clocks and duties; `late`: each of them too late. */
async function aged(units: number, commands: number, late: boolean): Promise<{ sizes: number[]; state: Case }> {
  const ports = memoryPorts({ now: NOW, policy: PLANNED });
  const people = wideDistrict(NOW, units);
  await ports.store.putDirectory(people);
  const opened = await executeOpening(
    ports,
    { kind: 'system', part: 'intake' },
    {
      command: 'open',
      number: 'BL2600001',
      origin: { source: 'generic', kind: 'alert' },
      subject: '环境',
      categories: ['vital-interests'],
      discoveredAt: NOW,
      suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'unit-01', unitReasons: [] },
    },
  );
  if (!('done' in opened)) throw new Error(JSON.stringify(opened));
  let { state } = opened;
  const sizes: number[] = [];
  const given: string[] = [];
  const give = async (who: string, command: PersonCommand): Promise<void> => {
    ports.clock.advance(60_000);
    const person = people.contacts.find(({ id }) => id === who);
    if (!person) throw new Error(`nobody is called ${who}`);
    const actor = { kind: 'person', ...pick(person, ['id', 'name', 'unit', 'role']), via: 'console' } as const;
    const done = await executeCommand(ports, state.number, { actor, command });
    if (!('done' in done)) throw new Error(`${command.command}: ${JSON.stringify(done)}`);
    ({ state } = done);
    given.push(command.command);
    if (given.length % 5 === 0) sizes.push(itemSize(caseItem('BL', state)));
  };
  const pause = (hours: number): void => {
    if (late) ports.clock.advance(hours * HOUR);
  };
  const standing = (unit: string) => state.assignments.findLast((a) => a.unit === unit && a.state !== 'taken-back');
  const answer = (unit: string): PersonCommand => ({
    command: 'release',
    form: 'online-reply',
    publishedAt: ports.clock.now(),
    address: PAGE,
    evidence: proof,
    outlets: [{ name: 'portal' }],
    final: false,
    followUpAt: plus(ports.clock.now(), 2 * HOUR),
    unit,
  });
  await give('desk', { command: 'confirm', summary: '小区停水三天' });
  for (let nth = 1; nth <= units; nth += 1)
    await give('desk', { command: 'assign', unit: unitOf(nth), part: nth === 1 ? 'primary' : 'co-unit' });
  pause(30);
  for (let nth = 1; nth <= units; nth += 1) {
    const id = standing(unitOf(nth))?.id ?? '';
    await give(`${unitOf(nth)}-officer`, { command: 'sign', assignmentId: id });
  }
  pause(30);
  for (let turn = 1; given.length < commands; turn += 1) {
    const unit = unitOf((turn % units) + 1);
    const own = standing(unit);
    const grave = turn % 8 < 4;
    const step = state.plan?.steps.find(({ id, meets }) => meets === undefined && !state.plan?.done.includes(id));
    if (turn % 4 === 0)
      await give('desk', {
        command: 'grade',
        grades: { opinion: grave ? 'I' : 'III', emergency: grave ? 'I' : null },
        reason: '核定',
      });
    else if (turn % 4 === 1 && own && own.part === 'co-unit') {
      await give('desk', { command: 'withdraw', assignmentId: own.id, reason: '改派' });
      await give('desk', { command: 'assign', unit, part: 'co-unit' });
    } else if (turn % 4 === 2 && state.grades.opinion === 'I' && own && own.leader === undefined) {
      pause(5);
      await give(`${unit}-head`, { command: 'take-lead', assignmentId: own.id });
    } else if (late && turn % 3 === 0) {
      await give('desk', answer(unit));
      pause(3);
    } else if (late && turn % 3 === 1) {
      await give('desk', { command: 'ask-purge', words: [], events: [1], reason: `含个人信息 ${turn}` });
      pause(25);
      const proposalId = state.proposals?.[0]?.id ?? '';
      await give('duty-leader', { command: 'decide', proposalId, decision: 'send-back', says: '无须清除' });
    } else if (step && turn % 2 === 1)
      await give('desk', {
        command: 'set-plan-step',
        step: step.id,
        is: 'done',
        ...('desk' in step.move ? {} : { toldBy: '联络员来电' }),
      });
    else await give('desk', { command: 'remind', units: [unit], says: '请抓紧' });
  }
  return { sizes, state };
}

describe('ours · a case stays small, at any age', () => {
  it.each([
    ['4 kB with twelve units', 12, 4 * KB, false],
    ['4 kB with twelve units that miss every duty, again and again', 12, 4 * KB, true],
    ['16 kB with eighty units', 80, 16 * KB, false],
    ['16 kB with eighty units that miss every duty', 80, 16 * KB, true],
  ])('%s, through 400 commands', async (_, units, most, late) => {
    const { sizes, state } = await aged(units, 400, late);
    expect(sizes.length).toBeGreaterThanOrEqual(80);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
    expect(readCase(caseItem('BL', state))).toEqual(state);
  });
});
