import { act } from '../../../act.ts';
import { channelsFor } from '../../../directory-of.ts';
import { channelsOf } from '../../../domain/addressee.ts';
import type { PersonCommand } from '../../../domain/commands.ts';
import { fromWallClock, type Instant, MINUTE, toMs } from '../../../domain/instant.ts';
import { BadRequest } from '../../../http.ts';
import type { Ports } from '../../../ports.ts';
import { cleaned } from '../clean.ts';
import { invalid, readAs, refuseFuture } from '../read-body.ts';
import { commandBodies } from '../schemas/commands.ts';
import { type LinkCommand, mayPress, type Visit } from './visit.ts';

/** What a press came to: go back to the page, or stay and read why not. */
export type Pressed = { done: string } | { says: string; status: number };

const COMMANDS: readonly string[] = ['sign', 'lead', 'return', 'hand-on', 'note', 'release'] satisfies LinkCommand[];
const isLinkCommand = (action: string): action is LinkCommand => COMMANDS.includes(action);

/** One press on the page behind a code. */
export async function press(action: string, form: URLSearchParams, visit: Visit, ports: Ports): Promise<Pressed> {
  if (action === 'fresh') return sendFreshCode(visit, ports);
  const asked = action === 'call' ? 'note' : action;
  if (!isLinkCommand(asked)) return { says: '没有这个操作', status: 400 };
  if (visit.stale) return { says: '为安全起见，首次使用两小时后每次提交须用新的操作码，请先获取', status: 403 };
  if (!mayPress(visit, asked)) return { says: '此办件当前不能由您做此操作，请联系值班室', status: 403 };
  try {
    return await carriedOut(action, asked, form, visit, ports);
  } catch (error) {
    if (error instanceof BadRequest && 'detail' in Object(error.answer.body)) return { says: wordsOf(error), status: error.answer.status };
    throw error;
  }
}

const wordsOf = ({ answer }: BadRequest): string => (answer.body as { detail: string }).detail;

async function carriedOut(action: string, asked: LinkCommand, form: URLSearchParams, visit: Visit, ports: Ports): Promise<Pressed> {
  const { person, state } = visit;
  const command = commandOf(action, asked, form, visit);
  if (command.command === 'release') refuseFuture(command, ['publishedAt'], ports.clock.now());
  // A second tap on the same button must not note or release twice; a signature says by itself that it is there.
  const seen = Number(form.get('version') ?? Number.NaN);
  const options = asked === 'sign' || asked === 'lead' || !Number.isInteger(seen) ? {} : { expectedVersion: seen };
  const outcome = await act(ports, state.number, { actor: person.actor, command }, options);
  if ('stale' in outcome) return { says: '办件刚有更新（也可能是您刚才已提交），请看过最新情况后再试', status: 409 };
  if ('refusal' in outcome)
    return ['already-signed', 'already-leading'].includes(outcome.refusal.refused) ? { done: asked } : { says: outcome.refusal.says, status: 422 };
  return { done: action };
}

/** The form as the command that it means, read by the schemas of the API. */
function commandOf(action: string, asked: LinkCommand, form: URLSearchParams, { assignment, person }: Visit): PersonCommand {
  const assignmentId = assignment?.id ?? '';
  const given = (name: string): Record<string, string> => {
    const text = form.get(name)?.trim();
    return text ? { [name]: text } : {};
  };
  switch (asked) {
    case 'sign':
      return { command: 'sign', ...without(readAs(commandBodies.sign, { assignmentId })) };
    case 'lead':
      return { command: 'lead', ...without(readAs(commandBodies.lead, { assignmentId })) };
    case 'return':
      return {
        command: 'return',
        ...without(cleaned(readAs(commandBodies.return, { assignmentId, ...given('reason'), ...given('says'), ...given('legalBasis') }))),
      };
    case 'hand-on':
      return { command: 'hand-on', ...without(readAs(commandBodies['hand-on'], { assignmentId, ...given('to') })) };
    case 'note': {
      const says = action === 'call' ? { says: `${person.contact.name}请值班室联系：${form.get('says')?.trim() || '未写明'}` } : given('says');
      return { command: 'note', star: action === 'call', ...without(cleaned(readAs(commandBodies.note, says))) };
    }
    case 'release':
      return { command: 'release', ...without(cleaned(readAs(commandBodies.release, releaseOf(form, given)))) };
  }
}

function without<T extends { expectedVersion?: number }>(body: T): Omit<T, 'expectedVersion'> {
  const { expectedVersion: _none, ...rest } = body;
  return rest;
}

function releaseOf(form: URLSearchParams, given: (name: string) => Record<string, string>): object {
  const ref = form.get('evidence')?.trim() || form.get('address')?.trim();
  const attended = form.get('attended')?.trim();
  const followUpAt = timeOf(form, 'followUpAt');
  const [number, keptAt] = [form.get('paperNumber')?.trim(), form.get('paperKeptAt')?.trim()];
  return {
    ...given('form'),
    ...given('address'),
    ...given('place'),
    ...given('bySuperior'),
    publishedAt: timeOf(form, 'publishedAt'),
    evidence: ref ? [{ kind: /^https?:/.test(ref) ? 'link' : 'document', ref }] : [],
    channels: (form.get('channels') ?? '').split(/[,，、;；\s]+/).filter(Boolean),
    final: form.get('final') === 'yes',
    ...(attended ? { attendance: [{ name: attended, as: form.get('attendedAs') === 'head' ? 'head' : 'spokesperson' }] } : {}),
    ...(followUpAt ? { followUpAt } : {}),
    ...(number || keptAt ? { paper: { number, keptAt } } : {}),
  };
}

const two = (part = ''): string => part.padStart(2, '0');

/** `2026-03-21 15:00`, as people write it, on the wall clock of Shanghai. */
function timeOf(form: URLSearchParams, name: string): Instant | undefined {
  const text = (form.get(name) ?? '').normalize('NFKC').trim();
  if (text === '') return undefined;
  const [, year, month, day, hour, minute] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T](\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const date = `${year}-${two(month)}-${two(day)}`;
  if (year === undefined || Number.isNaN(toMs(`${date}T${two(hour)}:${two(minute)}:00Z`)))
    throw invalid([{ pointer: `/${name}`, detail: '时间请写成 2026-03-21 15:00' }]);
  return fromWallClock(date, `${two(hour)}:${two(minute)}`);
}

/** One fresh code in this time at most, so that nobody's phone is flooded. */
const BETWEEN_CODES = 2 * MINUTE;

/** Goes to the person's phone, never to whoever asks. */
export async function sendFreshCode(visit: Visit, ports: Ports): Promise<Pressed> {
  const { link, state, person, policy, assignment, now } = visit;
  const channels = channelsFor(state, ports);
  const channel = channelsOf(person.contact, channels)[0] ?? channels[0] ?? 'outbox';
  const step = assignment ? `assignment:${assignment.id}` : link.step;
  const turn = Math.floor(toMs(now) / BETWEEN_CODES);
  await ports.store.addTexts([
    {
      id: `${step}.fresh${turn}.${person.contact.id}.${channel}`,
      caseNumber: state.number,
      seq: state.version,
      step,
      person: person.contact.id,
      unit: person.unit.id,
      role: person.unit.desk ? 'desk' : (person.contact.posts[0] ?? person.contact.role),
      channel,
      template: 'fresh-code',
      variables: { number: state.number, grade: policy.texts.gradeWords[state.grades.opinion], subject: state.subject },
      grade: state.grades.opinion,
      drill: state.drill,
      withCode: true,
      state: 'queued',
      queuedAt: now,
      notBefore: now,
    },
  ]);
  return { done: 'fresh' };
}
