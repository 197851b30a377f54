import type { Case, Clock } from './case.ts';
import { isLive, isOpen } from './case.ts';
import type { Context } from './decide.ts';
import type { Contact } from './directory.ts';
import { addressees } from './deciders/fire.ts';
import type { Event } from './events.ts';
import type { Instant } from './instant.ts';
import { wallClock } from './instant.ts';
import { ladderOf, stepAt } from './ladder.ts';
import { quietUntil } from './quiet.ts';
import { recipients } from './recipients.ts';
import type { Text } from './text.ts';

/** What an event says to whom, before it is one text per person. */
interface Notice {
  seq: number;
  /** Distinguishes the notices of one step: the rung, or the event. */
  mark: string;
  step: string;
  template: string;
  people: Contact[];
  action?: string;
  at?: Instant | undefined;
  count?: number;
}

export interface Announcing extends Context {
  channels: readonly string[];
  /** The case's texts so far; only needed when something is taken back. */
  told: Text[];
}

/** P8: the texts that a decision's events cause, one per person and step. Pure: who is texted is decided here and nowhere else. */
export function announce(state: Case, events: Event[], context: Announcing): Text[] {
  const merged = new Map<string, Text>();
  for (const event of events) {
    for (const notice of noticesOf(event, state, events, context)) {
      for (const text of textsOf(notice, state, context)) if (!merged.has(text.id)) merged.set(text.id, text);
    }
  }
  return [...merged.values()];
}

function noticesOf(event: Event, state: Case, events: Event[], context: Announcing): Notice[] {
  const { seq } = event;
  const base = { seq, mark: `e${seq}`, step: 'case' };
  switch (event.type) {
    case 'case-opened':
      return event.status === 'appraising' ? [{ ...base, template: 'appraise', people: desk(state, context), at: clockOf(state, 'confirm')?.dueAt }] : [];
    case 'attention-grew':
      return [{ ...base, template: 'urged', people: desk(state, context) }];
    case 'assigned': {
      const { id, unit } = event.assignment;
      const at = state.clocks.find((clock) => clock.kind === 'sign' && clock.of === id)?.dueAt;
      const leaders = state.grades.opinion === 'I' ? postsOf(unit, 'principal-leader', context) : [];
      return [
        { ...base, step: `assignment:${id}`, template: 'sign', people: officers(state, unit, context), at },
        { ...base, mark: `${base.mark}lead`, step: `assignment:${id}`, template: 'lead', people: leaders },
      ];
    }
    case 'graded':
      return event.grades.opinion === 'I'
        ? [{ ...base, template: 'lead', people: standingUnits(state).flatMap((unit) => postsOf(unit, 'principal-leader', context)) }]
        : [];
    case 'rung-fired':
      return rungNotices(event, state, context);
    case 'rungs-skipped':
      return events.some((e) => e.type === 'rung-fired' && e.clockId === event.clockId) ? [] : caughtUp(event, state, events, context);
    case 'return-requested':
      return [
        {
          ...base,
          step: `assignment:${event.assignmentId}`,
          template: 'return-requested',
          people: desk(state, context),
          at: clockOf(state, 'return-decision')?.dueAt,
        },
      ];
    case 'return-decided': {
      const unit = unitOf(state, event.assignmentId);
      const action = context.policy.texts.actions[event.accepted ? 'return-accepted' : 'return-rejected'];
      return [{ ...base, step: `assignment:${event.assignmentId}`, template: 'return-decided', people: officers(state, unit, context), action }];
    }
    case 'handed-on':
      return [
        { ...base, step: `assignment:${event.assignmentId}`, template: 'handed-on', people: context.directory.contacts.filter((c) => c.id === event.to) },
      ];
    case 'reminded':
      return [{ ...base, template: 'urged', people: event.units.flatMap((unit) => officers(state, unit, context)) }];
    case 'clock-superseded':
      return event.why === 'replaced' || !isOpen(state) ? [] : takenBack(seq, state, context, (text) => text.step === event.clockId);
    case 'ended':
      return takenBack(seq, state, context, (text) => text.role !== 'desk');
    default:
      return [];
  }
}

function rungNotices(event: Extract<Event, { type: 'rung-fired' }>, state: Case, context: Announcing): Notice[] {
  const clock = state.clocks.find((c) => c.id === event.clockId);
  const step = clock ? stepAt(clock, ladderOf(clock, context.policy), event.rung) : null;
  if (!clock || !step) return [];
  const base = { seq: event.seq, mark: `r${event.rung}`, step: stepOf(clock), at: clock.dueAt, action: context.policy.texts.actions[clock.kind] };
  const notices: Notice[] = [{ ...base, template: step.template, people: context.directory.contacts.filter((c) => event.to.includes(c.id)) }];
  // Nobody could be reached for a role: the desk learns it at once, so that somebody takes up the telephone.
  if (event.unreachable.length > 0) notices.push({ ...base, mark: `${base.mark}u`, template: 'step-unreachable', people: desk(state, context) });
  return notices;
}

/** Rungs before a clock's creation are silent; one text says where it stands now: late already, or the last step that would have spoken. */
function caughtUp(event: Extract<Event, { type: 'rungs-skipped' }>, state: Case, events: Event[], context: Announcing): Notice[] {
  const clock = state.clocks.find((c) => c.id === event.clockId);
  const step = clock ? stepAt(clock, ladderOf(clock, context.policy), event.to) : null;
  if (!clock || !step) return [];
  const late = events.filter((e) => e.type === 'clock-missed').length;
  const missed = events.some((e) => e.type === 'clock-missed' && e.clockId === clock.id);
  const to = new Set(addressees(state, clock, missed ? { ...step, to: ['desk', ...step.to] } : step, context).to);
  const people = context.directory.contacts.filter((c) => to.has(c.id));
  const base = { seq: event.seq, step: missed ? 'case' : stepOf(clock), people, at: clock.dueAt, action: context.policy.texts.actions[clock.kind] };
  return [missed ? { ...base, mark: `late${state.version}`, template: 'late', count: late } : { ...base, mark: `r${event.to}`, template: step.template }];
}

/** Whoever was told of a step that is now taken back is told so, once. */
function takenBack(seq: number, state: Case, context: Announcing, about: (text: Text) => boolean): Notice[] {
  const told = context.told.filter((text) => about(text) && ['sending', 'sent', 'delivered', 'unknown'].includes(text.state) && text.template !== 'taken-back');
  const byStep = Map.groupBy(told, (text) => text.step);
  return [...byStep].map(([step, texts]) => ({
    seq,
    mark: `e${seq}`,
    step,
    template: 'taken-back',
    people: context.directory.contacts.filter((c) => texts.some((text) => text.person === c.id)),
    action: context.policy.texts.actions[actionKind(step, state)],
  }));
}

const actionKind = (step: string, state: Case): Clock['kind'] =>
  step.startsWith('assignment:') ? 'sign' : (state.clocks.find((c) => c.id === step)?.kind ?? 'response');

/** What the code behind a text may do: a signature belongs to its assignment, anything else to its clock. */
export const stepOf = (clock: Clock): string =>
  clock.kind === 'sign' ? `assignment:${clock.of?.split('.')[0] ?? ''}` : clock.kind === 'confirm' ? 'case' : clock.id;

/** A text without a time to name asks for haste instead: a policy may switch off the clock that a template speaks of. */
const UNTIMED = 'urged';

function textsOf(notice: Notice, state: Case, context: Announcing): Text[] {
  const { policy, now, directory } = context;
  const wanted = policy.texts.templates[notice.template];
  const name = wanted?.variables.includes('by') && !notice.at ? UNTIMED : notice.template;
  const template = policy.texts.templates[name];
  if (!template) throw new Error(`policy ${policy.id} has no text template ${name}`);
  const all: Record<string, string> = {
    number: state.number,
    subject: state.subject,
    grade: policy.texts.gradeWords[state.grades.opinion],
    action: notice.action ?? '',
    by: notice.at ? shortTime(notice.at) : '',
    count: String(notice.count ?? 1),
  };
  const variables = Object.fromEntries(template.variables.map((name) => [name, all[name] ?? '']));
  const channel = context.channels[0] ?? 'outbox';
  return notice.people.map((person) => {
    const unit = directory.units.find((u) => u.id === person.unit);
    const held = unit?.desk || person.posts.includes('district-leader') ? null : quietUntil(state, policy, now);
    return {
      id: `${notice.step}.${notice.mark}.${person.id}.${channel}`,
      caseNumber: state.number,
      seq: notice.seq,
      step: notice.step,
      person: person.id,
      unit: person.unit,
      role: unit?.desk ? 'desk' : (person.posts[0] ?? person.role),
      channel,
      template: name,
      variables,
      grade: state.grades.opinion,
      drill: state.drill,
      withCode: template.withCode,
      state: held ? 'held' : 'queued',
      ...(held ? { why: `夜间不打扰,${shortTime(held)} 发送` } : {}),
      queuedAt: now,
      notBefore: held ?? now,
    };
  });
}

/** `26日14:10`: the day of the month and the time in Asia/Shanghai, at most eight characters. */
export function shortTime(at: Instant): string {
  const { day, time } = wallClock(at);
  return `${day}日${time}`;
}

const desk = (state: Case, context: Context): Contact[] => recipients('desk', { state, clock: null, directory: context.directory, now: context.now }).people;
const clockOf = (state: Case, kind: Clock['kind']): Clock | undefined => state.clocks.find((clock) => clock.kind === kind && isLive(clock));
const unitOf = (state: Case, assignmentId: string): string => state.assignments.find((a) => a.id === assignmentId)?.unit ?? '';
const standingUnits = (state: Case): string[] => [...new Set(state.assignments.filter((a) => a.state !== 'taken-back').map((a) => a.unit))];

const postsOf = (unit: string, post: Contact['posts'][number], { directory }: Context): Contact[] =>
  directory.contacts.filter((c) => c.unit === unit && c.active && c.phone !== undefined && c.posts.includes(post));

function officers(state: Case, unit: string, context: Context): Contact[] {
  return recipients('move', { state, clock: { move: { unit } }, directory: context.directory, now: context.now }).people;
}

/** Steps whose unsent texts have become pointless: their clock stopped, their assignment was signed or taken back, or the case ended. */
export function isPointless(text: Pick<Text, 'step' | 'template'>, state: Case): string | null {
  if (text.template === 'taken-back' || text.template === 'return-decided') return null;
  if (!isOpen(state)) return `case ${state.status}`;
  if (text.step === 'case') return text.template === 'appraise' && state.status !== 'appraising' ? 'confirmed' : null;
  if (text.step.startsWith('assignment:')) {
    const assignment = state.assignments.find((a) => `assignment:${a.id}` === text.step);
    if (!assignment || assignment.state === 'taken-back') return 'taken back';
    const signing = ['sign', 'remind', 'escalate', 'missed'].includes(text.template);
    return signing && assignment.state !== 'assigned' ? assignment.state : null;
  }
  const clock = state.clocks.find((c) => c.id === text.step);
  return clock && isLive(clock) ? null : `clock ${clock?.state ?? 'gone'}`;
}
