import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert, Flaw } from '../../../functions/domain/intake/alert.ts';
import { keysOf } from '../../../functions/domain/matter/json-pointer.ts';
import type { Source } from '../../../functions/domain/rules/source.ts';
import { readAlert } from '../../../functions/domain/intake/source-mapping.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-10-01 12:00');

function source(id: string): Source {
  const found = policy.sources.find((one) => one.id === id);
  if (!found) throw new Error(`no source ${id}`);
  return found;
}
const read = (id: string, sent: unknown, base = '') => readAlert(source(id), sent, base, NOW, policy.intake);
function alertOf(id: string, sent: unknown): Alert {
  const result = read(id, sent);
  if ('flaws' in result) throw new Error(JSON.stringify(result.flaws));
  return result.alert;
}
function flawsOf(id: string, sent: unknown, base = ''): Flaw[] {
  const result = read(id, sent, base);
  if ('alert' in result) throw new Error('nothing was wrong with it');
  return result.flaws;
}
/** What was left out of an alert that was taken in all the same. */
function leftOutOf(id: string, sent: unknown, base = ''): Flaw[] {
  const result = read(id, sent, base);
  if ('flaws' in result) throw new Error(JSON.stringify(result.flaws));
  return result.leftOut;
}

const limitOf = (written: unknown, now = NOW) => {
  const sent = { 工单编号: '1', 工单标题: '停水', 办理时限: written };
  const result = readAlert(source('hotline-12345'), sent, '', now, policy.intake);
  return 'alert' in result ? result.alert.assignedBy?.dueAt : result.flaws;
};
const platformOf = (platform: string) => alertOf('generic', { id: 'a', title: '停水', platform }).platform;
const pageOf = (url: string) => alertOf('generic', { id: 'a', title: '停水', url }).page;
describe('M4 · alerts of any monitoring system', () => {
  it('reads the canonical alert', () => {
    const sent = {
      id: 'a-1',
      title: '停水三天',
      text: '没人管',
      url: 'https://www.example.com/a/1.html?utm_source=x',
      platform: '微博',
      publishedAt: '2026-10-01T08:30:00+08:00',
      place: '新碶街道',
      topic: '供水',
      metrics: { views: 1200, reposts: '10万+', comments: null, likes: '1.2亿' },
      sentiment: 'negative',
      emergency: { kind: '生产安全事故', grade: 'II', deaths: 1, seriouslyInjured: '2', lossYuan: '500万元' },
      assignedBy: { unit: '市网信办', number: '甬网〔2026〕3号', dueAt: '2026-10-02 08:00' },
    };
    expect(alertOf('generic', sent)).toEqual({
      id: 'a-1',
      title: '停水三天',
      text: '没人管',
      url: 'https://www.example.com/a/1.html?utm_source=x',
      page: 'example.com/a/1.html',
      platform: '微博',
      publishedAt: at('2026-10-01 08:30'),
      place: '新碶街道',
      topic: '供水',
      metrics: { views: 1200, reposts: 100_000, likes: 120_000_000 },
      sentiment: 'negative',
      emergency: { kind: '生产安全事故', grade: 'II', deaths: 1, seriouslyInjured: 2, lossYuan: 5_000_000 },
      assignedBy: { unit: '市网信办', number: '甬网〔2026〕3号', dueAt: at('2026-10-02 08:00') },
    });
  });

  it.each([
    ['snake', { alert_id: 7, title: '停水', publish_time: '2026-10-01 08:30:00', read_count: '3,456' }],
    ['camel', { alertId: '7', title: '停水', publishTime: 1_790_814_600, readCount: 3456 }],
    ['Chinese', { 编号: '7', 标题: '停水', 发布时间: '2026年10月1日 08:30', 阅读量: '3456' }],
  ])('reads %s keys', (_, sent) => {
    expect(alertOf('generic', sent)).toEqual({
      id: '7',
      title: '停水',
      publishedAt: at('2026-10-01 08:30'),
      metrics: { views: 3456 },
    });
  });

  it('reads the shape of 思通舆情, with its detail as JSON in a text', () => {
    const sent = {
      warning_article_id: 81,
      article_id: 'f3a9c0',
      article_title: '<em>北仑</em>一小区停水',
      article_time: '2026-10-01 08:30:00',
      article_emotion: 3,
      popup_content: '弹窗',
      project_id: 5,
      read_status: 0,
      article_detail: JSON.stringify({
        contenthtml: '<p>停水三天</p>',
        source_url: 'https://example.com/t/1',
        source_name: '东方论坛',
        author: '张三',
      }),
    };
    expect(alertOf('stonedt', sent)).toEqual({
      id: 'f3a9c0',
      title: '北仑一小区停水',
      text: '停水三天',
      url: 'https://example.com/t/1',
      page: 'example.com/t/1',
      platform: '东方论坛',
      publishedAt: at('2026-10-01 08:30'),
      metrics: {},
      sentiment: 'negative',
    });
    expect(alertOf('stonedt', { ...sent, article_detail: '不是 JSON' }).text).toBe('弹窗');
  });

  it('reads a Chinese-headed export without ids, and tells one by its content where the parts of an id are missing', () => {
    const row = {
      标题: '停水',
      链接: 'https://example.com/t/1',
      发布时间: '2026-10-01 08:30',
      转发数: '12',
      评论数: '-',
      点赞数: '1.5万',
    };
    expect(alertOf('export-zh', row)).toMatchObject({
      id: `example.com/t/1 ${at('2026-10-01 08:30')}`,
      metrics: { reposts: 12, likes: 15_000 },
    });
    const { 发布时间: _time, ...untimed } = row;
    expect(alertOf('export-zh', untimed)).toMatchObject({ id: '无编号', unread: ['id'] });
  });

  it('reads a 12345 work order: accepted earlier than it came, with the limit it sets (P2, H4)', () => {
    const order = {
      工单编号: 'NB202610010001',
      工单标题: '停水',
      诉求内容: '电话13805741234，停水三天',
      受理时间: '2026-10-01 09:00',
      办理时限: '2026-10-03 09:00',
      来电人: '张三',
      来电号码: '13805741234',
    };
    const alert = alertOf('hotline-12345', order);
    expect(alert).toMatchObject({ discoveredAt: at('2026-10-01 09:00'), text: '电话〔电话〕，停水三天' });
    expect(alert.assignedBy).toEqual({ unit: '12345政务服务便民热线', dueAt: at('2026-10-03 09:00') });
    expect(JSON.stringify(alert)).not.toMatch(/张三|13805741234/);
  });

  it('drops what no field names, whoever spoke (H5)', () => {
    const alert = alertOf('generic', {
      id: 'a',
      title: '停水',
      author: '张三',
      user: { name: '李四', avatar: 'x' },
      作者: '王五',
      ip: '1.2.3.4',
    });
    expect(alert).toEqual({ id: 'a', title: '停水', metrics: {} });
  });

  it('masks personal numbers in title, text, place and topic (H5)', () => {
    const alert = alertOf('generic', {
      id: 'a',
      title: '13805741234',
      text: '33020619850101004X',
      place: '浙B12345旁',
      topic: '@某人',
    });
    expect(alert).toMatchObject({ title: '〔电话〕', text: '〔证件号〕', place: '〔车牌〕旁', topic: '〔网络账号〕' });
  });

  it('keeps an id as it is: masked ids would make strangers one', () => {
    expect(alertOf('generic', { id: '6222021234567890128', title: '停水' }).id).toBe('6222021234567890128');
  });

  it('forgives a clock a few minutes ahead, and never lets discovery lie in the future (H4)', () => {
    const order = { 工单编号: '1', 工单标题: '停水', 受理时间: '2026-10-01 12:04' };
    expect(alertOf('hotline-12345', order).discoveredAt).toBe(NOW);
  });

  it('keeps the head of a text that is longer than what is kept', () => {
    const { text = '' } = alertOf('generic', {
      id: 'a',
      title: '停水',
      text: '长'.repeat(policy.intake.maxTextChars + 1),
    });
    expect(text).toHaveLength(policy.intake.maxTextChars);
    expect(text.endsWith('长…')).toBe(true);
  });

  it('takes blank optional fields as not given', () => {
    const sent = {
      id: 'a',
      title: '停水',
      text: null,
      url: '',
      publishedAt: null,
      metrics: null,
      emergency: null,
      assignedBy: {},
      sentiment: 0.7,
    };
    expect(alertOf('generic', sent)).toEqual({ id: 'a', title: '停水', metrics: {} });
  });
});

describe('M4 · an alert with a title is never refused for the rest of it', () => {
  it.each<[string, object, string[]]>([
    ['a text that is a list', { text: ['停水'] }, ['text']],
    ['a metric of -1', { metrics: { views: -1 } }, ['views']],
    ['a metric of 1e309', { metrics: { reposts: Number.POSITIVE_INFINITY } }, ['reposts']],
    ['a metric that is a fraction', { metrics: { likes: 0.5 } }, ['likes']],
    ['a metric that is an object', { metrics: { comments: {} } }, ['comments']],
    ['a metric in words', { metrics: { comments: '好几千' } }, ['comments']],
    ['an emergency that is no object', { emergency: '爆炸' }, ['emergencyGrade']],
    ['a time more than 5 minutes ahead', { publishedAt: '2026-10-01 12:06' }, ['publishedAt']],
    ['a day that does not exist', { publishedAt: '2026-02-30 12:00' }, ['publishedAt']],
    ['a time that is true', { publishedAt: true }, ['publishedAt']],
    ['an address that is none', { url: 'javascript:alert(1)' }, ['url']],
    ['an unknown emergency grade', { emergency: { kind: '事故', grade: '甲' } }, ['emergencyGrade']],
    ['two grades at once', { emergency: { grade: '重大（Ⅲ级）' } }, ['emergencyGrade']],
    ['fewer than no deaths', { emergency: { kind: '事故', deaths: -3 } }, ['deaths']],
    ['an order that nobody gave', { assignedBy: { number: '3号' } }, ['assignedByUnit']],
    ['an id that lost its digits', { id: 2 ** 60 }, ['id']],
    ['an id too long to be one', { id: 'x'.repeat(201) }, ['id']],
    ['an empty id', { id: '' }, ['id']],
    ['a platform that is a number and a place that is a list', { platform: {}, place: [] }, ['platform', 'place']],
  ])('leaves out %s, and says so', (_, sent, fields) => {
    const { unread = [] } = alertOf('generic', { id: 'a', title: '停水', ...sent });
    expect(unread.toSorted()).toEqual(fields.toSorted());
  });

  it.each<[string, object, object]>([
    ['a grade of -', { emergency: { kind: '事故', grade: '-' } }, { kind: '事故' }],
    ['a grade of /', { emergency: { kind: '事故', grade: '/' } }, { kind: '事故' }],
    ['a grade not yet given', { emergency: { kind: '事故', grade: '未定级' } }, { kind: '事故' }],
    ['Ⅱ级', { emergency: { grade: 'Ⅱ级' } }, { grade: 'II' }],
    ['II级', { emergency: { grade: 'II 级' } }, { grade: 'II' }],
    ['重大级', { emergency: { grade: '重大级' } }, { grade: 'II' }],
    ['重大（Ⅱ级）', { emergency: { grade: '重大（Ⅱ级）' } }, { grade: 'II' }],
    ['较大事件', { emergency: { grade: '较大事件' } }, { grade: 'III' }],
    ['特别重大突发事件', { emergency: { grade: '特别重大突发事件' } }, { grade: 'I' }],
    ['黄色预警', { emergency: { grade: '黄色预警' } }, { grade: 'III' }],
    ['四级响应', { emergency: { grade: '四级响应' } }, { grade: 'IV' }],
    [
      'deaths of 3人',
      { emergency: { grade: '一般', deaths: '3人', seriouslyInjured: '未知' } },
      { grade: 'IV', deaths: 3 },
    ],
  ])('reads %s, and marks nothing', (_, sent, emergency) => {
    expect(alertOf('generic', { id: 'a', title: '停水', ...sent })).toEqual({
      id: 'a',
      title: '停水',
      metrics: {},
      emergency,
    });
  });

  it.each(['未知', '-', '/', '暂无', 'N/A', '#N/A', 'null', '不详', 'NaN', '  '])(
    'takes %s as not given, in any field',
    (blank) => {
      const sent = {
        metrics: { views: blank, likes: blank },
        publishedAt: blank,
        url: blank,
        platform: blank,
        place: blank,
        emergency: { kind: blank, grade: blank, deaths: blank },
        assignedBy: { unit: blank, number: blank, dueAt: blank },
      };
      expect(alertOf('generic', { id: 'a', title: '停水', ...sent })).toEqual({ id: 'a', title: '停水', metrics: {} });
    },
  );

  it('reads what is plain of a spelling that is not', () => {
    const sent = { metrics: { views: '>10万', reposts: '约3000' }, publishedAt: '3小时前' };
    expect(alertOf('generic', { id: 'a', title: '停水', ...sent })).toEqual({
      id: 'a',
      title: '停水',
      publishedAt: at('2026-10-01 09:00'),
      metrics: { views: 100_000, reposts: 3000 },
    });
  });

  it('reads words around a character that nobody sees', () => {
    expect(alertOf('generic', { id: 'a', title: '停\0水', text: '三\0天' })).toMatchObject({
      title: '停水',
      text: '三天',
    });
  });

  it('points with the names that the sender used, from where the alert stands', () => {
    const [flaw] = leftOutOf('generic', { id: 'a', title: '停水', 阅读量: -1 }, '/alerts/3');
    expect(flaw?.pointer).toBe('/alerts/3/阅读量');
    expect(flaw?.says).toMatch(/位的数字.*0 以上的整数.*10万\+/);
  });

  it('never quotes words, and masks the values that it quotes (H5)', () => {
    const left = leftOutOf('generic', {
      id: 'a',
      title: '停水',
      text: ['我的电话13805741234'],
      publishedAt: '13805741234 来电',
    });
    expect(left).toHaveLength(2);
    expect(JSON.stringify(left)).not.toMatch(/13805741234|我的电话/);
  });

  it.each(['t', ',', ' t ', '今天t', '99999999年前', '999小时前'])(
    'takes in one whose time reads %j',
    (publishedAt) => {
      expect(read('generic', { id: 'a', title: '停水', publishedAt })).toHaveProperty('alert');
    },
  );

  it('takes in whatever JSON stands in any optional field', () => {
    const optional = Object.entries(source('generic').fields).filter(([field]) => !['id', 'title'].includes(field));
    const fields = fc.dictionary(
      fc
        .constantFrom(...optional.flatMap(([, paths]) => paths.flatMap(keysOf)))
        .filter((key) => key !== 'id' && key !== 'title'),
      fc.jsonValue().filter((value) => !JSON.stringify(value).includes('密')),
    );
    fc.assert(
      fc.property(fields, (sent) => {
        expect(read('generic', { ...sent, id: 'a', title: '停水' })).toHaveProperty('alert');
      }),
      { numRuns: 500 },
    );
  });
});

describe('M4 · an id that is none', () => {
  const NONE = [
    '2.02611E+17',
    '2.02611e17',
    '202611280000120000',
    '-',
    '--',
    '无',
    'NaN',
    '#N/A',
    '#VALUE!',
    '0',
    '000',
    '########',
    '未知',
    '',
    null,
  ];

  it.each(NONE)('%j on two different orders tells them apart by their content', (none) => {
    const [one, same, other] = ['停水三天', '停水三天', '垃圾成堆'].map((title) =>
      alertOf('hotline-12345', { 工单编号: none, 工单标题: title, 诉求内容: '望处理' }),
    );
    expect(one?.knownBy).toBe(same?.knownBy);
    expect(one?.knownBy).not.toBe(other?.knownBy);
    expect(one?.unread).toEqual(['id']);
  });

  it.each([
    'NB202611280001',
    '20261128000012',
    '202611280000120012',
    '2026112800001230',
    '100',
    'A-0',
    '7',
    'E17',
    '无锡1',
  ])('%s is one', (id) => {
    const alert = alertOf('hotline-12345', { 工单编号: id, 工单标题: '停水' });
    expect(alert).toMatchObject({ id });
    expect(alert).not.toHaveProperty('knownBy');
  });
});

describe('M4 · a limit that is named by its date alone', () => {
  it.each(['2026-12-01', '2026/12/1', '2026年12月1日', '20261201', 46_357])('runs to the end of %s', (written) => {
    expect(limitOf(written)).toBe('2026-12-01T15:59:59.000Z');
  });

  it('runs to the end of today, ten minutes after midnight', () => {
    expect(limitOf('2026-12-01', at('2026-12-01 00:10'))).toBe('2026-12-01T15:59:59.000Z');
  });

  it('ends when it says, where it names a time', () => {
    expect(limitOf('2026-12-01 00:00')).toBe(at('2026-12-01 00:00'));
    expect(limitOf('2026-12-01 24:00')).toBe(at('2026-12-02 00:00'));
  });
});

describe('M4 · one platform, however it is spelt', () => {
  it.each<[string, string[]]>([
    [
      '微博',
      [
        '微博',
        '新浪微博',
        'weibo.com',
        'Weibo',
        'WEIBO',
        'm.weibo.cn',
        'https://weibo.com/u/1',
        ' 新浪 微博 ',
        '微 博',
      ],
    ],
    ['微信', ['微信', '微信公众号', '公众号', 'mp.weixin.qq.com', 'WeChat']],
    ['抖音', ['抖音', '抖音短视频', 'www.douyin.com', '抖音APP']],
    ['小红书', ['小红书', 'xiaohongshu.com', '小红书app']],
    ['百度贴吧', ['百度贴吧', '贴吧', 'tieba.baidu.com']],
    ['哔哩哔哩', ['哔哩哔哩', 'B站', 'bilibili', 'www.bilibili.com']],
    ['今日头条', ['今日头条', '头条', 'toutiao.com']],
  ])('%s is one', (name, spellings) => {
    expect(spellings.map(platformOf)).toEqual(spellings.map(() => name));
  });

  it.each(['本地论坛', '微博体', 'notweibo.com', '某报'])('%s stays as it is', (name) => {
    expect(platformOf(name)).toBe(name);
  });
});

describe('M4 · a page of many messages is no page of one', () => {
  it.each([
    'https://liuyan.people.com.cn/threads/list?fid=1234',
    'https://board.example.com/messages/list',
    'https://board.example.com/list.html?page=2',
    'https://s.weibo.com/weibo?q=%E5%81%9C%E6%B0%B4',
    'https://www.example.com/search?keyword=x',
    'https://www.example.com/search/停水',
    'https://tieba.baidu.com/f?kw=x&pn=50',
    'https://weibo.com/u/123456',
    'https://space.example.com/user/77',
    'https://spa.example.com/#/threads/list?fid=5',
    'https://bbs.example.com/forum/',
  ])('%s', (url) => {
    expect(pageOf(url)).toBeUndefined();
    expect(alertOf('generic', { id: 'a', title: '停水', url }).url).toBeDefined();
  });

  it.each([
    'https://liuyan.people.com.cn/threads/content?tid=99',
    'https://board.example.com/view.html?id=77',
    'https://bbs.example.com/forum.php?mod=viewthread&tid=55&page=3',
    'https://tieba.baidu.com/p/7000000',
    'https://mp.weixin.qq.com/s/AbCdEf',
    'https://mp.weixin.qq.com/s?__biz=x&mid=2&idx=1&sn=9',
    'https://weibo.com/123456/NabCd',
    'https://www.example.com/a/list-of-wrongs.html',
    'https://spa.example.com/#/threads/detail?tid=5',
    'https://www.example.com/user/77/post/5',
  ])('but %s is', (url) => {
    expect(pageOf(url)).toBeDefined();
  });
});

describe('M4 · what is wrong with an alert, by a pointer into what was sent', () => {
  it.each<[string, object]>([
    ['an empty title', { title: ' ' }],
    ['a title of tags alone', { title: '<b></b>' }],
    ['a title that is no text', { title: 5 }],
  ])('refuses %s', (_, sent) => {
    const flaws = flawsOf('generic', { id: 'a', title: '停水', ...sent });
    expect(flaws.map(({ pointer }) => pointer)).toEqual(['/title']);
  });

  it('points with the names that the sender used, from where the alert stands', () => {
    expect(flawsOf('export-zh', { 编号: '1', 标题: '' }, '/3')).toMatchObject([{ pointer: '/3/标题' }]);
  });

  it('reads or refuses whatever JSON a sender thinks of, and never breaks', () => {
    const fields = fc.dictionary(
      fc.constantFrom(
        ...Object.values(source('generic').fields).flatMap((paths) => paths.flatMap(keysOf)),
        'article_detail',
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.oneof(fields, fc.jsonValue()), fc.constantFrom(...policy.sources), (sent, one) => {
        const result = readAlert(one, sent, '/0', NOW, policy.intake);
        expect('alert' in result ? result.alert.title.length : result.flaws.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it.each([null, 5, 'x', [], true])('refuses %j in place of an alert', (sent) => {
    expect(flawsOf('generic', sent, '/1')).toMatchObject([{ pointer: '/1' }]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('reads no %s that the sender did not send', (key) => {
    const odd: Source = {
      ...source('generic'),
      fields: { ...source('generic').fields, title: [`/${key}/name`, `/${key}`] },
    };
    const result = readAlert(odd, { id: 'a' }, '', NOW, policy.intake);
    expect('flaws' in result && result.flaws.map(({ pointer }) => pointer)).toEqual([`/${key}/name`]);
  });
});

describe('H6 · an alert that bears a classification mark', () => {
  it.each<[string, object]>([
    ['in its title', { title: '机密★1年 某报告' }],
    ['in its text', { text: '<p>机密★1年</p><p>某事</p>' }],
    ['in its place', { place: '密级：机密' }],
    ['in a time', { publishedAt: '机密★1年' }],
    ['in a count', { metrics: { views: '秘密★6个月' } }],
    ['beside other faults', { text: '机密★1年', url: '某地址', metrics: { views: '某数' } }],
  ])('is refused by the rule alone, %s', (_, sent) => {
    const flaws = flawsOf('generic', { id: 'a', title: '停水', ...sent });
    expect(flaws.map(({ clause }) => clause)).toEqual(['H6']);
    expect(flaws[0]?.says).toMatch(/非涉密.*区政府办/);
    expect(JSON.stringify(flaws)).not.toMatch(/机密|★|某/);
  });
});
