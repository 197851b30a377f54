import { executeCommand, type ExecuteOptions } from '../../../matter/execute-command.ts';
import { type Case, isComplainedOf, isKeptApart, isOpen } from '../../../domain/case/case.ts';
import type { Event } from '../../../domain/case/events.ts';
import { orderCameAt } from '../../../domain/case/inherited.ts';
import type { SystemCommand } from '../../../domain/case/commands.ts';
import { gravestEmergency, knownSince } from '../../../domain/case/graver-emergency.ts';
import { strangeAmong } from '../../../domain/commands/corrected-state.ts';
import { undoneOrders } from '../../../domain/commands/joined-orders.ts';
import { commandedAsunder, linesAsunder, takeInOf } from '../../../domain/commands/take-in.ts';
import { joinedDutiesOf, missedBeforeJoining } from '../../../domain/commands/source-duties.ts';
import type { Origin } from '../../../domain/case/origin.ts';
import { earliest } from '../../../domain/matter/instant.ts';
import type { Refusal } from '../../../domain/matter/refusal.ts';
import { BadRequest, type HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { commandAnswer, refusalAnswer, staleAnswer } from './command-answer.ts';
import { mustBeAllowedTo } from './permissions.ts';
import { onNewest } from './on-newest.ts';
import type { Person } from './person.ts';

interface Join {
  command: 'join';
  target: string;
  reason: string;
  answers?: string[];
  answeredBy?: string[];
}

/**
 * M4: a case joins another, as it was when it was read and into what is still open, or all is read and decided again: an order that an alert
 * brings meanwhile is not lost, one that goes with an alert is not taken along, and nothing joins what is over. P2: the limits that superiors
 * set go over as a consequence of the join that is recorded, so that a crash in between loses none and doing it again adds none.
 */
export const joinInto = (
  command: Join,
  state: Case,
  person: Person,
  ports: Ports,
  options: ExecuteOptions,
): Promise<HttpAnswer> => onNewest(state, ports, (read) => joinAsRead(command, read, person, ports, options));

async function joinAsRead(
  command: Join,
  state: Case,
  person: Person,
  ports: Ports,
  options: ExecuteOptions,
): Promise<HttpAnswer> {
  const target = await mustTakeIn(command.target, state, person, ports);
  const [events, theirs] = await Promise.all([ports.store.events(state.number), ports.store.events(command.target)]);
  const asunder = linesAsunder(events, theirs) ?? commandedAsunder(state, target);
  if (asunder) return refusalAnswer(asunder);
  const duties = joinedDutiesOf(target, ports.clock.now());
  const taking = takeInOf(state, events, command, ports.clock.now());
  const tells: SystemCommand[] = [
    taking,
    ...undoneOrders(state, ports.clock.now()).map(({ by, ...was }) => ({
      command: 'set-limit' as const,
      by,
      ...was,
      since: orderCameAt(state, by),
      fromCase: state.number,
    })),
    originOf(state, missedBeforeJoining(state, duties, ports.clock.now())),
    ...growthBy(state, events),
  ];
  const ordered = { actor: person.actor, command: { ...command, duties, tells } };
  const seen = await executeCommand(ports, state.number, ordered, { ...options, read: state, preview: true });
  if ('stale' in seen) return staleAnswer(seen.stale, person, ports);
  if ('refusal' in seen) return refusalAnswer(seen.refusal);
  const unfit = await unlessTaken(taking, target, person, ports);
  if (unfit) return refusalAnswer(unfit);
  if (options.preview) return commandAnswer(seen, person, ports, { preview: true });
  const guarded = { ...options, read: state, once: true, whileOpen: command.target } as const;
  const outcome = await executeCommand(ports, state.number, ordered, guarded);
  if ('stale' in outcome) return staleAnswer(outcome.stale, person, ports);
  if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
  return commandAnswer(outcome, person, ports, { preview: false });
}

/** What the other case makes of it, while whoever joins them still sees it. H2: alone he undoes no miss there by what he says was answered too. */
async function unlessTaken(
  taking: Extract<SystemCommand, { command: 'take-in' }>,
  target: Case,
  { actor }: Person,
  ports: Ports,
): Promise<Refusal | null> {
  const own = target.releases.filter((one) => one.from === undefined && one.fulfils.length > 0).map(({ id }) => id);
  const strange = strangeAmong(taking.answeredBy, own, '/answeredBy');
  if (strange) return strange;
  const seen = await executeCommand(ports, target.number, { actor, command: taking }, { preview: true });
  if ('refusal' in seen) return { ...seen.refusal, field: '/target' };
  if ('stale' in seen || (taking.answers ?? []).length === 0) return null;
  const counted = seen.events.some((event) => event.type === 'taken-in' && event.answers !== undefined);
  return counted
    ? null
    : {
        refused: 'undoes-a-miss',
        clause: 'H2',
        says: `${target.number} 的时限已超，不能由一人认定本件的回应已同时答复该件：请先归并，再在该件的归并记录上更正，由他人审批`,
        field: '/answers',
      };
}

/** H4: when it was first published and discovered, and since when its emergency is known; P2–P5: what it missed. A refusal says that nothing of it is news. */
function originOf(state: Case, missed: NonNullable<Origin['missed']>): SystemCommand {
  const { number, firstPublishedAt, firstPublishedOn, discoveredAt, knownAt } = state;
  const grade = gravestEmergency(state);
  return {
    command: 'trace-back',
    fromCase: number,
    ...(firstPublishedAt === undefined ? {} : { publishedAt: firstPublishedAt, on: firstPublishedOn ?? number }),
    discoveredAt: earliest(discoveredAt, knownAt ?? discoveredAt),
    ...(missed.length > 0 ? { missed } : {}),
    ...(grade === null ? {} : { emergency: { grade, at: knownSince(state, [{ emergencyGrades: [grade] }]) } }),
  };
}

/** A1: a graver emergency that the other case is about, or may be, is put before a person there; of one no graver nothing comes. */
function growthBy(state: Case, events: readonly Event[]): SystemCommand[] {
  const suggestion = events.findLast((event) => 'suggestion' in event && event.suggestion !== undefined);
  if (gravestEmergency(state) === null || !suggestion || !('suggestion' in suggestion) || !suggestion.suggestion)
    return [];
  const says = `归并自 ${state.number}`;
  const grades = state.graver?.grades ?? state.grades;
  const before = (state.learnt ?? []).filter((one) => !one.denied && one.grades.emergency !== null);
  const grown: SystemCommand = {
    command: 'grow',
    alertId: state.number,
    what: 'emergency',
    says,
    suggestion: {
      ...suggestion.suggestion,
      grades,
      gradeReasons: [{ row: 'joined', clause: 'M4', says }, ...suggestion.suggestion.gradeReasons],
    },
    learntAt: knownSince(state, [{ emergencyGrades: [grades.emergency ?? 'none'] }]),
    ...(before.length > 0 ? { before: before.map((one) => ({ at: state.discoveredAt, ...one })) } : {}),
  };
  return [grown];
}

/** One that is there, still open, and learnt of no later: legal clocks run from the first discovery (H4). */
async function mustTakeIn(target: string, state: Case, person: Person, ports: Ports): Promise<Case> {
  const stored = await ports.store.load(target);
  if (!stored)
    throw new BadRequest('unknown-target', `没有办件 ${target}，不能归并`, { pointer: '/target', clause: 'M4' }, 422);
  mustBeAllowedTo(person, 'join', stored.state);
  // S4: what joins a drill is in no figure, and no drill becomes real by joining what is.
  if (state.drill !== stored.state.drill || state.exercise !== stored.state.exercise)
    throw new BadRequest(
      'drill-differs',
      `${target} ${stored.state.drill ? '是演练' : '是真实办件'}，演练与真实办件、不同演练之间不能归并`,
      { pointer: '/target', clause: 'S4' },
      422,
    );
  // Whoever holds the other case would read these words there.
  if (isKeptApart(state) && !isKeptApart(stored.state)) {
    throw new BadRequest(
      'kept-apart',
      `本件疑为或已标为检举控告，不能归并到普通办件 ${target}；如不是，请先更正标记`,
      { pointer: '/target', clause: 'H5' },
      422,
    );
  }
  const free = state.wrongdoing?.against.find((unit) => !isComplainedOf(stored.state, unit));
  if (free !== undefined) {
    throw new BadRequest(
      'kept-apart',
      `本件反映的单位在 ${target} 中不是被反映单位，归并后该单位可查看；请先更正 ${target} 的标记`,
      { pointer: '/target', clause: 'H5' },
      422,
    );
  }
  if (!isOpen(stored.state))
    throw new BadRequest(
      'target-not-open',
      `办件 ${target} 已了结，不能归并到它`,
      { pointer: '/target', clause: 'M4' },
      422,
    );
  if (stored.state.discoveredAt > state.discoveredAt) {
    const says = `本件发现更早，时限自最早的发现起算；请把 ${target} 归并到本件`;
    throw new BadRequest('learnt-of-earlier', says, { pointer: '/target', clause: 'H4' }, 422);
  }
  return stored.state;
}
