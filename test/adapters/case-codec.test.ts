import { describe, expect, it } from 'vitest';
import { caseItem, readCase, readDriving } from '../../functions/adapters/aws/case-codec.ts';
import { decisionItem, readDecision } from '../../functions/adapters/aws/record.ts';
import { readText, textItem } from '../../functions/adapters/aws/codec.ts';
import type { Case, ClockKind } from '../../functions/domain/case/case.ts';
import { BrokenItem, UnknownSchema } from '../../functions/errors.ts';
import { itemSize } from './item-size.ts';
import { assigned, at, caseOf, clockOf, eventOf, N, textOf } from './samples.ts';

const KINDS: ClockKind[] = [
  'confirm',
  'immediate-report',
  'first-information',
  'press-conference',
  'response',
  'closing',
];

/** A case that a week of trouble leaves behind: an emergency, six units, two returns, eight releases with a follow-up each. */
const busy = (): Case =>
  caseOf(N, {
    version: 187,
    personVersion: 186,
    summary:
      '霞浦街道某化工企业仓库起火，黑烟扩散至周边小区，居民反映刺鼻气味；消防、应急、环保已到场，明火已灭，空气监测持续进行，善后与受损登记由街道牵头。',
    place: '霞浦街道',
    categories: ['emergency', 'vital-interests', 'superior-required'],
    natures: ['hardship', 'uninformed', 'grievance', 'vague-understanding'],
    firstPublishedAt: at(-30),
    firstAnsweredAt: at(200),
    grades: { opinion: 'I', emergency: 'II' },
    gradesConfirmed: true,
    emergencyKind: 'production-accident',
    assignedBy: { unit: '宁波市网信办', number: '甬网督〔2026〕17号', dueAt: at(1440) },
    assignments: Array.from({ length: 6 }, (_, index) => ({
      ...assigned(
        ['yingji-ju', 'shengtai-huanjing-ju', 'xiapu', 'xiaofang-dadui', 'weisheng-ju', 'gongan-fenju'][index] ?? '',
      ),
      id: `A${index + 1}`,
      part: index === 0 ? ('primary' as const) : ('co-unit' as const),
      state: index === 5 ? ('taken-back' as const) : ('signed' as const),
      signedAt: at(20 + index),
      signedBy: `officer-${index}`,
      handler: `handler-${index}`,
      ...(index > 3 ? { returns: 1, returnedAt: at(30), decidedAt: at(50) } : {}),
    })),
    clocks: [
      ...KINDS.map((kind) => clockOf({ id: kind, kind, state: 'met', metAt: at(100), done: [] })),
      ...Array.from({ length: 6 }, (_, index) =>
        clockOf({
          id: `sign:A${index + 1}`,
          kind: 'sign',
          move: { unit: 'shengtai-huanjing-ju' },
          of: `A${index + 1}`,
          state: 'met',
          metAt: at(30),
        }),
      ),
      clockOf({
        id: 'assigned-limit:case',
        kind: 'assigned-limit',
        limit: { at: at(1440) },
        of: 'case',
        state: 'met',
        metAt: at(900),
      }),
      ...[5, 6].map((index) =>
        clockOf({
          id: `return-decision:A${index}`,
          kind: 'return-decision',
          move: { desk: true },
          of: `A${index}`,
          state: 'met',
          metAt: at(50),
        }),
      ),
      ...Array.from({ length: 8 }, (_, index) =>
        clockOf({
          id: `follow-up:R${index + 1}`,
          kind: 'follow-up',
          limit: { at: at(1440 * index) },
          of: `R${index + 1}`,
          state: index < 7 ? 'met' : 'running',
          metAt: at(1440 * index),
        }),
      ),
    ],
    releases: Array.from({ length: 8 }, (_, index) => ({
      id: `R${index + 1}`,
      form: 'authoritative-information',
      publishedAt: at(200 + index * 1440),
      final: index === 7,
      followUpAt: at(1440 * (index + 1)),
      fulfils: ['response', 'first-information', 'follow-up'],
      unit: 'gov-office',
      ...(index === 3 ? { voice: 'desk' as const, orders: ['assigned-limit', 'assigned-limit:L1'] } : {}),
    })),
    settledAt: at(9000),
    reportedAt: at(15),
    reopened: 1,
    reopenedAt: at(9500),
  });

describe('the STATE item of a case', () => {
  it('stays within 4 kB for a case of six units, two returns and eight releases', () => {
    expect(itemSize(caseItem('BL', busy()))).toBeLessThanOrEqual(4096);
  });

  it('is at most a kilobyte for a case of one unit, so that a common commit is one write', () => {
    const common = caseOf(N, {
      assignments: [{ ...assigned('zhujian-ju'), signedAt: at(9), signedBy: 'zhang' }],
      clocks: [
        clockOf({ id: 'confirm', kind: 'confirm', state: 'met', metAt: at(9) }),
        clockOf({ id: 'sign:A1', kind: 'sign', of: 'A1' }),
        clockOf(),
      ],
    });
    expect(itemSize(caseItem('BL', common))).toBeLessThanOrEqual(1024);
  });

  it('gives a busy case back as it was', () => {
    expect(readCase(caseItem('BL', busy()))).toEqual(busy());
  });

  it.each<[string, NonNullable<Case['plan']>]>([
    [
      'steps of everybody, some over, and what was ticked of another plan',
      {
        id: 'environment',
        attachedAt: at(20),
        confirmedAt: at(10),
        steps: [
          { id: 'call', due: at(70), move: { desk: true } },
          { id: 'look', due: '2026-11-22T04:00:00.123Z', move: { primary: true } },
          { id: 'ask', due: at(-5), move: { unit: 'zilaishui-gongsi' } },
          { id: 'answer', due: at(1440), move: { primary: true }, meets: 'response' },
        ],
        done: ['before', 'look'],
        omitted: ['ask', 'before-too'],
      },
    ],
    [
      'none, as a person chose',
      { chosen: true, attachedAt: at(1), confirmedAt: at(1), steps: [], done: [], omitted: [] },
    ],
    ['none any more', { attachedAt: at(1), confirmedAt: at(0), steps: [], done: ['call'], omitted: [] }],
  ])('gives a plan back as it was: %s', (_, plan) => {
    const state = caseOf(N, { plan });
    expect(readCase(caseItem('BL', state))).toEqual(state);
    expect(readCase(caseItem('BL', { ...busy(), plan }))).toEqual({ ...busy(), plan });
  });

  it.each(['', 'environment', 'environment 1 1,call', 'environment 1 1,call .-soon d', 7])(
    'refuses a plan that is none, naming the case: %j',
    (plan) => {
      expect(() => readCase({ ...caseItem('BL', caseOf(N)), plan })).toThrow(BrokenItem);
    },
  );

  it('keeps an instant that is not written canonically exactly as it was', () => {
    const state = caseOf(N, { clocks: [clockOf({ dueAt: '2026-11-22T04:00:00Z' })] });
    expect(readCase(caseItem('BL', state))).toEqual(state);
  });

  it('refuses a schema that this version does not know, naming the case', () => {
    const item = { ...caseItem('BL', caseOf(N)), schema: 7 };
    expect(() => readCase(item)).toThrow(UnknownSchema);
    expect(() => readCase(item)).toThrow(/BL2600001 has schema 7, this release reads 2/);
  });

  it.each([
    [
      'a field of another type',
      { version: 'eleven' },
      /MATTER#BL2600001 \/ STATE: field version is text, should be number/,
    ],
    ['a missing field', { status: undefined }, /field status is nothing, should be text/],
    ['a list that is none', { clocks: {} }, /field clocks is map, should be list/],
    [
      'a clock without its due instant',
      { clocks: [{ c: 0 }], clockRows: [{ k: 'r' }] },
      /clocks\[0\]\.basis is missing/,
    ],
    ['compressed lists that cannot be read', { squeezed: new Uint8Array([7]) }, /field squeezed cannot be read/],
    ['compressed lists that are none', { squeezed: 'text' }, /field squeezed holds no bytes/],
    ['a clock of no row', { clocks: [{ c: 9 }] }, /field clocks\[0\] names no row of clockRows/],
    ['a part of a clock from another version', { clocks: [{ c: 0, zz: 1 }] }, /clocks\[0\] has a part "zz"/],
  ])('refuses %s, naming key and field', (_, wrong, says) => {
    const read = () => readCase({ ...caseItem('BL', caseOf(N)), ...wrong });
    expect(read).toThrow(BrokenItem);
    expect(read).toThrow(says);
  });
});

describe('other items', () => {
  it('refuses a decision whose last event is not that of its key, or that holds what is no event', () => {
    const [first, second] = [eventOf(1), eventOf(2)];
    const item = decisionItem(N, [first, second]);
    expect(item).toMatchObject({ sk: 'EVENT#000002' });
    expect(readDecision(item)).toEqual([first, second]);
    expect(() => readDecision({ ...item, events: [first] })).toThrow(/EVENT#000002: field events end at 1/);
    expect(() => readDecision({ ...item, events: [first, { ...second, at: 5 }] })).toThrow(/events\[1\]: field at/);
    expect(() => readDecision({ ...item, events: [first, 'second'] })).toThrow(/field events\[1\] is no map/);
    expect(() => decisionItem(N, [])).toThrow('a decision without events is none');
  });

  it('keeps a decision of many words in few bytes, as it was said', () => {
    const said = [eventOf(1), eventOf(2, { type: 'noted', says: '众人说了很多话，'.repeat(200), star: false })];
    const item = decisionItem(N, said);
    expect(itemSize(item)).toBeLessThan(1024);
    expect(readDecision(item)).toEqual(said);
  });

  it('refuses a NEXT item whose step cannot be read', () => {
    const item = { pk: 'MATTER#BL2600001', sk: 'NEXT', version: 1, run: 1, failures: 0, next: { at: 5 } };
    expect(() => readDriving(item)).toThrow(/NEXT next: field at is number, should be text/);
  });

  it('leaves a settled text out of the due index', () => {
    expect(textItem('BL', textOf(N, 'T1'))).toMatchObject({
      duePk: expect.stringMatching(/^BL#DUE#[01]$/),
      textPk: expect.stringMatching(/^BL#TEXT#[01]$/),
    });
    expect(textItem('BL', textOf(N, 'T1', { state: 'sent' }))).not.toHaveProperty('duePk');
    expect(readText(textItem('BL', textOf(N, 'T1')))).toEqual(textOf(N, 'T1'));
  });
});
