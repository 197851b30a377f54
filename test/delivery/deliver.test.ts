import { describe, expect, it } from 'vitest';
import { deliver } from '../../functions/delivery/deliver.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Contact } from '../../functions/domain/people/directory.ts';
import { refOf } from '../../functions/domain/texts/text-copy.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import type { Provider } from '../../functions/ports/provider.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, aText, at } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const NOW = at('2026-03-18 15:00');
type Answer = Awaited<ReturnType<Provider['send']>>;
const SENT: Answer = { state: 'sent', providerId: 'p1' };
const CASE = aCase({
  policyId: currentPolicy().id,
  assignments: [anAssignment('housing', { state: 'signed' })],
  clocks: [aClock()],
});
const variables = {
  number: 'BL2600017',
  grade: '蓝',
  subject: '环境',
  action: '公开回应',
  by: '20日14:10',
  count: '2',
};
const text = (part: Partial<Text> = {}): Text => aText({ variables, queuedAt: NOW, notBefore: NOW, ...part });
type Entry = { at: string; ref: string };

interface World {
  gap?: { from: string; to: string | null };
  state?: Partial<Case>;
  others?: Text[];
  contacts?: Contact[];
  counters?: Record<string, Entry[]>;
  answer?: Answer;
}
/** What a delivery came to, the text after it, who was told instead, and how often it went to the provider. */
async function delivered(
  own: Text,
  { gap, state = {}, others = [], contacts, counters = {}, answer = SENT }: World = {},
) {
  const ports = memoryPorts({ now: NOW });
  const directory = aDirectory(contacts ? { contacts } : {});
  await ports.store.putDirectory(directory);
  await ports.store.addTexts([own, ...others]);
  if (gap) await ports.store.putRecovery({ ...gap, lost: [], lostCount: 0, broken: [], checked: null });
  for (const [key, entries] of Object.entries(counters))
    await ports.store.putRateCounter(key, { version: 0, entries: [] }, entries, at('2026-03-25 12:00'));
  const { store } = ports;
  const bearer = { ...CASE, ...state };
  ports.store = {
    ...store,
    bearer: () => Promise.resolve(bearer),
    textWithCase: async (matter, id) => ({ text: await store.text(matter, id), state: bearer }),
  };
  const went: string[] = [];
  const provider: Provider = {
    channel: 'by-hand',
    send: ({ person, template }) => {
      went.push(`${person} ${template}`);
      return Promise.resolve(answer);
    },
  };
  const is = await deliver(ports, provider, own.matter, own.id);
  const all = await store.texts(own.matter);
  const after = all.find(({ id }) => id === own.id);
  const known = new Set([own, ...others].map(({ id }) => id));
  const instead = all.filter(({ id }) => !known.has(id)).map(({ person, template }) => `${person} ${template}`);
  return { is, went, after, instead: instead.toSorted(), all };
}
const reached = async (...of: Parameters<typeof delivered>): Promise<unknown[]> => {
  const { is, went, after } = await delivered(...of);
  return [is, went.length, after?.state, after?.why?.code];
};
const another = text({ id: 'response.left12h.zhang.by-hand', seq: 6 });

describe('P8 · what becomes of a text whose turn it is', () => {
  it.each<[string, Parameters<typeof delivered>, unknown[]]>([
    ['goes, once', [text()], ['sent', 1, 'sent', undefined]],
    ['not what has gone', [text({ state: 'sent' })], ['skipped', 0, 'sent', undefined]],
    ['nor what is to go by another channel', [text({ channel: 'wecom' })], ['skipped', 0, 'queued', undefined]],
    ['nor before its time', [text({ notBefore: at('2026-03-18 15:00:01') })], ['skipped', 0, 'queued', undefined]],
    [
      'nor once its step is over',
      [text(), { state: { clocks: [aClock({ state: 'met' })] } }],
      ['dropped', 0, 'dropped', 'clock-met'],
    ],
    [
      'nor what waited until something later said more',
      [text({ why: { code: 'quiet-hours', until: NOW } }), { others: [{ ...another, state: 'sent' }] }],
      ['dropped', 0, 'dropped', 'overtaken'],
    ],
    [
      'nor where its person has acted since',
      [
        text({ queuedAt: at('2026-03-18 14:50') }),
        { others: [{ ...another, state: 'sent', pressedAt: at('2026-03-18 14:55') }] },
      ],
      ['dropped', 0, 'dropped', 'answered'],
    ],
    [
      'what speaks for others waits for its person no longer than there is something to say',
      [text({ template: 'digest', carries: [] }), { state: { status: 'closed', clocks: [] } }],
      ['dropped', 0, 'dropped', 'nothing-left'],
    ],
  ])('%s', async (_, of, expected) => {
    expect(await reached(...of)).toEqual(expected);
  });

  it.each<[string, Partial<Text>, World['gap'], unknown[]]>([
    ['what was due in it', {}, { from: NOW, to: null }, ['unknown', 0, 'unknown', 'restore-gap']],
    ['also once it is over', {}, { from: NOW, to: NOW }, ['unknown', 0, 'unknown', 'restore-gap']],
    [
      'not what was made after it',
      { queuedAt: NOW },
      { from: at('2026-03-18 14:59'), to: null },
      ['sent', 1, 'sent', undefined],
    ],
    [
      'nor what was not due before its end',
      { queuedAt: at('2026-03-18 14:00') },
      { from: at('2026-03-18 14:30'), to: at('2026-03-18 14:59') },
      ['sent', 1, 'sent', undefined],
    ],
  ])('what may have gone in the time that the table lost is not sent again: %s', async (_, part, gap, expected) => {
    const { is, went, after } = await delivered(text(part), gap ? { gap } : {});
    expect([is, went.length, after?.state, after?.why?.code]).toEqual(expected);
    expect(after?.settledAt).toBe(NOW);
  });

  it('P8 · somebody else is told where its person has left or has no address', async () => {
    const contacts = aDirectory().contacts.map((one) => (one.id === 'zhang' ? { ...one, active: false } : one));
    const left = await delivered(text(), { contacts });
    expect([left.is, left.went, left.after?.state, left.after?.why]).toEqual([
      'failed',
      [],
      'failed',
      { code: 'left-office' },
    ]);
    expect(left.instead).toEqual(['wang step-unreachable', 'zhao remind']);
    const unknown = aDirectory().contacts.map(({ phone, ...one }) =>
      one.id === 'zhang' || !phone ? one : { ...one, phone },
    );
    const lost = await delivered(text(), { contacts: unknown });
    expect([lost.is, lost.went, lost.after?.why]).toEqual(['failed', [], { code: 'no-address' }]);
    expect(lost.instead).toEqual(['wang step-unreachable', 'zhao remind']);
  });

  it.each<[string, Answer, unknown[], string[]]>([
    [
      'refused',
      { state: 'failed', why: '黑名单', retry: false },
      ['failed', 1, 'failed', 'refused'],
      ['wang step-unreachable', 'zhao remind'],
    ],
    [
      'unpaid',
      { state: 'failed', why: '欠费', retry: false, unpaid: true },
      ['unpaid', 1, 'failed', 'unpaid'],
      ['wang step-unreachable', 'zhao remind'],
    ],
    [
      'busy: tried again in a minute',
      { state: 'failed', why: '繁忙', retry: true },
      ['retry', 1, 'queued', 'refused'],
      [],
    ],
    [
      'no answer that says what became of it',
      { state: 'unknown', why: '超时' },
      ['unknown', 1, 'unknown', 'unclear'],
      ['wang step-unreachable', 'zhao remind'],
    ],
  ])('the provider says: %s', async (_, answer, expected, instead) => {
    expect(await reached(text(), { answer })).toEqual(expected);
    const { instead: told, after } = await delivered(text(), { answer });
    expect(told).toEqual(instead);
    expect(after?.notBefore).toBe(answer.state === 'failed' && answer.retry ? at('2026-03-18 15:01') : NOW);
  });
});

describe('P8 · reminders of one case that are due together', () => {
  it('go as one, and the others are merged into it', async () => {
    const { is, went, all, after } = await delivered(text({ queuedAt: at('2026-03-18 14:59:50') }), {
      others: [another],
    });
    expect([is, went]).toEqual(['sent', ['zhang several']]);
    expect(after?.carries).toEqual([refOf(another)]);
    expect(all.find(({ id }) => id === another.id)).toMatchObject({
      state: 'dropped',
      why: { code: 'merged', into: refOf(text()) },
      settledAt: NOW,
    });
  });

  it('wait where one went a minute ago', async () => {
    const counters = { 'reminded#zhang': [{ at: at('2026-03-18 14:59'), ref: 'BL2600018/x' }] };
    const { is, went, after } = await delivered(text(), { counters });
    expect([is, went, after?.state, after?.notBefore]).toEqual(['held', [], 'held', at('2026-03-18 15:01')]);
  });

  it('are left to one that is graver', async () => {
    const { is, after } = await delivered(text(), { others: [{ ...another, grade: 'II' }] });
    expect([is, after?.state]).toEqual(['skipped', 'queued']);
  });
});

describe('P8 · one too many of a surge', () => {
  const four = Array.from({ length: 4 }, (_, index) => ({ at: at('2026-03-18 14:55'), ref: `BL260001${index}/x` }));
  const surge = (part: Partial<Text> = {}, more: World = {}) =>
    delivered(text({ id: 'case.grew.zhang.by-hand', step: 'case', template: 'grew', ...part }), {
      counters: { 'digest#zhang': four },
      ...more,
    });

  it('waits, and speaks for the rest when the time is over', async () => {
    const { is, after } = await surge();
    expect([is, after?.state, after?.template, after?.notBefore]).toEqual([
      'held',
      'held',
      'digest',
      at('2026-03-18 15:05'),
    ]);
    expect(after).toMatchObject({
      carries: [],
      why: { code: 'digested', texts: 4, minutes: 10, until: at('2026-03-18 15:05') },
    });
  });

  it('of a grave case goes', async () => {
    expect((await surge({}, { state: { grades: { opinion: 'II', emergency: null } } })).is).toBe('sent');
  });

  it('goes where fewer were told, or ten minutes are over', async () => {
    expect((await surge({}, { counters: { 'digest#zhang': four.slice(1) } })).is).toBe('sent');
    const over = four.map((one) => ({ ...one, at: at('2026-03-18 14:50') }));
    expect((await surge({}, { counters: { 'digest#zhang': over } })).is).toBe('sent');
    // The same notice by another channel is no other.
    const same = [...four.slice(1), { at: at('2026-03-18 14:55'), ref: 'BL2600017/case.grew' }];
    expect((await surge({}, { counters: { 'digest#zhang': same } })).is).toBe('sent');
  });
});

describe('P8 · what speaks for the rest says how much there is to do by then', () => {
  it('at least its own case, while that is open', async () => {
    const digest = text({
      id: 'case.grew.zhang.by-hand',
      step: 'case',
      template: 'digest',
      carries: [],
      state: 'queued',
    });
    const { is, went } = await delivered(digest);
    expect([is, went]).toEqual(['sent', ['zhang digest']]);
  });
});
