import { describe, expect, it } from 'vitest';
import { exposures } from '../../../functions/domain/intake/exposure.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
const names = (text: string, known: string[] = []): string[] =>
  exposures(text, policy, known).flatMap(({ kind, excerpt }) => (kind === 'name' ? [excerpt] : []));

describe('H5 · a name that no role and no form of address gives away', () => {
  it.each<[string, string, string[]]>([
    ['who did something', '王小明昨日在家中晕倒。', ['王小明']],
    ['beside his wife', '李强和他的妻子来到现场。', ['李强']],
    ['after the finding', '经查，张伟驾驶轻型货车。', ['张伟']],
    ['who died', '陈建国因病去世。', ['陈建国']],
    ['of two names a family name', '欧阳明华于3月4日受伤。', ['欧阳明华']],
    ['with sex and age', '刘洋（男，35岁）死亡。', ['刘洋']],
    ['with sex behind a comma', '刘洋，男，35岁，系该厂工人。', ['刘洋']],
    ['a name that is a word', '高明（女，42岁）受伤。', ['高明']],
    ['a mother', '白雪的母亲来电。', ['白雪']],
    ['whom an office spoke to', '经与赵大海联系，已达成一致。', ['赵大海']],
    ['whom it reached', '我局已联系李强。', ['李强']],
    ['whom it called on', '对孙丽进行了回访。', ['孙丽']],
    ['whom it thanks', '感谢沈月的理解与支持。', ['沈月']],
    ['a list of people', '王小明、李强、赵大海等三人受伤。', ['王小明', '李强', '赵大海']],
    ['two that were hurt', '事故造成马涛、周丽红两人受伤。', ['马涛', '周丽红']],
    ['whom the police took along', '民警将黄勇带至派出所。', ['黄勇']],
    ['a plaintiff', '原告何苗向法院起诉。', ['原告何苗']],
    ['by what he is called', '该名叫曾伟的男子已找到。', ['曾伟']],
    ['a name with a dot', '阿依古丽·买买提在家中突发疾病。', ['阿依古丽·买买提']],
    ['in full width and with what nobody sees', '王\u200b小明昨日在家中晕倒', ['王小明']],
  ])('%s', (_, text, found) => expect(names(text)).toEqual(expect.arrayContaining(found)));

  it.each<[string, string]>([
    ['made nobody', '张某某（男，35岁）受伤，王某的妻子来电，李某等三人到场。'],
    ['an official by his post', '区委赵书记于3月4日批阅，廖组长表示支持，陈局长说明情况。'],
    ['words that begin as surnames', '任何单位要求提出申请，高度重视，方案确定，周边居民反映，金额确认。'],
    ['a place', '江边村于2019年7月修建，高桥镇提出方案，和白马渡社区协商。'],
    ['plants and works', '对乔木、灌木进行养护，与市政管线同步。'],
    ['good wishes', '祝您在工作中顺利，感谢您的理解。'],
    ['the roads and buses', '对路灯进行维修，公交车辆于3月投入，车主提出异议。'],
    ['rules and laws', '经查阅资料，于法有据，依据条例作出答复。'],
    ['a company', '与金茂公司协商，向万科物业核实，对龙湖项目进行检查。'],
  ])('nothing: %s', (_, text) => expect(names(text)).toEqual([]));

  it('lets be named whoever speaks for an office, and what is a place', () => {
    expect(names('张伟表示将加强巡查。', ['张伟'])).toEqual([]);
    expect(names('与郭巨协商。', ['郭巨'])).toEqual([]);
    expect(names('张伟表示将加强巡查。', ['张伟民'])).toEqual(['张伟']);
  });
});

const kinds = (text: string): string[] => [...new Set(exposures(text, policy, []).map(({ kind }) => kind))];

describe('H5 · children, and where somebody lives', () => {
  it.each([
    '刚满6岁的儿子走失',
    '一名八个月大的婴儿',
    '3个月大的女婴',
    '其读小学四年级的女儿',
    '上初二的孩子',
    '明港小学五（3）班学生',
    '五年级（3）班发生冲突',
    '高一（7）班一名学生',
    '初三2班的同学',
    '幼儿园大二班的孩子',
    '2015年出生的女孩',
    '其子（12岁）',
  ])('a child: %s', (text) => expect(kinds(text)).toContain('minor'));

  it.each([
    '家住新碶街道明州路88号3幢502室',
    '其住所为星阳雅苑8-2-501',
    '里仁花园5幢2单元1203',
    '柴桥街道后所村东门片23号',
    '户籍地：北仑区白峰街道司沿村6号',
    '现住里仁公寓A座1801',
    '银泰城3号楼1802室住户',
    '紫荆花苑三幢四零二室',
    '御景湾二期16-3-1102室',
    '芝兰新城9#1804',
    '新大路125弄6号301室',
    '高凤小区十二幢三〇一室',
    '岷山路小区25号403',
  ])('a home: %s', (text) => expect(kinds(text)).toContain('home'));

  it.each(['死亡人员名单：王强', '遇难工人名叫马强', '坠楼女子叫吴静', '确认死亡的是许文强', '伤员孙浩正在治疗'])(
    'a victim: %s',
    (text) => expect(kinds(text)).toContain('victim'),
  );

  it.each(['咨询地点：长江大厦3号楼1802室', '请到区行政服务中心2号楼305室', '文件〔2020〕37号，热线12345-2-1'])(
    'no home: %s',
    (text) => expect(kinds(text)).not.toContain('home'),
  );
});
