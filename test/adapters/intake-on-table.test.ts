import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { forgetWords } from '../../functions/intake/forget-words.ts';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';
import type { Actor } from '../../functions/domain/matter/actor.ts';
import { readAlert } from '../../functions/domain/intake/source-mapping.ts';
import { accept } from '../../functions/intake/accept.ts';
import { outcomesOf, type Result } from '../../functions/intake/outcomes.ts';
import { workLog } from '../../functions/intake/work-log.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { at } from '../domain/samples.ts';
import { smallDistrict } from '../harness/people.ts';
import { type Dynoxide, startDynoxide } from './dynoxide.ts';
import { metered } from './metered.ts';
import { passOn, wire, type Wire } from './wire.ts';

const NOW = at('2026-10-13 09:00');
const DESK: Actor = {
  kind: 'person',
  id: 'desk',
  name: '值班员',
  unit: 'qu-zhengfu-ban',
  role: 'coordinator',
  via: 'console',
};
const policy = currentPolicy();
const WATER = {
  id: 'a',
  title: '小区停水',
  text: '新碶街道星阳小区从九月二十八日晚上开始停水，到今天已经三天了，物业说是管道坏了，没有人来修。',
  url: 'https://example.com/t/1',
  platform: '论坛',
  metrics: { views: 100 },
};
/** A text of its own: no two of them are alike. */
const other = (nth: number) => ({
  ...WATER,
  id: `o${nth}`,
  url: `https://example.com/o/${nth}`,
  text: Array.from({ length: 40 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((nth * 7919 + index * 104_729) % 20_000)),
  ).join(''),
});

/** Calls with the capacity that they took, as the engine counts it. */
const written: { command: string; units: number }[] = [];
const sum = (calls: typeof written): number => calls.reduce((units, call) => units + call.units, 0);

let engine: Dynoxide;
let front: Wire;
let ports: MemoryPorts;
beforeAll(async () => {
  engine = await startDynoxide();
  front = await wire(passOn(engine.endpoint));
});
afterAll(async () => {
  await front.stop();
  await engine.stop();
});
beforeEach(async () => {
  ports = memoryPorts({ now: NOW });
  written.length = 0;
  const client = metered(front.endpoint, (units, command) => written.push({ command, units }), 'INDEXES');
  ports.store = awsStore({
    documents: documentsOf(client),
    name: await engine.table(),
    district: 'BL',
    now: () => ports.clock.now(),
  });
  await ports.store.putDirectory(smallDistrict(NOW));
});

async function accepted(webhookId: string, ...sent: object[]): Promise<() => Promise<Result[]>> {
  const [source] = policy.sources;
  if (!source) throw new Error('no source');
  const reads = sent.map((one) => readAlert(source, one, '', NOW, policy.intake));
  const delivery = await accept(ports, policy, { source, webhookId, bodyHash: webhookId, reads });
  if (!delivery) throw new Error('another body');
  return async () => {
    const now = await ports.store.delivery(source.id, webhookId);
    return now ? outcomesOf(ports, policy, now) : [];
  };
}

const work = () =>
  workLog(ports, 'BL', {
    remainingMs: () => 30_000,
    careful: false,
    isTransient: () => false,
    failed: (_line, error) => {
      throw error;
    },
  });

async function push(webhookId: string, ...sent: object[]): Promise<Result[]> {
  const results = await accepted(webhookId, ...sent);
  await work();
  return results();
}

const numberOf = ([result]: Result[]): string => {
  return result && 'caseNumber' in result ? result.caseNumber : '';
};

describe('M4 · intake on the real table', () => {
  it('opens one case for equal alerts, whichever delivery brought them and whoever works them', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, index) => accepted(`m${index}`, { ...WATER, id: index < 3 ? 'a' : `x${index}` })),
    );
    // Two writers at once: the later lease fences the earlier one off.
    await Promise.all([work(), work()]);
    await work();
    const taken = (await Promise.all(results.map((read) => read()))).flat();
    expect(taken.map(({ outcome }) => outcome).toSorted()).toEqual([
      'duplicate',
      'duplicate',
      'joined',
      'joined',
      'joined',
      'opened',
    ]);
    expect(new Set(taken.map((one) => numberOf([one]))).size).toBe(1);
    const { cases } = await ports.store.openCases();
    expect(cases).toHaveLength(1);
    expect((await ports.store.alerts(numberOf(taken))).length).toBe(4);
  });

  it('gives the first answer to the same delivery, and a duplicate to any other', async () => {
    const first = await push('m', WATER);
    expect(await push('m', WATER)).toEqual(first);
    expect(await push('n', WATER)).toEqual([{ outcome: 'duplicate', caseNumber: numberOf(first) }]);
    expect(await ports.store.logOf('BL', 10)).toEqual([]);
  });

  it('moves the claims of a case that ended to its recurrence, once', async () => {
    const caseNumber = numberOf(await push('m', WATER));
    await executeCommand(ports, caseNumber, {
      actor: DESK,
      command: { command: 'end', outcome: 'not-government', reason: '商业纠纷' },
    });
    const taken = await push('n', { ...WATER, id: 'b' }, { ...WATER, id: 'c' });
    expect(taken.map(({ outcome }) => outcome).toSorted()).toEqual(['joined', 'opened']);
    expect(new Set(taken.map((one) => numberOf([one]))).size).toBe(1);
    expect((await ports.store.load(numberOf(taken)))?.state.recurrenceOf).toBe(caseNumber);
  });

  it('files with a closed case what was published before its answer, and counts it there', async () => {
    const published = '2026-01-01T00:00:00.000Z';
    const caseNumber = numberOf(await push('m', WATER));
    const orders: Parameters<typeof executeCommand>[2]['command'][] = [
      { command: 'confirm' },
      {
        command: 'release',
        form: 'authoritative',
        publishedAt: ports.clock.now(),
        address: 'https://www.bl.gov.cn/a/1',
        evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/a/1' }],
        outlets: [{ name: 'portal' }],
        acts: [{ nature: 'uninformed', says: '告知办理情况' }],
        final: true,
      },
      { command: 'settle', says: '已修复', evidence: [{ kind: 'document', ref: '报告' }] },
      { command: 'close' },
    ];
    for (const command of orders)
      expect(await executeCommand(ports, caseNumber, { actor: DESK, command })).toMatchObject({ done: true });
    const filed = await push('n', { ...WATER, id: 'b', publishedAt: published });
    expect(filed).toMatchObject([{ outcome: 'joined', caseNumber }]);
    expect(await ports.store.alerts(caseNumber)).toHaveLength(2);
    expect(await push('o', { ...WATER, id: 'c' })).toMatchObject([{ outcome: 'opened' }]);
  });

  it('proposes the same event in other words, joins nothing by it, and forgets words that are to be erased', async () => {
    const title = '岩东污水泵站夜里排放恶臭';
    const first = await push('m', { ...WATER, title, text: '连续三个晚上臭鸡蛋味，孩子睡不着，希望到现场检测。' });
    const told = { ...WATER, id: 'b', url: 'https://example.com/b', title };
    const second = await push('n', { ...told, text: '整条河边都闻得到，大家猜测是偷偷排污，请公布调查结果。' });
    expect(second).toMatchObject([{ outcome: 'opened' }]);
    const [alert] = await ports.store.alerts(numberOf(second));
    expect(alert?.sameEvents).toMatchObject([{ number: numberOf(first) }]);

    const state = (await ports.store.load(numberOf(first)))?.state;
    if (!state) throw new Error('no case');
    const words = await ports.store.words(state.number);
    await forgetWords(
      ports,
      policy,
      state,
      words.map(({ id }) => id),
    );
    const third = await push('o', {
      ...told,
      id: 'c',
      url: 'https://example.com/c',
      text: '每到后半夜气味最重，住在附近真受不了。',
    });
    const [last] = await ports.store.alerts(numberOf(third));
    expect((last?.sameEvents ?? []).map(({ number }) => number)).not.toContain(state.number);
  });

  it('records growth once, though two alerts cross the threshold', async () => {
    const caseNumber = numberOf(await push('m', WATER));
    await push('n', ...['b', 'c'].map((id) => ({ ...WATER, id, platform: '抖音', metrics: { views: 5000 } })));
    const grew = (await ports.store.events(caseNumber)).flatMap((event) =>
      event.type === 'attention-grew' ? [event.what] : [],
    );
    expect(grew.filter((what) => what === 'platform')).toHaveLength(1);
  });
});

/** Calls of the writer that went over the wire, but for what a process reads once. */
const callsOf = () => front.calls.map(({ target }) => target);

describe('ours · what intake costs', () => {
  beforeEach(async () => {
    // The first alert of a process also reads the directory, the notices and the rules in force.
    await push('warm', other(0));
    front.calls.length = 0;
  });

  it('takes eight round trips for an alert alone, whose title another has too', async () => {
    await accepted('alone', other(1));
    front.calls.length = 0;
    await work();
    // The log; the lease; claims on it and what it is like; the case that has its title; its number; what is kept of it, beside the two by which its event is found and what
    // its reposts go by, in one trip; the case; the log,
    // for what came meanwhile.
    expect(callsOf()).toEqual([
      'Query',
      'UpdateItem',
      'BatchGetItem',
      'BatchGetItem',
      'UpdateItem',
      ...Array.from({ length: 9 }, () => 'PutItem'),
      'TransactWriteItems',
      'Query',
    ]);
  });

  it('takes six for a repost alone, and one more for the first of a case', async () => {
    await push('first', other(1));
    const repost = async (id: string): Promise<string[]> => {
      await accepted(id, { ...other(1), id, url: `https://example.com/${id}` });
      front.calls.length = 0;
      await work();
      return callsOf();
    };
    // The log; the lease; claims; the case with its totals; the join with its page; the log. The first also reads the alert before it.
    const first = await repost('r1');
    expect(first.filter((target) => target !== 'BatchGetItem')).toEqual([
      'Query',
      'UpdateItem',
      'Query',
      'TransactWriteItems',
      'Query',
    ]);
    expect(await repost('r2')).toEqual([
      'Query',
      'UpdateItem',
      'BatchGetItem',
      'BatchGetItem',
      'TransactWriteItems',
      'Query',
    ]);
  });

  it('writes 21 units to open a case with its first text and their indexes, and 36 all told', async () => {
    written.length = 0;
    await push('one', other(1));
    const opening = written.filter(({ command }) => command.startsWith('TransactWrite'));
    const all = written.filter(({ command }) => /Write|Put|Update/.test(command));
    // The state, NEXT, the record, the text, the own claim, the words, the lease and the entry, twice each as a transaction writes
    // them, and five places in indexes: NEXT and text in due, the text by time, the case by state and by change.
    expect(sum(opening)).toBe(2 * 8 + 5);
    // The delivery and its alert; lease and number; the page, five phrases, two by which its event is found, and what is kept of it.
    expect(sum(all) - sum(opening)).toBe(2 + 2 + 6 + 2 + 1);
    // What the driving execution writes to claim and park is two more.
    expect(sum(all) + 2).toBe(36);
  });

  it('shares the lease and the round trips between those of a batch', async () => {
    const results = await accepted('batch', ...Array.from({ length: 40 }, (_, nth) => other(nth + 1)));
    front.calls.length = 0;
    written.length = 0;
    await work();
    expect((await results()).every(({ outcome }) => outcome === 'opened')).toBe(true);
    const together = callsOf().filter((target) => target !== 'PutItem');
    expect(callsOf().length - together.length).toBe(9 * 40);
    // Beside what is kept of each, and by what it and its event are found: the log, the lease, its numbers, claims by the hundred, and several cases at a time.
    // Three of each are promised; which reads meet in one turn hangs on how busy the machine is.
    expect(together.length / 40).toBeLessThanOrEqual(1);
    const units = sum(written.filter(({ command }) => command.startsWith('TransactWrite')));
    expect(units / 40).toBeLessThanOrEqual(19 + 1);
  });

  it('works reposts of many cases side by side', async () => {
    await push('first', ...Array.from({ length: 20 }, (_, nth) => other(nth + 1)));
    await accepted('again', ...Array.from({ length: 20 }, (_, nth) => ({ ...other(nth + 1), id: `r${nth}` })));
    front.calls.length = 0;
    await work();
    expect((await ports.store.alerts('BL2600002')).length).toBe(2);
    expect(callsOf().filter((target) => target === 'TransactWriteItems').length).toBeLessThanOrEqual(6);
  });
});
