import { describe, expect, it } from 'vitest';
import type { Case, ReleaseFact } from '../../../functions/domain/case/case.ts';
import { type Recurs, whyRecurs } from '../../../functions/domain/intake/recurrence.ts';
import { aCase, at } from '../samples.ts';

const answer = (publishedAt: string, more: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id: 'R1',
  form: 'authoritative',
  publishedAt: at(publishedAt),
  final: true,
  fulfils: ['response'],
  unit: 'housing',
  ...more,
});

/** Answered at noon on New Year's Eve, and closed. */
const closed = (more: Partial<Case> = {}): Case =>
  aCase({
    status: 'closed',
    firstAnsweredAt: at('2026-12-31 12:00'),
    releases: [answer('2026-12-31 12:00')],
    ...more,
  });

/** Reopened at midnight, answered anew at nine, and closed again. */
const closedAgain = closed({
  reopened: 1,
  renewed: { at: at('2027-01-01 00:00'), answered: true },
  releases: [answer('2026-12-31 12:00'), answer('2027-01-01 09:00')],
});
const lateEntry = { countsFrom: at('2026-12-31 23:00') };
const unconfirmed = closed({
  firstAnsweredAt: at('2026-12-31 23:00'),
  releases: [answer('2026-12-31 12:00', lateEntry)],
});

describe('P4, P5 · a repost that comes after its case was closed', () => {
  it.each<[string, Case, string, Recurs | null]>([
    ['published before the answer', closed(), '2026-12-31 11:59', null],
    ['published at the very instant of it', closed(), '2026-12-31 12:00', 'after-answer'],
    ['published after it', closed(), '2027-01-01 00:01', 'after-answer'],
    ['reopened and answered anew since: published before that answer', closedAgain, '2026-12-31 23:59', null],
    ['reopened and answered anew since: published after that answer', closedAgain, '2027-01-01 09:01', 'after-answer'],
    [
      'of an answer whose time nobody has confirmed: published after the time that it claims',
      unconfirmed,
      '2026-12-31 13:00',
      'after-answer',
    ],
    ['of the same: published before that', unconfirmed, '2026-12-31 11:00', null],
    ['of a case that ended without an answer', closed({ status: 'ended' }), '2026-12-31 11:00', 'no-answer'],
  ])('%s', (_, state, publishedAt, why) => {
    expect(whyRecurs(state, { publishedAt: at(publishedAt), sameText: true, grew: false, demanded: false })).toBe(why);
  });
});
