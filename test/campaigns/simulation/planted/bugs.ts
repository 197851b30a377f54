import type { Slip } from '../../planting.ts';
import type { Invariant } from '../checks/violation.ts';

/** With the promises one of which must notice. */
export interface Bug extends Slip {
  found: readonly Invariant[];
}

/** One after another, each alone. */
export const BUGS: readonly Bug[] = [
  {
    what: 'a clock starts when it comes to exist, not at discovery',
    file: 'functions/domain/clocks/reconcile-clocks.ts',
    from: 'startAt: want.startAt,',
    to: 'startAt: now,',
    found: [5],
  },
  {
    what: 'a regrade leaves clocks running that no longer apply',
    file: 'functions/domain/clocks/reconcile-clocks.ts',
    from: 'if (!want || !isOwed(want)) return gone(whyGone(clock));',
    to: 'if (!want || !isOwed(want)) return [];',
    found: [5],
  },
  {
    what: 'a rung that was fired already is fired again',
    file: 'functions/domain/clocks/ladder.ts',
    from: 'if (!isDone(clock.done, rung.id)) return rung;',
    to: 'if (!isDone(clock.done.slice(0, -1), rung.id)) return rung;',
    found: [2],
  },
  {
    what: 'a miss among overtaken rungs is not declared',
    file: 'functions/domain/clocks/reconcile-clocks.ts',
    from: "const missed = state === 'running' && past.some(",
    to: "const missed = state === 'missed' && past.some(",
    found: [2],
  },
  {
    what: 'a case is closed with a duty open',
    file: 'functions/domain/commands/appraise.ts',
    from: 'const first = open[0];',
    to: 'const first = open[1];',
    found: [8],
  },
  {
    what: 'a release without evidence is taken',
    file: 'functions/domain/commands/release.ts',
    from: "if (told.evidence.length === 0) return refuse('evidence-missing', 'P4'",
    to: "if (told.evidence.length > 9) return refuse('evidence-missing', 'P4'",
    found: [8],
  },
  {
    what: 'an event is not chained to the one before it in the same decision',
    file: 'functions/matter/record.ts',
    from: '    prev = hash;\n',
    to: '',
    found: [6],
  },
  {
    what: 'a text that has become obsolete goes out',
    file: 'functions/delivery/deliver.ts',
    from: 'whyObsolete(text, state) ?? ',
    to: '',
    found: [4],
  },
  {
    what: 'a decision does not drop the texts that it makes obsolete',
    file: 'functions/delivery/expand.ts',
    from: 'if (!obsoletes && !replaces && takeBacks.length === 0) return [];',
    to: 'if (takeBacks.length === 0) return [];',
    found: [4],
  },
  {
    what: 'two deliveries of one announcement both send',
    file: 'functions/delivery/send.ts',
    from: "text.id, ['queued'], begun",
    to: "text.id, ['queued', 'sending', 'sent', 'unknown'], begun",
    found: [3],
  },
  {
    what: 'a text of the night goes out at once',
    file: 'functions/domain/texts/compose.ts',
    from: 'notBefore: held ?? now,',
    to: 'notBefore: now,',
    found: [3],
  },
  {
    what: 'a drill rings without its mark',
    file: 'functions/domain/texts/compose.ts',
    from: 'drill: state.drill,',
    to: 'drill: false,',
    found: [9],
  },
  {
    what: 'a new case does not claim the alert that opened it',
    file: 'functions/intake/join-or-open.ts',
    from: 'claims: [own, ...followed, ...alike.filter(isTakenOver)],',
    to: 'claims: [...followed, ...alike.filter(isTakenOver)],',
    found: [7],
  },
  {
    what: 'relay wakes nobody',
    file: 'functions/handlers/stream/relay.ts',
    from: '  if (seq < driving.version) return;',
    to: '  if (seq <= driving.version) return;',
    found: [1, 2],
  },
  {
    what: 'a case whose execution ended gets no next one',
    file: 'functions/workflow/drive.ts',
    from: "if (begun !== 'exists') return",
    to: "if (begun !== 'exists' || driving.run > 0) return",
    found: [1],
  },
  {
    what: 'whoever makes a proposal may approve it',
    file: 'functions/domain/people/deciders.ts',
    from: 'if (isAmong([proposal.by], person, directory))',
    to: "if (person === '')",
    found: [0, 6, 13],
  },
  {
    what: 'an order is found done while a demand has no reply',
    file: 'functions/domain/order/perform.ts',
    from: 'return open.length === 0',
    to: 'return open.length < 9',
    found: [8],
  },
  {
    what: 'a round of an order after the first runs from the issue',
    file: 'functions/domain/order/apply.ts',
    from: '{ startAt: at, limit: body.limit }]',
    to: '{ startAt: state.openedAt, limit: body.limit }]',
    found: [5],
  },
  {
    what: 'an order or a conference keeps what was erased from its opening',
    file: 'functions/domain/proposals/purge.ts',
    from: 'told !== undefined && gone.includes(told.seq)',
    to: 'told === undefined',
    found: [6],
  },
  {
    what: 'an order that is answered late leaves no breach',
    file: 'functions/domain/clocks/missed-duties.ts',
    from: "state === 'missed' || (state === 'met' && late === true)",
    to: "state === 'missed' && late === true",
    found: [10],
  },
  {
    what: 'the rules: an open case goes by the law in force, not by the one that it keeps',
    file: 'functions/domain/rules/parts.ts',
    from: 'const rules = { ...kept, inForce: inForce.id };',
    to: 'const rules = { ...inForce, id: kept.id, inForce: inForce.id };',
    found: [2, 5],
  },
  {
    what: 'the rules: the record does not say whose words and routing were used',
    file: 'functions/matter/record.ts',
    from: '...(inForce ? { rules: inForce } : {})',
    to: '...(inForce === at ? { rules: inForce } : {})',
    found: [14],
  },
  {
    what: 'what nobody at the desk could be told is not kept',
    file: 'functions/domain/texts/unheard.ts',
    from: 'return desk && !canBeTold(people, channels) ?',
    to: 'return desk && channels.length === 0 ?',
    found: [3],
  },
  {
    what: 'what waits for the desk is tried once and never again',
    file: 'functions/handlers/schedule/sweep.ts',
    from: 'if (waiting.length === 0) return 0;',
    to: 'if (waiting.length >= 0) return 0;',
    found: [3],
  },
];
