import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeOpening } from '../../functions/matter/execute-command.ts';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';
import { byHandProvider } from '../../functions/adapters/texts/by-hand.ts';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import { deliver } from '../../functions/delivery/deliver.ts';
import { at } from '../domain/samples.ts';
import { smallDistrict } from '../harness/people.ts';
import { clientOf, type Dynoxide, startDynoxide } from './dynoxide.ts';
import { passOn, wire, type Wire } from './wire.ts';

const NOW = at('2026-03-04 10:00');
const CASES = Array.from({ length: 8 }, (_, nth) => `BL260000${nth + 1}`);
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

/** A district in which so many cases have just been opened, and the first text of each. */
async function opened(): Promise<{ ports: MemoryPorts; texts: Text[] }> {
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
    await executeOpening(ports, { kind: 'system', part: 'intake' }, { command: 'open', number, ...about, suggestion });
  }
  for (const number of CASES) await expandOutboxes(ports, number);
  const texts = (await Promise.all(CASES.map((number) => ports.store.texts(number)))).flatMap(([text]) => text ?? []);
  return { ports, texts };
}

describe('ours · what a text costs', () => {
  it('takes one call for what must be known of it and its case, one for its person, and one for each thing that is written', async () => {
    const { ports, texts } = await opened();
    const [first, second] = texts;
    // The first of a process also reads the directory, and whether a recovery left a gap.
    expect(await deliver(ports, byHandProvider(ports), first?.matter ?? '', first?.id ?? '')).toBe('sent');
    front.calls.length = 0;
    expect(await deliver(ports, byHandProvider(ports), second?.matter ?? '', second?.id ?? '')).toBe('sent');
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

  it('takes three for one of many that another text speaks for', async () => {
    const { ports, texts } = await opened();
    const outcomes: string[] = [];
    for (const { matter, id } of texts) {
      front.calls.length = 0;
      outcomes.push(await deliver(ports, byHandProvider(ports), matter, id));
    }
    expect(outcomes).toEqual(['sent', 'sent', 'sent', 'sent', 'held', 'dropped', 'dropped', 'dropped']);
    // Text with case; rate counters; dropped. Which text speaks for it was found before.
    expect(front.calls.map(({ target }) => target)).toEqual(['BatchGetItem', 'BatchGetItem', 'UpdateItem']);
  });

  it('takes two reads for all of a batch', async () => {
    const { ports, texts } = await opened();
    const sendAll = (some: Text[]) =>
      Promise.all(some.map(({ matter, id }) => deliver(ports, byHandProvider(ports), matter, id)));
    // Until another text speaks for what follows.
    for (const text of texts.slice(0, 5)) await sendAll([text]);
    front.calls.length = 0;
    expect(await sendAll(texts.slice(5))).toEqual(['dropped', 'dropped', 'dropped']);
    // Texts with their cases; rate counters, which are one person's; each dropped.
    expect(front.calls.map(({ target }) => target)).toEqual([
      'BatchGetItem',
      'BatchGetItem',
      'UpdateItem',
      'UpdateItem',
      'UpdateItem',
    ]);
  });
});
