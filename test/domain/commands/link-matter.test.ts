import { describe, expect, it } from 'vitest';
import { apply } from '../../../functions/domain/case/apply.ts';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Command } from '../../../functions/domain/case/commands.ts';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import { decide } from '../../../functions/domain/commands/decide.ts';
import { unlinkable } from '../../../functions/domain/commands/link-matter.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const now = at('2026-03-18 15:00');
const wang: Actor = {
  kind: 'person',
  id: 'wang',
  name: 'wang',
  unit: 'office',
  role: 'coordinator',
  via: 'console',
};
const OPEN = aCase({ assignments: [anAssignment('housing')] });
const decided = (command: Command, state: Case = OPEN, facts: Event[] = []): unknown => {
  const drafts = decide(state, wang, command, { policy, directory: aDirectory(), now, facts });
  // The clocks of a sample are reckoned at its first decision.
  return Array.isArray(drafts) ? drafts.filter(({ type }) => type !== 'clocks-changed') : drafts;
};
const recorded = (body: EventBody, seq = 4): Event => ({ ...body, seq, at: now, actor: wang, prev: '', hash: '' });
const OTHER = 'BL2600018';
const LINK: Command = { command: 'link-matter', target: OTHER, group: 'g1' };

describe('M4, H2 · one matter told in messages that are answered each by itself', () => {
  it('is linked by a named person, and nothing follows: no clock, grade or text', () => {
    expect(decided(LINK)).toEqual([{ type: 'matter-linked', group: 'g1', with: OTHER }]);
    expect(decided({ ...LINK, reason: '同一路段' })).toEqual([
      { type: 'matter-linked', group: 'g1', with: OTHER, reason: '同一路段' },
    ]);
    const { group, clocks, grades, assignments, personVersion } = apply(
      OPEN,
      recorded({ type: 'matter-linked', group: 'g1', with: OTHER }),
    );
    expect(group).toBe('g1');
    expect({ clocks, grades, assignments }).toEqual({
      clocks: OPEN.clocks,
      grades: OPEN.grades,
      assignments: OPEN.assignments,
    });
    // Whoever writes an answer meanwhile is not overtaken by it.
    expect(personVersion).toBe(OPEN.personVersion);
  });

  it.each(['ended', 'closed'] as const)('is linked also where one is %s already: it was the same matter', (status) => {
    expect(decided(LINK, { ...OPEN, status })).toEqual([{ type: 'matter-linked', group: 'g1', with: OTHER }]);
  });

  it('goes over to another group only where whoever presses says which one it leaves', () => {
    const grouped = { ...OPEN, group: 'g2' };
    expect(decided(LINK, grouped)).toMatchObject({ refused: 'in-another-group', field: '/leaves' });
    expect(decided({ ...LINK, leaves: 'g3' }, grouped)).toMatchObject({ refused: 'in-another-group' });
    expect(decided({ ...LINK, leaves: 'g2' }, grouped)).toEqual([
      { type: 'matter-linked', group: 'g1', with: OTHER, was: 'g2' },
    ]);
  });

  it('leaves its group with a reason, and may be linked anew', () => {
    const grouped = { ...OPEN, group: 'g1' };
    expect(decided({ command: 'unlink-matter', reason: '另一路段' }, grouped)).toEqual([
      { type: 'matter-unlinked', group: 'g1', reason: '另一路段' },
    ]);
    const left = apply(grouped, recorded({ type: 'matter-unlinked', group: 'g1', reason: '另一路段' }));
    expect(Object.hasOwn(left, 'group')).toBe(false);
    expect(decided(LINK, left)).toEqual([{ type: 'matter-linked', group: 'g1', with: OTHER }]);
  });

  it.each<[string, Command, Partial<Case>, string]>([
    ['a link that stands', LINK, { group: 'g1' }, 'linked-already'],
    ['a link to itself', { ...LINK, target: OPEN.number }, {}, 'link-itself'],
    ['to unlink what is linked to nothing', { command: 'unlink-matter', reason: '误' }, {}, 'not-linked'],
  ])('refuses %s', (_what, command, part, refused) => {
    expect(decided(command, { ...OPEN, ...part })).toMatchObject({ refused });
  });

  it.each<[string, Partial<Case>, string]>([
    ['H6 · what is kept without content', { offline: true }, 'no-content'],
    ['H5 · what may be a report of wrongdoing', { wrongdoing: { state: 'suggested', against: [] } }, 'kept-apart'],
    ['M4 · what speaks through another case', { status: 'ended', joinedInto: 'BL2600009' }, 'joined-already'],
  ])('refuses %s, on either side', (_what, part, refused) => {
    expect(decided(LINK, { ...OPEN, ...part })).toMatchObject({ refused });
    expect(unlinkable({ ...OPEN, ...part })).toMatchObject({ refused });
  });

  it('lets a case out of a group that became a report of wrongdoing since', () => {
    const marked: Case = { ...OPEN, group: 'g1', wrongdoing: { state: 'is', against: ['xinqi'] } };
    expect(decided({ command: 'unlink-matter', reason: '已标为检举' }, marked)).toHaveLength(1);
  });
});

describe('R3 · one agreed line for one matter', () => {
  const grouped: Case = { ...OPEN, group: 'g1' };
  const fact = { kind: 'figure', label: '受影响', value: '320户', unit: 'housing', confirmedBy: '供水公司' } as const;
  const share = (line: readonly object[], state: Case = grouped, facts: Event[] = []): unknown =>
    decided({ command: 'share-line', caseNumber: OTHER, line } as Command, state, facts);
  const own = (part: object, seq = 4): Event =>
    recorded({ type: 'line-set', factId: 'F1', version: 1, ...fact, ...part }, seq);

  it('takes each fact over as it stands there, with its unit, and says from where', () => {
    expect(share([fact])).toEqual([{ type: 'line-set', factId: 'F1', version: 1, ...fact, from: OTHER }]);
  });

  it('is a further version where the line tells the same fact otherwise, and nothing where it is the same', () => {
    const known = { ...grouped, line: [{ id: 'F1', kind: 'figure' as const, version: 1 }] };
    expect(share([fact], known, [own({ value: '300户' })])).toEqual([
      {
        type: 'line-set',
        factId: 'F1',
        version: 2,
        basedOn: 1,
        ...fact,
        from: OTHER,
        reason: `与同一事项 ${OTHER} 的口径一致`,
      },
    ]);
    expect(share([fact], known, [own({})])).toMatchObject({ refused: 'line-same', clause: 'R3' });
  });

  it('drops what came from there and stands there no more, and leaves what is its own', () => {
    const known = {
      ...grouped,
      line: [
        { id: 'F1', kind: 'figure' as const, version: 1 },
        { id: 'F2', kind: 'figure' as const, version: 1 },
      ],
    };
    const facts = [own({ from: OTHER }), own({ factId: 'F2', label: '本户', value: '1户' }, 5)];
    expect(share([], known, facts)).toMatchObject([{ factId: 'F1', version: 2, dropped: true }]);
  });

  it.each<[string, Case, string]>([
    ['a case of no group', OPEN, 'not-linked'],
    ['H6 · what is kept without content', { ...grouped, offline: true }, 'no-content'],
    ['what is over', { ...grouped, status: 'closed' }, 'not-open'],
  ])('refuses %s', (_what, state, refused) => {
    expect(share([fact], state)).toMatchObject({ refused });
  });

  it('refuses more facts than anybody keeps in mind', () => {
    const line = Array.from({ length: 30 }, (_, index) => ({ id: `F${index}`, kind: 'place' as const, version: 1 }));
    expect(share([fact], { ...grouped, line })).toMatchObject({ refused: 'too-many-facts' });
  });
});
