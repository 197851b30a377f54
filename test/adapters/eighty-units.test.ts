import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import { DECISION_ACTIONS } from '../../functions/adapters/commit-size.ts';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Actor } from '../../functions/domain/matter/actor.ts';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { isLive } from '../../functions/domain/matter/clock.ts';
import { executeCommand, executeOpening } from '../../functions/matter/execute-command.ts';
import { wideDistrict } from '../harness/people.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';
import { clientOf, type Dynoxide, startDynoxide } from './dynoxide.ts';

const NOW = '2026-03-20T02:00:00.000Z';
const UNITS = 80;
const unitOf = (nth: number): string => `unit-${String(nth).padStart(2, '0')}`;
const desk = {
  kind: 'person',
  id: 'desk',
  name: 'desk',
  unit: 'qu-zhengfu-ban',
  role: 'coordinator',
  via: 'console',
} as const;

const mayor = { ...desk, id: 'mayor', name: 'mayor', role: 'leader' } as const;

let engine: Dynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

const regrade = (opinion: 'I' | 'III', emergency: 'I' | null): PersonCommand => ({
  command: 'grade',
  grades: { opinion, emergency },
  reason: '核定',
});

/** A district of eighty units on the real engine, and one case in it. */
async function district(units = UNITS) {
  const ports: MemoryPorts = memoryPorts({ now: NOW });
  const documents = documentsOf(clientOf(engine.endpoint));
  const written: number[] = [];
  documents.middlewareStack.add(
    (next) => (given) => {
      const { input } = given;
      if ('TransactItems' in input) written.push(input.TransactItems?.length ?? 0);
      return next(given);
    },
    { step: 'initialize' },
  );
  const store = awsStore({
    documents,
    name: await engine.table(),
    district: 'BL',
    now: () => ports.clock.now(),
  });
  ports.store = store;
  await store.putDirectory(wideDistrict(NOW, units));
  written.length = 0;
  const number = 'BL2600001';
  await executeOpening(
    ports,
    { kind: 'system', part: 'intake' },
    {
      command: 'open',
      number,
      origin: { source: 'generic', kind: 'alert' },
      subject: '环境',
      categories: ['vital-interests'],
      discoveredAt: NOW,
      suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'unit-01', unitReasons: [] },
    },
  );
  const order = async (command: PersonCommand, actor: Actor = desk): Promise<Case> => {
    const done = await executeCommand(ports, number, { actor, command });
    if (!('done' in done)) throw new Error(JSON.stringify(done));
    await expandOutboxes(ports, number);
    return done.state;
  };
  const assignTo = async (count: number, summary: { summary?: string } = {}): Promise<void> => {
    for (let nth = 1; nth <= count; nth += 1)
      await order({ command: 'assign', unit: unitOf(nth), part: nth === 1 ? 'primary' : 'co-unit', ...summary });
  };
  return { ports, number, written, order, assignTo };
}

const lead = (state: Case): number =>
  state.clocks.filter((clock) => clock.kind === 'take-lead' && isLive(clock)).length;

describe('P3, P8 · one decision is few items, however many units it concerns', () => {
  it('regrades a case of nine units that have not signed to I/I', async () => {
    const { order, assignTo } = await district(12);
    await order({ command: 'confirm', summary: '小区停水三天' });
    await assignTo(9);
    expect(lead(await order(regrade('I', 'I')))).toBe(9);
  });

  it('ends a case of 51 units', async () => {
    const { order, assignTo } = await district(51);
    await order({ command: 'confirm', summary: '小区停水三天' });
    await assignTo(51);
    const ended = await order({ command: 'end', outcome: 'not-government', reason: '误录' });
    expect(ended.clocks.filter(isLive)).toEqual([]);
  });

  it('takes in a graver alert of a case of twelve units that nobody has confirmed', async () => {
    const { ports, number, assignTo } = await district(12);
    await assignTo(12, { summary: '小区停水三天' });
    const grown = await executeCommand(ports, number, {
      actor: { kind: 'system', part: 'intake' },
      command: {
        command: 'grow',
        alertId: 'a2',
        what: 'emergency',
        says: '多人伤亡',
        suggestion: { grades: { opinion: 'I', emergency: 'I' }, gradeReasons: [], unit: 'unit-01', unitReasons: [] },
      },
    });
    expect('done' in grown && lead(grown.state)).toBe(12);
  });

  it('assigns every unit of the district, regrades to I/I and back, and ends, each text once', async () => {
    const { ports, number, written, order, assignTo } = await district();
    await order({ command: 'confirm', summary: '小区停水三天' });
    await assignTo(UNITS);
    expect(lead(await order(regrade('I', 'I')))).toBe(UNITS);
    const leads = (await ports.store.texts(number)).filter(({ template }) => template === 'take-lead');
    expect(new Set(leads.map(({ person }) => person)).size).toBe(UNITS);
    expect(leads).toHaveLength(UNITS);
    // All were told before it was taken back.
    for (const { id } of await ports.store.texts(number))
      await ports.store.moveText(number, id, ['queued'], { state: 'sent', sentAt: NOW });
    expect(lead(await order(regrade('III', null)))).toBe(0);
    // It was of grade I: a second person decides on its end.
    const asked = await order({ command: 'end', outcome: 'not-government', reason: '误录' });
    const proposalId = asked.proposals?.[0]?.id ?? '';
    expect((await order({ command: 'decide', proposalId, decision: 'approve' }, mayor)).status).toBe('ended');
    const texts = await ports.store.texts(number);
    const off = texts.filter(({ template }) => template === 'taken-back');
    const heads = texts.filter(({ person, template }) => person.endsWith('-head') && template === 'graded-down');
    expect(heads).toHaveLength(UNITS);
    expect(new Set(heads.map(({ person }) => person)).size).toBe(UNITS);
    const officers = off.filter(({ person, step }) => person.endsWith('-officer') && step === 'case');
    expect(officers).toHaveLength(UNITS);
    expect(new Set(off.map(({ person, step }) => `${person} ${step}`)).size).toBe(off.length);
    expect(await ports.store.outboxes(number)).toEqual([]);
    // The opening, the confirmation, what followed, and the conference that is proposed for the 24 hours and told twice that it is off.
    expect(written.length).toBe(UNITS + 6 + 3);
    // The conference's opening takes a number, a claim and a way back besides, and what it is told two claims, however many units there are;
    // the first time it has nothing to say, and nothing that waited.
    expect(written.filter((items) => items > DECISION_ACTIONS)).toEqual([7, 5, 6]);
  });
});
