import { describe, expect, it } from 'vitest';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import type { Outbox } from '../../functions/domain/texts/outbox.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { aCase, aClock, anAssignment, aText, at } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const NOW = at('2026-03-18 15:00');
const NUMBER = 'BL2600017';
/** 签收 is over, the answer is owed. */
const state = aCase({
  assignments: [anAssignment('housing', { state: 'signed', signedAt: NOW, signedBy: 'zhang' })],
  clocks: [aClock()],
});
const asksToSign = (part: Partial<Text> = {}): Text =>
  aText({ id: 'T1', step: 'assignment:A1', template: 'sign', seq: 4, ...part });

/** What becomes of earlier texts by an outbox. */
async function expanded(texts: Text[], part: Partial<Outbox>) {
  const ports = memoryPorts({ now: NOW });
  const outbox: Outbox = {
    matter: NUMBER,
    seq: 10,
    firstSeq: 9,
    at: NOW,
    policyId: (await ports.policies.current()).id,
    texts: [],
    takeBacks: [],
    obsoletes: true,
    ...part,
  };
  const moved: string[] = [];
  let isOpen = true;
  ports.store = {
    ...ports.store,
    bearer: async () => state,
    texts: async () => texts,
    outboxes: async () => (isOpen ? [outbox] : []),
    addTexts: async () => {},
    closeOutbox: async () => {
      isOpen = false;
      return true;
    },
    moveText: async (_matter, id, from, to) => {
      moved.push(`${id} ${from.join('|')} → ${to.state ?? ''} ${JSON.stringify(to.why)}`);
      return true;
    },
  };
  const closed = await expandOutboxes(ports, NUMBER);
  return { closed, moved, rota: (await ports.store.directory({ fresh: true })).rota };
}

const DROPPED = 'T1 queued|held → dropped {"code":"signed"}';

describe('P8 · what a decision makes of the texts before it', () => {
  it.each<[string, Text, string[]]>([
    ['one that waits for its turn and says what is over', asksToSign(), [DROPPED]],
    ['one that is held for the morning', asksToSign({ state: 'held' }), [DROPPED]],
    ['one that went', asksToSign({ state: 'sent' }), []],
    ['one that was dropped before', asksToSign({ state: 'dropped' }), []],
    ['one of the very decision', asksToSign({ seq: 9 }), []],
    ['one of the event before it', asksToSign({ seq: 8 }), [DROPPED]],
    ['one of a limit that still runs', asksToSign({ step: 'response', template: 'remind' }), []],
  ])('%s', async (_, text, moved) => {
    expect(await expanded([text], {})).toMatchObject({ closed: 1, moved });
  });

  it('looks at none where nothing became obsolete by it', async () => {
    expect((await expanded([asksToSign()], { obsoletes: false })).moved).toEqual([]);
  });

  it('drops the one that is sent in another way, whatever it says', async () => {
    const replaces = { textId: 'T1', why: { code: 'resent' as const, by: '王' } };
    const stands = asksToSign({ step: 'response', template: 'remind' });
    expect((await expanded([stands, { ...stands, id: 'T2' }], { obsoletes: false, replaces })).moved).toEqual([
      'T1 queued|held → dropped {"code":"resent","by":"王"}',
    ]);
  });

  it('writes into the rota what a decision puts there, and takes out what it drops (P8)', async () => {
    const shift = {
      from: at('2026-04-01 08:00'),
      until: at('2026-04-02 08:00'),
      coordinators: ['zhang'],
      leader: 'wang',
      unit: 'housing',
      watch: NUMBER,
    };
    const puts = { drops: {}, puts: [shift] };
    expect((await expanded([], { rota: [puts] })).rota).toContainEqual(shift);
    const gone = { drops: { unit: 'housing' }, puts: [] };
    expect((await expanded([], { rota: [puts, gone] })).rota.filter(({ watch }) => watch === NUMBER)).toEqual([]);
  });
});
