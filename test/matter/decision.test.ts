import { describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import type { OpenCase, PersonCommand } from '../../functions/domain/case/commands.ts';
import { caseKind } from '../../functions/domain/kinds/case-kind.ts';
import { retrospectiveKind } from '../../functions/domain/kinds/retrospective-kind.ts';
import { isRefusal } from '../../functions/domain/matter/refusal.ts';
import type { OpenRetrospective, RetrospectiveTold } from '../../functions/domain/retrospective/commands.ts';
import { decideAndFold } from '../../functions/matter/decision.ts';
import { drillPlan } from '../../functions/policy/drill.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { aCase, aDirectory, aProposal, at } from '../domain/samples.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';

const NOON = at('2026-03-18 15:00');
const desk = { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' } as const;

const inForce = (part: Partial<Case> = {}): Case => aCase({ policyId: currentPolicy().id, ...part });

/** A district in memory, which writes down what is read of it. */
async function district(): Promise<{ ports: MemoryPorts; read: string[] }> {
  const ports = memoryPorts({ now: NOON });
  await ports.store.putDirectory(aDirectory());
  await ports.policies.keep(currentPolicy());
  const read: string[] = [];
  const { store, policies } = ports;
  ports.store = {
    ...store,
    directory: (how) => (read.push('directory'), store.directory(how)),
    matterRecord: (kind, number, after) => (read.push('record'), store.matterRecord(kind, number, after)),
    texts: (number) => (read.push('texts'), store.texts(number)),
  };
  ports.policies = {
    ...policies,
    rulesOf: (id) => (read.push(`rules ${id === currentPolicy().id ? 'of the case' : id}`), policies.rulesOf(id)),
  };
  return { ports, read };
}

async function deciding(state: Case, command: PersonCommand) {
  const { ports, read } = await district();
  const decided = await decideAndFold(ports, caseKind, state, desk, command);
  if (isRefusal(decided)) throw new Error(decided.says);
  return { read, ...decided };
}

const drill = { source: 'drill', kind: 'drill' } as const;

describe('ours · what is read beside a matter, and no more', () => {
  it.each<[string, Partial<Case>, PersonCommand, string[]]>([
    [
      'its rules and the directory alone',
      {},
      { command: 'note', says: '已电话核实' },
      ['rules of the case', 'directory'],
    ],
    [
      'no record for proposals where none wait',
      {},
      { command: 'settle', settledAt: NOON, says: '已清运', evidence: [{ kind: 'photo', ref: 'p1' }] },
      ['rules of the case', 'directory'],
    ],
    [
      'the record from the first proposal that waits on',
      { proposals: [aProposal('P2')] },
      { command: 'settle', settledAt: NOON, says: '已清运', evidence: [{ kind: 'photo', ref: 'p1' }] },
      ['rules of the case', 'directory', 'record'],
    ],
    [
      'the whole record where it is decided by',
      {},
      { command: 'grade', grades: { opinion: 'III', emergency: null }, reason: '转载增多' },
      ['rules of the case', 'directory', 'record'],
    ],
    [
      'S4 · no directory for the daily drill',
      { origin: drill, drill: true },
      { command: 'note', says: '演练' },
      ['rules of the case'],
    ],
  ])('%s', async (_case, part, command, expected) => {
    expect((await deciding(inForce(part), command)).read).toEqual(expected);
  });

  it('the rules that a case is moved to, and not those that are lost', async () => {
    const { ports, read } = await district();
    const lost = inForce({ policyId: 'ffffffffffffffff' });
    const move = { command: 'move-policy', policyId: currentPolicy().id, reason: '旧版本已失' } as const;
    await decideAndFold(ports, caseKind, lost, { kind: 'system', part: 'sweep' }, move);
    expect(read[0]).toBe('rules of the case');
  });
});

const opening = (origin: Case['origin']): OpenCase => ({
  command: 'open',
  number: 'BL2600017',
  origin,
  subject: '环境',
  categories: ['other'],
  discoveredAt: NOON,
  suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'housing', unitReasons: [] },
});

describe('ours · what comes of a decision', () => {
  it('opens under the rules that it is given, reads none, and was of no version before', async () => {
    const { ports, read } = await district();
    const rules = { ...currentPolicy(), id: 'aaaaaaaaaaaaaaaa' };
    const intake = { kind: 'system', part: 'intake' } as const;
    const decided = await decideAndFold(
      ports,
      caseKind,
      null,
      intake,
      opening({ source: 'generic', kind: 'alert' }),
      rules,
    );
    expect(decided).toMatchObject({ result: { state: { policyId: rules.id } }, commit: { wasVersion: 0 } });
    expect(read).toEqual(['directory']);
  });

  it('S4, P8 · texts of the daily drill leave by its own channel, and by none that rings', async () => {
    const { ports } = await district();
    ports.settings.channels = ['sms'];
    const intake = { kind: 'system', part: 'intake' } as const;
    const channelsOf = async (origin: Case['origin']): Promise<string[]> => {
      const decided = await decideAndFold(ports, caseKind, null, intake, opening(origin), currentPolicy());
      if (isRefusal(decided)) throw new Error(decided.says);
      return [...new Set(decided.result.texts.map(({ channel }) => channel))];
    };
    expect(await channelsOf({ source: 'generic', kind: 'alert' })).toEqual(['sms']);
    expect(await channelsOf(drill)).toEqual([drillPlan.channel]);
  });

  it('is listed at the matter that it was opened from when it opens or goes over to another, and not each time', async () => {
    const { ports } = await district();
    const open: OpenRetrospective = {
      command: 'open',
      number: 'BLP2600001',
      caseNumber: 'BL2600017',
      over: 'closed',
      subject: '环境',
      grades: { opinion: 'I', emergency: null },
      missed: ['response'],
      risen: false,
      unit: 'housing',
      drill: false,
    };
    const made = await decideAndFold(ports, retrospectiveKind, null, desk, open, currentPolicy());
    if (isRefusal(made)) throw new Error(made.says);
    expect(made.commit).toMatchObject({ openedFrom: 'BL2600017' });
    const { state } = made.result;
    const told = async (command: RetrospectiveTold) => {
      const decided = await decideAndFold(ports, retrospectiveKind, state, desk, command);
      if (isRefusal(decided)) throw new Error(decided.says);
      return decided.commit;
    };
    expect(await told({ command: 'set-against', units: ['xinqi'] })).not.toHaveProperty('openedFrom');
    expect(await told({ command: 'follow', into: 'BL2600018' })).toMatchObject({ openedFrom: 'BL2600018' });
  });
});
