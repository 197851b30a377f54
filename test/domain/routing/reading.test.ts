import { describe, expect, it } from 'vitest';
import { allegationIn } from '../../../functions/domain/routing/allegation.ts';
import { gatheringIn } from '../../../functions/domain/routing/gathering.ts';
import { suggestGrades } from '../../../functions/domain/routing/grading.ts';
import { happeningIn } from '../../../functions/domain/routing/happening.ts';
import { readingIn } from '../../../functions/domain/routing/reading.ts';
import { readable } from '../../../functions/domain/routing/senses.ts';
import { sureSubject } from '../../../functions/domain/routing/subject.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';
import { slowParts } from '../../harness/linear.ts';

const policy = currentPolicy();
const AT = '2026-03-20T02:00:00.000Z';
const facts = (text: string) => ({ title: '', text, platforms: [], metrics: {}, at: AT });

describe('A1, D3 · an emergency of these days, told as a fact', () => {
  it.each<[string, string]>([
    ['今天上午新碶一家仓库起火，浓烟很大', 'fire'],
    ['刚刚柴桥化工厂爆炸了，窗户都震碎了', 'accident'],
    ['昨晚大碶两辆车追尾', 'road-traffic'],
    ['昨晚电梯里关人了，半小时才放出来', 'special-equipment'],
    ['3月19日小港一处围墙倒塌', 'accident'],
    ['２０２６年３月１８日，霞浦厂房著火'.replace('著', '着'), 'fire'],
    ['今天食堂的肉发臭，孩子们吃了都吐', 'food-safety'],
    ['昨夜後山山體滑坡堵了路', 'geological'],
  ])('%s', (text, kind) => {
    expect(happeningIn(policy, readable(text), AT)?.kind).toBe(kind);
    expect(suggestGrades(policy, facts(text)).grades.emergency).not.toBeNull();
  });

  it.each([
    '今天召开消防演练，模拟仓库起火',
    '一旦今晚起火，消防车都进不来',
    '今天看到一条爆炸性新闻',
    '昨天房价又爆炸式上涨',
    '去年今天这里发生过火灾',
    '2026年1月3日小港一处围墙倒塌',
    '今天又收到火灾认定书',
    '昨天开庭，起火的赔偿还没谈拢',
    '今天会不会又起火？',
    '楼道堆满杂物，存在火灾隐患',
    '昨日河南一栋高层突发大火，我们小区的消防通道也堵着',
    '每次下雨现在都担心围墙倒塌',
    '这栋楼起火过',
  ])('and nothing of what is supposed, past, borrowed or elsewhere: %s', (text) => {
    expect(happeningIn(policy, readable(text), AT)).toBeNull();
    expect(suggestGrades(policy, facts(text)).grades.emergency).toBeNull();
  });

  it.each([
    ['2027-01-02 09:00', '12月31日小港一处围墙倒塌', 'accident'],
    ['2027-01-02 09:00', '1月2日小港一处围墙倒塌', 'accident'],
    ['2026-12-30 09:00', '1月2日小港一处围墙倒塌', undefined],
    ['2027-01-02 09:00', '2025年12月31日小港一处围墙倒塌', undefined],
  ])('over New Year, told at %s: %s', (told, text, kind) => {
    expect(happeningIn(policy, readable(text), at(told))?.kind).toBe(kind);
  });

  it('proposes the lightest grade and asks a person to check, since nobody tells of a toll', () => {
    const { grades, reasons } = suggestGrades(policy, facts('今天上午新碶一家仓库起火'));
    expect(grades.emergency).toBe('IV');
    expect(reasons.find(({ row }) => row === 'happening')?.says).toContain('请核实');
  });

  it.each(['柴桥工厂爆炸，3死12伤', '柴桥工厂爆炸，三人死亡十二人受伤', '柴橋工廠爆炸，致３死１２傷'])(
    'proposes what the table says of the toll: %s',
    (text) => {
      // Three dead are 较大 by State Council order 493, article 3, whatever its kind without a scale of its own.
      expect(suggestGrades(policy, facts(text)).grades.emergency).toBe('III');
    },
  );
});

describe('A1 · people who came together, in other words', () => {
  it.each([
    '上周我们三百多名业主去区政府门口讨说法',
    '昨天几十名工人到项目部门口讨薪',
    '村民们到管委会上访，要求公布补偿标准',
    '100余户购房者在售楼处维权',
    '今天上午數十名家長在教育局門口抗議',
  ])('%s', (text) => {
    expect(gatheringIn(policy, readable(text))?.sentence).toBeTruthy();
    expect(suggestGrades(policy, facts(text)).grades.opinion).toBe('II');
  });

  it.each([
    '我本人到区政府上访两次',
    '再不解决，几百名业主准备去市政府上访',
    '两千多户业主联名向市政府请愿',
    '我们几百户投诉无门',
    '作为8位民工的代表，请领导帮助讨薪',
    '工地门口的路灯不亮',
    '小区门口有200多辆车乱停',
  ])('and not: %s', (text) => {
    expect(gatheringIn(policy, readable(text))).toBeNull();
  });
});

describe('H5 · an allegation of misconduct in office', () => {
  it.each([
    '举报某村支书侵占集体土地',
    '实名举报新街派出所民警知法犯法',
    '村书记贪污补偿款三十万元',
    '某局与开发商官商勾结骗取证照',
    '城管执法人员充当夜宵店的保护伞',
    '镇里干部虚报面积套取国家资金',
    '举报镇拆迁办威胁恐吓住户',
    '舉報某村主任侵佔低保',
  ])('%s', (text) => {
    expect(allegationIn(policy, readable(text))).not.toBeNull();
  });

  it.each([
    '举报楼上邻居违章搭建',
    '实名举报黑诊所',
    '物业公司经理收受装修公司红包',
    '业委会副主任行贿一事请公布',
    '难道有保护伞吗？',
    '对是否存在保护伞表示怀疑',
    '路边停车费有没有被贪污',
    '开发商挪用了我们交的契税，现在法院走破产程序',
    '权力不是用来以权谋私的',
    '投标人以行贿的手段谋取中标的，中标无效',
    '请区纪委和公安机关查处非法集资平台',
    '尊敬的书记您好，邻居违法搭建',
  ])('and not rhetoric, law or private firms: %s', (text) => {
    expect(allegationIn(policy, readable(text))).toBeNull();
  });
});

const read = (text: string) => readingIn(policy, facts(text));

describe('V1 · one reading of an alert', () => {
  it.each([
    ['请问公租房怎么办理？需要什么材料？', 'uninformed'],
    ['建议在路口增设红绿灯', 'constructive-opinion'],
    ['投诉物业乱收费，一直没人管', 'grievance'],
    ['家里没有收入，孩子重病没钱治', 'hardship'],
    ['网传小区要建变电站，是真的吗', 'wrong-view'],
  ])('%s asks for %s', (text, nature) => {
    expect(read(text).natures[0]?.nature).toBe(nature);
  });

  it('keeps the sentence with each finding', () => {
    const { places, measures, bodies, natures, dates } = read(
      '新碶阳光花园停水3天。物业收了每户200元。投诉宏达公司无人管。3月18日又停了。',
    );
    expect(places[0]).toEqual({ what: ['新碶'], sentence: '新碶阳光花园停水3天' });
    expect(places.flatMap(({ what }) => what)).toContain('新碶阳光花园');
    expect(measures.map(({ count, unit }) => [count, unit])).toEqual([
      [3, '天'],
      [200, '元'],
    ]);
    expect(bodies.flatMap(({ what }) => what).some((name) => name.endsWith('宏达公司'))).toBe(true);
    expect(natures[0]?.sentence).toBe('投诉宏达公司无人管');
    expect(dates).toEqual(['2026-03-17T16:00:00.000Z']);
  });

  it('takes no more than the length of what is read', () => {
    expect(
      slowParts(['举报书记', '今天起火', '300名业主上访', '3月1日', '小区', '5', '。', '家住'], read, 8_000),
    ).toEqual([]);
  });
});

const say = (title: string, text = '', ranked?: { unit: string; share?: number }[]): string =>
  sureSubject(policy, { title, text }, ranked);
const of = (subject: string): string => {
  const row = policy.routing.rows.find(({ subjects = [] }) => subjects.includes(subject));
  if (!row) throw new Error(subject);
  return row.unit;
};

describe('P8 · the one word of a text', () => {
  it.each([
    ['电梯坏了没人修', '物业'],
    ['公交改线后不方便', '交通'],
    ['自来水停水两天', '水电'],
  ])('is said where the title says it: %s', (title, word) => {
    expect(say(title)).toBe(word);
  });

  it('is 其他 where words are weak, of two matters alike, or only passed by', () => {
    expect(say('请改善小区环境')).toBe('其他');
    expect(say('公交站旁的疫苗接种点')).toBe('其他');
    expect(say('请尽快答复', '路上遇到公交')).toBe('其他');
  });

  it('is said where the unit ranked first is one that the ledger names for it, and sure enough', () => {
    const title = '公交改线后不方便';
    const long = '每天要多走一段路。'.repeat(20);
    expect(say(title, long, [{ unit: of('交通') }])).toBe('交通');
    expect(say(title, long, [{ unit: of('交通'), share: 0.9 }])).toBe('交通');
    expect(say(title, long, [{ unit: of('交通'), share: 0.4 }])).toBe('其他');
    expect(say(title, long, [{ unit: of('教育') }])).toBe('其他');
    // Of a few words the title is most.
    expect(say(title, '', [{ unit: of('教育') }])).toBe('交通');
  });
});
