import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeOpening } from '../../functions/matter/execute-command.ts';
import { documentsOf } from '../../functions/adapters/aws/clients.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import { memoryPorts } from '../twins/ports.ts';
import { byHandProvider } from '../../functions/adapters/texts/by-hand.ts';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import { deliver } from '../../functions/delivery/deliver.ts';
import { at } from '../domain/samples.ts';
import { smallDistrict } from '../harness/people.ts';
import { clientOf, type Dynoxide, startDynoxide } from './dynoxide.ts';
import { passOn, wire, type Wire } from './wire.ts';

const NOW = at('2026-03-04 10:00');
const CASES = ['BL2600001', 'BL2600002'] as const;
let engine: Dynoxide;
let front: Wire;

beforeAll(async () => {
  engine = await startDynoxide();
  front = await wire(passOn(engine.endpoint));
});
afterAll(async () => {
  await front.stop();
  await engine.stop();
});

describe('ours · what a text costs', () => {
  it('takes one call for what must be known of it and its case, one for its person, and one for each thing that is written', async () => {
    const ports = memoryPorts({ now: NOW });
    ports.store = awsStore({
      documents: documentsOf(clientOf(front.endpoint)),
      name: await engine.table(),
      district: 'BL',
      now: () => ports.clock.now(),
    });
    await ports.store.putDirectory(smallDistrict(NOW));
    for (const number of CASES) {
      const suggestion = {
        grades: { opinion: 'IV' as const, emergency: null },
        gradeReasons: [],
        unit: 'unit-a',
        unitReasons: [],
      };
      const about = {
        origin: { source: 'generic', kind: 'alert' as const },
        subject: '环境',
        categories: ['vital-interests' as const],
        discoveredAt: NOW,
      };
      await executeOpening(
        ports,
        { kind: 'system', part: 'intake' },
        { command: 'open', number, ...about, suggestion },
      );
    }
    for (const number of CASES) await expandOutboxes(ports, number);
    const [first, second] = (await Promise.all(CASES.map((number) => ports.store.texts(number)))).flat();
    // The first of a process also reads the directory, and whether a recovery left a gap.
    expect(await deliver(ports, byHandProvider(ports), CASES[0], first?.id ?? '')).toBe('sent');
    front.calls.length = 0;
    expect(await deliver(ports, byHandProvider(ports), CASES[1], second?.id ?? '')).toBe('sent');
    const asked = front.calls.map(({ target }) => target);
    // Text with case; rate counters; counted; sending; code; local text; sent.
    expect(asked).toEqual([
      'BatchGetItem',
      'BatchGetItem',
      'PutItem',
      'UpdateItem',
      'PutItem',
      'PutItem',
      'UpdateItem',
    ]);
  });
});
