import { describe, expect, it } from 'vitest';
import type { Covers } from '../../../functions/domain/rules/source.ts';
import { relevanceOf } from '../../../functions/domain/routing/relevance.ts';
import type { Facts } from '../../../functions/domain/routing/subject.ts';
import { suggest } from '../../../functions/domain/routing/suggest.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
const about = (title: string) => suggest(policy, { title, text: '', platforms: [], metrics: {} });
const read = (title: string, text = '') => relevanceOf(policy, { title, text });

describe('M4 · whether a message concerns the district', () => {
  it.each(['宁波一工厂起火', '北仑区路灯不亮', '柴桥街道异味', '寧波公交改線', '宁波人在上海'])('ours: %s', (title) => {
    expect(read(title).is).toBe('ours');
  });

  it.each(['郑州地铁停运', '河南一景区涨价', '日本海域地震'])('elsewhere: %s', (title) => {
    expect(read(title)).toMatchObject({ is: 'elsewhere' });
  });

  it('names the words that say so', () => {
    expect(read('郑州地铁停运').names).toEqual(['郑州']);
    expect(read('小区停水', '我家在新碶').names).toEqual(['新碶']);
  });

  it.each([
    ['of a list', '请求开通至舟山、深圳高铁班次'],
    ['of who travelled', '业主反映物业公司总部在北京不管事'],
    ['of a road named so', '温州路路灯不亮'],
    ['of a shop', '四川饭店油烟扰民'],
    ['of whoever comes from there', '河北人办居住证的咨询'],
  ])('no place of the matter: the name %s', (_, title) => {
    expect(read(title)).toEqual({ is: 'unknown', names: [] });
  });

  it('no place of the matter: what the text mentions on its way', () => {
    expect(read('希望加快动物园建设', '应该对标广州长隆动物园')).toEqual({ is: 'unknown', names: [] });
  });

  it.each(['【上海】商场涨价', '#上海商场涨价#', '突发：上海商场涨价'])(
    'a clause of the title begins with it: %s',
    (title) => {
      expect(read(title)).toEqual({ is: 'elsewhere', names: ['上海'] });
    },
  );

  it('the field for the place says it', () => {
    const facts = { title: '商场涨价', text: '', place: '上海市浦东新区' };
    expect(relevanceOf(policy, facts)).toEqual({ is: 'elsewhere', names: ['上海'] });
    expect(relevanceOf(policy, { ...facts, text: '总部在宁波' }).is).toBe('ours');
  });

  it('tells whoever decides on the unit, and changes nothing', () => {
    expect(about('郑州地铁站漏水').unitReasons.map(({ row }) => row)).toContain('elsewhere');
    expect(about('北仑地铁站漏水').unitReasons.map(({ row }) => row)).not.toContain('elsewhere');
    expect(about('郑州地铁站漏水').unit).toBe(about('北仑路灯不亮').unit);
  });

  it('says nothing of what names no place', () => {
    expect(read('小区停水三天')).toEqual({ is: 'unknown', names: [] });
    expect(read('某演员新剧开播')).toEqual({ is: 'unknown', names: [] });
  });
});

const suggested = (title: string, covers?: Covers, more: Partial<Facts> = {}) =>
  suggest(policy, { title, text: '', platforms: [], metrics: {}, ...more }, covers === undefined ? {} : { covers });

describe('M4 · what may wait as plainly of elsewhere', () => {
  it('nothing from whoever writes to the district itself: a hotline, its message board', () => {
    expect(suggested('郑州地铁站漏水').elsewhere).toBeUndefined();
    const { sources } = policy;
    const covers = Object.fromEntries(sources.map((source) => [source.id, source.covers]));
    expect(covers).toMatchObject({ generic: 'wider', 'hot-search': 'country' });
    for (const own of ['hotline-12345', 'message-board', 'drill']) expect(covers[own]).toBeUndefined();
  });

  it('what names another place and nothing of the district, with the place; and then the unit has no such reason', () => {
    const { elsewhere, unitReasons } = suggested('郑州地铁站漏水', 'wider');
    expect(elsewhere).toEqual(['郑州']);
    expect(unitReasons.map(({ row }) => row)).not.toContain('elsewhere');
  });

  it('of a source that finds by words nothing that names no place at all; of a list of the whole country also that', () => {
    expect(suggested('某演员新剧开播', 'wider').elsewhere).toBeUndefined();
    expect(suggested('某演员新剧开播', 'country').elsewhere).toEqual([]);
  });

  it.each(['宁波一商场涨价', '北仑路灯不亮', '新碶路灯不亮', '浙B牌照车辆逆行', '上海游客在宁波被宰'])(
    'never what names the city, the district, a street of it: %s',
    (title) => {
      expect(suggested(title, 'country').elsewhere).toBeUndefined();
    },
  );

  it.each<[string, string, Partial<Facts>]>([
    ['a grave emergency', '郑州一工厂爆炸致12人死亡', {}],
    ['an emergency without a place, which may be here', '一化工厂爆炸致1人受伤', {}],
    ['a report of wrongdoing', '郑州某局长收受贿赂为他人谋利', {}],
    ['what a superior demands', '郑州地铁站漏水', { assignedBy: { unit: '市网信办' } }],
  ])('never %s', (_, title, more) => {
    expect(suggested(title, 'country', more).elsewhere).toBeUndefined();
  });
});
