import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Takeover } from '../../../functions/domain/case/takeover.ts';
import { askSuperior, recordHandBack, recordTakeover, wordOf } from '../../../functions/domain/commands/takeovers.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, at } from '../samples.ts';

const noon = (time: string): string => at(`2026-03-18 ${time}`);
const now = noon('18:00');
const context = { policy: currentPolicy(), directory: aDirectory(), now };
const evidence = [{ kind: 'document' as const, ref: '通知' }];
const taken = (part: Partial<Takeover> = {}): Takeover => ({ id: 'K1', body: '市政府', since: noon('16:00'), ...part });
const under = (...takeovers: Takeover[]): Case => aCase({ takeovers });
const OVER = taken({ until: noon('17:00') });
const reason = (answer: object): string | null => (isRefusal(answer) ? answer.refused : null);

const take = (since: string, part: object = {}) => ({
  command: 'record-takeover' as const,
  body: '市政府',
  since: noon(since),
  evidence,
  ...part,
});

const back = (until: string, part: object = {}) => ({
  command: 'record-hand-back' as const,
  until: noon(until),
  says: '交回',
  evidence,
  ...part,
});

const ask = (part: object = {}) => ({
  command: 'ask-superior' as const,
  to: '值班室',
  says: '请示',
  means: '电话',
  ...part,
});

const release = (part: Partial<Parameters<typeof wordOf>[1]> = {}): Parameters<typeof wordOf>[1] => ({
  publishedAt: noon('16:30'),
  ...part,
});

describe('P3 · a superior takes the case over, and hands it back', () => {
  it.each<[string, Case, ReturnType<typeof take>, string | null]>([
    ['now', aCase(), take('18:00'), null],
    ['at the discovery', aCase(), take('14:10'), null],
    ['before it', aCase(), take('14:09'), 'before-its-cause'],
    ['a minute from now', aCase(), take('18:01'), 'not-taken-yet'],
    ['without what shows it', aCase(), take('16:00', { evidence: [] }), 'evidence-missing'],
    ['twice', under(taken()), take('17:00'), 'commanded-already'],
    ['anew, when it was handed back', under(OVER), take('17:00'), null],
    ['anew, before that', under(OVER), take('16:59'), 'before-its-cause'],
    ['of a case that is over', aCase({ status: 'closed' }), take('16:00'), 'not-open'],
  ])('%s', (_, state, command, refused) => {
    expect(reason(recordTakeover(state, command, context))).toBe(refused);
  });

  it.each<[string, Case, ReturnType<typeof back>, string | null]>([
    ['now', under(taken()), back('18:00'), null],
    ['a minute from now', under(taken()), back('18:01'), 'not-handed-back-yet'],
    ['when it was taken', under(taken()), back('16:00'), 'before-takeover'],
    ['a minute later', under(taken()), back('16:01'), null],
    ['without what shows it', under(taken()), back('17:00', { evidence: [] }), 'evidence-missing'],
    ['where nobody commands', aCase(), back('17:00'), 'not-commanded'],
    ['twice', under(OVER), back('17:00'), 'not-commanded'],
    ['of a case that is over', { ...under(taken()), status: 'ended' }, back('17:00'), 'not-open'],
  ])('handed back %s', (_, state, command, refused) => {
    expect(reason(recordHandBack(state, command, context))).toBe(refused);
  });

  it.each<[string, Case, ReturnType<typeof ask>, string | null]>([
    ['now', under(taken()), ask(), null],
    ['when it was taken', under(taken()), ask({ askedAt: noon('16:00') }), null],
    ['before that', under(taken()), ask({ askedAt: noon('15:59') }), 'before-takeover'],
    ['a minute from now', under(taken()), ask({ askedAt: noon('18:01') }), 'not-asked-yet'],
    ['where nobody commands', under(OVER), ask(), 'not-commanded'],
    ['of a case that is over', { ...under(taken()), status: 'closed' }, ask(), 'not-open'],
  ])('asked %s', (_, state, command, refused) => {
    expect(reason(askSuperior(state, command, context))).toBe(refused);
  });

  it('each by its own number, with who said what and when', () => {
    expect(recordTakeover(under(OVER), take('17:30', { number: '8号' }), context)).toEqual([
      { type: 'taken-over', takeover: 'K2', body: '市政府', since: noon('17:30'), evidence, number: '8号' },
    ]);
    expect(recordTakeover(aCase(), take('16:00'), context)).toMatchObject([{ takeover: 'K1' }]);
    expect(
      recordHandBack(under(OVER, taken({ id: 'K2', since: noon('17:10') })), back('17:30'), context),
    ).toMatchObject([{ takeover: 'K2', until: noon('17:30') }]);
    expect(askSuperior(under(taken()), ask(), context)).toEqual([
      { type: 'superior-asked', takeover: 'K1', askedAt: now, to: '值班室', says: '请示', means: '电话' },
    ]);
  });
});

describe('P3, H2 · a release while a superior commands names its word', () => {
  const word = { superiorWord: '张主任16:10同意' };
  const without = { withoutWord: '来不及' };
  it.each<[string, Case, Parameters<typeof wordOf>[1], string | null]>([
    ['with it', under(taken()), release(word), null],
    ['without a word of it', under(taken()), release(), 'superior-commands'],
    ['without it, and why', under(taken()), release(without), null],
    ['with and without', under(taken()), release({ ...word, ...without }), 'one-of-two'],
    ['of a conference, whose own matter asks nothing', under(taken()), release({ conference: 'BLF2600001' }), null],
    ['the superior’s own', under(taken()), release({ voice: 'superior' }), null],
    ['the superior’s own, with its word', under(taken()), release({ ...word, voice: 'superior' }), 'word-not-asked'],
    ['before it took over', under(taken()), release({ publishedAt: noon('15:59') }), null],
    ['before it, with a word', under(taken()), release({ ...word, publishedAt: noon('15:59') }), 'word-not-asked'],
    ['before it, with why not', under(taken()), release({ ...without, publishedAt: noon('15:59') }), 'word-not-asked'],
    ['where nobody ever did', aCase(), release(), null],
  ])('%s', (_, state, told, refused) => {
    expect(reason(wordOf(state, told))).toBe(refused);
  });

  it('and is marked where it went out without', () => {
    expect(wordOf(under(taken()), release(without))).toEqual({ uncommanded: { body: '市政府' } });
    expect(wordOf(under(taken()), release({ conference: 'BLF2600001' }))).toEqual({ uncommanded: { body: '市政府' } });
    expect(wordOf(under(taken()), release(word))).toEqual({});
    expect(wordOf(aCase(), release(word))).toMatchObject({ field: '/superiorWord' });
    expect(wordOf(aCase(), release(without))).toMatchObject({ field: '/withoutWord' });
  });
});
