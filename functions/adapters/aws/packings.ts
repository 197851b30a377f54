import type { Assignment, Clock, ClockKind, ReleaseFact } from '../../domain/case/case.ts';
import type { Limit, Mover } from '../../domain/matter/clock.ts';
import type { Breach } from '../../domain/matter/breach.ts';
import type { Lifted } from '../../domain/case/graver-emergency.ts';
import { HOUR, plus } from '../../domain/matter/instant.ts';
import { type Code, instants, letters, type Packing } from './compact.ts';

export const kinds = letters<ClockKind>({
  confirm: 'c',
  sign: 's',
  'immediate-report': 'i',
  'first-information': 'f',
  'press-conference': 'p',
  response: 'r',
  'assigned-limit': 'a',
  'return-decision': 'd',
  'follow-up': 'u',
  closing: 'z',
  'take-lead': 'l',
  contribution: 'o',
  'tell-superior': 't',
  spread: 'w',
  decision: 'q',
  'plan-step': 'n',
  'written-report': 'b',
  receipt: 'e',
  feedback: 'k',
  'ask-superior': 'h',
  relay: 'y',
  effect: 'v',
  settlement: 'g',
  handoff: 'm',
  'media-reply': 'j',
  convene: 'x',
});

/** `48` hours, `w2` working days, or the instant itself. */
const limits: Code<Limit> = {
  to: (limit) =>
    'hours' in limit ? limit.hours : 'workingDays' in limit ? `w${limit.workingDays}` : [instants.to(limit.at)],
  from: (kept) => {
    if (typeof kept === 'number') return { hours: kept };
    return Array.isArray(kept) ? { at: instants.from(kept[0]) } : { workingDays: Number(String(kept).slice(1)) };
  },
};

/** `d` the desk, `p` the primary unit, `q` whoever decides, `:unit` that unit. */
export const movers: Code<Mover> = {
  to: (move) => ('desk' in move ? 'd' : 'primary' in move ? 'p' : 'decider' in move ? 'q' : `:${move.unit}`),
  from: (kept) =>
    kept === 'd'
      ? { desk: true }
      : kept === 'p'
        ? { primary: true }
        : kept === 'q'
          ? { decider: true }
          : { unit: String(kept).slice(1) },
};

const parts = letters<Assignment['part']>({ primary: 'p', lead: 'l', 'co-unit': 'c' });

/** Names without a space, as one text. */
const words: Code<string[]> = {
  to: (list) => list.join(' '),
  from: (kept) => (kept === '' ? [] : String(kept).split(' ')),
};

export const CLOCK: Packing<Clock> = {
  names: {
    id: 'i',
    kind: 'k',
    basis: 'b',
    startAt: 's',
    dueAt: 'd',
    openedAt: 'o',
    limit: 'l',
    move: 'm',
    ladder: 'g',
    state: 't',
    done: 'r',
    past: 'q',
    targetAt: 'n',
    metAt: 'e',
    late: 'x',
    of: 'f',
  },
  codes: {
    kind: kinds,
    startAt: instants,
    dueAt: instants,
    openedAt: instants,
    metAt: instants,
    targetAt: instants,
    limit: limits,
    done: words,
    move: movers,
    state: letters({ running: 'r', met: 'm', missed: 'x', superseded: 's' }),
  },
  // Most ids are the kind and what the clock belongs to, most clocks start when they come to exist, and hours say when one is due.
  implied: ({ kind, of, startAt, limit }) => ({
    done: [],
    ...(kind === undefined ? {} : { id: of === undefined ? kind : `${kind}:${of}` }),
    ...(startAt === undefined ? {} : { openedAt: startAt }),
    ...(startAt !== undefined && limit && 'hours' in limit ? { dueAt: plus(startAt, limit.hours * HOUR) } : {}),
  }),
  needed: ['id', 'kind', 'basis', 'startAt', 'dueAt', 'openedAt', 'limit', 'move', 'ladder', 'state', 'done'],
};

export const ASSIGNMENT: Packing<Assignment> = {
  names: {
    id: 'i',
    unit: 'u',
    part: 'p',
    assignedBy: 'b',
    orderedAt: 'o',
    orderHeldBy: 'g',
    assignedAt: 'a',
    former: 'q',
    until: 'z',
    state: 't',
    signedAt: 's',
    signedBy: 'y',
    signedFor: 'f',
    handler: 'h',
    leader: 'l',
    leadingSince: 'n',
    contributeBy: 'c',
    contributedAt: 'v',
    rounds: 'm',
    askedAt: 'k',
    superior: 'x',
    returns: 'r',
    returnedAt: 'e',
    returnedBy: 'w',
    decidedAt: 'd',
    missedThere: 'j',
  },
  codes: {
    part: parts,
    state: letters({ assigned: 'a', signed: 's', returning: 'r', 'taken-back': 't' }),
    orderedAt: instants,
    assignedAt: instants,
    until: instants,
    signedAt: instants,
    leadingSince: instants,
    contributeBy: instants,
    contributedAt: instants,
    askedAt: instants,
    returnedAt: instants,
    decidedAt: instants,
  },
  needed: ['id', 'unit', 'part', 'assignedAt', 'state'],
};

export const RELEASE: Packing<ReleaseFact> = {
  names: {
    id: 'i',
    form: 'f',
    publishedAt: 'p',
    final: 'z',
    followUpAt: 'u',
    promisedOn: 'w',
    fulfils: 'k',
    acts: 'a',
    unit: 'n',
    voice: 'v',
    orders: 'o',
    countsFrom: 'c',
    attended: 'd',
    excepted: 'x',
    earlier: 'e',
    relayedAt: 'A',
    noAnswer: 'C',
    reads: 'D',
    answersAll: 'E',
    void: 'y',
    promises: 'q',
    keeps: 'h',
    reached: 'r',
    said: 's',
    left: 'l',
    exposed: 'b',
    link: 'B',
    from: 'g',
    spoke: 'j',
    both: 'm',
    movedTo: 't',
  },
  codes: {
    attended: words,
    publishedAt: instants,
    earlier: instants,
    relayedAt: instants,
    followUpAt: instants,
    promisedOn: instants,
    countsFrom: instants,
    orders: words,
    keeps: words,
    reached: words,
    said: words,
    left: words,
    spoke: {
      to: (list) => list.map((part) => parts.to(part)).join(' '),
      from: (kept) =>
        kept === ''
          ? []
          : String(kept)
              .split(' ')
              .map((part) => parts.from(part)),
    },
    voice: letters({ desk: 'd', superior: 's' }),
    fulfils: {
      to: (list) => list.map((kind) => kinds.to(kind)).join(','),
      from: (kept) =>
        kept === ''
          ? []
          : String(kept)
              .split(',')
              .map((kind) => kinds.from(kind)),
    },
  },
  needed: ['id', 'form', 'publishedAt', 'final', 'fulfils', 'unit'],
};

export const LIFTED: Packing<Lifted> = {
  names: { duty: 'k', limit: 'l', at: 'a', pressedBy: 'p', past: 'q' },
  codes: { limit: limits, at: instants, pressedBy: instants },
  needed: ['duty', 'limit', 'at', 'pressedBy'],
};

export const BREACH: Packing<Breach> = {
  names: { duty: 'k', unit: 'u', is: 't', dueAt: 'd', mark: 'm' },
  codes: {
    dueAt: instants,
    mark: letters({ tolerated: 't', waived: 'w' }),
    is: letters({ stands: 's', healed: 'h', elsewhere: 'e', 'set-aside': 'a', 'no-duty': 'n' }),
  },
  needed: ['duty', 'is', 'dueAt'],
};
