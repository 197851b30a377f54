import { describe, expect, it } from 'vitest';
import { maskPersonal, NONE_SPARED } from '../../../functions/domain/intake/mask.ts';
import { maskSpeaker } from '../../../functions/domain/intake/speakers.ts';
import { trySource } from '../../../functions/domain/intake/try-source.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { slowParts } from '../../harness/linear.ts';

const masked = (text: string): string => maskSpeaker(maskPersonal(text, NONE_SPARED));

describe('H5 · whoever speaks is not kept by name', () => {
  it.each([
    ['我叫沈建国，家住新碶', '我叫〔姓名〕，家住新碶'],
    ['我叫沈建国我家漏水', '我叫〔姓名〕我家漏水'],
    ['我的名字叫王芳。', '我的名字叫〔姓名〕。'],
    ['我叫張偉，四十歲', '我叫〔姓名〕，四十歲'],
    ['我叫欧阳修', '我叫〔姓名〕'],
    ['我叫阿依古丽·买买提，来北仑三年', '我叫〔姓名〕，来北仑三年'],
    ['本人王小明，系某小区业主', '本人〔姓名〕，系某小区业主'],
    ['本人李丽 女 45岁', '本人〔姓名〕 女 45岁'],
    ['我是何立，男，现年32岁', '我是〔姓名〕，男，现年32岁'],
    ['联系人：王小明', '联系人：〔姓名〕'],
    ['联系人:王小明 电话见下', '联系人:〔姓名〕 电话见下'],
    ['联系人 王小明', '联系人 〔姓名〕'],
    ['聯繫人：張偉', '聯繫人：〔姓名〕'],
    ['举报人：钱大海2026年7月10日', '举报人：〔姓名〕2026年7月10日'],
    ['姓名：李四 性别男', '姓名：〔姓名〕 性别男'],
    ['反映人姓名：赵六', '反映人姓名：〔姓名〕'],
  ])('%s', (text, without) => {
    expect(masked(text)).toBe(without);
    expect(masked(without)).toBe(without);
  });

  it.each([
    '我叫了救护车',
    '我叫王师傅来修水管',
    '本人周末，在家',
    '本人于昨日，发现路灯不亮',
    '本人马上，就去',
    '本人高度怀疑有人偷排',
    '本人对此不满',
    '我是高新区居民',
    '我是黄山人，在北仑工作',
    '联系人：小区物业办公室',
    '联系人一直没人接电话',
    '姓名不对要改户口本',
  ])('tells a name from what only begins like one: %s', (text) => {
    expect(masked(text)).toBe(text);
  });
});

describe('H5 · which flat of a building somebody lives in', () => {
  it.each([
    ['家住阳光小区3幢2单元501室', '家住阳光小区3幢〔房号〕'],
    ['家住阳光小区３幢２单元５０１室', '家住阳光小区３幢〔房号〕'],
    ['我住3栋501', '我住3栋〔房号〕'],
    ['我是阳光小区5-2902的业主', '我是阳光小区〔房号〕的业主'],
    ['地址：新碶街道阳光小区12幢1203室', '地址：新碶街道阳光小区12幢〔房号〕'],
    ['我家住在三单元402室', '我家住在〔房号〕'],
    ['阳光小区3幢2单元501室的住户反映', '阳光小区3幢〔房号〕的住户反映'],
  ])('%s', (text, without) => {
    expect(masked(text)).toBe(without);
  });

  it.each(['阳光小区3幢门口积水', '我家门口的329国道', '我家住了10-20年', '邻居家5-2902违建', '住在这里的有2000多人'])(
    'the building stays, and what is no flat: %s',
    (text) => {
      expect(masked(text)).toBe(text);
    },
  );
});

describe('H5 · accounts, however they are introduced', () => {
  it.each([
    '加我微信：abc123',
    '加我微信abc12345',
    '绿泡泡 abc12345',
    '卫星号 abc12345',
    '微信搜索 abc12345',
    '➕V abc12345',
    '薇❤abc12345',
    '微信（abc12345）',
    '联系VX-abc12345',
    '账号是abc12345',
    '快手号:abc',
    '微信号 a b c 1 2 3',
    'ＱＱ：１２３４５６７８',
  ])('%s', (text) => {
    expect(masked(text)).toContain('〔网络账号〕');
    expect(masked(text)).not.toMatch(/abc|a b c|1234/u);
  });

  it.each(['抖音号：北仑小张', '微信：北仑老张', '头条号：小张说事', '微信名：北仑老张'])('by a name: %s', (text) => {
    expect(masked(text)).toMatch(/：〔网络账号〕$/u);
  });

  it.each([
    '微信同号',
    '关注微信公众号了解',
    '微博：某小区停水三天没有人管',
    '抖音上有人发了视频',
    '微信支付失败',
    '知乎上有篇文章',
  ])('and nothing else: %s', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('takes no more behind an @ than a platform lets a name have', () => {
    expect(masked('@某某发布请问这个路灯什么时候能修好啊大家都等了很久')).toBe(
      '〔网络账号〕请问这个路灯什么时候能修好啊大家都等了很久',
    );
    // Thirty on Weibo, where a Chinese character counts two.
    expect(masked(`@${'北'.repeat(15)}路灯不亮`)).toBe('〔网络账号〕路灯不亮');
    expect(masked(`@${'a'.repeat(30)}`)).toBe('〔网络账号〕');
  });
});

describe('H5 · where alerts come in', () => {
  it('keeps neither in title nor text', () => {
    const policy = currentPolicy();
    const [source] = policy.sources;
    if (!source) throw new Error('no source');
    const sent = { id: '1', title: '联系人：王小明', text: '我叫王小明，家住阳光小区3幢2单元501室' };
    const { alerts } = trySource(source, sent, policy.intake, '2026-03-20T02:00:00.000Z');
    expect(alerts).toMatchObject([
      { alert: { title: '联系人：〔姓名〕', text: '我叫〔姓名〕，家住阳光小区3幢〔房号〕' } },
    ]);
  });

  it('reads them in a time that grows with the text alone', () => {
    expect(
      slowParts(
        ['我叫王', '本人', '联系人：', '家住', '3幢', '2单元', '501', '5-', '微信', '号:', '@', '账号'],
        masked,
        20_000,
      ),
    ).toEqual([]);
  });
});
