import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { rowOf as paperRow } from '../papers/wording.ts';
import { propose } from '../proposals/propose.ts';
import type { Deciding, TextContext } from '../texts/text-context.ts';
import type { OpenReport, ReportPersonCommand } from './commands.ts';
import { contentOf } from './content.ts';
import { decidable } from './decidable.ts';
import type { Parts, ReportBody, ReportEvent } from './events.ts';
import { differencesIn } from './found.ts';
import { speakerIn } from './names.ts';
import { isUnderDecision, type Report } from './report.ts';
import { rowOf, rulesOf } from './rules-of.ts';
import { spanName } from './span.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends ReportPersonCommand['command']> = Extract<ReportPersonCommand, { command: Name }>;
type Context = Deciding<ReportBody>;

/** A3, M2: drafted from the record, of a stretch of time or of a case. */
export function openReport(command: OpenReport, { policy }: TextContext): ReportBody[] | Refusal {
  const { reports, id: policyId } = policy;
  const row = reports?.rows.find(({ id }) => id === command.what);
  const paper = paperRow(command.what, policy.papers);
  if (!reports || !row || !paper)
    return refuse(
      'no-rules',
      'A3',
      `规则版本 ${policyId} 没有这种报告的规定（reports、papers），请先由管理员起草并发布`,
    );
  const { of, found, number, what } = command;
  const ofCase = 'caseNumber' in of;
  if (ofCase !== (row.every === undefined))
    return refuse(
      'wrong-subject',
      row.clause,
      row.every === undefined ? `${row.name}就一件办件起草，请写明办件编号` : `${row.name}按期间起草，请写明日期`,
      '/what',
    );
  const { subject, grade, office } = reports;
  return [
    {
      type: 'report-opened',
      policyId,
      number,
      what,
      subject,
      grade,
      office,
      found,
      ...(ofCase
        ? {
            about: of.caseNumber,
            caseNumber: of.caseNumber,
            title: paper.title.replaceAll('{subject}', of.subject).replaceAll('{case}', of.caseNumber),
          }
        : {
            about: of.span.id,
            ...pick(of.span, ['from', 'until']),
            title: paper.title.replaceAll('{period}', spanName(of.span)),
          }),
    },
  ];
}

/** A draft that nobody is deciding on, or why it can't be written on. */
function unlessWritable(state: Report): Refusal | null {
  if (state.status !== 'draft')
    return refuse('not-a-draft', 'A3', '报告已定稿或已了结，不能再改；有误的请作废后重新起草');
  return isUnderDecision(state) ? refuse('under-decision', 'H2', '正在报请审定；请等决定，或由提请人撤回后再改') : null;
}

/** A3: a named person writes what the record cannot say: the judgement and the advice, the title, and whether it may be published. */
export function edit(state: Report, command: Of<'edit'>, { policy }: Context): ReportBody[] | Refusal {
  const barred = unlessWritable(state);
  if (barred) return barred;
  const { title, parts, publicity } = command;
  if (title === undefined && parts === undefined && publicity === undefined)
    return refuse('nothing-new', 'A3', '请写明要修改的标题、正文或公开属性');
  const wrong =
    unlessFit(state, parts ?? {}, policy) ?? unlessNamesNobody({ title, ...parts, publicity: publicity?.says }, policy);
  if (wrong) return wrong;
  return [
    {
      type: 'report-edited',
      version: state.text + 1,
      ...(title === undefined ? {} : { title }),
      ...(parts === undefined ? {} : { parts }),
      ...(publicity === undefined ? {} : { publicity }),
    },
  ];
}

function unlessFit(state: Report, parts: Parts, policy: Context['policy']): Refusal | null {
  const row = rowOf(state.what, policy);
  const allowed = row.parts.map(({ id }) => id);
  for (const [name, says] of Object.entries(parts)) {
    const part = row.parts.find(({ id }) => id === name);
    if (!part)
      return refuse(
        'unknown-part',
        row.clause,
        `${row.name}没有“${name}”一项，可写：${allowed.join('、')}`,
        `/parts/${name}`,
      );
    if (says.length > part.maxChars)
      return refuse(
        'too-long',
        row.clause,
        `此项现为 ${says.length} 字，至多 ${part.maxChars} 字，请压缩`,
        `/parts/${name}`,
      );
  }
  return null;
}

/** H1, A3: no report names whoever spoke, unless he speaks for an office. */
function unlessNamesNobody(texts: Record<string, string | undefined>, policy: Context['policy']): Refusal | null {
  for (const [field, says] of Object.entries(texts)) {
    const named = says === undefined ? null : speakerIn(says, rulesOf(policy), policy.joining.tells.persons);
    if (named !== null)
      return refuse(
        'names-a-person',
        'H1',
        `“${named}”指到了发声的个人。报告只写事和意见，不写个人的姓名、账号、号码，请改为“有网民”“部分群众”等`,
        field === 'title' ? '/title' : field === 'publicity' ? '/publicity/says' : `/parts/${field}`,
      );
  }
  return null;
}

/** Drawn from the record again: what a person wrote stays. */
export function refresh(state: Report, { found }: Of<'refresh'>): ReportBody[] | Refusal {
  const barred = unlessWritable(state);
  if (barred) return barred;
  if (!found) throw new Error(`${state.number} was to be drawn from the record, which nobody read`);
  return [{ type: 'report-refreshed', version: state.text + 1, found }];
}

/** A3, H2: put before whoever decides, once its stretch is over and all of it is written; what the record gives otherwise by now stands beside it. */
export function submit(state: Report, command: Of<'submit'>, actor: Person, context: Context): ReportBody[] | Refusal {
  const barred = unlessWritable(state);
  if (barred) return barred;
  const { policy, now } = context;
  const row = rowOf(state.what, policy);
  if (state.until !== undefined && state.until > now)
    return refuse('period-runs', row.clause, `本期至 ${printed(state.until)} 才结束，结束后请重新取数再报审`);
  if (state.until !== undefined && state.asOf < state.until)
    return refuse('drawn-too-early', row.clause, `数据只到 ${printed(state.asOf)}，本期已满，请重新取数后再报审`);
  const content = contentOf(recordOf(state, context));
  const unwritten = row.parts.find(({ id, required }) => required && (content.parts[id] ?? '').trim() === '');
  if (unwritten)
    return refuse(
      'part-missing',
      row.clause,
      `${row.name}的“${unwritten.id}”一项必须填写，请补写后再报审`,
      `/parts/${unwritten.id}`,
    );
  if (!command.found) throw new Error(`${state.number} was submitted, and nobody read the record`);
  const asked = propose(
    { ...decidable(state), version: state.version + 1 },
    {
      payload: { kind: 'report', version: state.text },
      reason: command.says,
      actors: state.writers,
      ...(command.to === undefined ? {} : { to: command.to }),
    },
    actor,
    context,
  );
  if (isRefusal(asked)) return asked;
  const differs = differencesIn(content.found.figures, command.found.figures);
  return [{ type: 'report-submitted', version: state.text, says: command.says, differs }, ...asked];
}

/** The record of a report, which its kind asks to be read for these commands. */
export function recordOf(state: Report, { facts }: Context): readonly ReportEvent[] {
  if (!facts) throw new Error(`the record of ${state.number} is needed to decide on it`);
  return facts;
}

/** Nobody needs it. */
export const drop = (state: Report, { says }: Of<'drop'>): ReportBody[] | Refusal =>
  unlessWritable(state) ?? [{ type: 'report-dropped', says }];

/** A3: what was issued is never changed and never taken from its register: it is void, and says why. */
export const voidReport = (state: Report, { says }: Of<'void'>): ReportBody[] | Refusal =>
  state.status === 'issued'
    ? [{ type: 'report-voided', says }]
    : refuse(
        'not-issued',
        'A3',
        state.status === 'void' ? '已经作废' : '尚未定稿编号，不必作废；不需要的草稿请直接取消',
      );

/** 仑政办〔2026〕12号: the year in 〔〕, no 第, no leading zero. */
const DOCUMENT_NUMBER = /^[^\s〔〕\d]{1,20}〔\d{4}〕[1-9]\d{0,4}号$/u;

/** GB/T 9704-2012, 7.2.5: the number that the office's own system gave at signing. Written wrongly, it is written again. */
export function recordDocumentNumber(
  state: Report,
  { documentNumber }: Of<'record-document-number'>,
): ReportBody[] | Refusal {
  if (state.status !== 'issued') return refuse('not-issued', 'A3', '定稿编号并签发后才登记发文字号', '/documentNumber');
  if (!DOCUMENT_NUMBER.test(documentNumber))
    return refuse(
      'no-document-number',
      'A3',
      `发文字号现为“${documentNumber}”，应如“仑政办〔2026〕12号”：年份用六角括号，不编虚位，不加“第”字`,
      '/documentNumber',
    );
  return documentNumber === state.documentNumber
    ? refuse('nothing-new', 'A3', '已登记这个发文字号', '/documentNumber')
    : [{ type: 'document-numbered', documentNumber }];
}
