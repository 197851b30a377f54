import type { Suggestion } from '../../../../domain/case/events.ts';
import type { PersonCommand } from '../../../../domain/case/commands.ts';
import { mayAppraiseByCode } from '../../../../domain/commands/by-code.ts';
import type { Unit } from '../../../../domain/people/directory.ts';
import { proposedSummary } from '../../../../domain/routing/summary.ts';
import { executeCommand } from '../../../../matter/execute-command.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { maskBody } from '../../api/mask-body.ts';
import { readAs } from '../../api/read-body.ts';
import { commandBodies } from '../../api/schemas/commands.ts';
import { without } from './command.ts';
import { isFresh, secondProof } from './decision.ts';
import { type Pressed, seenIn } from './press.ts';
import { type DeskPress, mayPress, notYours, pressHolds, type Visit } from './visit.ts';

/** What the person behind the code may do about a case that awaits appraisal, or a unit; null where nothing is asked of him. */
export interface Appraisal {
  how: 'by-code' | 'signed-in';
  asks: DeskPress;
  suggestion: Suggestion | null;
  /** R1–R3: the units that are proposed, the one that answers for the case first; none where nobody in office fits. */
  units: Unit[];
}

export function appraisalFor(visit: Visit): Appraisal | null {
  const { state, policy, directory, events, proposal } = visit;
  if (proposal) return null;
  const asks = state.status === 'appraising' ? 'confirm' : 'assign';
  const given = state.assignments.some(({ state: is }) => is !== 'taken-back');
  if (!mayPress(visit, asks) || (asks === 'assign' && given)) return null;
  const suggestion =
    events
      .map((event) => ('suggestion' in event ? (event.suggestion ?? null) : null))
      .findLast((one) => one !== null) ?? null;
  const wanted = given
    ? []
    : [suggestion?.unit, ...(suggestion?.beside ?? []).flatMap(({ unit, part }) => (part === 'co-unit' ? [unit] : []))];
  // What it was taken back from is not proposed to it again.
  const had = new Set(state.assignments.map(({ unit }) => unit));
  const units = wanted.flatMap(
    (id) => directory.units.find((unit) => unit.id === id && unit.active && !had.has(id)) ?? [],
  );
  // R1: what is proposed is one body that answers; where it is none any more, a person has to look for another.
  // H2: where none is sure enough to be proposed alone, a person chooses with the case before him.
  const primary = units[0]?.id === suggestion?.unit && suggestion?.choose !== true ? units : [];
  const lacksSummary = asks === 'assign' && state.summary === undefined && !state.offline;
  const able = mayAppraiseByCode(state, policy) && (asks === 'confirm' || (primary.length > 0 && !lacksSummary));
  return { how: able ? 'by-code' : 'signed-in', asks, suggestion, units: primary };
}

/** H2: confirmed and assigned as proposed, from the phone, with a fresh code besides the one that opened the page. */
export async function appraiseBehindCode(
  action: DeskPress,
  fields: URLSearchParams,
  visit: Visit,
  ports: Ports,
): Promise<Pressed> {
  if (!mayPress(visit, action)) return { says: notYours(visit), status: 403 };
  const appraisal = appraisalFor(visit);
  if (appraisal?.asks !== action) return doneAlready(action, fields, visit);
  if (appraisal.how === 'signed-in') return { says: SIGN_IN, status: 422 };
  const assigning = action === 'assign' || fields.get('assign') === 'yes' ? appraisal.units : [];
  const commands: PersonCommand[] = [
    ...(action === 'confirm' ? [confirmed(fields, visit)] : []),
    ...assigning.map(
      ({ id }, index): PersonCommand => ({ command: 'assign', unit: id, part: index === 0 ? 'primary' : 'co-unit' }),
    ),
  ];
  const proof = await secondProof(fields.get('fresh') ?? '', visit, ports);
  if (proof === 'too-many') return { says: '操作码填错次数过多，请登录平台办理', status: 403 };
  if (proof === 'wrong') return { says: '操作码不对或已过期，请重新获取并填写最新短信中的操作码', status: 422 };
  if (proof === 'none') return { says: '须再次验证本人：请先获取新操作码，再填写在此', status: 422 };
  const seen = seenIn(fields);
  for (const [index, command] of commands.entries()) {
    const outcome = await executeCommand(
      ports,
      visit.state.number,
      { actor: visit.person.actor, command },
      {
        mustHold: pressHolds(visit, command.command === 'confirm' ? 'confirm' : 'assign'),
        ...(index > 0 || seen === null ? {} : { expectedVersion: seen }),
      },
    );
    if ('stale' in outcome) return { says: '办件刚有更新，请看过最新情况后再试', status: 409 };
    if ('refusal' in outcome)
      return {
        // What was confirmed stands: whoever reads only that it was refused would do it twice.
        says:
          index === 0 || action === 'assign' ? outcome.refusal.says : `已确认立件。交办未成：${outcome.refusal.says}`,
        status: 422,
      };
  }
  return { done: action === 'confirm' && assigning.length > 0 ? 'confirm-assign' : action };
}

/**
 * P8, H5: a sentence from the words of the alert that came first, for whoever has just proved himself to change or to confirm. Whoever is shown it has
 * opened those words, and the record says so.
 */
export async function summaryFor(visit: Visit, ports: Ports): Promise<string | null> {
  const { state, link, person } = visit;
  const { how, asks } = appraisalFor(visit) ?? {};
  if (how !== 'by-code' || asks !== 'confirm' || !isFresh(link, visit)) return null;
  if (state.summary !== undefined || state.offline) return null;
  const words = await ports.store.words(state.number);
  if (words.length === 0) return null;
  const ordered = { actor: person.actor, command: { command: 'open-words' as const, why: '凭短信操作码研判' } };
  const opened = await executeCommand(ports, state.number, ordered, { mustHold: pressHolds(visit, 'open-words') });
  if (!('done' in opened)) return null;
  const arrived = (await ports.store.alerts(state.number)).toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  const order = arrived.map(({ id }) => id);
  const first = words.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return first.map(proposedSummary).find((one) => one !== null) ?? null;
}

export const SIGN_IN = '此件须登录平台研判和交办，不能凭短信操作码办理';

/** P8: what the case is about, in the words of whoever confirms it. */
function confirmed(fields: URLSearchParams, { state, policy }: Visit): PersonCommand {
  const summary = (fields.get('summary') ?? '').replaceAll('\r\n', '\n').trim();
  const said = state.offline || summary === state.summary ? {} : { summary };
  return { command: 'confirm', ...without(maskBody(readAs(commandBodies.confirm, said), policy)) };
}

/** A weak network sends the same press twice; and two of the desk may hold the same text. */
function doneAlready(action: DeskPress, fields: URLSearchParams, { events, person }: Visit): Pressed {
  const seen = seenIn(fields) ?? 0;
  const done = events.findLast(
    ({ type, seq }) => type === (action === 'confirm' ? 'confirmed' : 'assigned') && seq > seen,
  );
  if (done?.actor.kind === 'person' && done.actor.id === person.contact.id) return { done: action };
  const by = done?.actor.kind === 'person' ? `由${done.actor.name}` : '';
  return { says: `本件已${by}${action === 'confirm' ? '研判' : '交办'}，您无需再办`, status: 409 };
}
