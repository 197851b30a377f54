import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../functions/domain/case/answer-reading.ts';
import { asksIn, readAnswer } from '../../../functions/domain/substance/read-answer.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const { substance } = currentPolicy();
const says = (text: string): string => readAnswer(text, [], substance).says;
const missing = (text: string, asked: Ask[]): Ask[] => readAnswer(text, asked, substance).missing ?? [];

const hidden = (text: string): string => Array.from(text).join('\u200b');

const time = (count: number): number => {
  const text = '您反映的问题（关于“路灯”的来信已转、'.repeat(count);
  const start = performance.now();
  readAnswer(text, [], substance);
  return performance.now() - start;
};

describe('P4, V1 · what is no answer reads as none', () => {
  it.each([
    ['网友您好！您反映的问题已转海塘街道核实处理，感谢您的留言。2026年3月4日', 'passed-on'],
    ['您好，来信收悉，我们已转交区住建局，有关情况将及时反馈。', 'passed-on'],
    ['您反映的情况已转相关部门。可与该部门联系，电话：0574-88880000。', 'passed-on'],
    ['已交办至港区管委会。', 'passed-on'],
    ['您所反映的事项将转交交通部门研究处理，请等待回复。', 'passed-on'],
    ['网友：您好！留言已收悉。', 'received'],
    ['您的诉求我们已经受理。', 'received'],
    ['感谢您对我区工作的关心、理解与支持，祝您生活愉快！', 'nothing'],
    ['网友您好！2026年3月4日', 'nothing'],
    ['您的建议很好，我局高度重视，将认真研究，努力为广大市民提供更好的服务。', 'slogans'],
    ['您反映的问题正在调查处理，请等待。', 'slogans'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected);
  });

  it.each([
    // Passed on, and then answered.
    '您反映的问题已转区住建局，经核实，该处漏水管道已于3月2日整改完毕。',
    '您好！您的留言转由我单位办理，现回复如下：违停车辆已拖离。',
    '已转交海塘街道处理。海塘街道回复：路灯已全部修复。',
    '接到交办后，执法队员到现场拆除了围挡。',
    // Words that carry something else.
    '退款已转账至您的账户。',
    '公房已移交给物业公司管理，电梯由物业公司负责维修。',
    // No is an answer, and so is whose matter it is.
    '经查，未发现您反映的情况。',
    '该路段由市公路中心管理，不属于我区管辖范围，请向市公路中心反映。',
    '办理居住证请到社区服务中心窗口，携带身份证和租房合同。',
    '您的诉求不符合低保条件，具体规定见实施办法第三条。',
    '该工程因汛期停工，计划于六月底前复工。',
  ])('answers: %s', (text) => {
    expect(says(text)).toBe('answer');
  });

  it('reads the same through the signs that nobody sees, as words copied from a web page have them', () => {
    expect(says(hidden('您反映的问题已收悉。'))).toBe('received');
    expect(says(`\ufeff您反映的问题已\u00ad转\u2060海塘街道处理。`)).toBe('passed-on');
    expect(asksIn(hidden('什么时候恢复？'), substance)).toEqual(['until']);
  });

  it('reads nothing in what is quoted, and the same whatever its widths and blanks', () => {
    expect(says('您反映的“三号楼电梯已整改，仍然异响”问题，已转物业科处理。')).toBe('passed-on');
    expect(says('您好!您反映的问题 已 转 海塘街道 处理.')).toBe('passed-on');
  });

  it('takes a time that grows with the length and no faster', () => {
    time(2_000);
    expect(time(16_000)).toBeLessThan(Math.max(400, time(2_000) * 40));
  });
});

describe('V1, D2 · which of the asks an answer meets', () => {
  it.each<[string, Ask[]]>([
    ['为什么停水？什么时候恢复？', ['why', 'until']],
    ['请求查处噪音扰民。', ['done']],
    ['这件事由谁负责，去哪里办理？', ['who', 'where']],
    ['听说要拆迁，是否属实？', ['what']],
  ])('asked: %s', (text, expected) => {
    expect(asksIn(text, substance)).toEqual(expect.arrayContaining(expected));
  });

  it('asked: nothing, where somebody only tells', () => {
    expect(asksIn('路灯不亮。', substance)).toEqual([]);
  });

  it('what is asked and not said is missing, and what is met is not', () => {
    const text = '经查，因水泵故障停水，抢修队正在更换，预计今晚八时前恢复供水。';
    expect(missing(text, ['what', 'why', 'until'])).toEqual([]);
    expect(missing(text, ['where'])).toEqual(['where']);
  });

  it('a cause that is still looked for is none', () => {
    expect(missing('火已扑灭，原因正在调查。', ['why'])).toEqual(['why']);
  });

  it('a courtesy meets nothing', () => {
    expect(missing('感谢您联系我们。您反映的问题已转街道处理，电话另行告知。', ['what', 'done'])).toEqual([
      'what',
      'done',
    ]);
  });
});
