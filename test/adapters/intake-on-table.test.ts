import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { documentsOf } from '../../functions/adapters/aws/clients.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import { memoryPorts } from '../twins/ports.ts';
import type { Actor } from '../../functions/domain/matter/actor.ts';
import { readAlert } from '../../functions/domain/intake/source-mapping.ts';
import { idHashOf } from '../../functions/intake/arrival.ts';
import { takeIn, type TakenIn } from '../../functions/intake/take-in.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import { at } from '../domain/samples.ts';
import { smallDistrict } from '../harness/people.ts';
import { type Dynoxide, startDynoxide } from './dynoxide.ts';

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

let engine: Dynoxide;
let ports: Ports;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  const memory = memoryPorts({ now: NOW });
  const table = {
    documents: documentsOf(engine.client),
    name: await engine.table(),
    district: 'BL',
    now: () => memory.clock.now(),
  };
  ports = { ...memory, store: awsStore(table) };
  await ports.store.putDirectory(smallDistrict(NOW));
});

async function push(sent: object, mark: string): Promise<TakenIn> {
  const [source] = policy.sources;
  const read = source ? readAlert(source, sent, '', NOW, policy.intake) : { flaws: [] };
  if (!source || !('alert' in read)) throw new Error(JSON.stringify(read));
  return takeIn(ports, policy, {
    source,
    alert: read.alert,
    idHash: await idHashOf(ports.ids, source.id, read.alert.id),
    mark,
  });
}

describe('M4 · intake on the real table', () => {
  it('opens one case for equal alerts that arrive at once', async () => {
    const taken = await Promise.all(
      Array.from({ length: 6 }, (_, index) => push({ ...WATER, id: index < 3 ? 'a' : `x${index}` }, `m${index}`)),
    );
    expect(taken.filter(({ outcome }) => outcome === 'opened')).toHaveLength(1);
    expect(new Set(taken.map(({ caseNumber }) => caseNumber)).size).toBe(1);
    const { cases } = await ports.store.openCases();
    expect(cases).toHaveLength(1);
    expect((await ports.store.alerts(taken[0]?.caseNumber ?? '')).length).toBe(4);
  });

  it('gives the first answer to the same alert of the same delivery, and a duplicate to any other', async () => {
    const first = await push(WATER, 'm');
    expect(await push(WATER, 'm')).toEqual(first);
    expect(await push(WATER, 'n')).toEqual({ outcome: 'duplicate', caseNumber: first.caseNumber });
  });

  it('moves the claims of a case that ended to its recurrence, once', async () => {
    const { caseNumber } = await push(WATER, 'm');
    await executeCommand(ports, caseNumber, {
      actor: DESK,
      command: { command: 'end', outcome: 'not-government', reason: '商业纠纷' },
    });
    const taken = await Promise.all([push({ ...WATER, id: 'b' }, 'n'), push({ ...WATER, id: 'c' }, 'o')]);
    expect(taken.map(({ outcome }) => outcome).toSorted()).toEqual(['joined', 'opened']);
    expect(new Set(taken.map((one) => one.caseNumber)).size).toBe(1);
    expect((await ports.store.load(taken[0]?.caseNumber ?? ''))?.state.recurrenceOf).toBe(caseNumber);
  });

  it('records growth once, though two alerts cross the threshold at once', async () => {
    const { caseNumber } = await push(WATER, 'm');
    await Promise.all(['b', 'c'].map((id) => push({ ...WATER, id, platform: '抖音', metrics: { views: 5000 } }, id)));
    const grew = (await ports.store.events(caseNumber)).flatMap((event) =>
      event.type === 'attention-grew' ? [event.what] : [],
    );
    expect(grew.filter((what) => what === 'platform')).toHaveLength(1);
  });
});
