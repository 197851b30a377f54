import { describe, expect, it } from 'vitest';
import { resent } from '../../functions/domain/resend.ts';
import type { Text } from '../../functions/domain/text.ts';
import { aCase, aClock, aDirectory, anAssignment, at, withContact } from './samples.ts';

const now = at('2026-03-19 15:00');
const state = aCase({ assignments: [anAssignment('housing', { state: 'signed' })], clocks: [aClock()] });
const text = (part: Partial<Text> = {}): Text => ({
  id: 'response.r1.zhang.outbox',
  caseNumber: state.number,
  seq: 5,
  step: 'response',
  person: 'zhang',
  unit: 'housing',
  role: 'unit-officer',
  channel: 'outbox',
  template: 'remind',
  variables: { number: state.number },
  grade: 'IV',
  drill: false,
  withCode: true,
  state: 'failed',
  why: 'no receipt',
  queuedAt: at('2026-03-19 14:10'),
  notBefore: at('2026-03-19 14:10'),
  settledAt: at('2026-03-19 14:11'),
  ...part,
});
const known = { state, texts: [text()], directory: aDirectory(), channels: ['outbox', 'wecom'], now };

describe('P8 · a text sent again', () => {
  it('is a text of its own, due at once, that says who ordered it and which text it repeats', () => {
    expect(resent(text(), { channel: 'wecom', by: 'wang' }, known)).toEqual({
      ...text(),
      id: 'response.r1.again1.zhang.wecom',
      channel: 'wecom',
      state: 'queued',
      why: undefined,
      settledAt: undefined,
      queuedAt: now,
      notBefore: now,
      after: 'response.r1.zhang.outbox',
      orderedBy: 'wang',
    });
  });

  it.each([
    ['another officer of the unit', 'zhao', 'housing', 'unit-officer'],
    ['the desk', 'li', 'cyber', 'desk'],
    ['the district’s leader', 'mayor', 'office', 'desk'],
  ])('goes to %s', (_, person, unit, role) => {
    expect(resent(text(), { person, by: 'wang' }, known)).toMatchObject({ person, unit, role, id: `response.r1.again1.${person}.outbox` });
  });

  it('counts on from the first text, also when a repeat is repeated', () => {
    const again = text({ id: 'response.r1.again1.zhao.outbox', person: 'zhao' });
    expect(resent(again, { by: 'wang' }, { ...known, texts: [text(), again] })).toMatchObject({ id: 'response.r1.again2.zhao.outbox' });
  });

  it.each([
    ['a channel that is not there', { channel: 'pigeon' }, 'unknown-channel'],
    ['somebody unknown', { person: 'nobody' }, 'unknown-person'],
    ['a unit that has nothing to do with the case', { person: 'sun' }, 'not-concerned'],
  ])('refuses %s', (_, wish, refused) => {
    expect(resent(text(), { ...wish, by: 'wang' }, known)).toMatchObject({ refused });
  });

  it('refuses whoever is away', () => {
    const directory = withContact(aDirectory(), 'zhang', { away: [{ from: at('2026-03-19 00:00'), until: at('2026-03-20 00:00') }] });
    expect(resent(text(), { by: 'wang' }, { ...known, directory })).toMatchObject({ refused: 'unreachable' });
  });

  it('refuses what has become pointless', () => {
    expect(resent(text(), { by: 'wang' }, { ...known, state: aCase({ status: 'closed' }) })).toMatchObject({ refused: 'pointless' });
  });

  it('refuses the same once more while it is under way', () => {
    const again = text({ id: 'response.r1.again1.zhang.outbox', state: 'queued' });
    expect(resent(text(), { by: 'wang' }, { ...known, texts: [text(), again] })).toMatchObject({ refused: 'under-way' });
    expect(resent(text({ state: 'sending' }), { by: 'wang' }, { ...known, texts: [text({ state: 'sending' })] })).toMatchObject({ refused: 'under-way' });
  });
});
