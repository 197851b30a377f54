import { reportKind } from '../../domain/kinds/report-kind.ts';
import { fromWallClock, wallClock } from '../../domain/matter/instant.ts';
import type { ReportPersonCommand } from '../../domain/report/commands.ts';
import type { ReportBody } from '../../domain/report/events.ts';
import { registerOf, type Report } from '../../domain/report/report.ts';
import { spanAt } from '../../domain/report/span.ts';
import type { MatterResult } from '../../matter/decision.ts';
import { openReport } from '../../matter/open-report.ts';
import type { About } from '../../matter/report-facts.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { commandOn } from './api/matters/command-on.ts';
import { reports } from './api/matters/reports.ts';
import { mustBeAllowedOn } from './api/matters/served.ts';
import { mustSee } from './api/permissions.ts';
import { type Person, personOf } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { foundNow } from './api/report-found.ts';
import { reportBody, reportCommandBodies } from './api/schemas/reports.ts';
import { storedCase } from './api/stored-case.ts';
import { paperShown, reportViewOf } from './api/views/report-view.ts';

/** A3, M2: `POST /api/reports` drafts one, `POST /api/reports/{number}/{command}` is one command on it. */
export async function commandReport(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return open(call, person, ports);
  return commandOn(reports, call, person, ports, {
    bodies: reportCommandBodies,
    past: [],
    noPhotos: '报告不收照片',
    prepared: (given: ReportPersonCommand, state) => withFound(given, state, person, ports),
    numbering: (given, state) =>
      given.command === 'decide' && given.decision === 'approve' && isOfReport(given.proposalId, state)
        ? () => numbered(given, state, ports)
        : null,
    answered: (result, status) => answered(result, status, person, ports),
  });
}

const isOfReport = (id: string, { proposals = [] }: Report): boolean =>
  proposals.some((one) => one.id === id && one.kind === 'report');

/** What the record says now: a draft is drawn from it again, and whoever submits or approves one learns what differs. */
async function withFound(
  given: ReportPersonCommand,
  state: Report,
  person: Person,
  ports: Ports,
): Promise<ReportPersonCommand> {
  const approves = given.command === 'decide' && given.decision === 'approve' && isOfReport(given.proposalId, state);
  if (given.command !== 'refresh' && given.command !== 'submit' && !approves) return given;
  const policy = await ports.policies.rulesOf(state.policyId);
  const until = given.command === 'refresh' ? 'now' : 'as-before';
  const found = await foundNow(state, policy, person, ports, until);
  if (!found) throw noWords();
  return { ...given, found };
}

/** The next number of its kind and of this year: taken in the transaction that approves it. */
async function numbered(
  given: Extract<ReportPersonCommand, { command: 'decide' }>,
  { what }: Report,
  { store, clock }: Ports,
) {
  const { year } = wallClock(clock.now());
  const prefix = registerOf(what, year);
  const nth = (await store.countOf(prefix)) + 1;
  return { command: { ...given, issue: { year, nth } }, takes: { prefix, count: nth } };
}

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOn(reports, person, 'open-report');
  const { what, on, caseNumber } = readBody(call, reportBody);
  const { reports: rules } = await ports.policies.current();
  const row = rules?.rows.find(({ id }) => id === what);
  if (!row) throw noWords();
  const about =
    row.every === undefined ? await caseMeant(caseNumber, person, ports) : spanMeant(on, caseNumber, row.every, ports);
  const opened = await openReport(ports, person.actor, what, about);
  if (opened === null) throw noWords();
  if ('stands' in opened)
    throw new BadRequest(
      'stands-already',
      `${row.name}已有${opened.stands.status === 'draft' ? '草稿' : '定稿'}（${opened.stands.number}），${
        opened.stands.status === 'draft' ? '请在其上修改或先取消' : '有误的请先作废'
      }`,
      { pointer: '/what', clause: row.clause },
      409,
    );
  if ('refusal' in opened) return refusalAnswer(opened.refusal);
  if ('claimed' in opened)
    return problem(409, 'stale', '同一报告刚由他人起草，请看过最新情况后再试', { clause: 'ours' });
  return answered(opened, 201, person, ports);
}

function spanMeant(
  on: string | undefined,
  caseNumber: string | undefined,
  every: Parameters<typeof spanAt>[1],
  { clock }: Ports,
): About {
  if (caseNumber !== undefined || on === undefined)
    throw new BadRequest(
      'no-period',
      '此类报告按期间起草，请写明期间内的一天（on）',
      { pointer: '/on', clause: 'A3' },
      422,
    );
  const span = spanAt(fromWallClock(on, '00:00'), every);
  if (span.from > clock.now())
    throw new BadRequest(
      'period-not-begun',
      `${span.id} 尚未开始，没有可写的记录，请选今天或以前的日期`,
      { pointer: '/on', clause: 'A3' },
      422,
    );
  return { span };
}

/** A3, H5, S4: a case that the person may see, and of which something may be written. */
async function caseMeant(number: string | undefined, person: Person, ports: Ports): Promise<About> {
  const pointer = '/caseNumber';
  if (number === undefined)
    throw new BadRequest('no-case', '专报就一件办件起草，请写明办件编号', { pointer, clause: 'A3' }, 422);
  const { state } = await storedCase(number, ports);
  mustSee(person, state);
  if (state.offline)
    throw new BadRequest(
      'kept-offline',
      '线下办理件的报告在线下起草，不在平台上留内容',
      { pointer, clause: 'H6' },
      422,
    );
  if (state.wrongdoing !== undefined && state.wrongdoing.state !== 'is-not')
    throw new BadRequest('wrongdoing', '检举控告类办件不写专报，由值班台直接办理', { pointer, clause: 'H5' }, 422);
  if (state.drill) throw new BadRequest('a-drill', '演练的办件不写专报', { pointer, clause: 'S4' }, 422);
  return { state };
}

const noWords = (): BadRequest =>
  new BadRequest('no-rules', '现行规则没有这种报告（reports、papers），请管理员在规则中补上', { clause: 'A3' }, 422);

async function answered(
  { state, events }: MatterResult<Report, ReportBody>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(reportKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const latest = state.status === 'draft' ? await foundNow(state, policy, person, ports, 'as-before') : null;
  const report = reportViewOf(state, record, latest, policy, person, now);
  const paper = paperShown(state, record, latest, policy, person);
  return { status, body: { now, report, paper, events }, matter: state.number };
}
