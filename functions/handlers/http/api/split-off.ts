import {
  executeCommand,
  type CommandResult,
  type ExecuteOptions,
  executeOpening,
} from '../../../matter/execute-command.ts';
import { nextCaseNumber } from '../../../matter/number.ts';
import { pick } from '../../../domain/matter/pick.ts';
import { type Case, limitsBroughtBy } from '../../../domain/case/case.ts';
import type { Refusal } from '../../../domain/matter/refusal.ts';
import { isRefusal } from '../../../domain/matter/refusal.ts';
import { suggest } from '../../../domain/routing/suggest.ts';
import { categoriesOf, subjectOf } from '../../../domain/routing/subject.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import { alertKey, factsOf } from '../../../intake/arrival.ts';
import { pageKey } from '../../../domain/intake/joining.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { StoredAlert, Words } from '../../../ports/stored.ts';
import { commandAnswer, refusalAnswer, staleAnswer, viewed } from './command-answer.ts';
import type { Person } from './person.ts';

interface Split {
  alertId: string;
  reason: string;
}

/**
 * M4: undoes a wrong join. The alert becomes a case of its own with the facts that it brought, discovered when it arrived; a superior's
 * order that it alone brought goes with it (P2). The claim on the split makes a second press, or one after a crash between the two cases,
 * end in the same new case.
 */
export async function splitOff(
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
  if (options.expectedVersion !== undefined && options.expectedVersion !== state.personVersion)
    return staleAnswer(state, person, ports);
  const gone = (await ports.store.events(state.number)).filter((event) => event.type === 'split-off');
  const staying = alerts.filter(({ id }) => id !== split.alertId && !gone.some((event) => event.alertId === id));
  const opened = alert ? await opensOwn(alert, staying, state, person, ports, options) : null;
  if (!opened) throw new Error(`the split of ${state.number} opened nothing`);
  if (isRefusal(opened)) return refusalAnswer(opened);
  const { newCase } = opened;
  const more = {
    preview: options.preview === true,
    newCase,
    ...(opened.state ? { opened: await viewed(opened.state, person, ports) } : {}),
  };
  if (opened.again && gone.some((event) => event.newCase === newCase))
    return commandAnswer({ done: true, state, events: [], texts: [], next: null }, person, ports, more);
  const limits = alert ? limitsBroughtBy(state, alert, staying) : [];
  const command = { command: 'split' as const, ...split, newCase, ...(limits.length > 0 ? { limits } : {}) };
  const outcome = await executeCommand(ports, state.number, { actor: person.actor, command }, options);
  if ('stale' in outcome) return staleAnswer(outcome.stale, person, ports);
  if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
  return commandAnswer({ ...outcome, texts: [...outcome.texts, ...opened.texts] }, person, ports, more);
}

function cannotSplit(alert: StoredAlert | undefined, state: Case): Refusal | null {
  if (!alert)
    return { refused: 'unknown-alert', clause: 'M4', says: `${state.number} 中没有这条线索`, field: '/alertId' };
  if (alert.outcome === 'opened')
    return { refused: 'opening-alert', clause: 'M4', says: '这是立件的线索，不能拆出', field: '/alertId' };
  return null;
}

async function opensOwn(
  alert: StoredAlert,
  staying: StoredAlert[],
  state: Case,
  person: Person,
  ports: Ports,
  options: ExecuteOptions,
): Promise<{ newCase: string; again: boolean; state: Case | null; texts: CommandResult['texts'] } | Refusal> {
  const policy = await ports.policies.current();
  const words = (await ports.store.words(state.number)).find((known) => known.id === alert.id);
  const source = policy.sources.find(({ id }) => id === alert.source) ?? {};
  const facts = factsOf(source, { title: words?.title ?? '', text: words?.text ?? '', ...alert });
  const number = options.preview ? `${policy.district.code}000000` : await nextCaseNumber(ports, policy);
  if (!options.preview) await ports.policies.keep(policy);
  const moved: StoredAlert = { ...alert, caseNumber: number, outcome: 'opened', why: `拆自 ${state.number}` };
  const opened: CommandResult | { refusal: Refusal } | { claimed: { caseNumber: string } } = await executeOpening(
    ports,
    person.actor,
    {
      command: 'open',
      number,
      origin: { source: alert.source, kind: 'split' },
      subject: words || alert.topic !== undefined ? subjectOf(policy, facts) : state.subject,
      categories: categoriesOf(policy, facts),
      discoveredAt: alert.discoveredAt ?? alert.receivedAt,
      alertId: alert.id,
      suggestion: suggest(policy, facts),
      drill: state.drill,
      splitFrom: state.number,
      ...pick(alert, ['place', 'assignedBy']),
      ...(alert.publishedAt === undefined ? {} : { firstPublishedAt: alert.publishedAt }),
      ...(words ? { wordsHash: await ports.ids.salted(`${words.title}\n${words.text}`) } : {}),
    },
    {
      claims: [{ key: `split#${state.number}#${alert.id}`, caseNumber: number, expiresAt: null }],
      alert: moved,
      ...(words ? { words: wordsOf(words, number) } : {}),
    },
    pick(options, ['preview']),
  );
  if ('refusal' in opened) return opened.refusal;
  const newCase = 'claimed' in opened ? opened.claimed.caseNumber : number;
  // The vendor's next push of the same alert belongs to the new case, and what it alone brought of its page.
  const { pageHash } = alert;
  const alone = pageHash !== undefined && staying.every((other) => other.pageHash !== pageHash);
  const keys = [alertKey(alert.id), ...(alone ? [pageKey(pageHash)] : [])];
  if (!options.preview)
    for (const key of keys) {
      // What was told of it stays as it was told.
      const [held] = await ports.store.claimsOf([key]);
      await ports.store.setClaim({ ...held, key, caseNumber: newCase, expiresAt: null, over: state.number });
    }
  if (!('claimed' in opened)) return { newCase, again: false, state: opened.state, texts: opened.texts };
  return { newCase, again: true, state: (await ports.store.load(newCase))?.state ?? null, texts: [] };
}

const wordsOf = (words: Words, caseNumber: string): Words => ({ ...words, caseNumber });
