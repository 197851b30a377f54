import { basedForPublic } from '../intake/public-words.ts';
import { isWrittenBefore } from '../matter/instant.ts';
import type { Actor } from '../matter/actor.ts';
import type { Consequence } from '../matter/consequence.ts';
import { ERASED } from '../matter/free-text.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { InquiryPersonCommand } from './commands.ts';
import type { Counted, InquiryBody, InquiryEvent } from './events.ts';
import type { Inquiry, Report } from './inquiry.ts';
import { rulesOf } from './rules-of.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends InquiryPersonCommand['command']> = Extract<InquiryPersonCommand, { command: Name }>;

const reportOf = ({ reports = [] }: Inquiry, id: string): Report | Refusal =>
  reports.find((one) => one.id === id) ??
  refuse('no-such-report', 'P6', `没有报道 ${id}；可选：${reports.map((one) => one.id).join('、') || '无'}`, '/report');

const noCase = refuse('no-case', 'P6', '此问询不属任何办件，没有可登记的回应；需要的，请先登记办件', '/report');

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);
const noAddress = (field: string): Refusal =>
  refuse('address-missing', 'P6', '须写明可以打开的网址，以 http:// 或 https:// 开头', field);

/** P6: what the press published of it, where and when. */
export function linkReport(
  state: Inquiry,
  { command: _command, ...told }: Of<'link-report'>,
  { now }: TextContext,
): InquiryBody[] | Refusal {
  const { reports = [] } = state;
  if (!isAddress(told.address)) return noAddress('/address');
  if (reports.some(({ address }) => address === told.address))
    return refuse('linked-already', 'P6', '此网址已登记', '/address');
  if (told.publishedAt > now) return refuse('not-yet', 'P6', '刊发时间晚于现在：请在刊发后登记', '/publishedAt');
  if (isWrittenBefore(told.publishedAt, state.receivedAt))
    return refuse('before-it-came', 'P6', '刊发时间早于收到问询的时间，不是此问询的报道', '/publishedAt');
  return [{ type: 'report-linked', report: `B${reports.length + 1}`, ...told }];
}

/**
 * P6: the interview as it was published is a release of the case: by the rules for any release, in the name of whoever
 * records it.
 */
export function countReport(
  state: Inquiry,
  { command: _command, report: id, ...counted }: Of<'count-report'>,
  actor: Person,
  { policy }: TextContext,
): InquiryBody[] | Refusal {
  const report = reportOf(state, id);
  if ('refused' in report) return report;
  if (state.caseNumber === undefined) return noCase;
  if (report.address === ERASED)
    return refuse('address-erased', 'H5', `${id} 的网址已依申请清除，不能据以登记回应：请另行登记报道`, '/report');
  if (!state.questions.some((one) => one.state === 'answered'))
    return refuse('not-answered', 'P6', '尚未登记对任何一题的答复：没有受访，报道不是对外回应', '/report');
  if (report.counted) return refuse('counted-already', 'P6', `${id} 已登记为办件的回应`, '/report');
  const { form } = rulesOf(policy);
  return [{ type: 'report-counted', report: id, unit: state.unit ?? actor.unit, form, counted }];
}

/** P6: the case has it on its record already: the same interview is entered once. */
export function adoptRelease(state: Inquiry, { report: id, release }: Of<'adopt-release'>): InquiryBody[] | Refusal {
  const report = reportOf(state, id);
  if ('refused' in report) return report;
  if (state.caseNumber === undefined) return noCase;
  return report.release === undefined
    ? [{ type: 'release-noted', release, report: id }]
    : refuse('noted-already', 'P6', `${id} 即办件的回应 ${report.release}`, '/report');
}

/** The release of a report as its case records it. */
export const releaseOf = (
  { number }: Pick<Inquiry, 'number'>,
  report: Pick<Report, 'id' | 'address' | 'publishedAt'>,
  outlet: string,
  { counted, unit }: { counted: Counted; unit: string },
  form: string,
) => ({
  command: 'release' as const,
  form,
  publishedAt: report.publishedAt,
  address: report.address,
  outlets: [{ name: outlet, address: report.address, publishedAt: report.publishedAt }],
  unit,
  inquiry: { number, report: report.id },
  ...pick(counted, ['final', 'followUpAt', 'acts', 'evidence', 'earlierReason']),
});

/** P6: what was counted is a release of its case. */
export function consequencesOf(event: InquiryEvent, state: Inquiry): Consequence[] {
  if (event.type !== 'report-counted' || state.caseNumber === undefined) return [];
  const report = state.reports?.find(({ id }) => id === event.report);
  return report
    ? [
        {
          actor: event.actor,
          tells: state.caseNumber,
          command: releaseOf(state, report, state.outlet, event, event.form),
        },
      ]
    : [];
}

/**
 * V1: an error of fact alone, named from a closed list, and against it the fact as the government has published it:
 * nothing else is asked of the press.
 */
export function askCorrection(
  state: Inquiry,
  { command: _command, exposureBasis, ...asked }: Of<'ask-correction'>,
  context: TextContext,
): InquiryBody[] | Refusal {
  const { policy } = context;
  const report = reportOf(state, asked.report);
  if ('refused' in report) return report;
  const { errors } = rulesOf(policy);
  if (!errors.some(({ id }) => id === asked.error))
    return refuse(
      'not-a-fact',
      'V1',
      `只能就事实差错请求更正：${errors.map(({ name }) => name).join('、')}；对观点、角度、标题不提要求`,
      '/error',
    );
  if (!isAddress(asked.address))
    return refuse('unpublished-fact', 'V1', '须写明已公开发布该事实的网址：更正以公布事实为限', '/address');
  // H5: what it reads is the outlet's own; the fact against it is what we tell the outlet.
  const based = basedForPublic([{ name: '事实', text: asked.fact }], exposureBasis, context);
  if (isRefusal(based)) return based;
  return [{ type: 'correction-asked', correction: `C${report.corrections.length + 1}`, ...asked, ...based }];
}

export function settleCorrection(
  state: Inquiry,
  { command: _command, ...told }: Of<'settle-correction'>,
): InquiryBody[] | Refusal {
  const report = reportOf(state, told.report);
  if ('refused' in report) return report;
  const asked = report.corrections.find(({ id }) => id === told.correction);
  if (!asked) return refuse('no-such-correction', 'V1', `没有更正请求 ${told.correction}`, '/correction');
  return asked.state === 'asked'
    ? [{ type: 'correction-settled', ...told }]
    : refuse('settled-already', 'V1', '已登记结果', '/correction');
}
