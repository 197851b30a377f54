import { describe, expect, it } from 'vitest';
import { readCount } from '../../../functions/domain/intake/counts.ts';
import { normalised } from '../../../functions/domain/intake/fingerprint.ts';
import { isNoId } from '../../../functions/domain/intake/ids.ts';
import { messagePage } from '../../../functions/domain/intake/message-page.ts';
import { maskPersonal as maskSparing, NONE_SPARED } from '../../../functions/domain/intake/mask.ts';
import { platformOf } from '../../../functions/domain/intake/platforms.ts';
import { readTime } from '../../../functions/domain/intake/times.ts';
import { readAddress } from '../../../functions/domain/intake/web-address.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const maskPersonal = (text: string): string => maskSparing(text, NONE_SPARED);

/* What tired people, spreadsheets, libraries of other languages and copied web pages send. */

const { intake } = currentPolicy();
const TIMES = ['iso', 'local', 'epoch-s', 'epoch-ms'] as const;

const NOW = at('2026-11-29 10:00');
const read = (written: unknown) => readTime(written, TIMES, { now: NOW });
const limit = (written: string) => readTime(written, TIMES, { now: NOW, dateAlone: '23:59:59' });
const isList = (address: string): boolean => {
  const page = readAddress(address)?.page ?? null;
  return page === null || messagePage(page, intake) === null;
};

describe('M4 · times', () => {
  it.each([
    ['11-28 15:05', '2026-11-28 15:05'],
    ['11月28日 15:05', '2026-11-28 15:05'],
    ['11/28 15:05', '2026-11-28 15:05'],
    ['12-30 09:00', '2025-12-30 09:00'],
    ['1月2日', '2026-01-02 00:00'],
    ['Sat Nov 28 15:05:00 CST 2026', '2026-11-28 15:05'],
    ['Sat, 28 Nov 2026 07:05:00 GMT', '2026-11-28 15:05'],
    ['Nov 28, 2026 3:05 PM', '2026-11-28 15:05'],
    ['November 28, 2026 15:05', '2026-11-28 15:05'],
    ['20261128 1505', '2026-11-28 15:05'],
    ['20261128 15:05:00', '2026-11-28 15:05'],
    ['2026-11-28 15:05:00,123', '2026-11-28 15:05'],
    ['2026-11-28T07:05:00Z[UTC]', '2026-11-28 15:05'],
    ['2026-11-28T15:05:00+08:00[Asia/Shanghai]', '2026-11-28 15:05'],
    ['1795849500.123', '2026-11-28 15:05'],
    ['两天前', '2026-11-27 10:00'],
    ['一小时前', '2026-11-29 09:00'],
    ['十分钟前', '2026-11-29 09:50'],
    ['2周前', '2026-11-15 10:00'],
    ['1个小时前', '2026-11-29 09:00'],
    ['大前天 08:00', '2026-11-26 08:00'],
  ])('reads %s', (written, instant) => {
    expect(read(written)?.slice(0, 16)).toBe(at(instant).slice(0, 16));
  });

  it.each([
    '13-28 15:05',
    '2月30日',
    '11-28 25:00',
    '3.5',
    '11/12/2026',
    '上周五',
    '周五 15:00',
    '星期三下午3点',
    '几天前',
    '十二月前',
    '1-1-1',
  ])('reads no time in %s', (written) => {
    expect(read(written)).toBeNull();
  });

  it('takes the year of a limit to come to be the nearest', () => {
    expect(limit('12月1日')).toBe('2026-12-01T15:59:59.000Z');
    expect(limit('1月5日')).toBe('2027-01-05T15:59:59.000Z');
    expect(limit('11月20日 17:00')).toBe('2026-11-20T09:00:00.000Z');
  });
});

describe('M4 · counts', () => {
  it.each([
    ['10萬', 100_000],
    ['1.2億', 120_000_000],
    ['十万', 100_000],
    ['1 234', 1234],
    ['1 234 567', 1_234_567],
    ['阅读 1234', 1234],
    ['阅读量：3.4万', 34_000],
    ['1234阅读', 1234],
    ['1234次播放', 1234],
    ['≈3000', 3000],
    ['1E+05', 100_000],
    ['1.23e5', 123_000],
    ['"12"', 12],
    ['１０万＋', 100_000],
  ])('reads %s as %i', (written, count) => {
    expect(readCount(written)).toBe(count);
  });
  it.each(['上百', '数千', '3000-5000', '50%', '12/34', 'NaN', '1e', 'e5', '1 23', '阅读', '12.5'])(
    'reads no count in %s',
    (written) => {
      expect(readCount(written)).toBeNull();
    },
  );
});

describe('M4 · ids that are none', () => {
  it.each([
    '(null)',
    '<null>',
    '[null]',
    '"null"',
    '（无）',
    '[object Object]',
    'true',
    'false',
    'TEST',
    '测试',
    '无编号',
    '无单号',
    '待补',
    '待编号',
    '自动生成',
    '2.02611E+0017',
    '2.02611 E+17',
    '＃Ｎ／Ａ',
    '####',
    '0.00',
    '没有',
    '(空白)',
    '“”',
    '「无」',
    '１.２E+17',
    '1E+05',
    '#REF!',
    '+8.61E+12',
    '-1',
    'XXX',
    '暂缺',
    '待分派',
    '工单号：',
    'None',
    '不详',
  ])('%s', (id) => {
    expect(isNoId(id, intake)).toBe(true);
  });
  it.each([
    '12',
    'A-17',
    '(2026)3号',
    '[2026]12',
    'BL2026112800012',
    '2026112800012',
    'E12',
    '1e5a',
    'null-17',
    '无锡-17',
  ])('but %s is one', (id) => {
    expect(isNoId(id, intake)).toBe(false);
  });
});

describe('M4 · pages of many messages', () => {
  it.each([
    'https://bbs.example.com/forum-2-1.html',
    'https://www.example.com/list_12.html',
    'https://www.example.com/index_3.html',
    'https://www.example.com/news/',
    'https://www.example.com/zmhd/ldxx/',
    'https://www.example.com/col/col123/index.html',
    'https://www.example.com/channel/12',
    'https://www.zhihu.com/topic/19',
    'https://www.xiaohongshu.com/explore',
    'https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=x',
    'https://space.bilibili.com/123',
    'https://www.example.com/search?text=%E5%8C%97%E4%BB%91',
  ])('%s', (address) => {
    expect(isList(address)).toBe(true);
  });
  it.each([
    'https://bbs.example.com/thread-123-1-1.html',
    'https://weibo.com/123/AbCd',
    'https://www.zhihu.com/question/12/answer/3',
    'https://tieba.baidu.com/p/123',
    'https://liuyan.people.com.cn/threads/content?tid=123',
    'https://www.example.com/art/2026/11/28/art_123_456.html',
    'https://www.example.com/news/123',
    'https://www.example.com/news/t20261128_123.html',
    'https://www.example.com/why-no-water',
    'https://mp.weixin.qq.com/s/AbcDefGhiJklMnoPqrStu',
    'https://v.douyin.com/iRNBhXuo/',
    'https://www.bilibili.com/video/BV1xx411c7mD',
  ])('but %s shows one', (address) => {
    expect(isList(address)).toBe(false);
  });
});

describe('M4 · platforms', () => {
  it.each([
    ['channels.weixin.qq.com', '微信视频号'],
    ['https://channels.weixin.qq.com/web/pages/feed?eid=1', '微信视频号'],
    ['mp.weixin.qq.com/s/abc', '微信'],
    ['新浪微博PC端', '微博'],
    ['微博H5端', '微博'],
    ['"微博"', '微博'],
    ['微博超话', '微博'],
    ['公众号文章', '微信'],
    ['抖音视频', '抖音'],
    ['宁波市12345热线', '12345热线'],
    ['宁海12345', '宁海12345'],
    ['xhs', '小红书'],
    ['微博（新浪）', '微博'],
    ['新浪 微博', '微博'],
    ['12345政务服务热线', '12345热线'],
    ['12345平台', '12345热线'],
    ['市长热线', '12345热线'],
    ['https://www.douyin.com/video/1', '抖音'],
    ['抖音号', '抖音'],
    ['微信朋友圈', '微信'],
    ['UC头条', 'UC头条'],
    ['sina weibo', '微博'],
    ['ＷＥＩＢＯ', '微博'],
    ['m.weibo.cn', '微博'],
    ['mp.weixin.qq.com', '微信'],
    ['b23.tv', '哔哩哔哩'],
    ['xhslink.com', '小红书'],
    ['tieba.baidu.com', '百度贴吧'],
    ['新浪微博网页版', '微博'],
    ['微博国际版', '微博'],
    ['抖音极速版', '抖音'],
    ['今日头条APP', '今日头条'],
    ['腾讯新闻客户端', '腾讯新闻'],
    ['小紅書', '小红书'],
    ['哔哩哔哩(bilibili)', '哔哩哔哩'],
    ['公众号：北仑发布', '微信'],
    ['微信-公众号', '微信'],
    ['百度贴吧-北仑吧', '百度贴吧'],
    ['人民网-领导留言板', '人民网领导留言板'],
    ['人民网', '人民网'],
    ['微博客户端用户群', '微博客户端用户群'],
    ['weibo.com.example.org', 'weibo.com.example.org'],
  ])('%s is %s', (written, name) => {
    expect(platformOf(written, intake.platforms)).toBe(name);
  });
});

describe('P2, H3 · limits as a memo writes them', () => {
  it.each([
    ['12月1号', '2026-12-01 23:59:59'],
    ['12月1号17:00', '2026-12-01 17:00:00'],
    ['12月1日（含）前', '2026-12-01 23:59:59'],
    ['12月1日(含当日)前办结', '2026-12-01 23:59:59'],
    // A spreadsheet in English.
    ['1-Dec-26', '2026-12-01 23:59:59'],
    ['31-Dec-26 17:00', '2026-12-31 17:00:00'],
    ['月底前', '2026-11-30 23:59:59'],
    ['请于本月底前办结', '2026-11-30 23:59:59'],
    ['12月底前', '2026-12-31 23:59:59'],
    ['十二月底前', '2026-12-31 23:59:59'],
    ['2月底前', '2027-02-28 23:59:59'],
    ['2028年2月底前', '2028-02-29 23:59:59'],
    ['下月末前', '2026-12-31 23:59:59'],
    ['年底前完成', '2026-12-31 23:59:59'],
    ['今年年底前', '2026-12-31 23:59:59'],
  ])('reads %s', (written, until) => {
    expect(limit(written)).toBe(at(until));
  });

  it.each(['26-Dec-27', '下班前', '12月上旬', '尽快', '3个工作日内', '13月底', '12月1日至3日', '月底', '12月底'])(
    'leaves %s to a person',
    (written) => {
      expect(limit(written)).toBeNull();
    },
  );

  it('over New Year, the end of the month that is meant', () => {
    const context = { now: at('2026-12-31 23:50'), dateAlone: '23:59:59' };
    expect(['月底前', '下月底前', '1月底前'].map((written) => readTime(written, TIMES, context))).toEqual([
      at('2026-12-31 23:59:59'),
      at('2027-01-31 23:59:59'),
      at('2027-01-31 23:59:59'),
    ]);
  });

  it('of nothing but a limit: when something was published is told by the day', () => {
    expect(['月底前', '年底前', '12月底前'].map(read)).toEqual([null, null, null]);
  });
});

describe('M4 · traditional characters', () => {
  it.each([
    ['乾淨', '干净'],
    ['計畫', '计划'],
    ['瞭解', '了解'],
    ['裏面', '里面'],
    ['鐘錶', '钟表'],
    ['麵條', '面条'],
    ['羣眾', '群众'],
    ['爲什麼', '为什么'],
    ['綫', '线'],
    ['洩漏', '泄漏'],
  ])('%s is %s', (traditional, simple) => {
    expect(normalised(traditional)).toBe(normalised(simple));
  });
});

describe('H5 · personal numbers', () => {
  it.each([
    '加V：zhangsan123',
    '加薇：zhangsan123',
    '加薇zhangsan123',
    '威信zhangsan123',
    '薇信号zhangsan123',
    'Q号：12345678',
    'B站UID：12345678',
    '⑴⑶⑼⑴⑵⑶⑷⑸⑹⑺⑻',
    '⒈⒊⒐⒈⒉⒊⒋⒌⒍⒎⒏',
    '1️⃣3️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
    '139/1234/5678',
    '139,1234,5678',
    '139，1234，5678',
    '1391234567八',
    '139壹贰叁肆5678',
    '86782345转801',
    '一三九一二三四五六七八',
    '139\u200b1234\u200b5678',
    '139\u28001234\u31645678',
    '139\u{e0100}1234\u{e0020}5678',
  ])('%s is masked', (written) => {
    expect(maskPersonal(written)).toContain('〔');
    expect(maskPersonal(written)).not.toMatch(/zhangsan|\d{4}/);
  });
  it.each([
    '播放13912345678',
    '阅读13912345678',
    '加V认证用户',
    '加薇园小区',
    '威信很高',
    '订单号2026112900123456',
    '快递单号SF1234567890123',
    'GB/T 19001-2016',
    '京A座3楼',
    '沪G1234次列车',
    '面积12345678.50平方米',
    '坐标121.8312345,29.9012345',
    '12345热线',
    '4008123456',
    '共1391,2345,678元',
    '第三次、第四次、第五次',
    'Q235钢',
  ])('%s is nobody’s', (written) => {
    expect(maskPersonal(written)).toBe(written);
  });
});
