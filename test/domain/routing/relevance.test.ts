import { describe, expect, it } from 'vitest';
import { relevanceOf } from '../../../functions/domain/routing/relevance.ts';
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

  it('tells whoever decides on the unit, and changes nothing', () => {
    expect(about('郑州路灯不亮').unitReasons.map(({ row }) => row)).toContain('elsewhere');
    expect(about('北仑路灯不亮').unitReasons.map(({ row }) => row)).not.toContain('elsewhere');
    expect(about('郑州路灯不亮').unit).toBe(about('北仑路灯不亮').unit);
  });

  it('says nothing of what names no place', () => {
    expect(read('小区停水三天')).toEqual({ is: 'unknown', names: [] });
    expect(read('某演员新剧开播')).toEqual({ is: 'unknown', names: [] });
  });
});
