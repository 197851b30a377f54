import { describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Event, EventBody, Release } from '../../functions/domain/case/events.ts';
import type { Evidence } from '../../functions/domain/matter/evidence.ts';
import { doneBy, told } from '../../functions/handlers/http/api/views/case-texts.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { aCase, aDirectory, anAssignment, at } from '../domain/samples.ts';

const policy = currentPolicy();
const directory = aDirectory();
const NOW = at('2026-03-18 15:00');
const ORGAN = policy.wrongdoing?.to ?? '';
const recorded = (body: EventBody): Event => ({
  ...body,
  seq: 9,
  at: NOW,
  actor: { kind: 'person', id: 'wang', name: '王', unit: 'office', role: 'coordinator', via: 'console' },
  prev: 'p',
  hash: 'h',
});
const state: Case = aCase({
  assignments: [anAssignment('housing'), anAssignment('xinqi', { id: 'A2', part: 'co-unit' })],
  documents: [{ id: 'D1', kind: 'wording', unit: 'housing', versions: 1 }],
});
const release = (part: Partial<Release> = {}) => ({
  id: 'R1',
  form: 'authoritative',
  publishedAt: NOW,
  evidence: [],
  outlets: [],
  final: true,
  fulfils: [],
  unmet: [],
  unit: 'housing',
  ...part,
});

describe('P8 · what has happened since a text went out, in a few words', () => {
  it.each<[EventBody, string | null]>([
    [{ type: 'signed', assignmentId: 'A2' }, 'xinqi已签收'],
    [{ type: 'leading', assignmentId: 'A1', leader: 'head' }, 'housing由head牵头'],
    [{ type: 'assigned', assignment: anAssignment('housing') }, '王交办给housing'],
    [{ type: 'taken-back', assignmentIds: ['A1', 'A2'], reason: '重分' }, 'housing、xinqi的交办已收回'],
    [{ type: 'part-changed', assignmentId: 'A2', part: 'lead' }, 'xinqi改为牵头'],
    [{ type: 'contributed', assignmentId: 'A2', says: '数据' }, 'xinqi已报送协办意见'],
    [{ type: 'coordinators-named', units: ['office', 'cyber'], reason: '跨部门' }, '由office、cyber统筹协调'],
    [{ type: 'return-requested', assignmentId: 'A1', reason: 'not-our-duty', says: '不属' }, 'housing申请退回'],
    [{ type: 'handed-on', assignmentId: 'A1', to: 'zhao' }, 'housing转由zhao办理'],
    [{ type: 'released', release: release() }, '已登记一次公开发布'],
    [
      { type: 'released', release: release({ unreached: [{ outlet: 'portal', clause: 'S1' }] }) },
      '已登记一次公开发布；尚缺发布渠道：区政府门户网站',
    ],
    [
      { type: 'released', release: release({ unsaid: [{ point: 'verified', clause: 'D3' }] }) },
      '已登记一次公开发布；未说明的要点：初步核实的情况',
    ],
    [
      {
        type: 'released',
        release: release({ final: false, followUpAt: at('2026-03-19 15:00'), promisedAt: at('2026-03-25 15:00') }),
      },
      '已登记一次公开发布；承诺 2026-03-25 15:00 再次发布，超出规定间隔，须由他人审批，审批前按 2026-03-19 15:00 计',
    ],
    [{ type: 'progressed', assignmentId: 'A1', says: '在查' }, 'housing报告进展'],
    [{ type: 'noted', says: '内部', star: true }, null],
    [{ type: 'reminded', units: ['housing'] }, null],
  ] as [EventBody, string | null][])('%j', (body, says) => {
    expect(told(recorded(body), { state, policy, directory })).toBe(says);
  });

  it.each([
    [{ type: 'return-decided', assignmentId: 'A1', accepted: true }, '退回申请获同意'],
    [{ type: 'limit-set', limit: { unit: '市网信办' } }, '市网信办设定时限'],
    [{ type: 'task-set', assignmentId: 'A2' }, 'xinqi的分工或报送时限已调整'],
    [{ type: 'superior-told', assignmentId: 'A1' }, 'housing的上级已告知'],
    [{ type: 'corrected' }, '一条已登记的事实已更正'],
    [{ type: 'late-grading-found' }, '一项产生时已过的时限经认定应计超时'],
    [{ type: 'breach-set-aside' }, '一条超时记录经认定不计'],
    [{ type: 'breach-tolerated' }, '一条超时记录经认定容错'],
    [{ type: 'point-waived' }, '一项考核扣分经申诉不计'],
    [{ type: 'link-checked' }, '已核对发布网址'],
    [{ type: 'privately-answered' }, '已单独答复反映人'],
    [{ type: 'shown-how-to-apply' }, '已告知如何申请公开信息'],
    [{ type: 'emergency-called', line: '110' }, '已拨打 110'],
    [{ type: 'causes-named' }, '成因已认定'],
    [{ type: 'outlet-recorded' }, '已补登一处发布渠道'],
    [{ type: 'consultation-forgone' }, '经决定不召集会商'],
    [{ type: 'outlet-omitted' }, '一处发布渠道经认定不发布'],
    [{ type: 'media-told', media: '宁波日报' }, '已告知宁波日报'],
    [{ type: 'media-replied' }, '已登记媒体反馈'],
    [{ type: 'effect-judged', release: 'R1', hours: 24 }, '已评估R1发布 24 小时后的效果'],
    [{ type: 'second-answer-set' }, '已决定再次回应'],
    [{ type: 'handoff-answered', is: 'withdrawn' }, '转出已撤回'],
    [{ type: 'taken-over', body: '市政府' }, '已由市政府提级指挥，发布由其决定'],
    [{ type: 'handed-back' }, '上级已交回指挥'],
    [{ type: 'dispatch-signed' }, '反馈件已签发'],
    [{ type: 'dispatch-sent' }, '已书面报送上级'],
    [{ type: 'dispatch-returned' }, '上级退回反馈件，须重报'],
    [{ type: 'graded' }, '等级已核定'],
    [{ type: 'emergency-refuted', body: '区应急局' }, '区应急局：查无此事，所提突发事件等级不再适用'],
    [{ type: 'ended' }, '办件已终结'],
    [{ type: 'closed' }, '办件已办结'],
    [{ type: 'reopened' }, '办件重新打开'],
    [{ type: 'line-set' }, '口径有更新'],
    [{ type: 'taken-in' }, '另一办件已并入本件'],
    [{ type: 'return-decided', assignmentId: 'A1', accepted: false }, '退回申请未获同意'],
    [{ type: 'cosigned', unit: 'xinqi', documentId: 'D1', version: 2 }, 'xinqi已会签答复稿第 2 稿'],
    [{ type: 'cosigned', unit: 'xinqi', documentId: 'D9', version: 2 }, 'xinqi已会签文稿第 2 稿'],
    [{ type: 'cosign-settled', unit: 'xinqi', silent: true, goOn: true }, 'xinqi逾期未会签，区政府办决定继续办理'],
    [{ type: 'cosign-settled', unit: 'xinqi', silent: false, goOn: false }, 'xinqi会签有异议，区政府办决定等待'],
    [{ type: 'exposure-judged', lawful: true }, '所发文字经认定可以公开'],
    [{ type: 'exposure-judged', lawful: false }, '所发文字经认定不应公开'],
    [{ type: 'answer-found', release: 'R1' }, '所发文字经复核认定已实质回应'],
    [{ type: 'called-back', reached: true }, '已回访'],
    [{ type: 'called-back', reached: false }, '回访未联系上'],
    [{ type: 'plan-attached', plan: { title: '环境预案' } }, '按预案“环境预案”办理'],
    [{ type: 'plan-attached', plan: null }, '不再按预案办理'],
    [{ type: 'plan-step-set', is: 'done' }, '预案中一步已办'],
    [{ type: 'plan-step-set', is: 'left-out' }, '预案中一步经说明不办'],
    [{ type: 'plan-step-set', is: 'open' }, '预案中一步重新办理'],
    [{ type: 'settled' }, '线下处置已登记'],
    [{ type: 'settled', settlement: 'S2' }, '线下处置事项 S2 已登记处置'],
    [{ type: 'settlement-set', settlement: 'S2', dropped: true }, '线下处置事项 S2 不再办理'],
    [{ type: 'settlement-set', settlement: 'S2' }, '线下处置事项 S2 已明确或改动'],
    [{ type: 'settlement-reopened' }, '线下须重新处置'],
    [{ type: 'settlement-reopened', settlement: 'S2' }, '线下处置事项 S2 须重新处置'],
    [{ type: 'settlement-extended', settlement: 'S2', dueAt: NOW }, '线下处置事项 S2 延期至 2026-03-18 15:00'],
    [{ type: 'proposal-decided', approved: true }, '提请已获同意'],
    [{ type: 'proposal-decided', approved: false }, '提请被退回'],
    [{ type: 'document-reviewed', approved: true, documentId: 'D1', version: 3 }, '答复稿第 3 稿已审定'],
    [{ type: 'document-reviewed', approved: false, documentId: 'D1', version: 3 }, null],
    [{ type: 'joined-told', what: 'opened-anew' }, '归并来的办件已重新单独办理'],
    [{ type: 'joined-told', what: 'ended' }, null],
    [{ type: 'handoff-answered', is: 'refused' }, '对方不予接收，退回值班台'],
    [{ type: 'handoff-answered', is: 'received' }, '对方已接收'],
    [{ type: 'no-duty-found', duties: ['a', 'b'] }, '2项超时经认定无此义务'],
    [{ type: 'passed-on', target: '区信访局' }, '已转区信访局，尚待其接收'],
    [{ type: 'passed-on', target: ORGAN }, null],
    [{ type: 'proposed', proposal: { id: 'P1', kind: 'no-answer' } }, '已提请审批不予回应'],
  ])('%j', (body, says) => {
    expect(told(recorded(body as EventBody), { state, policy, directory })).toBe(says);
  });
});

describe('P8 · what somebody handed in by his page', () => {
  const photo: Evidence = { kind: 'photo', ref: '照片', sha256: 'a'.repeat(64) };
  const forty = '一'.repeat(40);

  it.each<[EventBody, string | null]>([
    [{ type: 'noted', says: '已到场', star: false }, '进展：已到场'],
    [{ type: 'noted', says: '请回电', star: true }, '请值班室联系'],
    [{ type: 'noted', says: forty, star: false }, `进展：${forty}`],
    [{ type: 'noted', says: `${forty}二`, star: false }, `进展：${forty}…`],
    [{ type: 'noted', says: '见图', star: false, evidence: [photo, photo] }, '进展：见图，照片 2 张'],
    [{ type: 'noted', says: '见图', star: false, evidence: [{ kind: 'photo', ref: '一张照片' }] }, '进展：见图'],
    [{ type: 'contributed', assignmentId: 'A2', says: '数据', evidence: [photo] }, '协办意见：数据，照片 1 张'],
    [{ type: 'released', release: release({ evidence: [photo] }) }, '登记发布，照片 1 张'],
    [{ type: 'signed', assignmentId: 'A1' }, '签收'],
    [{ type: 'leading', assignmentId: 'A1', leader: 'head' }, '知悉并牵头'],
    [{ type: 'return-requested', assignmentId: 'A1', reason: 'not-our-duty', says: '不属' }, '申请退回'],
    [{ type: 'handed-on', assignmentId: 'A1', to: 'zhao' }, '转他人办理'],
    [{ type: 'noted', says: '立即处置', star: false, instructs: true }, '批示：立即处置'],
    [{ type: 'settled', says: '已清运', evidence: [photo] }, '线下处置：已清运，照片 1 张'],
    [{ type: 'outlet-recorded', name: '北仑发布' }, '补登发布渠道：北仑发布'],
    [{ type: 'progressed', assignmentId: 'A1', says: '在查' }, null],
  ] as [EventBody, string | null][])('%j', (body, says) => {
    expect(doneBy(recorded(body))).toBe(says);
  });
});
