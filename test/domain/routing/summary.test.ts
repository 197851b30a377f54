import { describe, expect, it } from 'vitest';
import { proposedSummary } from '../../../functions/domain/routing/summary.ts';

describe('A1, H5 · a sentence for the record is proposed from the title of an alert', () => {
  it.each([
    ['柴桥街道老街夜间施工噪声扰民', '柴桥街道老街夜间施工噪声扰民'],
    ['求助！！小港片区停水三天没人管！！！', '小港片区停水三天没人管'],
    ['#北仑身边事# 【投诉】新碶菜场污水横流……', '新碶菜场污水横流'],
    ['大碶幼儿园门口无红绿灯，盼尽快安装 https://example.cn/1', '大碶幼儿园门口无红绿灯，盼尽快安装'],
    // Where somebody can be reached says nothing of the matter.
    ['物业乱收费，联系〔电话〕或〔网络账号〕', '物业乱收费'],
  ])('%s', (title, says) => {
    expect(proposedSummary({ title, text: '' })).toBe(says);
  });

  it('takes the first sentence of the words where there is no title', () => {
    expect(proposedSummary({ title: ' ', text: '白峰山塘漏水。已报村里两次' })).toBe('白峰山塘漏水');
  });

  it('proposes nothing where nothing is left', () => {
    expect(proposedSummary({ title: '！！！', text: '' })).toBeNull();
  });

  it('ends a long title with a part of its sentence', () => {
    const part = '某小区二期交付后外墙大面积脱落并砸坏停放车辆多名业主要求开发商尽快维修';
    expect(proposedSummary({ title: `${part}，${'多次反映未果'.repeat(8)}`, text: '' })).toBe(part);
  });

  it('cuts one without any', () => {
    expect(proposedSummary({ title: '漏'.repeat(80), text: '' })).toBe(`${'漏'.repeat(59)}…`);
  });
});
