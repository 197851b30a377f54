import { describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import { caseKind } from '../../functions/domain/kinds/case-kind.ts';
import { planKind } from '../../functions/domain/kinds/plan-kind.ts';
import type { Actor } from '../../functions/domain/matter/actor.ts';
import type { OpenPlan } from '../../functions/domain/plan/commands.ts';
import { type ExecuteOptions, executeOn, openMatter } from '../../functions/matter/execute-on.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import type { MatterCommit } from '../../functions/ports/stored.ts';
import { aCase, aDirectory, at } from '../domain/samples.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';

const NOON = at('2026-03-18 15:00');
const N = 'BL2600017';
const desk: Actor = { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' };
const system: Actor = { kind: 'system', part: 'sweep' };
const note = (says: string) => ({ actor: desk, command: { command: 'note' as const, says } });

/** A district with one open case, which loses as many races as it is told to, and writes down what was to be written. */
async function district(
  part: Partial<Case> = {},
  losses = 0,
): Promise<{ ports: MemoryPorts; commits: MatterCommit[] }> {
  const ports = memoryPorts({ now: NOON });
  await ports.store.putDirectory(aDirectory());
  await ports.policies.keep(currentPolicy());
  ports.tables.cases.set(N, aCase({ policyId: currentPolicy().id, ...part }));
  const idle = { next: null, run: 1, driver: null, token: null, parkedVersion: null, parkedFor: null };
  ports.tables.driving.set(N, { version: 3, failures: 0, retryAt: null, ...idle });
  const commits: MatterCommit[] = [];
  const { store } = ports;
  ports.store = {
    ...store,
    commit: async (commit) => {
      commits.push(commit);
      return commits.length <= losses ? { done: false, because: 'conflict' } : store.commit(commit);
    },
  };
  return { ports, commits };
}
type Options = ExecuteOptions<Case, Parameters<typeof caseKind.wordsIn>[0], Parameters<typeof caseKind.decide>[2]>;

describe('ours · the one way in which a matter changes', () => {
  it('writes nothing where nothing came of it, nor for a look', async () => {
    const { ports, commits } = await district();
    const quiet = { ...caseKind, decide: () => [] };
    expect(await executeOn(ports, quiet, N, note('已电话核实'))).toMatchObject({ done: true, events: [] });
    expect(await executeOn(ports, caseKind, N, note('已电话核实'), { preview: true })).toMatchObject({ done: true });
    expect(commits).toEqual([]);
  });

  it('takes the next number of a register with what bears it, asked anew after each lost race', async () => {
    const { ports, commits } = await district({}, 2);
    let asked = 0;
    const numbering: NonNullable<Options['numbering']> = async () => {
      asked += 1;
      return { command: { command: 'note', says: `第${asked}期` }, takes: { prefix: 'issue', count: 1 } };
    };
    await executeOn(ports, caseKind, N, note('未编号'), { numbering });
    expect(commits.map(({ takes, events: [first] }) => [takes, first && 'says' in first && first.says])).toEqual(
      ['第1期', '第2期', '第3期'].map((says) => [{ prefix: 'issue', count: 1 }, says]),
    );
    expect(await ports.store.countOf('issue')).toBe(1);
    const { ports: plain, commits: others } = await district();
    await executeOn(plain, caseKind, N, note('未编号'));
    expect(others[0]).not.toHaveProperty('takes');
  });

  it('decides on what was just read, and reads again only when somebody was faster', async () => {
    for (const [losses, reads] of [
      [0, 0],
      [2, 2],
    ] as const) {
      const { ports } = await district({}, losses);
      const { store } = ports;
      let asked = 0;
      const matter: typeof store.matter = (kind, number) => {
        asked += 1;
        return store.matter(kind, number);
      };
      const read = (await store.load(N))?.state;
      if (!read) throw new Error(`${N} is not there`);
      ports.store = { ...store, matter };
      expect(await executeOn(ports, caseKind, N, note('已电话核实'), { read })).toMatchObject({ done: true });
      expect(asked).toBe(reads);
    }
  });

  it('hangs on another matter as it was read at each try, and on an open case', async () => {
    const { ports, commits } = await district({}, 1);
    const versions = [4, 5];
    await executeOn(ports, caseKind, N, note('已电话核实'), {
      hangsOn: async () => ({ matter: N, version: versions.shift() === 4 ? 4 : 3 }),
    });
    expect(commits.map(({ whileAt }) => whileAt?.version)).toEqual([4, 3]);
    await executeOn(ports, caseKind, N, note('再次核实'), { hangsOn: async () => null });
    expect(commits.at(-1)).not.toHaveProperty('whileAt');
    await executeOn(ports, caseKind, N, note('三次核实'), { whileOpen: N });
    expect(commits.at(-1)).toMatchObject({ whileOpen: N });
  });

  it('H5 · asks at each try whether whoever presses still may', async () => {
    const { ports, commits } = await district({}, 1);
    let tries = 0;
    const mustHold = (): void => {
      tries += 1;
      if (tries > 1) throw new Error('no more');
    };
    await expect(executeOn(ports, caseKind, N, note('已电话核实'), { mustHold })).rejects.toThrow('no more');
    expect(commits).toHaveLength(1);
  });

  it('answers stale to whoever saw an older decision of a person, and never to whoever saw the last', async () => {
    const { ports } = await district();
    expect(await executeOn(ports, caseKind, N, note('一'), { expectedVersion: 2 })).toMatchObject({ done: true });
    expect(await executeOn(ports, caseKind, N, note('二'), { expectedVersion: 2 })).toMatchObject({
      stale: { number: N },
    });
  });

  it('says who holds what it was to take', async () => {
    const { ports } = await district();
    const claim = { key: 'k', matter: N, expiresAt: null };
    expect(await executeOn(ports, caseKind, N, note('一'), { claims: [claim] })).toMatchObject({ done: true });
    const other = { ...claim, matter: 'BL2600018' };
    expect(await executeOn(ports, caseKind, N, note('二'), { claims: [other] })).toEqual({ claimed: claim });
  });

  it('gives up after twenty lost races, and stops at once where it was to be that very state', async () => {
    const { ports, commits } = await district({}, 99);
    await expect(executeOn(ports, caseKind, N, note('一'))).rejects.toThrow('20 tries');
    expect(commits).toHaveLength(20);
    await expect(executeOn(ports, caseKind, N, note('一'), { once: true })).rejects.toThrow(N);
    expect(commits).toHaveLength(21);
  });
});

const opening = (number: string): OpenPlan => ({ command: 'open', number, plan: 'p', title: '预案', unit: 'housing' });

describe('ours · a matter opens under the next number of its kind', () => {
  it('which a look does not take, and each try asks for anew', async () => {
    const { ports, commits } = await district({}, 2);
    const seen = await openMatter(ports, planKind, system, opening, { preview: true });
    expect(seen).toMatchObject({ state: { number: 'BLY2600001' } });
    expect([commits.length, await ports.store.countOf('BLY26')]).toEqual([0, 0]);
    expect(await openMatter(ports, planKind, system, opening)).toMatchObject({ state: { number: 'BLY2600001' } });
    expect(commits.map(({ takes }) => takes)).toEqual([1, 1, 1].map((count) => ({ prefix: 'BLY26', count })));
  });

  it('gives up after twenty lost races', async () => {
    const { ports, commits } = await district({}, 99);
    await expect(openMatter(ports, planKind, system, opening)).rejects.toThrow('BLY2600001');
    expect(commits).toHaveLength(20);
  });

  it('with what it takes beside it, and hangs on what it was opened from', async () => {
    const { ports, commits } = await district();
    await openMatter(ports, planKind, system, opening, {
      extras: (matter) => ({ claims: [{ key: 'plan:p', matter, expiresAt: null }] }),
      hangsOn: async () => ({ matter: N, version: 3 }),
    });
    expect(commits[0]).toMatchObject({
      claims: [{ key: 'plan:p', matter: 'BLY2600001' }],
      whileAt: { matter: N, version: 3 },
      wasVersion: 0,
    });
    const again = await openMatter(ports, planKind, system, opening, {
      extras: (matter) => ({ claims: [{ key: 'plan:p', matter, expiresAt: null }] }),
    });
    expect(again).toMatchObject({ claimed: { matter: 'BLY2600001' } });
    expect(await ports.store.countOf('BLY26')).toBe(1);
  });
});
