import { draftAs } from '../../domain/inquiry/answers.ts';
import type { InquiryPersonCommand, OpenInquiry } from '../../domain/inquiry/commands.ts';
import { alikeTo } from '../../domain/inquiry/alike.ts';
import type { InquiryBody, InquiryEvent } from '../../domain/inquiry/events.ts';
import { DAY, earliest, type Instant, plus } from '../../domain/matter/instant.ts';
import type { Inquiry } from '../../domain/inquiry/inquiry.ts';
import { releaseOf } from '../../domain/inquiry/reports.ts';
import { rulesOf } from '../../domain/inquiry/rules-of.ts';
import { inquiryOf } from '../../domain/kinds/inquiries-told.ts';
import { inquiryKind } from '../../domain/kinds/inquiry-kind.ts';
import type { MatterResult } from '../../matter/decision.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { type Counted, mustCountOn } from './api/counts-on-case.ts';
import { readingDrafts } from './api/inquiry-line.ts';
import { maskBody } from './api/mask-body.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { caseToOpenFrom } from './api/matters/from-case.ts';
import { inquiries } from './api/matters/inquiries.ts';
import { mustBeAllowedOn } from './api/matters/served.ts';
import { personOf, type Person } from './api/person.ts';
import { readBody, refuseFuture } from './api/read-body.ts';
import { inquiryBody, inquiryCommandBodies } from './api/schemas/inquiries.ts';
import { storedCase } from './api/stored-case.ts';
import { inquiryViewOf } from './api/views/inquiry-view.ts';

/** P6, P8: `POST /api/inquiries` enters one, `POST /api/inquiries/{number}/{command}` is one command on it. */
export async function commandInquiry(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return open(call, person, ports);
  const counted: Counted = {};
  return commandOn(inquiries, call, person, ports, {
    bodies: inquiryCommandBodies,
    past: ['receivedAt', 'answeredAt', 'publishedAt'],
    noPhotos: '此处不收照片，请写明网址、录音或材料',
    prepared: async (given: InquiryPersonCommand, state) => {
      if (given.command === 'adopt-release') await mustBeOnCase(given.release, state, ports);
      return readAgainst(given, state, person, ports);
    },
    hangsOn: (given, state) =>
      given.command === 'count-report' ? () => mustCount(given, state, person, counted, ports) : undefined,
    answered: (result, status) => answered(result, status, person, ports, counted),
  });
}

/** P6: the case has such a release. */
async function mustBeOnCase(release: string, { caseNumber }: Inquiry, ports: Ports): Promise<void> {
  const known = caseNumber === undefined ? [] : (await storedCase(caseNumber, ports)).state.releases;
  if (known.some(({ id, void: never }) => id === release && never === undefined)) return;
  const choice = known.map(({ id }) => id).join('、') || '无';
  throw new BadRequest('unknown-release', `办件没有发布 ${release}；可选：${choice}`, { pointer: '/release' }, 422);
}

/** R3, H5: what is approved is read against the line of the case, and for what it tells of people. */
async function readAgainst(
  command: InquiryPersonCommand,
  state: Inquiry,
  person: Person,
  ports: Ports,
): Promise<InquiryPersonCommand> {
  if (command.command !== 'approve-answer') return command;
  const events = await ports.store.matterRecord(inquiryKind, state.number);
  const draft = draftAs(events, command.question, command.version);
  if (!draft) return command;
  return { ...command, ...(await readingDrafts(state, person, ports))(draft.text) };
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
  mustBeAllowedOn(inquiries, person, 'enter-inquiry');
  const { caseNumber, subject, grade, ...body } = maskBody(readBody(call, inquiryBody), await ports.policies.current());
  refuseFuture(body, ['receivedAt'], ports.clock.now());
  const offline = '线下办理件的问询请线下办理，不在平台登记内容';
  const from = caseNumber === undefined ? null : await caseToOpenFrom(caseNumber, person, { offline }, ports);
  if (from && (subject !== undefined || grade !== undefined))
    throw new BadRequest(
      'as-the-case',
      '由办件登记的问询，主题词和等级与办件一致，请去掉',
      { pointer: subject === undefined ? '/grade' : '/subject' },
      422,
    );
  if (!from && subject === undefined)
    throw new BadRequest('subject-missing', '不由办件登记的问询须选主题词', { pointer: '/subject', clause: 'P8' }, 422);
  const of = from ? inquiryOf(from.state) : { subject: subject ?? '', grade: grade ?? ('IV' as const) };
  const drill = from ? { drill: from.state.drill } : {};
  const alike = await alikeOf({ ...body, ...of, ...drill }, ports.clock.now(), person, ports);
  const opened = await openOn(
    inquiries,
    person,
    (number): OpenInquiry => ({ command: 'open', ...of, ...body, number, alike }),
    from ? { hangsOn: from.hangsOn } : {},
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
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
    (await inquiries.unhidden(person, matters, ports)).map(async (one) => ({
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
  const inquiry = inquiryViewOf(state, record, policy, person, now, await readingDrafts(state, person, ports));
  return { status, body: { now, inquiry, events, ...(unmet ? { unmet } : {}) }, matter: state.number };
}
