import { executeCommand, type ExecuteOptions } from '../../../matter/execute-command.ts';
import { nextCaseNumber } from '../../../matter/number.ts';
import { pick } from '../../../domain/matter/pick.ts';
import { type Case, isKeptApart, type Order } from '../../../domain/case/case.ts';
import { orderOfAlert } from '../../../domain/case/order-of-alert.ts';
import type { PersonCommand } from '../../../domain/case/commands.ts';
import { disowned, isDisowned } from '../../../domain/case/disowned.ts';
import type { Event } from '../../../domain/case/events.ts';
import type { Refusal } from '../../../domain/matter/refusal.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import type { Source } from '../../../domain/rules/source.ts';
import { goingWith } from '../../../domain/commands/split.ts';
import type { SplitGoing } from '../../../domain/case/taken-in.ts';
import { sourceDutiesOf } from '../../../domain/commands/source-duties.ts';
import { totalsOf } from '../../../domain/intake/totals.ts';
import { reachOf } from '../../../domain/routing/attention.ts';
import { suggest } from '../../../domain/routing/suggest.ts';
import { weightsOf } from '../../../intake/weights.ts';
import { categoriesOf, sureSubject } from '../../../domain/routing/subject.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import { alertKey, factsOf } from '../../../intake/arrival.ts';
import { pageKey } from '../../../domain/intake/joining.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Claim, StoredAlert, Words } from '../../../ports/stored.ts';
import { commandAnswer, refusalAnswer, staleAnswer, viewed } from './command-answer.ts';
import { onNewest } from './on-newest.ts';
import type { Person } from './person.ts';

type SplitCommand = Extract<PersonCommand, { command: 'split' }>;

type Split = Pick<SplitCommand, 'alertId' | 'reason' | 'releases' | 'assignments'>;

/**
 * M4: undoes a wrong join. The alert becomes a case of its own with the facts that it brought, discovered when it arrived; a superior's
 * order that it alone brought goes with it (P2). One transaction opens the new case, records the split and moves the alert's own claim, so
 * that a second press ends in the same case and nothing is in two.
 */
export const splitOff = (
  split: Split,
  state: Case,
  person: Person,
  ports: Ports,
  options: ExecuteOptions,
): Promise<HttpAnswer> => onNewest(state, ports, (read) => splitAsRead(split, read, person, ports, options));

async function splitAsRead(
  split: Split,
  state: Case,
  person: Person,
  ports: Ports,
  options: ExecuteOptions,
): Promise<HttpAnswer> {
  const alerts = await ports.store.alerts(state.number);
  const alert = alerts.find((known) => known.id === split.alertId);
  const refused = cannotSplit(alert, state);
  if (refused) return refusalAnswer(refused);
  if (!alert) throw new Error(`the split of ${state.number} has no alert`);
  const preview = options.preview === true;
  const events = await ports.store.events(state.number);
  const gone = events.filter((event) => event.type === 'split-off');
  const before = gone.find(({ alertId }) => alertId === alert.id);
  if (before) return splitAlready(before.newCase, state, person, ports, preview);
  const staying = alerts.filter(({ id }) => id !== alert.id && !gone.some(({ alertId }) => alertId === id));
  const policy = await ports.policies.current();
  const newCase = preview
    ? `${policy.district.code}000000`
    : await nextCaseNumber(ports, policy, state.exercise !== undefined);
  if (!preview) await ports.policies.keep(policy);
  const { limits, order } = orderOfAlert(state, events, alert, staying);
  const outcome = await executeCommand(
    ports,
    state.number,
    {
      actor: person.actor,
      command: {
        command: 'split',
        ...split,
        newCase,
        ...(limits.length > 0 ? { limits } : {}),
        staying: factsThatStay(staying, events, policy),
      },
    },
    {
      ...options,
      read: state,
      once: true,
      opens: await openingOf(alert, { staying, order, going: goingWith(state, split) }, state, newCase, policy, ports),
    },
  );
  if ('stale' in outcome) return staleAnswer(outcome.stale, person, ports);
  if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
  const { opened } = outcome;
  return commandAnswer({ ...outcome, texts: [...outcome.texts, ...(opened?.texts ?? [])] }, person, ports, {
    preview,
    newCase,
    ...(opened ? { opened: await viewed(opened.state, person, ports) } : {}),
  });
}

/** A second press: what the first one came to. */
async function splitAlready(
  newCase: string,
  state: Case,
  person: Person,
  ports: Ports,
  preview: boolean,
): Promise<HttpAnswer> {
  const opened = (await ports.store.load(newCase))?.state;
  const nothing = { done: true as const, state, events: [], texts: [], next: null };
  return commandAnswer(nothing, person, ports, {
    preview,
    newCase,
    ...(opened ? { opened: await viewed(opened, person, ports) } : {}),
  });
}

function cannotSplit(alert: StoredAlert | undefined, state: Case): Refusal | null {
  if (!alert)
    return {
      refused: 'unknown-alert',
      clause: 'M4',
      says: `${state.number} 中没有这条线索；它随另一办件归并而来的，请在那一办件重新打开`,
      field: '/alertId',
    };
  if (alert.outcome === 'opened')
    return { refused: 'opening-alert', clause: 'M4', says: '这是立件的线索，不能拆出', field: '/alertId' };
  return null;
}

async function openingOf(
  alert: StoredAlert,
  { staying, order, going }: { staying: StoredAlert[]; order: Order | undefined; going: SplitGoing | null },
  state: Case,
  number: string,
  policy: Policy,
  ports: Ports,
): Promise<NonNullable<ExecuteOptions['opens']>> {
  const words = (await ports.store.words(state.number)).find((known) => known.id === alert.id);
  const source = sourceOf(alert, policy);
  const over = sourceDutiesOf(state, 'alert', ports.clock.now());
  const facts = {
    ...factsOf(source, { title: words?.title ?? '', text: words?.text ?? '', ...alert }),
    at: alert.discoveredAt ?? alert.receivedAt,
  };
  // H5: of what may be a report of wrongdoing the coordinator says whose it is.
  const { covers } = source;
  const model = isKeptApart(state) ? null : await weightsOf(policy, ports);
  const suggested = suggest(policy, facts, { model, covers });
  return {
    command: {
      command: 'open',
      number,
      origin: { source: alert.source, kind: 'split' },
      subject: words || alert.topic !== undefined ? sureSubject(policy, facts, suggested.ranked) : state.subject,
      categories: categoriesOf(policy, facts),
      discoveredAt: alert.discoveredAt ?? alert.receivedAt,
      alertId: alert.id,
      suggestion: {
        ...(isKeptApart(state) ? { wrongdoing: fromKeptApart } : {}),
        ...suggested,
      },
      drill: state.drill,
      ...pick(state, ['exercise']),
      splitFrom: state.number,
      ...(over.length > 0 ? { sourceDuties: over } : {}),
      ...(going ? { brings: going } : {}),
      ...pick(alert, ['place']),
      ...(order ? { assignedBy: order } : {}),
      ...(alert.publishedAt === undefined ? {} : { firstPublishedAt: alert.publishedAt }),
      ...(words ? { wordsHash: await ports.ids.salted(`${words.title}\n${words.text}`) } : {}),
    },
    extras: {
      claims: await movedClaims(alert, staying, state.number, number, ports),
      alert: { ...alert, caseNumber: number, outcome: 'opened', why: { code: 'split-off', from: state.number } },
      ...(words ? { words: wordsOf(words, number) } : {}),
    },
  };
}

/** What the alerts that stay tell of the beginning, and of an emergency. */
function factsThatStay(
  staying: StoredAlert[],
  events: readonly Event[],
  policy: Policy,
): NonNullable<SplitCommand['staying']> {
  const put = disowned(events);
  const saying = (field: 'publishedAt' | 'discoveredAt'): StoredAlert[] =>
    staying.filter((alert) => !isDisowned(put, { alertId: alert.id, ...pick(alert, [field]) }, field));
  const first = firstOf(saying('publishedAt'), 'publishedAt');
  const found = firstOf(saying('discoveredAt'), 'discoveredAt');
  const [said] = staying
    .filter(({ emergency, outcome }) => emergency !== undefined && outcome === 'joined')
    .map((alert) => ({ alert, suggestion: suggest(policy, factsOf(sourceOf(alert, policy), { title: '', ...alert })) }))
    .toSorted((a, b) => ((a.suggestion.grades.emergency ?? 'V') < (b.suggestion.grades.emergency ?? 'V') ? -1 : 1));
  const reach = reachOf(policy.growth, totalsOf(staying), staying[0]);
  return {
    ...(reach.length > 0 ? { reach } : {}),
    ...(first?.publishedAt === undefined ? {} : { publishedAt: first.publishedAt, on: first.platform ?? first.source }),
    ...(found?.discoveredAt === undefined || found.outcome !== 'joined' ? {} : pick(found, ['discoveredAt'])),
    ...(said
      ? {
          graver: {
            alertId: said.alert.id,
            says: said.suggestion.gradeReasons.map(({ says }) => says).join('；'),
            suggestion: said.suggestion,
            learntAt: said.alert.discoveredAt ?? said.alert.receivedAt,
          },
        }
      : {}),
  };
}

const sourceOf = ({ source }: StoredAlert, { sources }: Policy): Pick<Source, 'defaults' | 'covers'> =>
  sources.find(({ id }) => id === source) ?? {};

const firstOf = (alerts: StoredAlert[], field: 'publishedAt' | 'discoveredAt'): StoredAlert | undefined =>
  alerts
    .filter((alert) => alert[field] !== undefined)
    .toSorted((a, b) => ((a[field] ?? '') < (b[field] ?? '') ? -1 : 1))[0];

/** H5: what lay with a report of wrongdoing stays apart until a person has looked at it. */
const fromKeptApart = { row: 'wrongdoing', clause: 'H5', says: '拆自疑为或已标为检举控告的办件' } as const;

/** The vendor's next push of the same alert belongs to the new case, and what it alone brought of its page; what was told of it stays as it was told. */
async function movedClaims(
  alert: StoredAlert,
  staying: StoredAlert[],
  from: string,
  to: string,
  { store }: Ports,
): Promise<Claim[]> {
  const { pageHash } = alert;
  const alone = pageHash !== undefined && staying.every((other) => other.pageHash !== pageHash);
  const keys = [alertKey(alert.id), ...(alone ? [pageKey(pageHash)] : [])];
  const held = new Map((await store.claimsOf(keys)).map((claim) => [claim.key, claim]));
  return keys
    .filter((key) => (held.get(key)?.matter ?? from) === from)
    .map((key) => ({ ...held.get(key), key, matter: to, expiresAt: null, over: from }));
}

/** H5: the hold is on the case that they came from, which keeps its copy; the new one is free of it until somebody holds that too. */
const wordsOf = (held: Words, caseNumber: string): Words => {
  const { held: _held, ...words } = held;
  return { ...words, caseNumber };
};
