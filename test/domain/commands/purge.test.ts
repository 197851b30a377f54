import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { apply, fold } from '../../../functions/domain/case/apply.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import type { Case } from '../../../functions/domain/case/case.ts';
import { chainFault, sealOf } from '../../../functions/domain/matter/chain.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import { decide } from '../../../functions/domain/commands/decide.ts';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { erased, wordsIn } from '../../../functions/domain/case/free-text.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import type { Proposed } from '../../../functions/domain/matter/proposal.ts';
import { aCase, aClock, aDirectory, aProposal, at } from '../samples.ts';

const now = at('2026-03-18 15:00');
const context = { policy: currentPolicy(), directory: aDirectory(), now };
const person = (id: string): Extract<Actor, { kind: 'person' }> => ({
  kind: 'person',
  id,
  name: id,
  unit: 'office',
  role: 'coordinator',
  via: 'console',
});
const sweep: Actor = { kind: 'system', part: 'sweep' };
const decided = (state: Case, command: PersonCommand, by = 'wang'): unknown => {
  const drafts = decide(state, person(by), command, { ...context, proposed: [PROPOSED] });
  return Array.isArray(drafts) ? drafts.filter(({ type }) => !type.startsWith('clock')) : drafts;
};
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const ASK: Extract<PersonCommand, { command: 'ask-purge' }> = {
  command: 'ask-purge',
  words: ['a1'],
  events: [2],
  reason: '当事人申请删除',
};
const PROPOSAL = aProposal('P5', { at: now });
const PROPOSED: Proposed = {
  type: 'proposed',
  proposal: PROPOSAL,
  payload: { kind: 'purge', words: ['a1'], events: [2] },
  reason: '当事人申请删除',
};
const decision = aClock({
  id: 'decision:P5',
  kind: 'decision',
  of: 'P5',
  basis: 'H5',
  ladder: 'decision',
  limit: { hours: 24 },
  move: { decider: true },
});
const asked = aCase({ version: 5, clocks: [aClock(), decision], proposals: [PROPOSAL] });
const ERASING = { events: [{ seq: 2, was: 'w', now: 'n' }], cleared: ['summary' as const] };

describe('H5 · one person asks that words be erased', () => {
  it('names what, and why; the number of the request is unique in the case', () => {
    expect(decided(aCase({ version: 4, clocks: [aClock()] }), { ...ASK, events: [3, 2, 3] })).toEqual([
      { ...PROPOSED, payload: { kind: 'purge', words: ['a1'], events: [2, 3] } },
    ]);
  });

  it.each<[string, Partial<typeof ASK>, string]>([
    ['nothing', { words: [], events: [] }, 'nothing-named'],
    ['an event that is not there', { words: [], events: [6] }, 'unknown-event'],
    ['an event before the first', { words: [], events: [0] }, 'unknown-event'],
  ])('refuses %s', (_, part, refused) => {
    expect(decided(aCase({ version: 5 }), { ...ASK, ...part })).toMatchObject({ refused, clause: 'H5' });
  });

  it('refuses the same request twice', () => {
    expect(decided(asked, ASK, 'li')).toMatchObject({ refused: 'already-proposed' });
  });
});

describe('H2, H5 · a second person decides', () => {
  const approve = { command: 'decide', proposalId: 'P5', decision: 'approve', erasing: ERASING } as const;
  const sendBack = { command: 'decide', proposalId: 'P5', decision: 'send-back' } as const;

  it('approved, it is carried out at once; the record says what remains and until when, and nothing of what was erased', () => {
    expect(decided(asked, approve, 'li')).toEqual([
      { type: 'proposal-decided', proposalId: 'P5', by: 'li', approved: true, proof: 'sign-in' },
      {
        type: 'purged',
        proposalId: 'P5',
        words: ['a1'],
        ...ERASING,
        remains: [
          { where: 'stream', until: at('2026-03-19 15:00') },
          { where: 'backup', until: at('2026-04-22 15:00') },
        ],
      },
    ]);
  });

  it('refuses whoever asked', () => {
    expect(decided(asked, approve)).toMatchObject({ refused: 'second-person-needed', clause: 'H5' });
    expect(decided(asked, { ...sendBack, says: '不必' })).toMatchObject({
      refused: 'second-person-needed',
    });
  });

  it('refuses a request that is not there, and a no without a reason', () => {
    expect(decided(asked, { ...approve, proposalId: 'P9' }, 'li')).toMatchObject({ refused: 'no-such-proposal' });
    expect(decided(asked, sendBack, 'li')).toMatchObject({ refused: 'reason-missing' });
    expect(decided(asked, { ...sendBack, says: '系办理依据' }, 'li')).toEqual([
      { type: 'proposal-decided', proposalId: 'P5', by: 'li', approved: false, proof: 'sign-in', says: '系办理依据' },
    ]);
  });

  it('refuses to erase other events than were asked for: a bug, and loud', () => {
    expect(() => decided(asked, { ...approve, erasing: { events: [], cleared: [] } }, 'li')).toThrow(
      'erase these and no others',
    );
  });
});

describe('H5 · folding an erasure', () => {
  const stamp = { seq: 9, at: now, byPerson: true, hash: 'head' };
  const purged: EventBody = { type: 'purged', proposalId: 'P5', words: [], remains: [], ...ERASING };

  it('what the case told of it goes too', () => {
    const approved = aCase({
      summary: '张三投诉',
      proposals: [{ ...PROPOSAL, approvedBy: 'li' }],
    });
    expect(fold(approved, purged, stamp)).toMatchObject({ summary: ERASED, proposals: [] });
  });

  it('a case joined to another is still joined to it when why it was is erased', () => {
    const joined: Event = {
      type: 'ended',
      outcome: 'joined',
      reason: '同一人反映',
      into: 'BL2600002',
      seq: 9,
      at: now,
      actor: person('wang'),
      prev: 'p',
      hash: 'h',
    };
    expect(wordsIn(joined)).toEqual(['同一人反映']);
    expect(apply(aCase(), erased(joined))).toEqual(apply(aCase(), joined));
  });

  it('throws where nobody approved it, or whoever asked did', () => {
    expect(() => fold(asked, purged, stamp)).toThrow('approved by nobody');
    expect(() => fold(aCase(), purged, stamp)).toThrow('has no proposal P5');
    const own: EventBody = { type: 'proposal-decided', proposalId: 'P5', by: 'wang', approved: true, proof: 'sign-in' };
    expect(() => fold(asked, own, stamp)).toThrow('proposed P5 and decided on it');
  });

  it('an erased event keeps everything but the words and the nonce', () => {
    const said: Event = {
      type: 'noted',
      says: '张三，住某小区',
      star: true,
      seq: 2,
      at: now,
      actor: person('wang'),
      prev: 'p',
      hash: 'h',
      nonce: 'n',
    };
    const { nonce: _, ...kept } = said;
    expect(erased(said)).toEqual({ ...kept, says: ERASED });
    expect(wordsIn(said)).toEqual(['张三，住某小区']);
    expect(wordsIn({ type: 'restored', from: '' })).toEqual([]);
  });

  it('reaches into releases and lists', () => {
    const release = {
      id: 'R1',
      form: 'authoritative',
      publishedAt: now,
      recordedAt: now,
      lateEntry: false,
      address: 'https://x',
      attendance: [{ name: '张三', post: '局长' }],
      evidence: [{ kind: 'link' as const, ref: 'https://y', sha256: 'f' }],
      outlets: [{ name: '北仑发布' }],
      final: false,
      acts: [{ nature: 'uninformed' as const, says: '答复张三' }],
      fulfils: [],
      unit: 'housing',
      unmet: [],
    };
    expect(wordsIn({ type: 'released', release })).toEqual([
      'https://x',
      '北仑发布',
      '答复张三',
      '张三',
      '局长',
      'https://y',
    ]);
  });
});

/** A record of five events: a note by li, and its erasure. */
function recorded(
  change: { askedBy?: string; decidedBy?: string; events?: number[]; skip?: string; by?: string; sys?: boolean } = {},
): Event[] {
  const { askedBy = 'wang', decidedBy = 'chen', events = [2] } = change;
  const bodies: [EventBody, Actor][] = [
    [{ type: 'noted', says: '开头', star: false }, person('li')],
    [{ type: 'noted', says: '张三，住某小区', star: false }, person('li')],
    [
      {
        type: 'proposed',
        proposal: aProposal('P3', { by: askedBy }),
        payload: { kind: 'purge', words: [], events },
        reason: '误录',
      },
      change.sys ? sweep : person(askedBy),
    ],
    [
      { type: 'proposal-decided', proposalId: 'P3', by: change.by ?? decidedBy, approved: true, proof: 'sign-in' },
      person(decidedBy),
    ],
  ];
  const made: Event[] = [];
  const add = (body: EventBody, actor: Actor): void => {
    const open = {
      ...body,
      ...(wordsIn(body).length > 0 ? { nonce: `n${made.length}` } : {}),
      seq: made.length + 1,
      at: now,
      actor,
      prev: made.at(-1)?.hash ?? '',
    };
    made.push({ ...open, hash: sealOf(open, hash) });
  };
  for (const [body, actor] of bodies) if (body.type !== change.skip) add(body, actor);
  const left = made.filter(({ seq }) => seq === 2).map(erased);
  const entries = left.map(({ hash: was, ...open }) => ({ seq: open.seq, was, now: sealOf(open, hash) }));
  add({ type: 'purged', proposalId: 'P3', words: [], events: entries, cleared: [], remains: [] }, person(decidedBy));
  return made.map((event) => left.find(({ seq }) => seq === event.seq) ?? event);
}

const without = (events: Event[], seq: number, change: (event: Event) => Event): Event[] =>
  events.map((event) => (event.seq === seq ? change(event) : event));

describe('H5 · the chain after an erasure', () => {
  it('is whole, and the words are in none of its events', () => {
    expect(chainFault(recorded(), hash)).toBeNull();
    expect(JSON.stringify(recorded())).not.toContain('张三');
  });

  it('refuses words that went without a word about it', () => {
    const events = recorded().filter(({ type }) => type !== 'purged');
    expect(chainFault(events, hash)).toBe('event 2 does not hash to what it says');
  });

  it('refuses an erased event that was changed again', () => {
    expect(
      chainFault(
        without(recorded(), 2, (event) => ({ ...event, at: at('2026-03-18 09:00') })),
        hash,
      ),
    ).toBe('event 2 does not hash to what it says');
  });

  it('refuses other words put in place of the erased ones', () => {
    const forged = without(recorded(), 2, (event) => (event.type === 'noted' ? { ...event, says: '一切正常' } : event));
    expect(chainFault(forged, hash)).toBe('event 2 does not hash to what it says');
  });

  it.each<[string, Parameters<typeof recorded>[0], RegExp]>([
    ['that one person asked for and approved', { decidedBy: 'wang' }, /without a second person/],
    ['that a part of the system asked for', { sys: true }, /without a second person/],
    ['in another’s name', { by: 'zhao' }, /in another’s name/],
    ['that nobody asked for', { skip: 'proposed' }, /nobody asked for and approved/],
    ['that nobody approved', { skip: 'proposal-decided' }, /nobody asked for and approved/],
    ['of another event than was asked for', { events: [1] }, /event 2, which nobody asked for/],
  ])('refuses an erasure %s', (_, change, fault) => {
    expect(chainFault(recorded(change), hash)).toMatch(fault);
  });

  it('refuses a gap and a wrong predecessor', () => {
    expect(chainFault(recorded().slice(1), hash)).toBe('event 1 has number 2');
    expect(
      chainFault(
        without(recorded(), 4, (event) => ({ ...event, prev: 'x' })),
        hash,
      ),
    ).toBe('event 4 does not follow the one before it');
  });

  it('folds as it did: who asked and who approved are still there', () => {
    const opened = aCase({ version: 0 });
    const after = recorded().reduce<Case>((state, event) => apply(state, event), opened);
    expect(after.proposals).toEqual([]);
  });
});
