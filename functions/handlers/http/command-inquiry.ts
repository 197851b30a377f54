import { draftAs } from '../../domain/inquiry/answers.ts';
import type { InquiryPersonCommand, OpenInquiry } from '../../domain/inquiry/commands.ts';
import { alikeTo } from '../../domain/inquiry/alike.ts';
import type { InquiryBody, InquiryEvent } from '../../domain/inquiry/events.ts';
import { DAY, earliest, type Instant, plus } from '../../domain/matter/instant.ts';
import { erased } from '../../domain/inquiry/free-text.ts';
import type { Inquiry } from '../../domain/inquiry/inquiry.ts';
import { releaseOf } from '../../domain/inquiry/reports.ts';
import { rulesOf } from '../../domain/inquiry/rules-of.ts';
import { inquiryOf } from '../../domain/kinds/inquiries-told.ts';
import { inquiryKind } from '../../domain/kinds/inquiry-kind.ts';
import type { MatterResult } from '../../matter/decision.ts';
import { executeOn, openMatter } from '../../matter/execute-on.ts';
import { photosNamed } from '../../photos/take.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { type Counted, mustCountOn } from './api/counts-on-case.ts';
import { readingAgainstLine } from './api/inquiry-line.ts';
import { maskBody } from './api/mask-body.ts';
import { mustSee } from './api/permissions.ts';
import { personOf, type Person } from './api/person.ts';
import { mustHoldWords, purgeOf } from './api/purge.ts';
import { readBody, refuseFuture } from './api/read-body.ts';
import { inquiryBody, inquiryCommandBodies, isInquiryCommand } from './api/schemas/inquiries.ts';
import { storedCase } from './api/stored-case.ts';
import { inquiryFor, unhiddenInquiries, unlessHiddenInquiry } from './api/stored-inquiry.ts';
import { inquiryViewOf, mustBeAllowedInquiry } from './api/views/inquiry-view.ts';

/** P6, P8: `POST /api/inquiries` enters one, `POST /api/inquiries/{number}/{command}` is one command on it. */
export async function commandInquiry(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number, command: name = '' } = call.path;
  if (number === undefined) return open(call, person, ports);
  if (!isInquiryCommand(name)) return problem(404, 'unknown-command', `没有这个操作：${name.slice(0, 30)}`);
  const { expectedVersion, ...fields } = readBody(call, inquiryCommandBodies[name]);
  const state = await inquiryFor(person, number, ports);
  mustBeAllowedInquiry(person, name, state);
  refuseFuture(fields, ['receivedAt', 'answeredAt', 'publishedAt'], ports.clock.now());
  // The compiler holds each body equal to its command (InquiryCommandsMirrorTheDomain).
  const given = { command: name, ...maskBody(fields) } as InquiryPersonCommand;
  if (photosNamed(given).length > 0)
    throw new BadRequest('unknown-photo', '此处不收照片，请写明网址、录音或材料', { pointer: '/evidence' }, 422);
  if (given.command === 'adopt-release') await mustBeOnCase(given.release, state, ports);
  if (given.command === 'ask-purge')
    mustHoldWords(inquiryKind, given.events, await ports.store.matterRecord(inquiryKind, number));
  const purge = await purgeOf({ ...inquiryKind, erased }, state, given, ports);
  const command = purge && given.command === 'decide' ? { ...given, erasing: purge.erasing } : given;
  const counted: Counted = {};
  const acted = await executeOn(
    ports,
    inquiryKind,
    number,
    { actor: person.actor, command: await readAgainst(command, state, ports) },
    {
      mustHold: async (now) => mustBeAllowedInquiry(person, name, await unlessHiddenInquiry(person, now, ports)),
      ...(purge ? { erases: purge.erases } : {}),
      ...(command.command === 'count-report'
        ? { hangsOn: () => mustCount(command, state, person, counted, ports) }
        : {}),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    },
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) throw new Error(`a command on ${number} took no claim, and yet one was held`);
  if ('stale' in acted)
    return problem(409, 'stale', '此件刚被他人更新，请看过最新情况后再试', { pointer: '/expectedVersion' });
  return answered(acted, 200, person, ports, counted);
}

/** P6: the case has such a release. */
async function mustBeOnCase(release: string, { caseNumber }: Inquiry, ports: Ports): Promise<void> {
  const known = caseNumber === undefined ? [] : (await storedCase(caseNumber, ports)).state.releases;
  if (known.some(({ id, void: never }) => id === release && never === undefined)) return;
  const choice = known.map(({ id }) => id).join('、') || '无';
  throw new BadRequest('unknown-release', `办件没有发布 ${release}；可选：${choice}`, { pointer: '/release' }, 422);
}

/** R3: what is approved is read against the line of the case, as that stands. */
async function readAgainst(command: InquiryPersonCommand, state: Inquiry, ports: Ports): Promise<InquiryPersonCommand> {
  if (command.command !== 'approve-answer') return command;
  const events = await ports.store.matterRecord(inquiryKind, state.number);
  const draft = draftAs(events, command.question, command.version);
  if (!draft) return command;
  const differs = (await readingAgainstLine(state, ports))(draft.text);
  return differs.length === 0 ? command : { ...command, differs };
}

/**
 * P6: a report that was counted is a release of the case, by the rules for any. What the inquiry itself refuses is
 * refused by its own decision.
 */
async function mustCount(
  { command: _command, report: id, ...counting }: Extract<InquiryPersonCommand, { command: 'count-report' }>,
  state: Inquiry,
  person: Person,
  counted: Counted,
  ports: Ports,
): Promise<{ matter: string; version: number } | null> {
  const report = state.reports?.find((one) => one.id === id);
  if (state.caseNumber === undefined || !report) return null;
  const { form } = rulesOf(await ports.policies.rulesOf(state.policyId));
  const told = { counted: counting, unit: state.unit ?? person.unit.id };
  const release = releaseOf(state, report, state.outlet, told, form);
  return mustCountOn(state.caseNumber, release, person, counted, {}, ports);
}

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedInquiry(person, 'enter-inquiry');
  const { caseNumber, subject, grade, ...body } = maskBody(readBody(call, inquiryBody));
  refuseFuture(body, ['receivedAt'], ports.clock.now());
  const fromCase = async () => {
    if (caseNumber === undefined) return null;
    const { state } = await storedCase(caseNumber, ports);
    mustSee(person, state);
    if (state.offline)
      throw new BadRequest(
        'offline',
        '线下办理件的问询请线下办理，不在平台登记内容',
        { pointer: '/caseNumber', clause: 'H6' },
        422,
      );
    return state;
  };
  const state = await fromCase();
  if (state && (subject !== undefined || grade !== undefined))
    throw new BadRequest(
      'as-the-case',
      '由办件登记的问询，主题词和等级与办件一致，请去掉',
      { pointer: subject === undefined ? '/grade' : '/subject' },
      422,
    );
  if (!state && subject === undefined)
    throw new BadRequest('subject-missing', '不由办件登记的问询须选主题词', { pointer: '/subject', clause: 'P8' }, 422);
  const { drill } = state ?? {};
  const of = state ? inquiryOf(state) : { subject: subject ?? '', grade: grade ?? ('IV' as const) };
  const alike = await alikeOf(
    { ...body, ...of, ...(drill === undefined ? {} : { drill }) },
    ports.clock.now(),
    person,
    ports,
  );
  const acted = await openMatter(
    ports,
    inquiryKind,
    person.actor,
    (number): OpenInquiry => ({ command: 'open', ...of, ...body, number, alike }),
    // H5: whom the case complains of is as it was read.
    state
      ? {
          hangsOn: async () => {
            const now = await fromCase();
            if (now?.version !== state.version)
              throw new BadRequest('stale', '办件刚有更新，请看过最新情况后再试', {}, 409);
            return { matter: state.number, version: state.version };
          },
        }
      : {},
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) throw new Error('entering took no claim, and yet one was held');
  return answered(acted, 201, person, ports);
}

/** P8: what of the last days may be the same inquiry; H5: of those alone that the person may see. */
async function alikeOf(
  entering: Parameters<typeof alikeTo>[0],
  now: Instant,
  person: Person,
  ports: Ports,
): Promise<string[]> {
  const { inquiries: rules } = await ports.policies.current();
  if (!rules) return [];
  const since = plus(earliest(entering.receivedAt, now), -rules.alikeWithinDays * DAY);
  const { matters } = await ports.store.mattersChanged(inquiryKind, since);
  const known = await Promise.all(
    (await unhiddenInquiries(person, matters, ports)).map(async (one) => ({
      ...one,
      asks: asksIn(await ports.store.matterRecord(inquiryKind, one.number)),
    })),
  );
  return alikeTo(entering, known, rules);
}

const asksIn = (events: readonly InquiryEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === 'inquiry-opened'
      ? event.questions.map(({ asks }) => asks)
      : event.type === 'question-added'
        ? [event.asks]
        : [],
  );

async function answered(
  { state, events }: MatterResult<Inquiry, InquiryBody>,
  status: number,
  person: Person,
  ports: Ports,
  { unmet }: Counted = {},
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(inquiryKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const inquiry = inquiryViewOf(state, record, policy, person, now, await readingAgainstLine(state, ports));
  return { status, body: { now, inquiry, events, ...(unmet ? { unmet } : {}) }, matter: state.number };
}
