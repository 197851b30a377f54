import { describe, expect, it } from 'vitest';
import { REASON_CODES, type TextReason } from '../../../functions/domain/rules/text-reason.ts';
import { reasonSays } from '../../../functions/domain/texts/reason-says.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const { says } = currentPolicy().delivery;
const until = '2026-11-18T23:30:00.000Z';

describe('P8 · why a text is where it is, in the district’s words', () => {
  it.each<[TextReason, string]>([
    [{ code: 'no-receipt', minutes: 4 }, '4分钟内没有送达回执'],
    [{ code: 'not-delivered', answer: 'MK:0001' }, '渠道回执:未送达(MK:0001)'],
    [{ code: 'unpaid', answer: 'isv.OUT_OF_SERVICE' }, '渠道账户余额不足或已停用(isv.OUT_OF_SERVICE)'],
    [{ code: 'over-limit', texts: 2 }, '该号码在此渠道已达2条上限,改走下一渠道或下一人'],
    [{ code: 'waits-for-limit', texts: 1, until }, '该号码在此渠道已达1条上限,19日07:30再发'],
    [{ code: 'waits-for-digest', perDay: 8, until }, '领导当日短信已达8条,19日07:30汇总发送'],
    [{ code: 'quiet-hours', until }, '夜间不打扰,19日07:30发送'],
    [{ code: 'digested', texts: 5, minutes: 10, until }, '10分钟内已有5条同类短信,19日07:30汇总发送'],
    [{ code: 'merged', into: 'BL2600002/sign:A1.half.li.by-hand' }, '已并入 BL2600002'],
    [{ code: 'resent', by: '李娜' }, '由李娜改发'],
    [{ code: 'restore-gap', from: until }, '数据已恢复到19日07:30的状态,此条可能已发过,未自动重发;需要时请人工补发'],
    [{ code: 'case-ended' }, '办件已终结'],
  ])('%j', (reason, sentence) => {
    expect(reasonSays(says, reason)).toBe(sentence);
  });

  it('has a sentence for every code', () => {
    expect(Object.keys(says).toSorted()).toEqual(REASON_CODES.toSorted());
  });
});
