import { describe, expect, it } from 'vitest';
import { exposures } from '../../../functions/domain/intake/exposure.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
const read = (text: string): string[] => exposures(text, policy, []).map(({ kind, excerpt }) => `${kind} ${excerpt}`);

describe('H5 · what a text that is meant for publication tells of somebody', () => {
  it.each<[string, string, string[]]>([
    ['who complained', '投诉人张伟反映的问题已解决。', ['asker 投诉人张伟']],
    ['with a colon', '反映人：李建国，来电咨询。', ['asker 反映人:李建国']],
    ['by the name on a site', '网友“蓝天白云”您好！', ['asker 网友“蓝天白云”']],
    ['by surname and form of address', '王女士您好，您的来信收悉。', ['name 王女士']],
    ['a resident', '居民陈小明的房屋漏水', ['name 居民陈小明']],
    ['a victim', '死者赵大海系施工人员。', ['victim 死者赵大海']],
    ['of two names a family name', '伤者欧阳明已送医', ['victim 伤者欧阳明']],
    ['a pupil', '学生李想在校受伤。', ['minor 学生李想']],
    ['a child by its age', '一名7岁男孩落水', ['minor 7岁']],
    ['in Chinese figures', '一名十二岁女孩走失', ['minor 十二岁']],
    ['by its class', '明港小学三年级2班发生的事', ['minor 小学三年级2班']],
    ['health of somebody', '该职工确诊为职业病', ['health 确诊']],
    ['health beside a name', '患者孙丽，患有高血压', ['health 患者孙丽', 'health 患有', 'health 高血压']],
    ['a diagnosis of an addressee', '赵女士被诊断为抑郁症', ['name 赵女士', 'health 诊断为', 'health 抑郁']],
    ['what a victim suffered from before', '死者生前有糖尿病史', ['health 糖尿病']],
    ['where somebody lives', '花园小区12幢301室漏水', ['home 花园小区12幢301室']],
    ['in a village', '联合村3组15号的房屋', ['home 村3组15号']],
    ['a number that was masked', '可致电〔电话〕联系本人', ['number 〔电话〕']],
    ['in full width and with what nobody sees', '投诉人：张\u200b伟，反映', ['asker 投诉人:张伟']],
  ])('%s', (_, text, found) => expect(read(text)).toEqual(found));

  it.each<[string, string]>([
    ['an ordinary answer', '您反映的异味问题，我局已于3月4日到场核查，涉事企业已停产整改。'],
    ['somebody made nobody', '投诉人王某反映，死者李某某系司机。'],
    ['no name behind the word', '投诉人要求退款，伤者均已送医，家属情绪稳定。'],
    ['a word that begins as a surname', '当事人马上接受调查，居民应当配合。'],
    ['ages of a rule', '6岁以下儿童免费，年满16周岁可以办理，3岁至6岁儿童入园。'],
    ['18 and more', '一名18岁男子、一名60岁老人'],
    ['health of nobody', '医院开展手术室改造，残疾人补贴已发放。'],
    ['an office', '请到行政中心3号楼201室办理，地址：长江路1166号。'],
    ['schools in general', '小学一年级招生，全区学校共300个班。'],
    ['a role within another word', '林业主管部门推进乡村民宿，群众关心、居民公示。'],
    ['a role and a verb', '群众曾反映此事，学生毕业后返乡。'],
    ['a pupil of nobody', '班同学参加活动，学生“补课”问题已查处。'],
    ['ages of a range', '面向社会招收3—6岁幼儿，0-6岁儿童体检，可推迟到七周岁入学。'],
    ['how large a school is', '新建小学36班、幼儿园12班。'],
    ['a document of the government', '《商品住宅管理办法》（北政发〔2020〕37号）'],
    ['how many live there', '涉及10栋460户，全村8组团寨近600人。'],
    ['a spokesperson of the district by his post', '区应急管理局局长介绍了情况。'],
  ])('nothing: %s', (_, text) => expect(read(text)).toEqual([]));
});

describe('H6 · what is internal is in no published text', () => {
  it.each<[string, string[]]>([
    ['根据区领导批示，我局成立专班。', ['internal 批示']],
    ['按会商意见和预控处置方案办理', ['internal 会商意见', 'internal 预控处置']],
    ['为举报人保密，内部装修已停工', []],
  ])('%s', (text, found) => expect(read(text)).toEqual(found));
});

describe('H5 · bounds', () => {
  it('says the same once, and no more than twenty', () => {
    expect(read('王女士来电。王女士再次来电。')).toEqual(['name 王女士']);
    const many = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施', (one) => `${one}女士`).join('，');
    expect(read(many)).toHaveLength(20);
  });
});
