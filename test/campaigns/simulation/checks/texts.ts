import type { Tables } from '../../../twins/tables.ts';
import { outboxKey } from '../../../twins/texts.ts';
import { isComplainedOf, isOpen } from '../../../../functions/domain/case/case.ts';
import { kindOf } from '../../../../functions/domain/kinds/kind.ts';
import { KINDS } from '../../../../functions/domain/kinds/kinds.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { ConferenceEvent } from '../../../../functions/domain/conference/events.ts';
import type { ConsultationEvent } from '../../../../functions/domain/consultation/events.ts';
import type { InquiryEvent } from '../../../../functions/domain/inquiry/events.ts';
import type { HandoverEvent } from '../../../../functions/domain/handover/events.ts';
import type { MeasureEvent } from '../../../../functions/domain/measure/events.ts';
import type { AssessmentEvent } from '../../../../functions/domain/assessment/events.ts';
import type { ExerciseEvent } from '../../../../functions/domain/exercise/events.ts';
import type { ReportEvent } from '../../../../functions/domain/report/events.ts';
import type { RetrospectiveEvent } from '../../../../functions/domain/retrospective/events.ts';
import type { PlanEvent } from '../../../../functions/domain/plan/events.ts';
import type { WatchEvent } from '../../../../functions/domain/watch/events.ts';
import type { OrderEvent } from '../../../../functions/domain/order/events.ts';
import type { TextBearer } from '../../../../functions/domain/texts/bearer.ts';
import { isLive } from '../../../../functions/domain/matter/clock.ts';
import type { Policy } from '../../../../functions/domain/rules/policy.ts';
import type { Outbox } from '../../../../functions/domain/texts/outbox.ts';
import type { Text } from '../../../../functions/domain/texts/text.ts';
import type { Message } from '../providers.ts';
import type { CheckContext } from './context.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** The provider's answer is waited for so long, and a busy one asked again. */
const UNANSWERED = 4 * MINUTE;
const SETTLES = 4 * MINUTE;
/** What the desk as a whole could be told of, and a matter not. */
const TRIED_AGAIN = 10 * MINUTE;

/** Why a text has lost its point, reckoned by the step that it names and by nothing else; null while it has one. */
export function obsolete(
  { step, template, carries }: Pick<Text, 'step' | 'template' | 'carries'>,
  state: TextBearer,
): string | null {
  // It speaks for others too, whatever became of its own step.
  if (carries !== undefined) return null;
  if (
    [
      'taken-back',
      'return-decided',
      'corrected',
      'healed',
      'no-duty',
      'no-duties',
      'order-news',
      'conference-off',
      'consultation-off',
      'consultation-news',
      'inquiry-news',
      'watch-news',
      'plan-news',
      'handover-news',
      'assessment-news',
      'measure-heard',
      'measure-news',
      'exercise-news',
      'retro-news',
      'mentioned',
      'instructed',
    ].includes(template)
  )
    return null;
  if (template === 'proposal-approved' || template === 'proposal-sent-back') return null;
  if (step.startsWith('decision:'))
    return state.proposals?.some(({ id }) => step.split(/[:#]/)[1] === id) ? null : 'decided';
  // P5: what came of a release is judged also when its case is closed; M2, P2: what is owed upward is so however it ended.
  const outliving = state.clocks.find((one) => one.id === step && isLive(one));
  if (outliving && step.startsWith('effect:') && state.status === 'closed') return null;
  if (outliving && (step.startsWith('written-report:') || step.startsWith('feedback:'))) return null;
  if (!isOpen(state)) return state.status;
  if (step === 'case') return ['appraise', 'missed'].includes(template) && state.status === 'open' ? 'confirmed' : null;
  const [, refused] = step.split('refused:');
  if (refused !== undefined) {
    const stands = state.clocks.some(
      ({ kind, of, state: is }) => (of ? `${kind}:${of}` : kind) === refused && is !== 'superseded',
    );
    return stands ? 'reckoned by hand' : null;
  }
  const [, assignmentId] = step.split('assignment:');
  if (assignmentId === undefined) {
    const clock = state.clocks.find((one) => one.id === step);
    return clock !== undefined && isLive(clock) ? null : 'its clock stopped';
  }
  const assignment = state.assignments.find((one) => one.id === assignmentId);
  if (!assignment || assignment.state === 'taken-back') return 'taken back';
  return ['sign', 'remind', 'escalate', 'missed'].includes(template) && assignment.state !== 'assigned'
    ? assignment.state
    : null;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Until when a text to a unit waits for the morning, reckoned apart from functions/domain; null when it may go now. */
function morningOf({ grades, graver, clocks }: TextBearer, { quiet }: Policy, now: number): number | null {
  const [from, to, spared] = [minuteOf(quiet.from), minuteOf(quiet.to), minuteOf(quiet.unlessDueBefore)];
  const emergency = grades.emergency ?? graver?.grades.emergency ?? null;
  if (emergency !== null || !quiet.grades.includes(grades.opinion)) return null;
  const local = now + 8 * 60 * MINUTE;
  const midnight = local - (local % DAY);
  const minute = Math.floor((local - midnight) / MINUTE);
  if (minute >= to && minute < from) return null;
  const [evening, day] = minute >= from ? [midnight, midnight + DAY] : [midnight - DAY, midnight];
  const at = (start: number, minutes: number): number => start + minutes * MINUTE - 8 * 60 * MINUTE;
  const soon = clocks.some(
    (clock) =>
      isLive(clock) &&
      clock.basis !== 'ours' &&
      Date.parse(clock.dueAt) >= at(evening, from) &&
      Date.parse(clock.dueAt) < at(day, spared),
  );
  return soon ? null : at(day, to);
}

/** Since when the system should move a text on: a receipt is waited for as long as the channel's rules say. */
function awaitedSince({ state, sentAt, queuedAt, receiptBy, notBefore }: Text): string {
  if (state === 'sending') return sentAt ?? queuedAt;
  return state === 'sent' && receiptBy !== undefined ? receiptBy : notBefore;
}

const isWaiting = ({ state }: Text): boolean => state === 'queued' || state === 'held' || state === 'sending';

/** What every text must be and become (3, 4, 9). */
export class Texts {
  /** Since when a text has no point. */
  #obsolete = new Map<string, number>();
  /** When each outbox was written. */
  #written = new Map<string, number>();
  /** Of each matter, the texts that may still go. */
  #waiting = new Map<string, Set<string>>();
  /** How often a provider took it, or may have. */
  #taken = new Map<string, number>();
  /** Since when somebody at the desk can be told. */
  #heardSince: number | null = null;
  #tables: Tables;
  rang = 0;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  written(
    state: TextBearer,
    {
      events,
      outbox,
      texts: atOnce = [],
    }: {
      events: readonly (
        | Event
        | OrderEvent
        | ConferenceEvent
        | ConsultationEvent
        | InquiryEvent
        | WatchEvent
        | PlanEvent
        | MeasureEvent
        | HandoverEvent
        | ExerciseEvent
        | ReportEvent
        | AssessmentEvent
        | RetrospectiveEvent
      )[];
      outbox: Outbox | null;
      texts?: Text[];
    },
    { invariants, now, policyOf, isSilenced }: CheckContext,
  ): void {
    const { number } = state;
    const { texts = atOnce, unheard = [] } = outbox ?? {};
    if (outbox) this.#written.set(`${number} ${outbox.seq}`, now);
    for (const text of texts) {
      // By the clock of the function that decided, which may be a little behind.
      const morning = morningOf(state, policyOf(state.policyId), Date.parse(text.queuedAt));
      // What a person orders again goes when he presses, whatever the hour.
      const mayWait =
        text.role !== 'desk' &&
        text.role !== 'district-leader' &&
        !(text.orderedBy !== undefined && text.after !== undefined);
      const right =
        morning !== null && mayWait
          ? text.state === 'held' && Date.parse(text.notBefore) === morning
          : text.state === 'queued';
      invariants.check(
        3,
        number,
        right,
        () =>
          `text ${text.id} of ${text.queuedAt} is ${text.state} until ${text.notBefore}, and the night ends for it at ${morning}`,
      );
      invariants.check(
        9,
        number,
        text.drill === state.drill,
        () => `text ${text.id} of a ${state.drill ? 'drill' : 'real case'} says otherwise`,
      );
    }
    for (const event of events) {
      if (event.type === 'proposed') {
        const { id, by } = event.proposal;
        const asker = texts.some(
          ({ seq, person, template }) => seq === event.seq && person === by && template === 'decide',
        );
        invariants.check(3, number, !asker, () => `${id} awaits a second person, and who proposed it was told`);
      }
      if (event.type === 'case-opened' && state.status === 'appraising')
        invariants.check(
          3,
          number,
          [...texts, ...unheard].some(({ template }) => template === 'appraise'),
          () => 'nobody is asked to appraise it, and nothing waits for somebody to ask',
        );
      if (event.type !== 'rung-fired') continue;
      if (event.to.length === 0 && event.unreachable.length > 0 && !isSilenced(state))
        invariants.check(
          3,
          number,
          [...texts, ...unheard].some(({ seq }) => seq === event.seq),
          () => `rung ${event.rung} of ${event.clockId} found nobody, and nothing waits for somebody to tell`,
        );
      for (const person of event.to) {
        const told = texts.some((text) => text.person === person && text.seq === event.seq);
        invariants.check(
          3,
          number,
          told,
          () => `rung ${event.rung} of ${event.clockId} was fired to ${person}, and there is no text`,
        );
      }
    }
    const waiting = [...(this.#tables.outboxes.get(number)?.values() ?? [])].flatMap((one) => one.texts);
    const stored = this.#tables.texts.get(number);
    const standing = [...(this.#waiting.get(number) ?? [])].flatMap((id) => stored?.get(id) ?? []);
    for (const text of [...standing, ...waiting]) {
      if (!isWaiting(text)) continue;
      const key = `${number} ${text.id}`;
      if (obsolete(text, state) === null) this.#obsolete.delete(key);
      else if (!this.#obsolete.has(key)) this.#obsolete.set(key, now);
    }
  }

  #bearer(number: string): TextBearer | null {
    const matter = this.#tables.matters.get(number);
    return matter ? (kindOf(KINDS, number)?.bearer(matter) ?? null) : (this.#tables.cases.get(number) ?? null);
  }

  /** 3 and 4: a decision's texts are all made, and what it made obsolete waits no longer. */
  expanded(outbox: Outbox, { invariants }: CheckContext): void {
    const { matter, seq, firstSeq, obsoletes, at } = outbox;
    const stored = this.#tables.texts.get(matter) ?? new Map<string, Text>();
    for (const { id } of outbox.texts)
      invariants.check(3, matter, stored.has(id), () => `${id} was never made, and decision ${seq} is done with`);
    const earlier = [...(this.#tables.outboxes.get(matter)?.keys() ?? [])].filter(
      (other) => other < seq && !this.#tables.unheard.has(outboxKey(matter, other)),
    );
    invariants.check(3, matter, earlier.length === 0, () => `decision ${seq} came before ${earlier.join(', ')}`);
    if (!obsoletes) return;
    const since = this.#written.get(`${matter} ${seq}`) ?? 0;
    for (const text of stored.values()) {
      // Being sent, it was past stopping; queued by deliver since, deliver reads again.
      const waits = (text.state === 'queued' || text.state === 'held') && text.sentAt === undefined;
      const of =
        waits && text.seq < firstSeq && text.queuedAt < at ? this.#obsolete.get(`${matter} ${text.id}`) : undefined;
      invariants.check(
        4,
        matter,
        of === undefined || of > since,
        () => `text ${text.id} is ${text.state} after ${seq}`,
      );
    }
  }

  /** Made of an outbox, asked for by a press, or gone on from another: it may be late already, and deliver drops it. */
  added(texts: Text[], now: number): void {
    for (const text of texts) {
      this.moved(text.matter, text.id);
      const state = this.#bearer(text.matter);
      const key = `${text.matter} ${text.id}`;
      if (state && obsolete(text, state) !== null && !this.#obsolete.has(key)) this.#obsolete.set(key, now);
    }
  }

  /** Made, or become something else. */
  moved(matter: string, textId: string): void {
    const waiting = this.#waiting.get(matter) ?? new Set<string>();
    this.#waiting.set(matter, waiting);
    const text = this.#tables.texts.get(matter)?.get(textId);
    if (text && isWaiting(text)) waiting.add(textId);
    else waiting.delete(textId);
  }

  /** 3: no text came to wait that nobody saw coming. */
  whole({ invariants }: CheckContext): void {
    for (const [matter, stored] of this.#tables.texts)
      for (const text of stored.values())
        invariants.check(
          3,
          matter,
          isWaiting(text) === (this.#waiting.get(matter)?.has(text.id) ?? false),
          () => `text ${text.id} is ${text.state}, and was not written as that`,
        );
  }

  /** A phone rang, or may have. */
  ringing({ matter, textId, body, person }: Message, startedAt: number, { invariants, now }: CheckContext): void {
    this.rang += 1;
    const text = this.#tables.texts.get(matter)?.get(textId);
    const state = this.#bearer(matter);
    invariants.check(
      3,
      matter,
      text?.state === 'sending' || text?.state === 'unknown',
      () => `${textId} went out while it was ${text?.state ?? 'not there'}`,
    );
    if (!text || !state) return;
    const since = this.#obsolete.get(`${matter} ${textId}`);
    invariants.check(
      4,
      matter,
      since === undefined || since >= startedAt,
      () =>
        `${textId} rang on ${person}'s phone ${Math.round((now - (since ?? now)) / 1000)} s after it had become obsolete`,
    );
    const { notBefore } = text;
    invariants.check(3, matter, Date.parse(notBefore) <= now + 2_000, () => `${textId} went out before ${notBefore}`);
    const times = (this.#taken.get(`${matter} ${textId}`) ?? 0) + 1;
    this.#taken.set(`${matter} ${textId}`, times);
    invariants.check(3, matter, times === 1, () => `${textId} was sent ${times} times`);
    invariants.check(
      9,
      matter,
      body.includes('演练') === state.drill,
      () => `a ${state.drill ? 'drill' : 'real case'} was texted: ${body}`,
    );
    invariants.check(
      3,
      matter,
      body.length <= 70 && body.startsWith('【北仑政务】') && !body.includes('舆情') && !/[{}]/.test(body),
      () => `no text may read: ${body}`,
    );
  }

  /** 3: what nobody at the desk could be told is told once somebody can. */
  #heard({ invariants, now, calmSince }: CheckContext): void {
    const { contacts, units } = this.#tables.directory;
    const there = [...contacts.values()].some(
      ({ unit, role, posts, phone, away = [] }) =>
        units.get(unit)?.desk &&
        (role === 'coordinator' || posts.includes('unit-leader')) &&
        phone !== undefined &&
        !away.some(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until)),
    );
    this.#heardSince = there ? (this.#heardSince ?? now) : null;
    if (this.#heardSince === null) return;
    const from = Math.max(calmSince, this.#heardSince);
    for (const { matter } of this.#tables.unheard.values()) {
      const state = this.#bearer(matter);
      // What the desk's own unit is complained of it never hears.
      if (state && [...units.values()].some(({ id, desk }) => desk && isComplainedOf(state, id))) continue;
      invariants.check(
        3,
        matter,
        now - from <= TRIED_AGAIN + SETTLES,
        () => 'what nobody at the desk could be told still waits, and somebody could be told long since',
      );
    }
  }

  /** Once nothing goes wrong any more, every text comes to an end. */
  quiet(context: CheckContext): void {
    const { invariants, now, calmSince } = context;
    this.#heard(context);
    for (const entry of this.#tables.due.values()) {
      if (entry.what === 'outbox')
        invariants.check(
          3,
          entry.matter,
          now - Math.max(calmSince, Date.parse(entry.at)) <= SETTLES,
          () => `what was decided at ${entry.at} is still unsaid`,
        );
      if (entry.what !== 'text') continue;
      const text = this.#tables.texts.get(entry.matter)?.get(entry.textId ?? '');
      if (!text) continue;
      const from = Math.max(calmSince, Date.parse(awaitedSince(text)));
      const allowed = text.state === 'sending' ? UNANSWERED + SETTLES : SETTLES;
      invariants.check(
        3,
        entry.matter,
        now - from <= allowed,
        () => `text ${text.id} is still ${text.state} ${Math.round((now - from) / 1000)} s after it was due`,
      );
    }
  }
}
