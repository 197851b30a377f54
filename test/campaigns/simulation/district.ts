import { wrongCounters } from '../../harness/books.ts';
import { hash } from 'node:crypto';
import { type MemoryPorts, memoryPorts } from '../../twins/ports.ts';
import { deliver } from '../../../functions/delivery/deliver.ts';
import type { Contact, Directory } from '../../../functions/domain/people/directory.ts';
import { DAY, HOUR, MINUTE, fromMs, type Instant, plus, toMs } from '../../../functions/domain/matter/instant.ts';
import type { Announcement, Ports } from '../../../functions/ports/ports.ts';
import type { Publication } from '../../../functions/domain/rules/publication.ts';
import type { Commit, MatterCommit } from '../../../functions/ports/stored.ts';
import type { DueEntry, Store } from '../../../functions/ports/store.ts';
import { keepPlans } from '../../../functions/matter/keep-plans.ts';
import { catchUp } from '../../../functions/projections/rebuild.ts';
import type { Policies } from '../../../functions/ports/policies.ts';
import { isCase } from '../../../functions/domain/kinds/case-kind.ts';
import { consultationKind } from '../../../functions/domain/kinds/consultation-kind.ts';
import { inquiryKind } from '../../../functions/domain/kinds/inquiry-kind.ts';
import { planKind } from '../../../functions/domain/kinds/plan-kind.ts';
import type { PlanEvent } from '../../../functions/domain/plan/events.ts';
import type { PlanMatter } from '../../../functions/domain/plan/plan-matter.ts';
import { handoverKind } from '../../../functions/domain/kinds/handover-kind.ts';
import type { HandoverEvent } from '../../../functions/domain/handover/events.ts';
import type { Handover } from '../../../functions/domain/handover/handover.ts';
import { measureKind } from '../../../functions/domain/kinds/measure-kind.ts';
import type { MeasureEvent } from '../../../functions/domain/measure/events.ts';
import type { Measure } from '../../../functions/domain/measure/measure.ts';
import { assessmentKind } from '../../../functions/domain/kinds/assessment-kind.ts';
import type { Assessment } from '../../../functions/domain/assessment/assessment.ts';
import type { AssessmentEvent } from '../../../functions/domain/assessment/events.ts';
import { exerciseKind } from '../../../functions/domain/kinds/exercise-kind.ts';
import type { ExerciseEvent } from '../../../functions/domain/exercise/events.ts';
import type { Exercise } from '../../../functions/domain/exercise/exercise.ts';
import { reportKind } from '../../../functions/domain/kinds/report-kind.ts';
import type { ReportEvent } from '../../../functions/domain/report/events.ts';
import type { Report } from '../../../functions/domain/report/report.ts';
import { retrospectiveKind } from '../../../functions/domain/kinds/retrospective-kind.ts';
import type { RetrospectiveEvent } from '../../../functions/domain/retrospective/events.ts';
import type { Retrospective } from '../../../functions/domain/retrospective/retrospective.ts';
import { watchKind } from '../../../functions/domain/kinds/watch-kind.ts';
import type { WatchEvent } from '../../../functions/domain/watch/events.ts';
import type { Watch } from '../../../functions/domain/watch/watch.ts';
import type { Consultation } from '../../../functions/domain/consultation/consultation.ts';
import type { ConsultationEvent } from '../../../functions/domain/consultation/events.ts';
import type { InquiryEvent } from '../../../functions/domain/inquiry/events.ts';
import type { Inquiry } from '../../../functions/domain/inquiry/inquiry.ts';
import { conferenceKind } from '../../../functions/domain/kinds/conference-kind.ts';
import type { Conference } from '../../../functions/domain/conference/conference.ts';
import type { ConferenceEvent } from '../../../functions/domain/conference/events.ts';
import { kindOf } from '../../../functions/domain/kinds/kind.ts';
import { KINDS } from '../../../functions/domain/kinds/kinds.ts';
import type { Matter } from '../../../functions/domain/matter/matter.ts';
import { orderKind } from '../../../functions/domain/kinds/order-kind.ts';
import type { OrderEvent } from '../../../functions/domain/order/events.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import { REVISION } from '../../harness/case-machine.ts';
import { LAWYER } from '../../harness/handovers.ts';
import { smallDistrict, wideDistrict } from '../../harness/people.ts';
import { Agenda } from './agenda.ts';
import { burst, SECRET, SOURCES } from './alerts.ts';
import { Alerts } from './checks/alerts.ts';
import { Drivers } from './checks/drivers.ts';
import { Recorded } from './checks/record.ts';
import { Rungs } from './checks/rungs.ts';
import { RecordedConferences } from './checks/conferences.ts';
import { RecordedConsultations } from './checks/consultations.ts';
import { RecordedInquiries } from './checks/inquiries.ts';
import { checkNotices } from './checks/notices.ts';
import { KeptPlans } from './checks/plans-kept.ts';
import { RecordedExercises } from './checks/exercises.ts';
import { RecordedHandovers } from './checks/handovers.ts';
import { checkPublished } from './checks/publications.ts';
import { RecordedMeasures } from './checks/measures.ts';
import { RecordedAssessments } from './checks/assessments.ts';
import { RecordedReports } from './checks/reports.ts';
import { RecordedRetrospectives } from './checks/retrospectives.ts';
import { RecordedWatches } from './checks/watches.ts';
import { RecordedOrders } from './checks/orders.ts';
import { Scores } from './checks/scores.ts';
import { Texts } from './checks/texts.ts';
import { InvariantChecks, Violation } from './checks/violation.ts';
import type { CheckContext } from './checks/context.ts';
import { seededRandom } from './random.ts';
import { everybody } from './everybody.ts';
import { Executions } from './executions.ts';
import { History } from './history.ts';
import { type Invocation, Invocations } from './invocations.ts';
import { Names } from './names.ts';
import { CHANNELS, providerOf } from './providers.ts';
import {
  endRuleOf,
  nudgesOf,
  type Environment,
  queueOf,
  restartAll,
  retryStuck,
  streamOf,
  sweepOnce,
} from './environment.ts';
import { type Absence, changeDirectory, changePolicy, pauseSystem, silenceDesk, Versions } from './disruptions.ts';
import { planConference, visitConferenceLater } from './conference-people.ts';
import { convene, visitConsultationLater } from './consultation-people.ts';
import { enterInquiry, visitInquiryLater } from './inquiry-people.ts';
import { openHandover, visitHandoverLater } from './handover-people.ts';
import { openMeasure, visitMeasureLater } from './measure-people.ts';
import { openAssessment, visitAssessmentLater } from './assessment-people.ts';
import { setUpExercise, visitExerciseLater } from './exercise-people.ts';
import { draftReport, visitReportLater } from './report-people.ts';
import { askRetrospective, visitRetrospectiveLater } from './retrospective-people.ts';
import { enterWatch, visitWatchLater } from './watch-people.ts';
import { issueOrder, visitOrderLater } from './order-people.ts';
import { type People, register, useLinkLater, visitLater } from './people.ts';
import { tendNotices } from './notice-people.ts';
import { tendPlans } from './plan-people.ts';
import { firstPolicy } from './policies.ts';
import { resendOne } from './resend-people.ts';
import { ADMIN, tendRules } from './rule-people.ts';
import { publishScoresOf } from './score-people.ts';
import { watchedPolicies } from './watched-policies.ts';
import { itemOf, watchedStore } from './watched-store.ts';
import { actionsOf } from '../../../functions/adapters/commit-size.ts';

/** The case, its NEXT, its events, its outbox, and what an arrival brings with it. */
const MOST_ITEMS = 40;
/** As many as the API lets one erasure name: forty events, and twenty alerts of two items. */
const MOST_OF_AN_ERASURE = 90;

/** Writes the rules, and sees no case. */
const administrator: Contact = {
  id: ADMIN,
  name: 'name of admin',
  unit: 'qu-zhengfu-ban',
  posts: [],
  role: 'administrator',
  phone: '19899999999',
  subject: ADMIN,
  active: true,
};

export const BEGINS = Date.parse('2026-01-05T01:00:00.000Z');
/** After the last input all that is under way comes to an end. */
const AFTERMATH = 12 * HOUR;

export interface Given {
  seed: number;
  /** Short names of what happens; everything when null. */
  keep: ReadonlySet<string> | null;
  /** So many units, and a case that concerns each of them. */
  units?: number;
  /** Breaks something on purpose, to see that it is found. */
  mutate?: (ports: Ports) => Ports;
  /** Hears of every day that begins. */
  onDay?: (day: number) => void;
}

/** A district over the real handlers and the in-memory adapters, in which all that may go wrong does, by the seed. */
export class District {
  readonly agenda = new Agenda(BEGINS);
  readonly invariants = new InvariantChecks();
  readonly rungs = new Rungs();
  readonly record = new Recorded(this.rungs);
  readonly orders = new RecordedOrders(this.rungs);
  readonly conferences: RecordedConferences;
  readonly consultations: RecordedConsultations;
  readonly inquiries = new RecordedInquiries(this.rungs);
  readonly watches = new RecordedWatches(this.rungs);
  readonly measures = new RecordedMeasures(this.rungs);
  readonly handovers = new RecordedHandovers(this.rungs);
  readonly plansKept = new KeptPlans(this.rungs);
  readonly reports = new RecordedReports(this.rungs);
  readonly assessments = new RecordedAssessments(this.rungs);
  readonly exercises = new RecordedExercises(this.rungs);

  readonly retrospectives = new RecordedRetrospectives(this.rungs, (number) => this.record.states.get(number));
  readonly names = new Names();
  readonly versions = new Versions();
  readonly commands = new Map<string, number>();
  readonly history: History;
  readonly ports: MemoryPorts;
  readonly invocations: Invocations;
  readonly executions: Executions;
  readonly texts: Texts;
  readonly alerts: Alerts;
  failure: Violation | null = null;
  #drivers: Drivers;
  #scores: Scores;
  /** Records of each case that the projector has before it, or gave up on. */
  readonly #toProject = new Map<string, number>();
  #policies: Policies;
  #store: Store;
  #environment: Environment;
  #people: People;
  #directory: Directory;
  readonly #absences: Absence[] = [];
  #units: string[];
  /** There is a case that concerns every unit. */
  #crowded: boolean;
  #onDay: (day: number) => void;

  constructor({ seed, keep, mutate = (ports) => ports, onDay = () => undefined, units }: Given) {
    const district = units === undefined ? smallDistrict(fromMs(BEGINS)) : wideDistrict(fromMs(BEGINS), units);
    // M3: whoever approves a handover; of a wide district nobody does.
    const lawyers = units === undefined ? [{ ...LAWYER }] : [];
    const directory = { ...district, contacts: [...district.contacts, administrator, ...lawyers] };
    this.#units = directory.units.filter(({ desk }) => !desk).map(({ id }) => id);
    this.#crowded = units !== undefined;
    this.#onDay = onDay;
    const { agenda, names } = this;
    const random = seededRandom(seed);
    this.history = new History(random, BEGINS, keep);
    const webhookSecrets = Object.fromEntries(SOURCES.map((source) => [source, [SECRET]]));
    this.ports = memoryPorts({
      now: fromMs(BEGINS),
      seed: String(seed),
      channels: CHANNELS,
      webhookSecrets,
      policy: firstPolicy(),
    });
    this.ports.settings.revision = REVISION;
    this.ports.clock.now = () => agenda.instant;
    const { tables } = this.ports;
    const { policies } = this.ports;
    this.#policies = watchedPolicies(policies, {
      kept: (policy) => this.versions.kept(policy),
      published: (publication) => this.#published(publication),
      withdrawn: (publication) => this.versions.withdrawn(publication),
    });
    this.conferences = new RecordedConferences(this.rungs, tables);
    this.consultations = new RecordedConsultations(this.rungs);
    this.invocations = new Invocations(agenda, random, this.history, () => outside);
    const unexpectedError = (what: string, error: Error): unknown =>
      (this.failure ??= new Violation(0, null, `${what}: ${error.stack ?? error.message}`));
    this.#environment = {
      agenda,
      random,
      history: this.history,
      invocations: this.invocations,
      aliasOf: names.of,
      unexpectedError,
    };
    const unnoticed = (caseNumber: string): unknown => this.executions.lostUnseen.set(caseNumber, agenda.now);
    const store = (this.#store = watchedStore(this.ports.store, tables, {
      committed: (commit) => {
        this.#drivers.written(commit.state.number);
        if (isOfCase(commit)) this.#committed(commit);
        else this.#committedOn(commit);
      },
      added: (texts) => {
        this.texts.added(texts, agenda.now);
        this.#check((context) => {
          for (const text of texts) this.exercises.checkText(text, this.record.states.get(text.matter), context);
        });
      },
      moved: (matter, textId) => this.texts.moved(matter, textId),
      expanded: (outbox) => this.#check((context) => this.texts.expanded(outbox, context)),
      kept: (alert) => this.#check((context) => this.alerts.kept(alert.id, alert.caseNumber, undefined, context)),
      inserted: streamOf(this.#environment, (caseNumber, sk) => itemOf(tables, caseNumber, sk), unnoticed, {
        begun: (number) => this.#projecting(number, 1),
        done: (number) => this.#projecting(number, -1),
      }),
    }));
    const endRule = endRuleOf(this.#environment, unnoticed);
    this.executions = new Executions({ ...this.#environment, tables, ended: endRule });
    const announce = queueOf(this.#environment, (announcement, invocation) => this.#deliver(announcement, invocation));
    const nudge = nudgesOf(this.#environment);
    const outside = mutate({
      ...this.ports,
      store,
      policies: this.#policies,
      workflow: this.executions,
      bus: { announce: async (announcement) => announce(announcement), publish: async () => undefined },
      nudges: { nudge: async (shard) => nudge(shard) },
    });
    this.#people = {
      ...this.#environment,
      tables,
      orders: this.orders.states,
      conferences: this.conferences.states,
      consultations: this.consultations.states,
      inquiries: this.inquiries.states,
      watches: this.watches.states,
      measures: this.measures.states,
      handovers: this.handovers.states,
      reports: this.reports.states,
      assessments: this.assessments.states,
      exercises: this.exercises.states,
      retrospectives: this.retrospectives.states,
      units: this.#units.slice(0, 3),
      policies,
      policyInForce: () => this.versions.at(agenda.now),
      answered: (command, status) =>
        this.commands.set(`${command} ${status}`, (this.commands.get(`${command} ${status}`) ?? 0) + 1),
    };
    this.texts = new Texts(tables);
    this.alerts = new Alerts(tables);
    this.#drivers = new Drivers(tables, this.executions);
    this.#scores = new Scores(this.ports);
    this.#directory = directory;
  }

  /** Runs for so many days and then until all is quiet; false when something did not hold. */
  async run(days: number): Promise<boolean> {
    const { agenda, ports, versions } = this;
    const rota = this.#directory.rota.map((shift) => ({ ...shift, until: plus(shift.until, 20_000 * DAY) }));
    await ports.store.putDirectory({ ...this.#directory, rota });
    await ports.policies.keep(versions.rulesAt(agenda.now));
    for (let day = 0; day < days; day += 1) agenda.at(BEGINS + day * DAY, () => this.#day(day));
    this.#tick(1);
    if (this.#crowded) agenda.at(BEGINS + HOUR, () => void everybody(this.#people, this.#units));
    if (!(await agenda.runUntil(BEGINS + days * DAY + AFTERMATH, () => this.failure !== null))) return false;
    this.#check((context) => this.#checkProjected(context));
    // What the projector has before it, or gave up on since the last night, the next night does.
    await catchUp(ports, () => true);
    this.#checkWhole();
    this.#check(await this.#scores.reckoned(agenda.now, { anew: true }));
    const wrong = await wrongCounters(ports);
    this.#check(({ invariants }) => invariants.check(12, null, wrong === 0, () => `${wrong} counters are wrong`));
    this.#check((context) => this.assessments.checkAll(this.watches.states, context));
    this.#check((context) => this.reports.checkAll((number) => this.#recordOf<ReportEvent>(number), context));
    this.#check((context) =>
      this.exercises.checkAll(this.record.states.values(), (number) => this.#recordOf<ExerciseEvent>(number), context),
    );
    this.#check((context) => this.retrospectives.checkAll(this.record.states.values(), context));
    this.#check((context) => checkNotices([...ports.tables.notices.values()], this.record.states, context));
    // What a press could not tell a plan the next night does; the rules that come are waited for before it.
    await keepPlans({ ...ports, store: this.#store }, () => true);
    const drafts = await ports.policies.drafts();
    this.#check((context) => this.plansKept.checkWaiting(drafts, context));
    return this.failure === null;
  }

  #day(day: number): void {
    const { agenda, ports } = this;
    const environment = this.#environment;
    this.#onDay(day);
    const { random } = environment;
    const sometimes = (what: string, times: number, run: (name: string) => unknown): void => {
      for (let nth = 1; nth <= times; nth += 1) {
        const name = `${what}${day}.${nth}`;
        agenda.at(agenda.now + random.integer(`when ${name}`, 0, DAY - 1), () => void run(name));
      }
    };
    sometimes('a', random.integer(`bursts ${day}`, 0, 4), (name) =>
      burst(environment, name, (answers) => this.#check((context) => this.alerts.answers(answers, context))),
    );
    sometimes('r', random.integer(`registered ${day}`, 0, 2), (name) => register(this.#people, name));
    sometimes('order', random.integer(`orders ${day}`, 0, 2), (name) => issueOrder(this.#people, name));
    sometimes('conference', Number(random.chance(`conferences ${day}`, 0.4)), (name) =>
      planConference(this.#people, name),
    );
    sometimes('consultation', Number(random.chance(`consultations ${day}`, 0.5)), (name) =>
      convene(this.#people, name),
    );
    sometimes('inquiry', Number(random.chance(`inquiries ${day}`, 0.6)), (name) => enterInquiry(this.#people, name));
    sometimes('watch', Number(random.chance(`watches ${day}`, 0.4)), (name) => enterWatch(this.#people, name));
    sometimes('measure', Number(random.chance(`measures ${day}`, 0.6)), (name) => openMeasure(this.#people, name));
    sometimes('handover', Number(random.chance(`handovers ${day}`, 0.5)), (name) => openHandover(this.#people, name));
    sometimes('assessment', Number(random.chance(`assessments ${day}`, 0.7)), (name) =>
      openAssessment(this.#people, name),
    );
    sometimes('report', Number(random.chance(`reports ${day}`, 0.5)), (name) => draftReport(this.#people, name));
    sometimes('scores', random.integer(`scores ${day}`, 1, 3), (name) => publishScoresOf(this.#people, name));
    sometimes('exercise', Number(random.chance(`exercises ${day}`, 0.4)), (name) => setUpExercise(this.#people, name));
    sometimes('retrospective', Number(random.chance(`retrospectives ${day}`, 0.3)), (name) =>
      askRetrospective(this.#people, name),
    );
    sometimes('policy', Number(random.chance(`policy ${day}`, 0.12)), (name) =>
      changePolicy(name, environment, this.#policies),
    );
    sometimes('plan', random.integer(`plans ${day}`, 2, 8), (name) => tendPlans(this.#people, name));
    sometimes('rule', random.integer(`rules ${day}`, 1, 5), (name) => tendRules(this.#people, name));
    sometimes('resend', random.integer(`resends ${day}`, 0, 3), (name) => resendOne(this.#people, name));
    sometimes('notice', Number(random.chance(`notices ${day}`, 0.6)), (name) => tendNotices(this.#people, name));
    sometimes('away', Number(random.chance(`away ${day}`, 0.2)), (name) =>
      changeDirectory(name, environment, ports, this.#directory, this.#absences),
    );
    sometimes('silent', Number(day === 0 || random.chance(`silent ${day}`, 0.06)), (name) =>
      silenceDesk(name, environment, ports, this.#directory, this.#absences),
    );
    sometimes('outage', Number(random.chance(`outage ${day}`, 0.08)), (name) => pauseSystem(name, environment));
    for (let hour = 1; hour < 24; hour += 2)
      agenda.at(BEGINS + day * DAY + hour * HOUR, () => {
        if (this.ports.tables.aside.size === 0) return false;
        void retryStuck(environment, `${day}.${hour}`);
        return true;
      });
    agenda.at(BEGINS + day * DAY + 17.5 * HOUR, () => void restartAll(environment, day));
    agenda.at(BEGINS + day * DAY + 20 * HOUR, () => void this.#lookAtScores());
    agenda.at(BEGINS + (day + 1) * DAY - MINUTE, () => {
      this.#checkWhole();
      return false;
    });
  }

  #projecting(number: string, by: 1 | -1): void {
    this.#toProject.set(number, (this.#toProject.get(number) ?? 0) + by);
  }

  /** 12: nobody need catch up with what no record is left of. */
  #checkProjected({ invariants }: CheckContext): void {
    const { cases, projections } = this.ports.tables;
    for (const { number, version } of cases.values()) {
      const known = projections.get(number)?.version ?? 0;
      invariants.check(
        12,
        number,
        known >= version || (this.#toProject.get(number) ?? 0) > 0,
        () => `its read models are of version ${known}, it is at ${version}, and nothing is under way`,
      );
    }
  }

  /** What is looked at step by step only where something was written, at the end of a day all of it. */
  #checkWhole(): void {
    this.#check((context) => {
      this.#drivers.whole(context);
      this.texts.whole(context);
    });
  }

  async #lookAtScores(): Promise<void> {
    try {
      this.#check(await this.#scores.reckoned(this.agenda.now));
      this.#check(await this.#scores.published());
    } catch (error) {
      this.#environment.unexpectedError('scores', error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** A minute: the sweep where it finds work, and now and then a look at what must be in order by now. */
  #tick(nth: number): void {
    const { agenda } = this;
    const minute = Math.floor(agenda.now / MINUTE) + 1;
    agenda.at(minute * MINUTE, () => {
      this.#tick(nth + 1);
      if (nth % 5 === 0)
        this.#check((context) => {
          this.#drivers.quiet(context);
          this.texts.quiet(context);
          this.alerts.quiet(context);
        });
      const now = fromMs(agenda.now);
      const { due, log, unheard } = this.ports.tables;
      const work = log.size > 0 || isAnyDue(due.values(), now) || isAnyDue(unheard.values(), now);
      if (work) void sweepOnce(this.#environment, minute);
      return work;
    });
  }

  #check(run: (context: CheckContext) => void): void {
    const { agenda, history, invariants, versions } = this;
    try {
      run({
        invariants,
        now: agenda.now,
        calmSince: history.faultsUntil,
        policyOf: (id) => versions.byId.get(id) ?? versions.rulesAt(agenda.now),
        inForceAt: (at) => versions.at(at),
        hash: (text) => hash('sha256', text),
        isSilenced: (state) => this.#isSilenced(state),
        unseen: (caseNumber) => this.executions.lostUnseen.get(caseNumber) ?? null,
        named: (person) => this.#directory.contacts.some(({ id }) => id === person),
        contacts: this.#directory.contacts,
        absences: this.#absences,
      });
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      this.failure ??= error;
    }
  }

  /** H2, P1: looked at as it comes, against what is in force then. */
  async #published(publication: Publication): Promise<void> {
    const { versions } = this;
    const draft = await this.ports.policies.draft(publication.draft.id);
    const [before, after] = [versions.rulesAt(toMs(publication.from)), versions.byId.get(publication.policyId)];
    versions.published(publication);
    this.#check((context) => {
      if (draft && after) checkPublished(publication, draft, before, after, context);
    });
  }

  #committed(commit: Commit): void {
    const { state, alert, events, wasVersion } = commit;
    const [first] = events;
    // An alert that opens its case is kept just before it.
    const opening = alert?.id ?? (first?.type === 'case-opened' ? first.alertId : undefined);
    if (wasVersion === 0) {
      this.names.opened(commit, this.ports.tables.alerts.get(state.number)?.get(opening ?? ''));
      visitLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      context.invariants.check(
        11,
        state.number,
        actionsOf(commit) <= (commit.erases ? MOST_OF_AN_ERASURE : MOST_ITEMS),
        () => `${actionsOf(commit)} items`,
      );
      for (const event of events) this.record.exposures.based(state, event, context);
      this.record.written(commit, context);
      this.exercises.checkCase(state, context);
      if (commit.erases) this.record.erased(commit, this.ports.tables.events.get(state.number) ?? [], context);
      this.texts.written(state, commit, context);
      if (first?.type === 'case-opened' && first.origin.kind === 'registered' && first.summary !== undefined)
        // Two drills by one script have the same calls.
        this.alerts.registered(`${first.exercise ?? ''}${first.summary}`, state.number, context);
      if (opening !== undefined) this.alerts.kept(opening, state.number, state.splitFrom, context);
    });
  }

  #committedOn(commit: MatterCommit): void {
    this.#check((context) => {
      for (const event of commit.events) this.record.exposures.based(commit.state, event, context);
    });
    const of = kindOf(
      [
        orderKind,
        conferenceKind,
        consultationKind,
        inquiryKind,
        watchKind,
        planKind,
        measureKind,
        reportKind,
        assessmentKind,
        retrospectiveKind,
        handoverKind,
        exerciseKind,
      ],
      commit.state.number,
    )?.id;
    if (of === consultationKind.id) {
      this.#committedOnConsultation(commit as MatterCommit<Consultation, ConsultationEvent>);
      return;
    }
    if (of === planKind.id) {
      this.#committedOnPlan(commit as MatterCommit<PlanMatter, PlanEvent>);
      return;
    }
    if (of === measureKind.id) {
      this.#committedOnMeasure(commit as MatterCommit<Measure, MeasureEvent>);
      return;
    }
    if (of === handoverKind.id) {
      this.#committedOnHandover(commit as MatterCommit<Handover, HandoverEvent>);
      return;
    }
    if (of === exerciseKind.id) {
      this.#committedOnExercise(commit as MatterCommit<Exercise, ExerciseEvent>);
      return;
    }
    if (of === reportKind.id) {
      this.#committedOnReport(commit as MatterCommit<Report, ReportEvent>);
      return;
    }
    if (of === assessmentKind.id) {
      this.#committedOnAssessment(commit as MatterCommit<Assessment, AssessmentEvent>);
      return;
    }
    if (of === retrospectiveKind.id) {
      this.#committedOnRetrospective(commit as MatterCommit<Retrospective, RetrospectiveEvent>);
      return;
    }
    if (of === watchKind.id) {
      this.#committedOnWatch(commit as MatterCommit<Watch, WatchEvent>);
      return;
    }
    if (of === inquiryKind.id) {
      this.#committedOnInquiry(commit as MatterCommit<Inquiry, InquiryEvent>);
      return;
    }
    if (of === conferenceKind.id) {
      // Under its number there is nothing but a conference.
      this.#committedOnConference(commit as MatterCommit<Conference, ConferenceEvent>);
      return;
    }
    // Orders are the one kind that is left.
    const order = commit as MatterCommit<Order, OrderEvent>;
    const { state, wasVersion } = order;
    if (wasVersion === 0) {
      this.names.issued(state);
      visitOrderLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.orders.written(order, context);
      if (order.erases) this.orders.erased(state, this.#recordOf<OrderEvent>(state.number), context);
      this.texts.written(orderKind.bearer(state), order, context);
    });
  }

  #committedOnConference(commit: MatterCommit<Conference, ConferenceEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.planned(state);
      visitConferenceLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.conferences.written(commit, context);
      if (commit.erases) this.conferences.erased(state, this.#recordOf<ConferenceEvent>(state.number), context);
      this.texts.written(conferenceKind.bearer(state), commit, context);
    });
  }

  #committedOnConsultation(commit: MatterCommit<Consultation, ConsultationEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.convened(state);
      visitConsultationLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.consultations.written(commit, context);
      if (commit.erases) this.consultations.erased(state, this.#recordOf<ConsultationEvent>(state.number), context);
      this.texts.written(consultationKind.bearer(state), commit, context);
    });
  }

  #committedOnInquiry(commit: MatterCommit<Inquiry, InquiryEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.entered(state);
      visitInquiryLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.inquiries.written(commit, context);
      if (commit.erases) this.inquiries.erased(state, this.#recordOf<InquiryEvent>(state.number), context);
      this.texts.written(inquiryKind.bearer(state), commit, context);
    });
  }

  #committedOnWatch(commit: MatterCommit<Watch, WatchEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.watched(state);
      visitWatchLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.watches.written(commit, context);
      if (commit.erases) this.watches.erased(state, this.#recordOf<WatchEvent>(state.number), context);
      this.texts.written(watchKind.bearer(state), commit, context);
    });
  }

  #committedOnMeasure(commit: MatterCommit<Measure, MeasureEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.measured(state);
      visitMeasureLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.measures.written(commit, context);
      if (commit.erases) this.measures.erased(state, this.#recordOf<MeasureEvent>(state.number), context);
      this.texts.written(measureKind.bearer(state), commit, context);
    });
  }

  #committedOnHandover(commit: MatterCommit<Handover, HandoverEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.handedOver(state);
      visitHandoverLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.handovers.written(commit, context);
      if (commit.erases) this.handovers.erased(state, this.#recordOf<HandoverEvent>(state.number), context);
      this.texts.written(handoverKind.bearer(state), commit, context);
    });
  }

  /** S4: it is a case of an exercise that is over, or was opened from one. */
  #isSilenced({ number, drill }: Pick<Matter, 'number' | 'drill'>): boolean {
    const { cases, matters } = this.ports.tables;
    if (!drill) return false;
    const other = matters.get(number);
    const from = other ? kindOf(KINDS, number)?.openedFrom(other) : number;
    return from !== undefined && this.exercises.isOver(cases.get(from)?.exercise);
  }

  #committedOnExercise(commit: MatterCommit<Exercise, ExerciseEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.rehearsed(state);
      visitExerciseLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.exercises.written(commit, context);
      this.texts.written(exerciseKind.bearer(state), commit, context);
    });
  }

  #committedOnReport(commit: MatterCommit<Report, ReportEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.drafted(state);
      visitReportLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.reports.written(commit, context);
      if (commit.erases) this.reports.erased(state, this.#recordOf<ReportEvent>(state.number), context);
      this.texts.written(reportKind.bearer(state), commit, context);
    });
  }

  #committedOnAssessment(commit: MatterCommit<Assessment, AssessmentEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.assessed(state);
      visitAssessmentLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.assessments.written(commit, context);
      if (commit.erases) this.assessments.erased(state, this.#recordOf<AssessmentEvent>(state.number), context);
      this.texts.written(assessmentKind.bearer(state), commit, context);
    });
  }

  #committedOnPlan(commit: MatterCommit<PlanMatter, PlanEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) this.names.kept(state);
    this.#check((context) => {
      this.plansKept.written(commit, context);
      this.texts.written(planKind.bearer(state), commit, context);
    });
  }

  #committedOnRetrospective(commit: MatterCommit<Retrospective, RetrospectiveEvent>): void {
    const { state, wasVersion } = commit;
    if (wasVersion === 0) {
      this.names.lookedBack(state);
      visitRetrospectiveLater(this.#people, state.number, 1);
    }
    this.#check((context) => {
      this.retrospectives.written(commit, context);
      if (commit.erases) this.retrospectives.erased(state, this.#recordOf<RetrospectiveEvent>(state.number), context);
      this.texts.written(retrospectiveKind.bearer(state), commit, context);
    });
  }

  #recordOf<
    Event extends
      | OrderEvent
      | ConferenceEvent
      | ConsultationEvent
      | InquiryEvent
      | WatchEvent
      | MeasureEvent
      | HandoverEvent
      | ReportEvent
      | AssessmentEvent
      | ExerciseEvent
      | RetrospectiveEvent,
  >(number: string): Event[] {
    // What was recorded under a number is of the kind that its letter says.
    return (this.ports.tables.records.get(number) ?? []) as Event[];
  }

  async #deliver({ matter, textId, channel }: Announcement, { ports, name, startedAt }: Invocation): Promise<void> {
    const provider = providerOf(this.#environment, channel, name, (message) => {
      this.#check((context) => this.texts.ringing(message, startedAt, context));
      if (message.code !== null)
        useLinkLater(this.#people, message.code, matter, textId, `link ${this.names.of(matter)} ${textId}`);
    });
    await deliver(ports, provider, matter, textId);
  }
}

function isAnyDue(entries: Iterable<DueEntry>, now: Instant): boolean {
  for (const { at } of entries) if (at <= now) return true;
  return false;
}

const isOfCase = (commit: MatterCommit): commit is Commit => isCase(commit.state);
