import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import { outletStates, requiredOutlets } from '../../../functions/domain/clocks/outlets.ts';
import { outletNames, reachedBy } from '../../../functions/domain/commands/outlets.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, at } from '../samples.ts';

const policy = currentPolicy();
const asked = (part: Partial<Case>): string[] => requiredOutlets(aCase(part), policy).map(({ outlet }) => outlet);
const graded = (opinion: Case['grades']['opinion'], emergency: Case['grades']['emergency'] = null) => ({
  grades: { opinion, emergency },
});
const typed = (...names: string[]): string[] =>
  reachedBy({ outlets: names.map((name) => ({ name })) }, policy).toSorted();

describe('S1 · where a release must go out grows with the grade and with how far the concern reached', () => {
  it.each<[string, Partial<Case>, string[]]>([
    ['一般: only where it arose', graded('IV'), ['where-it-arose']],
    ['较大: the portal, the first platform, besides', graded('III'), ['where-it-arose', 'portal']],
    ['重大: 北仑发布 besides', graded('II'), ['where-it-arose', 'portal', 'beilun-release']],
    ['特别重大: the media besides', graded('I'), ['where-it-arose', 'portal', 'beilun-release', 'media']],
    ['by the graver of both grades', graded('IV', 'II'), ['where-it-arose', 'portal', 'beilun-release']],
    ['一般, on one more platform', { ...graded('IV'), reach: ['platform'] }, ['where-it-arose', 'portal']],
    [
      '一般, seen by as many as the policy says',
      { ...graded('IV'), reach: ['views'] },
      ['where-it-arose', 'portal', 'beilun-release'],
    ],
    [
      'learnt of by telephone: it arose nowhere online',
      { ...graded('III'), origin: { source: 'generic', kind: 'registered' } },
      ['portal'],
    ],
    [
      'registered, and first published online',
      {
        ...graded('IV'),
        origin: { source: 'generic', kind: 'registered' },
        firstPublishedAt: at('2026-03-04 09:00'),
      },
      ['where-it-arose'],
    ],
    ['H6: a case without content goes out nowhere', { ...graded('I'), offline: true }, []],
    ['S4: nor does the daily drill', { ...graded('I'), origin: { source: 'drill', kind: 'drill' } }, []],
  ])('%s', (_, part, outlets) => expect(asked(part)).toEqual(outlets));
});

describe('S1 · names that people type', () => {
  it.each<[string, string[]]>([
    ['区政府门户网站', ['portal']],
    ['门户', ['portal']],
    ['ｐｏｒｔａｌ', ['portal']],
    ['“北仑发布”（微信）', ['beilun-release']],
    ['北仑发布 微信', ['beilun-release']],
    ['北仑发布、政府网站', ['beilun-release', 'portal']],
    ['1.门户网站；2．北仑之窗', ['beilun-window', 'portal']],
    ['门户网站\n北仑之窗\t微博', ['beilun-window', 'microblog', 'portal']],
    ['微博 微信', ['microblog', 'wechat']],
    ['门\u200b户网站 ', ['portal']],
    ['小区公告栏', []],
    ['，；', []],
  ])('%j', (name, outlets) => expect(typed(name)).toEqual(outlets.toSorted()));

  it('parts a list and leaves each name as it was typed', () =>
    expect(outletNames('①北仑发布，小区公告栏、（2）政府网')).toEqual(['北仑发布', '小区公告栏', '政府网']));

  it.each<[string, string[]]>([
    ['https://www.bl.gov.cn/art/1.html', ['portal']],
    ['WWW.BL.GOV.CN/art', ['portal']],
    ['https://ｗｗｗ.bl.gov.cn:8443/a', ['portal']],
    ['https://notbl.gov.cn/a', []],
    ['https://example.cn/?to=www.bl.gov.cn', []],
    ['m.weibo.cn/12', ['microblog']],
  ])('is known by its address: %s', (address, outlets) =>
    expect(reachedBy({ outlets: [], address }, policy)).toEqual(outlets),
  );

  it('is known by the form that is one by itself', () => {
    expect(reachedBy({ outlets: [], form: 'online-reply' }, policy)).toEqual(['where-it-arose']);
    expect(reachedBy({ outlets: [], form: 'press-conference' }, policy)).toEqual(['media']);
  });
});

const released = (part: Partial<Case['releases'][number]> = {}): Case['releases'][number] => ({
  id: 'R1',
  form: 'authoritative',
  publishedAt: at('2026-03-04 12:00'),
  final: true,
  fulfils: ['response'],
  unit: 'xinqi',
  reached: ['portal'],
  ...part,
});
const standing = (part: Partial<Case>): string[] =>
  outletStates(aCase({ ...graded('III'), ...part }), policy).map(({ outlet, is }) => `${outlet} ${is}`);

describe('S1 · over all releases of the answer that stands', () => {
  it.each<[string, Partial<Case>, string[]]>([
    ['nothing is missing before the first', {}, ['where-it-arose open', 'portal open']],
    ['one reached, one missing', { releases: [released()] }, ['where-it-arose missing', 'portal reached']],
    [
      'two releases together',
      { releases: [released(), released({ id: 'R2', reached: ['where-it-arose'] })] },
      ['where-it-arose reached', 'portal reached'],
    ],
    [
      'one that never was counts for nothing',
      { releases: [released({ void: true }), released({ id: 'R2', reached: ['where-it-arose'] })] },
      ['where-it-arose reached', 'portal missing'],
    ],
    [
      'a superior’s alone asks for nothing of the district yet',
      { releases: [released({ voice: 'superior' })] },
      ['where-it-arose open', 'portal reached'],
    ],
    [
      'left out by a person',
      { releases: [released()], omitted: ['where-it-arose'] },
      ['where-it-arose omitted', 'portal reached'],
    ],
    [
      'D1: to be answered anew since it was reopened',
      { releases: [released()], renewed: { at: at('2026-03-05 09:00') } },
      ['where-it-arose open', 'portal open'],
    ],
  ])('%s', (_, part, states) => expect(standing(part)).toEqual(states));
});
