import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Command } from '../../../functions/domain/case/commands.ts';
import { commentsStanding, withoutWithdrawn } from '../../../functions/domain/case/comments.ts';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import { mentionable } from '../../../functions/domain/commands/comment.ts';
import { decide } from '../../../functions/domain/commands/decide.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aContact, aDirectory, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const now = at('2026-03-18 15:00');
const small = aDirectory();
const directory = {
  ...small,
  contacts: [
    ...small.contacts,
    aContact('inspector', 'office', { role: 'auditor' }),
    aContact('admin', 'office', { role: 'administrator' }),
    aContact('left', 'housing', { active: false }),
  ],
};
const person = (id: string, unit: string, role: 'coordinator' | 'officer'): Actor => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role,
  via: 'console',
});
const wang = person('wang', 'office', 'coordinator');
const zhang = person('zhang', 'housing', 'officer');
const OPEN = aCase({ assignments: [anAssignment('housing')] });
const decided = (command: Command, state: Case = OPEN, actor: Actor = wang, facts: Event[] = []): unknown => {
  const drafts = decide(state, actor, command, { policy, directory, now, facts });
  return Array.isArray(drafts) ? drafts.filter(({ type }) => type !== 'clocks-changed') : drafts;
};
const recorded = (body: EventBody, seq: number, actor: Actor = wang): Event => ({
  ...body,
  seq,
  at: now,
  actor,
  prev: '',
  hash: '',
});

describe('ours · a comment is said beside the record, to whoever may read the case', () => {
  it('calls whom it names, each once, and never its own author', () => {
    expect(decided({ command: 'comment', says: '请核对', mentions: ['zhang', 'wang', 'zhang', 'deputy'] })).toEqual([
      { type: 'commented', says: '请核对', mentions: ['zhang', 'deputy'] },
    ]);
    expect(decided({ command: 'comment', says: '备忘', mentions: ['wang'] })).toEqual([
      { type: 'commented', says: '备忘' },
    ]);
  });

  it.each([
    ['a unit without a part', 'sun'],
    ['an administrator', 'admin'],
    ['whoever left office', 'left'],
    ['nobody of the directory', 'nobody'],
  ])('H5: refuses to call %s, who may not read the case', (_who, id) => {
    expect(decided({ command: 'comment', says: '请核对', mentions: ['zhang', id] })).toMatchObject({
      refused: 'cannot-be-mentioned',
      clause: 'H5',
      field: '/mentions/1',
    });
  });

  it('H5: refuses to call the unit that is complained of', () => {
    const against = aCase({
      assignments: [anAssignment('housing')],
      wrongdoing: { state: 'is', against: ['housing'] },
    });
    expect(decided({ command: 'comment', says: '请核对', mentions: ['zhang'] }, against)).toMatchObject({
      refused: 'cannot-be-mentioned',
    });
    expect(mentionable(against, directory).map(({ unit }) => unit)).not.toContain('housing');
  });

  it('H6: refuses words on what is kept without content', () => {
    expect(decided({ command: 'comment', says: '内容' }, { ...OPEN, offline: true })).toMatchObject({
      refused: 'no-content',
      clause: 'H6',
    });
  });

  it('offers whoever reads every case, and the people of its units', () => {
    expect(mentionable(OPEN, directory).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['wang', 'li', 'chief', 'zhang', 'head', 'inspector']),
    );
  });
});

describe('ours · a comment is taken back by its author alone', () => {
  const facts = [recorded({ type: 'commented', says: '请核对', mentions: ['zhang'] }, 4)];
  const takeBack: Command = { command: 'withdraw-comment', comment: 4 };

  it('by its author, once', () => {
    expect(decided(takeBack, OPEN, wang, facts)).toEqual([{ type: 'comment-withdrawn', comment: 4 }]);
    const again = [...facts, recorded({ type: 'comment-withdrawn', comment: 4 }, 5)];
    expect(decided(takeBack, OPEN, wang, again)).toMatchObject({ refused: 'withdrawn-already' });
  });

  it('refuses anybody else, and what is no comment', () => {
    expect(decided(takeBack, OPEN, zhang, facts)).toMatchObject({ refused: 'not-own-comment' });
    expect(decided({ ...takeBack, comment: 9 }, OPEN, wang, facts)).toMatchObject({ refused: 'not-a-comment' });
  });

  it('is read by nobody from then on; that there was one stays', () => {
    const events = [...facts, recorded({ type: 'comment-withdrawn', comment: 4 }, 5)];
    expect(withoutWithdrawn(events)).toMatchObject([{ type: 'commented', says: '', seq: 4 }, { seq: 5 }]);
    expect(withoutWithdrawn(events)[0]).not.toHaveProperty('mentions');
    expect(commentsStanding(events)).toEqual([]);
    expect(commentsStanding(facts)).toEqual(facts);
  });
});
