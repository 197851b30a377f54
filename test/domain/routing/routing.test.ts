import { describe, expect, it } from 'vitest';
import { suggest } from '../../../functions/domain/routing/suggest.ts';
import { route } from '../../../functions/domain/routing/routing.ts';
import { categoriesOf, type Facts, subjectOf, type Worded } from '../../../functions/domain/routing/subject.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { titled as facts } from '../samples.ts';

const policy = currentPolicy();

describe('R2 · the department in charge of the matter is primary, not always the street', () => {
  it.each<[string, Partial<Worded>, string]>([
    ['新碶街道化工厂排放废气', {}, 'shengtai-huanjing-ju'],
    ['小区楼盘延期交房', {}, 'zhujian-ju'],
    ['大碶某小学入学名额', {}, 'jiaoyu-ju'],
    ['医院排队太久', {}, 'weijian-ju'],
    ['公交线路调整后不方便', {}, 'jiaotong-ju'],
    ['公交司机甩客', {}, 'gonggong-jiaotong-gongsi'],
    ['路口红绿灯太短', {}, 'jiaotong-ju'],
    ['公司拖欠工资', {}, 'renshe-ju'],
    ['仓库起火', {}, 'xiaofang-dadui'],
    ['昨夜停电', {}, 'gongdian-gongsi'],
    ['饭店用地沟油，食品不卫生', {}, 'shichang-jianguan-ju'],
  ])('%s → %s', (title, part, unit) => {
    expect(route(policy, facts(title, part)).unit).toBe(unit);
  });

  it('goes to the street for what is its own: property managers, demolition, villages', () => {
    expect(route(policy, facts('物业不作为', { place: '柴桥街道' })).unit).toBe('chaiqiao');
    expect(route(policy, facts('村民反映宅基地', { place: '白峰' })).unit).toBe('baifeng');
    expect(route(policy, facts('物业不作为')).unit).toBe('zhujian-ju');
  });

  it('goes to the street where no department has the subject', () => {
    expect(route(policy, facts('希望关注此事', { place: '梅山' })).unit).toBe('meishan');
  });

  it('believes the stated place rather than one mentioned in passing', () => {
    expect(route(policy, facts('物业不作为', { place: '小港', text: '我从新碶搬来' })).unit).toBe('xiaogang');
  });

  it('lets the title outweigh what a long text mentions', () => {
    const text = '顺便说一句，昨天停电了。';
    expect(route(policy, facts('学校食堂', { text })).unit).toBe('jiaoyu-ju');
    expect(route(policy, facts('求助', { text })).unit).toBe('gongdian-gongsi');
  });

  it('D3 · names a stated emergency by what it is, not by what it brought about', () => {
    const typhoon = { title: '台风登陆致多条道路中断、公交停运' };
    expect(subjectOf(policy, facts(typhoon.title, { emergency: {} }))).toBe('安全');
    expect(subjectOf(policy, facts('多条道路中断', { emergency: { kind: 'natural-disaster' } }))).toBe('安全');
    expect(subjectOf(policy, facts('高速追尾', { emergency: { kind: 'road-traffic' } }))).toBe('交通');
    expect(subjectOf(policy, facts('学校食堂多人呕吐', { emergency: { kind: 'food-safety' } }))).toBe('消费');
    // Nobody states one: the complaint is about buses.
    expect(subjectOf(policy, facts('台风过后公交何时恢复，道路何时通'))).toBe('交通');
  });

  it('says which row it was and what it saw', () => {
    const [reason] = route(policy, facts('物业不作为', { place: '柴桥街道' })).reasons;
    expect(reason).toMatchObject({ clause: 'R2', says: expect.stringMatching(/属地管理.*主题“物业”，地点“柴桥”/) });
    expect(route(policy, facts('昨夜停电')).reasons[0]?.says).toContain('提及“停电”');
  });
});

describe('R1 · a district policy goes to the department that made it', () => {
  it.each([
    ['阶梯水价什么时候实行', 'fagai-ju'],
    ['退役军人优待证怎么办', 'tuiyi-junren-ju'],
  ])('%s → %s', (title, unit) => {
    expect(route(policy, facts(title))).toMatchObject({ unit, reasons: [{ clause: 'R1' }] });
  });
});

const OWNED: typeof policy = {
  ...policy,
  routing: {
    ...policy.routing,
    policies: [
      {
        id: 'P01',
        name: '北仑区老旧小区加装电梯补助办法',
        also: ['加梯补助'],
        number: '仑政发〔2026〕3号',
        unit: 'zhujian-ju',
        from: '2026-03-01',
        until: '2026-12-31',
      },
      { id: 'P02', name: '北仑区人才购房补贴实施细则', unit: 'renshe-ju', also: ['购房补贴'] },
      { id: 'P03', name: '购房补贴资金管理办法', unit: 'caizheng-ju' },
    ],
  },
};
const at = (day: string) => `${day}T02:00:00.000Z`;

describe('R1 · a policy in force has an owner, who answers for it; the government office and the publicity department coordinate', () => {
  it.each([
    ['请问《北仑区老旧小区加装电梯补助办法》什么时候兑现', 'zhujian-ju'],
    // What people call it, in the text alone, in full width.
    ['新碶街道居民求助', 'zhujian-ju', '我们这里的加梯补助一直没发，物业不管'],
    ['人才购房补贴取消了吗', 'renshe-ju'],
    // The longer name says more.
    ['购房补贴资金管理办法何时修订', 'caizheng-ju'],
  ])('%s → %s', (title, unit, text = '') => {
    const routed = route(OWNED, facts(title, { text, at: at('2026-05-06') }));
    expect(routed).toMatchObject({ unit, reasons: [{ clause: 'R1' }] });
    expect(routed.beside?.map((one) => [one.unit, one.part])).toEqual([
      ['qu-zhengfu-ban', 'coordinator'],
      ['xuanchuan-bu', 'coordinator'],
    ]);
  });

  it('says which, by which name, and under which number', () => {
    expect(route(OWNED, facts('加梯补助', { at: at('2026-05-06') })).reasons[0]?.says).toBe(
      '涉及《北仑区老旧小区加装电梯补助办法》（仑政发〔2026〕3号）（文中称“加梯补助”），由其责任部门作为第一责任主体',
    );
  });

  it.each([
    ['2026-02-28', false],
    // Shanghai's day: the 1st of March begins at 16:00 UTC on the day before.
    ['2026-03-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s it is in force: %s', (day, holds) => {
    const { reasons } = route(OWNED, facts('加梯补助', { at: at(day) }));
    expect(reasons[0]?.row === 'P01').toBe(holds);
  });

  it('does not take an emergency for a question about a policy that it mentions', () => {
    const text = '起火楼栋正按加梯补助施工';
    expect(route(OWNED, facts('仓库起火', { text, emergency: { kind: '火灾' } })).unit).toBe('xiaofang-dadui');
  });
});

describe('R2 · a matter of several streets is led by the department in charge, and the streets have a part in it', () => {
  it.each([
    ['新碶、小港两街道交界处河道发臭', {}, 'shuili-ju'],
    ['希望关注此事', { place: '新碶街道、小港街道' }, 'qu-zhengfu-ban'],
    // Without it 物业 of one street is its own.
    ['物业不作为', { place: '新碶街道和小港街道' }, 'zhujian-ju'],
  ])('%s → %s', (title, part, unit) => {
    const routed = route(policy, facts(title, part));
    expect(routed.unit).toBe(unit);
    expect(routed.beside).toMatchObject([
      { unit: 'xinqi', part: 'co-unit', reasons: [{ clause: 'R2' }] },
      { unit: 'xiaogang', part: 'co-unit' },
    ]);
    expect(routed.reasons.at(-1)?.says).toContain('新碶、小港');
  });

  it('is none where the title names one, and the text another in passing', () => {
    const routed = route(policy, facts('小港物业不作为', { text: '我从新碶搬来' }));
    expect(routed).toMatchObject({ unit: 'xiaogang' });
    expect(routed.beside).toBeUndefined();
  });
});

describe('R3 · nothing matches', () => {
  it('goes to the default unit and says so', () => {
    expect(route(policy, facts('你好'))).toEqual({
      unit: 'qu-zhengfu-ban',
      reasons: [{ row: 'default', clause: 'R3', says: policy.routing.defaultSays }],
      decides: false,
    });
  });
});

describe('P8 · one subject word from the fixed list', () => {
  it.each([
    ['工厂夜里噪音扰民，居民睡不着', '环境'],
    ['电梯停运，物业不修', '物业'],
    ['自来水发黄，水压低', '水电'],
    ['你好', '其他'],
    ['', '其他'],
  ])('%s → %s', (title, word) => {
    expect(subjectOf(policy, facts(title))).toBe(word);
  });

  it('takes the word that is named most, and the earlier row of two', () => {
    expect(subjectOf(policy, facts('学校门口堵车，交通混乱，道路太窄'))).toBe('交通');
    expect(subjectOf(policy, facts('学校 医院'))).toBe('教育');
  });

  it('reads the topic with the title, and the text when both say nothing', () => {
    expect(subjectOf(policy, facts('求助', { topic: '社保' }))).toBe('社保');
    expect(subjectOf(policy, facts('求助', { text: '医保卡不能用' }))).toBe('社保');
  });
});

describe('M1 · categories', () => {
  it.each<[string, Partial<Facts>, string[]]>([
    ['什么也没有', {}, ['other']],
    ['小区停水三天', {}, ['vital-interests']],
    ['网传征收新政是误读', {}, ['policy-misread', 'vital-interests']],
    ['养老院虐待老人', {}, ['moral-bottom-line', 'vital-interests']],
    ['厂房坍塌', {}, ['emergency']],
    ['路灯', { emergency: { kind: '其他' } }, ['emergency']],
    ['路灯', { assignedBy: { unit: '市网信办' } }, ['superior-required']],
    ['路灯', { categories: ['policy-misread'] }, ['policy-misread']],
  ])('%s %j → %j', (title, part, categories) => {
    expect(categoriesOf(policy, facts(title, part)).toSorted()).toEqual(categories.toSorted());
  });
});

describe('H2 · a suggestion', () => {
  it('holds both grades and the unit, each with reasons', () => {
    expect(suggest(policy, facts('化工厂爆炸', { emergency: { kind: '生产安全事故', deaths: 4 } }))).toMatchObject({
      grades: { opinion: 'III', emergency: 'III' },
      emergencyKind: 'production-accident',
      gradeReasons: [{ row: 'G3' }, { row: 'O5' }],
      unit: 'yingji-ju',
      unitReasons: [{ clause: 'R2' }],
    });
  });
});
