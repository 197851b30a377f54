import { executeCommand } from '../../../../matter/execute-command.ts';
import { canonical } from '../../../../domain/matter/chain.ts';
import type { PersonCommand } from '../../../../domain/case/commands.ts';
import type { EventType } from '../../../../domain/case/events.ts';
import { PhotosUnavailable } from '../../../../errors.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import { report } from '../../../../runtime/lambda.ts';
import { FLAW_SAYS } from '../../../../photos/refusals.ts';
import { proofOf, takePhotos } from '../../../../photos/take.ts';
import type { Photo } from '../../../../ports/photos.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { refuseFuture } from '../../api/read-body.ts';
import { commandOf } from './command.ts';
import { decideBehindCode } from './decision.ts';
import { inTheFormsWords } from './field-names.ts';
import type { Form } from './form.ts';
import { sendFreshCode } from './fresh-code.ts';
import { appraiseBehindCode } from './appraisal.ts';
import { type DeskPress, type LinkCommand, mayPress, notYours, pressHolds, type Visit } from './visit.ts';

/** What a press came to: go back to the page, or stay and read why not. */
export type Pressed = { done: string } | { says: string; status: number };

const COMMANDS: readonly string[] = [
  'sign',
  'take-lead',
  'return',
  'hand-on',
  'note',
  'contribute',
  'settle',
  'set-plan-step',
  'release',
  'record-outlet',
  'remind',
] satisfies LinkCommand[];
const isLinkCommand = (action: string): action is LinkCommand => COMMANDS.includes(action);

/** One press on the page behind a code. */
export async function press(action: string, form: Form, visit: Visit, ports: Ports): Promise<Pressed> {
  if (form.brokenOff) return { says: FLAW_SAYS['broken-off'], status: 400 };
  if (action === 'fresh') return sendFreshCode(visit, ports);
  if (action === 'decide' || action === 'confirm' || action === 'assign')
    return proven(action, form.fields, visit, ports);
  const asked = action === 'call' || action === 'instruct' ? 'note' : action;
  if (!isLinkCommand(asked)) return { says: '没有这个操作', status: 400 };
  const taken = takePhotos(form.photos);
  const blocked = blockedFor(visit, asked);
  if ('says' in taken) return blocked ?? taken;
  try {
    const command = commandOf(action, asked, form.fields, taken.photos.map(proofOf), visit);
    if (isDone(command, form.fields, visit)) return { done: action };
    if (blocked) return blocked;
    return await carriedOut({ action, asked }, command, form.fields, taken.photos, visit, ports);
  } catch (error) {
    if (error instanceof BadRequest) return blocked ?? { says: detailOf(error), status: error.answer.status };
    if (error instanceof PhotosUnavailable) {
      report({ matter: visit.state.number, photos: 'unavailable' }, error);
      return { says: '照片暂时无法保存，本次提交没有保存任何内容。请稍后再试，或先不带照片提交文字', status: 503 };
    }
    throw error;
  }
}

/** A decision has a proof of its own, whenever the page was first used. */
async function proven(
  action: 'decide' | DeskPress,
  fields: URLSearchParams,
  visit: Visit,
  ports: Ports,
): Promise<Pressed> {
  try {
    return await (action === 'decide'
      ? decideBehindCode(fields, visit, ports)
      : appraiseBehindCode(action, fields, visit, ports));
  } catch (error) {
    if (error instanceof BadRequest) return { says: detailOf(error), status: error.answer.status };
    throw error;
  }
}

function blockedFor(visit: Visit, asked: LinkCommand): Pressed | null {
  if (visit.stale) return { says: '为安全起见，首次使用两小时后每次提交须用新的操作码，请先获取', status: 403 };
  return mayPress(visit, asked) ? null : { says: notYours(visit), status: 403 };
}

/** What a refused field is told in words. */
export const detailOf = ({ detail, pointer }: BadRequest): string => inTheFormsWords(detail, pointer);

/** The version of the case that the person saw: a second tap on the same button must not note or release twice. */
export const seenIn = (form: URLSearchParams): number | null => {
  const seen = Number(form.get('version') ?? Number.NaN);
  return Number.isInteger(seen) ? seen : null;
};

/** A weak network sends the same press twice: what this person recorded next after the page was shown is what is asked for now. */
function isDone(command: PersonCommand, form: URLSearchParams, { events, person }: Visit): boolean {
  const seen = seenIn(form);
  const next = seen === null ? undefined : events.find((event) => event.seq > seen && event.actor.kind === 'person');
  if (!next || next.actor.kind !== 'person' || next.actor.id !== person.contact.id) return false;
  const recorded = new Map<string, unknown>(Object.entries(next.type === 'released' ? next.release : next));
  return (
    next.type === RECORDED[command.command] &&
    Object.entries(command).every(([name, value]) => name === 'command' || same(value, recorded.get(name)))
  );
}

const same = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null);

/** The event that each command becomes; a signature says by itself that it is there. */
const RECORDED: Partial<Record<PersonCommand['command'], EventType>> = {
  return: 'return-requested',
  'hand-on': 'handed-on',
  note: 'noted',
  contribute: 'contributed',
  settle: 'settled',
  'set-plan-step': 'plan-step-set',
  release: 'released',
  'record-outlet': 'outlet-recorded',
  remind: 'reminded',
} satisfies Partial<Record<LinkCommand, EventType>>;

async function carriedOut(
  { action, asked }: { action: string; asked: LinkCommand },
  command: PersonCommand,
  form: URLSearchParams,
  photos: Photo[],
  visit: Visit,
  ports: Ports,
): Promise<Pressed> {
  const { person, state } = visit;
  if (command.command === 'release' || command.command === 'record-outlet')
    refuseFuture(command, ['publishedAt'], ports.clock.now());
  const seen = seenIn(form);
  const options = {
    mustHold: pressHolds(visit, asked),
    ...(command.command === 'sign' || command.command === 'take-lead' || seen === null
      ? {}
      : { expectedVersion: seen }),
  };
  const ordered = { actor: person.actor, command };
  // What the rules refuse leaves no photo behind.
  let outcome = await executeCommand(ports, state.number, ordered, { ...options, preview: photos.length > 0 });
  if (photos.length > 0 && 'done' in outcome) {
    for (const photo of photos) await ports.photos.put(state.number, photo, 'kept');
    outcome = await executeCommand(ports, state.number, ordered, options);
  }
  if ('stale' in outcome) return { says: '办件刚有更新，请看过最新情况后再试', status: 409 };
  if ('refusal' in outcome)
    return ['already-signed', 'already-leading'].includes(outcome.refusal.refused)
      ? { done: action }
      : { says: outcome.refusal.says, status: 422 };
  return { done: action };
}
