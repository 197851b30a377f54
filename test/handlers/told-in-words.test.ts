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
    [{ type: 'progressed', assignmentId: 'A1', says: '在查' }, null],
  ] as [EventBody, string | null][])('%j', (body, says) => {
    expect(doneBy(recorded(body))).toBe(says);
  });
});
