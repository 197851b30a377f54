import { describe, expect, it } from 'vitest';
import { announcementOf, announceTexts } from '../../functions/delivery/announcement.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { memoryPorts, type MemoryPorts } from '../twins/ports.ts';
import { aDirectory, aText, at, withContact } from '../domain/samples.ts';

const NOON = at('2026-03-18 12:00');

async function world(...texts: Text[]): Promise<MemoryPorts> {
  const ports = memoryPorts({ now: NOON });
  await ports.store.putDirectory(withContact(aDirectory(), 'zhang', { accounts: { wecom: 'w1' } }));
  await ports.store.addTexts(texts);
  return ports;
}

describe('P8 · what the bus learns of texts', () => {
  it('only of those whose time has come, all of them, and never of person, phone or code', async () => {
    const ports = await world();
    const due = Array.from({ length: 21 }, (_, index) => aText({ id: `t${index}`, notBefore: NOON }));
    const others = [
      aText({ id: 'later', notBefore: at('2026-03-18 12:01') }),
      aText({ id: 'held', notBefore: NOON, state: 'held' }),
    ];
    const announced: string[] = [];
    await announceTexts([...others, ...due], {
      clock: ports.clock,
      bus: { ...ports.bus, announce: async ({ textId }) => void announced.push(textId) },
    });
    expect(announced).toEqual(due.map(({ id }) => id));
    expect(announcementOf(aText())).toEqual({
      textId: aText().id,
      matter: 'BL2600017',
      seq: 5,
      unit: 'housing',
      role: 'unit-officer',
      grade: 'IV',
      kind: 'remind',
      channel: 'by-hand',
      drill: false,
    });
  });
});
