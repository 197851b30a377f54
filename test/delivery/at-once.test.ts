import { describe, expect, it } from 'vitest';
import { byHandProvider } from '../../functions/adapters/texts/by-hand.ts';
import { deliver } from '../../functions/delivery/deliver.ts';
import { Contention } from '../../functions/errors.ts';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { front } from '../handlers/call.ts';
import { desk } from '../handlers/desk.ts';

/** So many texts for one person are announced in one second, and delivered side by side. */
const AT_ONCE = 30;

async function announced() {
  const api = await desk();
  const { ports } = api;
  for (let at = 0; at < AT_ONCE; at += 1) {
    const answer = await front(editDirectory, ports).call('PUT /api/directory/{kind}/{id}', {
      as: 'admin',
      path: { kind: 'contacts', id: `new-${at}` },
      body: {
        name: '张三',
        unit: 'unit-a',
        posts: ['unit-officer'],
        role: 'officer',
        subject: `new-${at}`,
        active: true,
      },
    });
    expect(answer.status).toBe(200);
  }
  const numbers = Array.from({ length: AT_ONCE }, (_, at) => `R${String(at + 1).padStart(6, '0')}`);
  for (const number of numbers) await expandOutboxes(ports, number);
  const texts = (await Promise.all(numbers.map((number) => ports.store.texts(number)))).flat();
  return { ports, texts };
}

describe('P8 · a text that has gone', () => {
  it('is on record as sent, also where it cannot be counted for its person', async () => {
    const { ports, texts } = await announced();
    const [text] = texts.filter(({ person }) => person === 'duty-leader');
    const { store } = ports;
    ports.store = { ...store, putRateCounter: async () => false };
    await expect(deliver(ports, byHandProvider(ports), text?.matter ?? '', text?.id ?? '')).rejects.toThrow(Contention);
    expect((await store.text(text?.matter ?? '', text?.id ?? ''))?.state).toBe('sent');
    // Given back to its queue, it goes no second time.
    expect(await deliver(ports, byHandProvider(ports), text?.matter ?? '', text?.id ?? '')).toBe('skipped');
    expect(ports.tables.localTexts.size).toBe(1);
  });
});

describe('P8 · texts for one person that are delivered at once', () => {
  it('go, or wait for a reason that they say: none is given back, none is left on its way', async () => {
    const { ports, texts } = await announced();
    const toLeader = texts.filter(({ person }) => person === 'duty-leader');
    expect(toLeader).toHaveLength(AT_ONCE);
    const ends = await Promise.allSettled(
      toLeader.map(({ matter, id }) => deliver(ports, byHandProvider(ports), matter, id)),
    );
    expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
    const after = await Promise.all(toLeader.map(({ matter, id }) => ports.store.text(matter, id)));
    const states = after.map((text) => text?.state);
    expect(states.filter((state) => state !== 'sent' && state !== 'held')).toEqual([]);
    // What waits says until when, and what a leader may be told in a day is not exceeded by more than ran side by side.
    expect(after.every((text) => text?.state !== 'held' || text.why !== undefined)).toBe(true);
  });
});
