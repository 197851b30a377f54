import { describe, expect, it } from 'vitest';
import { isOpen as assessmentIsOpen } from '../../../functions/domain/assessment/assessment.ts';
import { isOpen as conferenceIsOpen } from '../../../functions/domain/conference/conference.ts';
import { isOpen as consultationIsOpen } from '../../../functions/domain/consultation/consultation.ts';
import { isOpen as exerciseIsOpen } from '../../../functions/domain/exercise/exercise.ts';
import { isOpen as handoverIsOpen } from '../../../functions/domain/handover/handover.ts';
import { isOpen as inquiryIsOpen } from '../../../functions/domain/inquiry/inquiry.ts';
import { assessmentKind } from '../../../functions/domain/kinds/assessment-kind.ts';
import { conferenceKind } from '../../../functions/domain/kinds/conference-kind.ts';
import { consultationKind } from '../../../functions/domain/kinds/consultation-kind.ts';
import { exerciseKind } from '../../../functions/domain/kinds/exercise-kind.ts';
import { handoverKind } from '../../../functions/domain/kinds/handover-kind.ts';
import { inquiryKind } from '../../../functions/domain/kinds/inquiry-kind.ts';
import { kindOf } from '../../../functions/domain/kinds/kind.ts';
import { KINDS } from '../../../functions/domain/kinds/kinds.ts';
import { measureKind } from '../../../functions/domain/kinds/measure-kind.ts';
import { orderKind } from '../../../functions/domain/kinds/order-kind.ts';
import { fallsDue, periodOf } from '../../../functions/domain/kinds/period.ts';
import { reportKind } from '../../../functions/domain/kinds/report-kind.ts';
import { retrospectiveKind } from '../../../functions/domain/kinds/retrospective-kind.ts';
import { watchKind } from '../../../functions/domain/kinds/watch-kind.ts';
import { isOpen as measureIsOpen } from '../../../functions/domain/measure/measure.ts';
import { isOpen as orderIsOpen } from '../../../functions/domain/order/order.ts';
import { isOpen as reportIsOpen } from '../../../functions/domain/report/report.ts';
import { isOpen as retrospectiveIsOpen } from '../../../functions/domain/retrospective/retrospective.ts';
import type { ArchiveRow } from '../../../functions/domain/rules/archive-rules.ts';
import { isOpen as watchIsOpen, type Watch } from '../../../functions/domain/watch/watch.ts';

/** Of each kind its statuses, as its room lists them, and whether it waits for something in each. */
const STATUSES: [string, { open: readonly string[]; ended: readonly string[] }, Record<string, boolean>][] = [
  [
    'order',
    orderKind,
    Object.fromEntries(
      (['open', 'completed', 'withdrawn'] as const).map((status) => [status, orderIsOpen({ status })]),
    ),
  ],
  [
    'conference',
    conferenceKind,
    Object.fromEntries(
      (['proposed', 'planning', 'held', 'cancelled'] as const).map((status) => [status, conferenceIsOpen({ status })]),
    ),
  ],
  [
    'consultation',
    consultationKind,
    Object.fromEntries(
      (['convened', 'approved', 'closed', 'cancelled'] as const).map((status) => [
        status,
        consultationIsOpen({ status }),
      ]),
    ),
  ],
  [
    'inquiry',
    inquiryKind,
    Object.fromEntries((['open', 'answered', 'closed'] as const).map((status) => [status, inquiryIsOpen({ status })])),
  ],
  [
    'watch',
    watchKind,
    Object.fromEntries((['open', 'closed', 'off'] as const).map((status) => [status, watchIsOpen({ status })])),
  ],
  [
    'measure',
    measureKind,
    Object.fromEntries(
      (['prepared', 'decided', 'mending', 'awaiting', 'closed', 'dropped'] as const).map((status) => [
        status,
        measureIsOpen({ status }),
      ]),
    ),
  ],
  [
    'retrospective',
    retrospectiveKind,
    Object.fromEntries((['open', 'closed'] as const).map((status) => [status, retrospectiveIsOpen({ status })])),
  ],
  [
    'handover',
    handoverKind,
    Object.fromEntries(
      (['prepared', 'approved', 'sent', 'closed', 'dropped', 'retracted'] as const).map((status) => [
        status,
        handoverIsOpen({ status }),
      ]),
    ),
  ],
  [
    'report',
    reportKind,
    Object.fromEntries(
      (['draft', 'issued', 'void', 'dropped'] as const).map((status) => [status, reportIsOpen({ status })]),
    ),
  ],
  [
    'assessment',
    assessmentKind,
    Object.fromEntries(
      (['assessing', 'armed', 'closed', 'dropped'] as const).map((status) => [status, assessmentIsOpen({ status })]),
    ),
  ],
  [
    'exercise',
    exerciseKind,
    Object.fromEntries(
      (['prepared', 'running', 'ended', 'stopped', 'dropped'] as const).map((status) => [
        status,
        exerciseIsOpen({ status }),
      ]),
    ),
  ],
];

describe('every kind of matter is found by where it stands', () => {
  it.each(STATUSES)('%s: among the open while it waits for something, else among the ended', (_, kind, waits) => {
    expect([...kind.open].toSorted()).toEqual(
      Object.keys(waits)
        .filter((status) => waits[status])
        .toSorted(),
    );
    expect([...kind.ended].toSorted()).toEqual(
      Object.keys(waits)
        .filter((status) => !waits[status])
        .toSorted(),
    );
  });

  it('by a letter of its own in its number, and what is no number is of none', () => {
    for (const kind of KINDS) expect(kindOf(KINDS, `BL${kind.letter}2600001`)?.id).toBe(kind.id);
    for (const none of [
      '',
      'BL',
      'BLQ2600001',
      'BL26',
      'bl2600001',
      'BL2600001x',
      'xBL2600001',
      'B2600001',
      '__proto__',
    ])
      expect(kindOf(KINDS, none)).toBeNull();
  });
});

/** H5, H2: an erasure, and the decision on one, look at all that was written; so does what is judged by what happened. */
const WHOLE: Record<string, string[]> = {
  order: ['ask-purge', 'correct', 'decide', 'set-aside'],
  conference: ['ask-purge', 'correct', 'decide', 'note-correction', 'set-aside'],
  consultation: ['ask-purge', 'decide', 'record-decision', 'save-handling', 'submit'],
  inquiry: ['approve-answer', 'ask-purge', 'close', 'decide', 'draft-answer', 'return-answer'],
  watch: ['approve-rota', 'ask-purge', 'correct', 'decide', 'excuse-miss', 'return-rota'],
  measure: ['ask-purge', 'decide'],
  retrospective: ['ask-purge', 'decide'],
  handover: ['ask-purge', 'decide'],
  report: ['ask-purge', 'decide', 'submit'],
  assessment: ['ask-purge', 'correct', 'decide', 'set-aside'],
};
const COMMANDS = [...new Set(['drop', 'send', 'fire', 'resend-text', ...Object.values(WHOLE).flat()])];

describe('what is read before a command is decided', () => {
  it.each(Object.entries(WHOLE))(
    '%s: its whole record for what is judged by it, the texts for one that goes again',
    (id, whole) => {
      const kind = KINDS.find((one) => one.id === id);
      const read = (command: string) => kind?.reads({ command }, null);
      expect(COMMANDS.filter((command) => read(command)?.also.includes('record')).toSorted()).toEqual(whole);
      expect(COMMANDS.filter((command) => read(command)?.also.includes('texts'))).toEqual(['resend-text']);
      expect(COMMANDS.every((command) => read(command)?.also.includes('proposals') && !read(command)?.dailyDrill)).toBe(
        true,
      );
    },
  );

  it('M1: of a daily report the record, where its day is not kept any more or it was told before', () => {
    const day = '2026-03-05';
    const state = { period: { days: [{ day }, { day: '2026-03-04', missed: true }] } } as unknown as Watch;
    const reads = (part: object, of: Watch | null = state): boolean =>
      watchKind.reads({ command: 'report', day, ...part }, of).also.includes('record');
    expect(reads({})).toBe(false);
    expect(reads({ toldAt: '2026-03-05T02:00:00.000Z' })).toBe(true);
    expect(reads({ day: '2026-03-04' })).toBe(true);
    expect(reads({ day: '2026-03-03' })).toBe(true);
    expect(reads({}, null)).toBe(true);
  });
});

const row = (part: Partial<ArchiveRow> = {}): ArchiveRow => ({
  kind: 'case',
  name: '',
  period: '10',
  basis: '',
  ...part,
});
const graver: Partial<ArchiveRow> = { graver: { from: 'II', period: 'permanent' } };

describe('H5 · how long a record is kept', () => {
  it.each<[string, Parameters<typeof periodOf>[0], Partial<ArchiveRow>, string]>([
    ['by its kind', { grade: 'I' }, {}, '10'],
    ['longer where it was graver', { grade: 'I' }, graver, 'permanent'],
    ['from the grade that is named', { grade: 'II' }, graver, 'permanent'],
    ['not below it', { grade: 'III' }, graver, '10'],
    ['by the graver of concern and emergency', { grades: { opinion: 'IV', emergency: 'II' } }, graver, 'permanent'],
    ['whichever it is', { grades: { opinion: 'I', emergency: null } }, graver, 'permanent'],
    ['also of another matter than a case', { grade: 'IV', emergency: 'I' }, graver, 'permanent'],
    ['of one that is not graded, by its kind', {}, graver, '10'],
  ])('%s', (_, state, part, period) => {
    expect(periodOf(state, row(part))).toBe(period);
  });

  const rules = { transfer: { afterYears: 10, periods: ['permanent' as const, '30' as const], basis: '' } };
  it.each<[string, ArchiveRow['period'], boolean, string | null]>([
    ['for good, it goes to the archives', 'permanent', false, 'transfer'],
    ['for thirty years too', '30', false, 'transfer'],
    ['for ten, it is looked at whether it is destroyed', '10', false, 'appraise'],
    ['under hold, neither', '10', true, 'held'],
    ['nor handed over', 'permanent', true, 'held'],
  ])('kept %s', (_, period, held, is) => {
    const holds = held ? [{ id: 'H1', ground: 'appeal' as const }] : [];
    expect(fallsDue({ holds }, row({ period }), rules)).toBe(is);
  });

  it('longer than the years of the transfer and not handed over, it is not due', () => {
    const none = { transfer: { ...rules.transfer, periods: [] } };
    expect(fallsDue({}, row({ period: '30' }), none)).toBeNull();
    expect(fallsDue({}, row({ period: 'permanent' }), none)).toBeNull();
    expect(fallsDue({}, row({ period: '10' }), none)).toBe('appraise');
  });
});
