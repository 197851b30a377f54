import { type Case, isStanding } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import { type CaseDocument, type Cosign, documentOf } from '../case/document.ts';
import type { Draft, Release } from '../case/events.ts';
import { factsDiffer } from './facts-changed.ts';
import type { Actor } from '../matter/actor.ts';
import type { CosignPayload, Proposed } from '../matter/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import type { Approved } from '../proposals/settle.ts';
import { chainFor } from '../rules/approval-rules.ts';
import type { Context } from './decide.ts';
import { handsOn, lastSubmitted, publishedVersion, savedAs } from './document-record.ts';
import { unlessOpen } from './unless-open.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** Shorter ones are words of other things. */
const SHORTEST_NAME = 3;
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/**
 * R3: units that a text names, whoever drafted it and the desk apart. The longest name counts where one holds another; a street's name is that
 * of a place too, so that it is asked only where it has a part in the case.
 */
export function unitsNamed(
  text: string,
  { unit: own }: Pick<CaseDocument, 'unit'>,
  state: Pick<Case, 'assignments'>,
  { directory }: Pick<Context, 'directory'>,
): string[] {
  const names = directory.units
    .filter(({ active }) => active)
    .flatMap(({ id, name, short, ...unit }) =>
      [name, short]
        .map(plain)
        .filter((one) => one.length >= SHORTEST_NAME)
        .map((one) => ({ id, one, unit })),
    )
    .toSorted((a, b) => b.one.length - a.one.length);
  let left = plain(text);
  const found = new Set<string>();
  for (const { id, one, unit } of names) {
    if (!left.includes(one)) continue;
    left = left.replaceAll(one, '\n');
    const part = state.assignments.some((assignment) => assignment.unit === id && isStanding(assignment));
    if (id !== own && unit.desk !== true && (part || unit.kind !== 'sub-district')) found.add(id);
  }
  return [...found].toSorted();
}

interface Cosigners {
  ask: string[];
  told: { withoutCosign?: { unit: string; reason: string }[]; consenting?: string[] };
}

/** R3: who is asked to co-sign a version before anybody approves it; the first information of an emergency never waits. */
export function cosignersFor(
  state: Case,
  document: CaseDocument,
  { text, withoutCosign = [] }: { text: string; withoutCosign?: { unit: string; reason: string }[] | undefined },
  context: Context,
): Cosigners | Refusal {
  const { facts = [] } = context;
  const named = concernedBy(state, document, text, context);
  const stray = withoutCosign.find(({ unit }) => !named.includes(unit));
  if (stray) return refuse('not-named', 'R3', `文稿没有提到须会签的单位 ${stray.unit}，请去掉此项`, '/withoutCosign');
  const wanted = named.filter((unit) => !withoutCosign.some((one) => one.unit === unit));
  const partless = wanted.filter((unit) => !hasPart(state, unit));
  if (partless.length > 0)
    return refuse(
      'names-a-unit',
      'R3',
      `文稿提到${partless.map((unit) => nameOf(unit, context)).join('、')}，该单位未承办本件：请先交办为协办单位由其会签，或写明为何不必会签`,
      '/withoutCosign',
    );
  const consenting = wanted.filter((unit) => consents(document, unit, text, context, facts));
  return {
    ask: wanted.filter((unit) => !consenting.includes(unit)),
    told: {
      ...(withoutCosign.length > 0 ? { withoutCosign } : {}),
      ...(consenting.length > 0 ? { consenting } : {}),
    },
  };
}

/** R3: whom a text names; of no other paper, and not of the first information of an emergency. */
function concernedBy(state: Case, document: CaseDocument, text: string, context: Context): string[] {
  const first = state.grades.emergency !== null && !state.releases.some((one) => one.void === undefined);
  return document.kind === 'wording' && !first ? unitsNamed(text, document, state, context) : [];
}

const hasPart = ({ assignments }: Case, unit: string): boolean =>
  assignments.some((assignment) => assignment.unit === unit && isStanding(assignment));

/**
 * R3: who is asked of the text that a decider put in place of what was before him: whoever co-signed and finds another fact in it, and whoever
 * he alone names. `told`: decided by other means already, so that only those who have a part can be asked.
 */
export function cosignersOfChange(
  state: Case,
  document: CaseDocument,
  text: string,
  context: Context,
  told: boolean,
): string[] | Refusal {
  const { facts = [] } = context;
  const without = lastSubmitted(facts, document.id)?.withoutCosign ?? [];
  const before = (document.cosigns ?? []).map(({ unit }) => unit);
  const added = concernedBy(state, document, text, context).filter(
    (unit) => !before.includes(unit) && !without.some((one) => one.unit === unit),
  );
  const partless = added.filter((unit) => !hasPart(state, unit));
  if (partless.length > 0 && !told)
    return refuse(
      'names-a-unit',
      'R3',
      `修改稿提到${partless.map((unit) => nameOf(unit, context)).join('、')}，该单位未承办本件：请先由值班台交办为协办单位由其会签，或退回，由提请人写明为何不必会签`,
      '/changes/text',
    );
  const again = before.filter((unit) => !consents(document, unit, text, context, facts));
  return [...again, ...added.filter((unit) => hasPart(state, unit))];
}

/** What the unit consented to, or was let go on without, states the same facts. */
function consents(
  { id, cosigns = [] }: CaseDocument,
  unit: string,
  text: string,
  context: Context,
  facts: NonNullable<Context['facts']>,
): boolean {
  const given = cosigns.find((one) => one.unit === unit && isSettled(one));
  return given !== undefined && !factsDiffer(savedAs(facts, id, given.version).text, text, context);
}

const isSettled = ({ is }: Cosign): boolean => is === 'signed' || is === 'passed';
const nameOf = (unit: string, { directory }: Pick<Context, 'directory'>): string =>
  directory.units.find(({ id }) => id === unit)?.name ?? unit;

/** One of those who were asked objects, and whoever asked them has another version. */
export const mayAskAnew = ({ cosigns = [] }: CaseDocument, open: readonly Proposed[], { id }: Person): boolean =>
  cosigns.some(({ is }) => is === 'objected') &&
  open.every(({ payload, proposal }) => payload.kind === 'cosign' && proposal.by === id);

/** R3: asks each of these units, all at once. */
export function askCosigners(
  state: Case,
  {
    documentId,
    version,
    units,
    reason,
    by,
  }: { documentId: string; version: number; units: string[]; reason: string; by: string },
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const drafts: Draft[] = [];
  for (const unit of units) {
    const payload: CosignPayload = { kind: 'cosign', document: documentId, version, unit };
    const asked = propose(
      { ...state, version: state.version + drafts.length },
      { payload, reason, unit, by },
      actor,
      context,
    );
    if (isRefusal(asked)) return asked;
    drafts.push(...asked);
  }
  return drafts;
}

/** R3: a unit consents; the last one lets the text go on to whoever approves it. */
export function carryOutCosign(
  state: Case,
  { proposal, payload }: Approved<CosignPayload>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const { document: documentId, version, unit } = payload;
  const signed = { type: 'cosigned' as const, documentId, version, unit, proposalId: proposal.id };
  return goingOn(state, { documentId, version, unit }, signed, { before: 1, by: proposal.by }, actor, context);
}

/** R3, H2: at its limit, or where a unit objects, the Government Office lets the text go on or waits; either is on record, and silence is no consent. */
export function settleCosign(
  state: Case,
  { documentId, unit, goOn, reason }: Of<'settle-cosign'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const { policy, directory, facts = [] } = context;
  const cosign = documentOf(state, documentId)?.cosigns?.find((one) => one.unit === unit);
  if (!cosign || isSettled(cosign))
    return refuse('nothing-to-settle', 'R3', `文稿 ${documentId} 没有待${nameOf(unit, context)}会签的版本`, '/unit');
  const office = directory.units.find(({ id, active }) => id === policy.cosign.decides && active);
  if (office && actor.unit !== office.id)
    return refuse('office-decides', policy.cosign.clause, `逾期未会签或有异议的，由${office.name}决定`);
  const { is, version, proposalId } = cosign;
  const overdue = state.clocks.some(
    ({ kind, of, state: stands }) => kind === 'decision' && of === proposalId && stands === 'missed',
  );
  if (is === 'asked' && !overdue)
    return refuse('not-due', 'R3', `${nameOf(unit, context)}的会签时限未到；到时限仍未会签的，再决定继续或等待`);
  const settled = {
    type: 'cosign-settled' as const,
    documentId,
    version,
    unit,
    goOn,
    reason,
    ...(is === 'asked' ? { silent: true as const } : {}),
    ...(goOn && proposalId !== undefined ? { proposalId } : {}),
  };
  if (!goOn) return [settled];
  const submitted = lastSubmitted(facts, documentId);
  const by = submitted?.actor.kind === 'person' ? submitted.actor.id : actor.id;
  return goingOn(state, { documentId, version, unit }, settled, { before: 0, by }, actor, context);
}

type Settling = Extract<Draft, { type: 'cosigned' | 'cosign-settled' }>;

/** What is next once a unit need not be waited for: the others that are, the next step, or nothing any more. */
function goingOn(
  state: Case,
  { documentId, version, unit }: Pick<CosignPayload, 'version' | 'unit'> & { documentId: string },
  settling: Settling,
  { before, by }: { before: number; by: string },
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const { policy, facts = [] } = context;
  const document = documentOf(state, documentId);
  if (!document) throw new Error(`${documentId} of ${state.number} is co-signed, and is not there`);
  if ((document.cosigns ?? []).some((one) => one.unit !== unit && !isSettled(one))) return [settling];
  const passed = document.under?.steps ?? [];
  const next = chainFor(document.kind, state.grades, policy)?.steps.find((step) => !passed.includes(step));
  if (next === undefined) return [{ ...settling, approved: true as const }];
  const submitted = lastSubmitted(facts, documentId);
  const ask = (to?: string): Draft[] | Refusal =>
    propose(
      { ...state, version: state.version + before + 1 },
      {
        payload: { kind: next, document: documentId, version },
        reason: submitted?.says ?? `第 ${version} 稿送审`,
        by,
        unit: document.unit,
        actors: handsOn(facts, documentId),
        ...(to === undefined ? {} : { to }),
      },
      actor,
      context,
    );
  // A4: whom its author chose, unless he cannot decide any more; the steps after the first are asked as ever.
  const chosen = passed.length === 0 && submitted?.to !== undefined ? ask(submitted.to) : null;
  const asked = chosen === null || isRefusal(chosen) ? ask() : chosen;
  return isRefusal(asked) ? asked : [settling, ...asked];
}

/** R3, H2: units that a published text names and that have not consented to what it states. */
export function uncosignedIn(
  state: Case,
  document: CaseDocument,
  context: Context,
): NonNullable<Release['uncosigned']> {
  const { facts = [] } = context;
  const { text } = savedAs(facts, document.id, publishedVersion(document));
  const without = lastSubmitted(facts, document.id)?.withoutCosign ?? [];
  return unitsNamed(text, document, state, context)
    .filter(
      (unit) =>
        !without.some((one) => one.unit === unit) &&
        hasPart(state, unit) &&
        !consents(document, unit, text, context, facts),
    )
    .map((unit) => {
      const is = document.cosigns?.find((one) => one.unit === unit)?.is;
      return { unit, is: is === 'asked' || is === 'objected' ? is : 'unasked' };
    });
}
