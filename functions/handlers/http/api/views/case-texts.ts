import { ruleOf } from '../../../../domain/rules/proposal-rule.ts';
import { outletName } from '../../../../domain/clocks/outlets.ts';
import { printed } from '../../../../domain/clocks/explain.ts';
import type { Event, Release } from '../../../../domain/case/events.ts';
import { isOrganOfReports } from '../../../../domain/commands/wrongdoing.ts';
import { type Evidence, isHandedIn } from '../../../../domain/matter/evidence.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Visit } from '../../pages/link/visit.ts';
import { personNamed, unitNamed } from '../person.ts';
import { unmetWords } from './unmet.ts';

const PARTS = { primary: '主办', lead: '牵头', 'co-unit': '协办' } as const;

/** One event in a few words, for whoever opens the page late; null: nothing that concerns a unit. */
export function told(
  event: Event,
  { directory, policy, state }: Pick<Visit, 'directory' | 'policy' | 'state'>,
): string | null {
  const unitOf = (id: string): string =>
    unitNamed(directory, state.assignments.find((known) => known.id === id)?.unit ?? '').name;
  const nameOf = (id: string): string => {
    const kind = state.documents?.find((known) => known.id === id)?.kind;
    return policy.approval?.documents.find((row) => row.kind === kind)?.name ?? '文稿';
  };
  switch (event.type) {
    case 'leading':
      return `${unitOf(event.assignmentId)}由${personNamed(directory, event.leader).name}牵头`;
    case 'signed':
      return `${unitOf(event.assignmentId)}已签收`;
    case 'limit-set':
      return `${event.limit.unit}设定时限`;
    case 'assigned':
      return `${event.actor.kind === 'person' ? event.actor.name : ''}交办给${unitNamed(directory, event.assignment.unit).name}`;
    case 'taken-back':
      return `${event.assignmentIds.map(unitOf).join('、')}的交办已收回`;
    case 'part-changed':
      return `${unitOf(event.assignmentId)}改为${PARTS[event.part]}`;
    case 'task-set':
      return `${unitOf(event.assignmentId)}的分工或报送时限已调整`;
    case 'contributed':
      return `${unitOf(event.assignmentId)}已报送协办意见`;
    case 'coordinators-named':
      return `由${event.units.map((unit) => unitNamed(directory, unit).name).join('、')}统筹协调`;
    case 'superior-told':
      return `${unitOf(event.assignmentId)}的上级已告知`;
    case 'progressed':
      return `${unitOf(event.assignmentId)}报告进展`;
    case 'return-requested':
      return `${unitOf(event.assignmentId)}申请退回`;
    case 'return-decided':
      return `退回申请${event.accepted ? '获同意' : '未获同意'}`;
    case 'handed-on':
      return `${unitOf(event.assignmentId)}转由${personNamed(directory, event.to).name}办理`;
    case 'released':
      return event.release.unmet.length === 0
        ? `已登记一次公开发布${lacking(event.release, policy)}${unsaid(event.release, policy)}${promised(event.release)}`
        : `已登记一次公开发布；未完成：${unmetWords(event.release, policy, directory)}${lacking(event.release, policy)}${unsaid(event.release, policy)}${promised(event.release)}`;
    case 'corrected':
      return '一条已登记的事实已更正';
    case 'late-grading-found':
      return '一项产生时已过的时限经认定应计超时';
    case 'no-duty-found':
      return `${event.duties.length}项超时经认定无此义务`;
    case 'breach-set-aside':
      return '一条超时记录经认定不计';
    case 'breach-tolerated':
      return '一条超时记录经认定容错';
    case 'point-waived':
      return '一项考核扣分经申诉不计';
    case 'cosigned':
      return `${unitNamed(directory, event.unit).name}已会签${nameOf(event.documentId)}第 ${event.version} 稿`;
    case 'cosign-settled':
      return `${unitNamed(directory, event.unit).name}${event.silent ? '逾期未会签' : '会签有异议'}，区政府办决定${event.goOn ? '继续办理' : '等待'}`;
    case 'link-checked':
      return '已核对发布网址';
    case 'exposure-judged':
      return event.lawful ? '所发文字经认定可以公开' : '所发文字经认定不应公开';
    case 'answer-found':
      return '所发文字经复核认定已实质回应';
    case 'privately-answered':
      return '已单独答复反映人';
    case 'shown-how-to-apply':
      return '已告知如何申请公开信息';
    case 'emergency-called':
      return `已拨打 ${event.line}`;
    case 'called-back':
      return event.reached ? '已回访' : '回访未联系上';
    case 'causes-named':
      return '成因已认定';
    case 'told-apart':
      return event.apart ? `与 ${event.number} 不是同一事件` : `撤销与 ${event.number} 不是同一事件的认定`;
    case 'outlet-recorded':
      return '已补登一处发布渠道';
    case 'consultation-forgone':
      return '经决定不召集会商';
    case 'outlet-omitted':
      return '一处发布渠道经认定不发布';
    case 'media-told':
      return `已告知${event.media}`;
    case 'media-replied':
      return '已登记媒体反馈';
    case 'effect-judged':
      return `已评估${event.release}发布 ${event.hours} 小时后的效果`;
    case 'second-answer-set':
      return '已决定再次回应';
    case 'plan-attached':
      return event.plan ? `按预案“${event.plan.title}”办理` : '不再按预案办理';
    case 'plan-step-set':
      return event.is === 'done'
        ? '预案中一步已办'
        : event.is === 'left-out'
          ? '预案中一步经说明不办'
          : '预案中一步重新办理';
    case 'passed-on':
      // H5: where a report of wrongdoing goes would say what it is.
      return isOrganOfReports(event.target, policy) ? null : `已转${event.target}，尚待其接收`;
    case 'handoff-answered':
      return { received: '对方已接收', refused: '对方不予接收，退回值班台', withdrawn: '转出已撤回' }[event.is];
    case 'settled':
      return event.settlement === undefined ? '线下处置已登记' : `线下处置事项 ${event.settlement} 已登记处置`;
    case 'settlement-set':
      return event.dropped
        ? `线下处置事项 ${event.settlement} 不再办理`
        : `线下处置事项 ${event.settlement} 已明确或改动`;
    case 'settlement-reopened':
      return event.settlement === undefined ? '线下须重新处置' : `线下处置事项 ${event.settlement} 须重新处置`;
    case 'settlement-extended':
      return `线下处置事项 ${event.settlement} 延期至 ${printed(event.dueAt)}`;
    case 'taken-over':
      return `已由${event.body}提级指挥，发布由其决定`;
    case 'handed-back':
      return '上级已交回指挥';
    case 'dispatch-signed':
      return '反馈件已签发';
    case 'dispatch-sent':
      return '已书面报送上级';
    case 'dispatch-returned':
      return '上级退回反馈件，须重报';
    case 'graded':
      return '等级已核定';
    case 'emergency-refuted':
      return `${event.body}：查无此事，所提突发事件等级不再适用`;
    case 'ended':
      return '办件已终结';
    case 'closed':
      return '办件已办结';
    case 'reopened':
      return '办件重新打开';
    case 'proposed':
      return `已提请审批${ruleOf(event.proposal.kind, policy).name}`;
    case 'proposal-decided':
      return event.approved ? '提请已获同意' : '提请被退回';
    case 'document-reviewed':
      return event.approved ? `${nameOf(event.documentId)}第 ${event.version} 稿已审定` : null;
    case 'line-set':
      return '口径有更新';
    case 'taken-in':
      return '另一办件已并入本件';
    case 'joined-told':
      return event.what === 'opened-anew' ? '归并来的办件已重新单独办理' : null;
    case 'document-saved':
    case 'document-submitted':
    case 'exposure-allowed':
    case 'attention-grew':
    case 'traced-back':
    case 'decision-prepared':
    case 'proposal-withdrawn':
    case 'proposal-lapsed':
    case 'proposal-passed-on':
    case 'case-opened':
    case 'clock-reckoned':
    case 'clocks-changed':
    case 'consultation-noted':
    case 'conference-prepared':
    case 'confirmed':
    case 'noted':
    case 'amended':
    case 'commented':
    case 'comment-withdrawn':
    case 'matter-linked':
    case 'matter-unlinked':
    case 'policy-moved':
    case 'purged':
    case 'reminded':
    case 'reported':
    case 'dispatch-written':
    case 'receipt-recorded':
    case 'superior-asked':
    case 'restored':
    case 'hold-changed':
    case 'rung-fired':
    case 'split-off':
    case 'text-resent':
    case 'words-opened':
    case 'marked-ours':
    case 'wrongdoing-flagged':
    case 'wrongdoing-marked':
      return null;
  }
}

const SHORT = 40;
const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);
const shownIn = (evidence: Evidence[] = []): string => {
  const handedIn = evidence.filter(isHandedIn);
  const photos = handedIn.filter(({ kind }) => kind === 'photo').length;
  const others = handedIn.length - photos;
  return `${photos > 0 ? `，照片 ${photos} 张` : ''}${others > 0 ? `，附件 ${others} 件` : ''}`;
};

/** S1: what the case asks for and nothing had gone out by then. */
const lacking = ({ unreached = [] }: Release, policy: Policy): string =>
  unreached.length === 0
    ? ''
    : `；尚缺发布渠道：${unreached.map(({ outlet }) => outletName(outlet, policy)).join('、')}`;

/** D2, D3: of which points of its text nobody said anything. */
function unsaid({ unsaid: missing = [] }: Release, { checklists }: Policy): string {
  const names = missing.map(
    ({ point }) => checklists.flatMap(({ points }) => points).find(({ id }) => id === point)?.name ?? point,
  );
  return names.length === 0 ? '' : `；未说明的要点：${names.join('、')}`;
}

/** P5: what was promised, where something nearer counts until a second person approves it. */
const promised = ({ promisedAt, followUpAt }: Pick<Release, 'promisedAt' | 'followUpAt'>): string =>
  promisedAt === undefined || followUpAt === undefined
    ? ''
    : `；承诺 ${printed(promisedAt)} 再次发布，超出规定间隔，须由他人审批，审批前按 ${printed(followUpAt)} 计`;

/** What the person handed in by this page. */
export function doneBy(event: Event): string | null {
  if (event.type === 'noted')
    return `${event.instructs === true ? `批示：${short(event.says)}` : event.star ? '请值班室联系' : `进展：${short(event.says)}`}${shownIn(event.evidence)}`;
  if (event.type === 'contributed') return `协办意见：${short(event.says)}${shownIn(event.evidence)}`;
  if (event.type === 'settled') return `线下处置：${short(event.says)}${shownIn(event.evidence)}`;
  if (event.type === 'released') return `登记发布${shownIn(event.release.evidence)}${promised(event.release)}`;
  if (event.type === 'outlet-recorded') return `补登发布渠道：${short(event.name)}`;
  if (event.type === 'signed') return '签收';
  if (event.type === 'leading') return '知悉并牵头';
  if (event.type === 'return-requested') return '申请退回';
  return event.type === 'handed-on' ? '转他人办理' : null;
}
