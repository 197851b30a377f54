import { describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../../functions/domain/matter/refusal.ts';
import { repeatOf } from '../../../functions/domain/texts/resend.ts';
import { resendText } from '../../../functions/domain/texts/resend-text.ts';
import type { Text } from '../../../functions/domain/texts/text.ts';
import { aCase, aClock, aDirectory, anAssignment, at, withContact } from '../samples.ts';

const now = at('2026-03-19 15:00');
const state = aCase({ assignments: [anAssignment('housing', { state: 'signed' })], clocks: [aClock()] });
const text = (part: Partial<Text> = {}): Text => ({
  id: 'response.r1.zhang.by-hand',
  matter: state.number,
  seq: 5,
  step: 'response',
  person: 'zhang',
  unit: 'housing',
  role: 'unit-officer',
  channel: 'by-hand',
  template: 'remind',
  variables: { number: state.number },
  grade: 'IV',
  drill: false,
  withCode: true,
  state: 'failed',
  why: { code: 'no-receipt', minutes: 4 },
  queuedAt: at('2026-03-19 14:10'),
  notBefore: at('2026-03-19 14:10'),
  settledAt: at('2026-03-19 14:11'),
  ...part,
});
const known = { state, texts: [text()], directory: aDirectory() };
const by = { kind: 'person', id: 'wang', name: '王海', unit: 'office', role: 'coordinator', via: 'console' } as const;

/** The text that follows from the order, or why it is refused. */
function resent(
  first: Text,
  wish: { channel?: string; person?: string },
  { state: of, texts, directory }: typeof known,
): Text | Refusal {
  const order = { command: 'resend-text', textId: first.id, why: '原收件人未接', ...wish } as const;
  const drafts = resendText(
    of,
    of.assignments.filter((a) => a.state !== 'taken-back').map(({ unit }) => unit),
    order,
    {
      directory,
      now,
      texts: { sentTexts: [first, ...texts.filter(({ id }) => id !== first.id)], channels: ['by-hand', 'wecom'] },
    },
  );
  if (isRefusal(drafts)) return drafts;
  const [draft] = drafts;
  expect(draft).toMatchObject({ type: 'text-resent', textId: first.id, why: '原收件人未接' });
  if (draft?.type !== 'text-resent') throw new Error('no text is sent again');
  const [again] = repeatOf(
    { ...draft, seq: 9, at: now, actor: by, prev: '', hash: '' },
    [first, ...texts],
    directory,
    now,
  );
  if (!again) throw new Error('no text follows');
  return again;
}

describe('P8 · a text sent again', () => {
  it('is a text of its own, due at once, that says who ordered it and which text it repeats', () => {
    expect(resent(text(), { channel: 'wecom' }, known)).toEqual({
      ...text(),
      id: 'response.r1.again1.zhang.wecom',
      seq: 9,
      channel: 'wecom',
      state: 'queued',
      why: undefined,
      settledAt: undefined,
      queuedAt: now,
      notBefore: now,
      after: 'response.r1.zhang.by-hand',
      orderedBy: 'wang',
    });
  });

  it.each([
    ['another officer of the unit', 'zhao', 'housing', 'unit-officer'],
    ['the desk', 'li', 'cyber', 'desk'],
    ['the district’s leader', 'mayor', 'office', 'desk'],
  ])('goes to %s', (_, person, unit, role) => {
    expect(resent(text(), { person }, known)).toMatchObject({
      person,
      unit,
      role,
      id: `response.r1.again1.${person}.by-hand`,
    });
  });

  it('counts on from the first text, also when a repeat is repeated', () => {
    const again = text({ id: 'response.r1.again1.zhao.by-hand', person: 'zhao' });
    expect(resent(again, {}, { ...known, texts: [text(), again] })).toMatchObject({
      id: 'response.r1.again2.zhao.by-hand',
    });
  });

  it.each([
    ['a channel that is not there', { channel: 'pigeon' }, 'unknown-channel'],
    ['somebody unknown', { person: 'nobody' }, 'unknown-person'],
    ['a unit that has nothing to do with the case', { person: 'sun' }, 'not-concerned'],
  ])('refuses %s', (_, wish, refused) => {
    expect(resent(text(), { ...wish }, known)).toMatchObject({ refused });
  });

  it('H5 · refuses somebody of the desk whose unit the case complains of', () => {
    const hidden = { ...state, wrongdoing: { state: 'is' as const, against: ['cyber'] } };
    expect(resent(text(), { person: 'li' }, known)).toMatchObject({ person: 'li' });
    expect(resent(text(), { person: 'li' }, { ...known, state: hidden })).toMatchObject({ refused: 'not-concerned' });
  });

  it('refuses whoever is away', () => {
    const directory = withContact(aDirectory(), 'zhang', {
      away: [{ from: at('2026-03-19 00:00'), until: at('2026-03-20 00:00') }],
    });
    expect(resent(text(), {}, { ...known, directory })).toMatchObject({ refused: 'unreachable' });
  });

  it('refuses what has become obsolete', () => {
    expect(resent(text(), {}, { ...known, state: aCase({ status: 'closed' }) })).toMatchObject({
      refused: 'obsolete',
    });
  });

  it('refuses the same once more while it is under way', () => {
    const again = text({ id: 'response.r1.again1.zhang.by-hand', state: 'queued' });
    expect(resent(text(), {}, { ...known, texts: [text(), again] })).toMatchObject({ refused: 'under-way' });
    expect(resent(text({ state: 'sending' }), {}, { ...known, texts: [text({ state: 'sending' })] })).toMatchObject({
      refused: 'under-way',
    });
  });
});
