import { describe, expect, it } from 'vitest';
import { isRecord } from '../../functions/domain/matter/json-pointer.ts';
import { authorPaths, type Source } from '../../functions/domain/rules/source.ts';
import { trySource } from '../../functions/domain/intake/try-source.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { at } from '../domain/samples.ts';

const { sources, intake } = currentPolicy();
const NOW = at('2026-10-01 12:00');
const source = (id: string): Source => {
  const found = sources.find((one) => one.id === id);
  if (!found) throw new Error(`no source ${id}`);
  return found;
};

describe('M4 · the sources that the district ships', () => {
  it('are the generic one, a vendor, an export, the hotline, the message board, lists of hot searches and the drill’s own', () => {
    expect(sources.map(({ id }) => id)).toEqual([
      'generic',
      'stonedt',
      'export-zh',
      'hotline-12345',
      'message-board',
      'hot-search',
      'drill',
    ]);
  });

  it('never join by text where every message needs its own answer', () => {
    expect(sources.filter(({ joinsByText }) => !joinsByText).map(({ id }) => id)).toEqual([
      'hotline-12345',
      'message-board',
      'drill',
    ]);
  });

  it.each(sources.map((one) => [one.id, one] as const))(
    '%s can tell its alerts apart and names each pointer once',
    (_, one) => {
      expect(one.fields.title?.length).toBeGreaterThan(0);
      expect((one.fields.id?.length ?? 0) + (one.idFrom?.length ?? 0)).toBeGreaterThan(0);
      for (const paths of Object.values(one.fields)) expect(new Set(paths).size).toBe(paths.length);
    },
  );

  it.each(sources.map((one) => [one.id, one] as const))('%s reads nothing of who spoke (H1, H5)', (_, one) => {
    expect(authorPaths(one)).toEqual([]);
  });

  it.each([
    '/author',
    '/author_name',
    '/user/location',
    '/userName',
    '/nickname',
    '/screen_name',
    '/作者',
    '/昵称',
    '/联系人',
    '/来电人',
    '/联系电话',
    '/mobile',
    '/phone',
    '/id_card',
  ])('refuses a mapping that reads %s', (path) => {
    expect(authorPaths({ ...source('generic'), fields: { ...source('generic').fields, place: [path] } })).toEqual([
      path,
    ]);
  });
});

describe('M4 · a mapping is tried on a real sample before it is used', () => {
  it('shows what each alert would be read as, and what is wrong with the others', () => {
    const tried = trySource(
      source('generic'),
      {
        alerts: [
          { id: '1', title: '停水13805741234', 作者: '张三' },
          { id: '2', 阅读量: -1, title: '停电' },
          { id: '3', title: ' ' },
        ],
      },
      intake,
      NOW,
    );
    expect(tried.alerts).toMatchObject([
      { pointer: '/alerts/0', alert: { id: '1', title: '停水〔电话〕' } },
      { pointer: '/alerts/1', alert: { id: '2' }, leftOut: [{ pointer: '/alerts/1/阅读量' }] },
      { pointer: '/alerts/2', id: '3', flaws: [{ pointer: '/alerts/2/title' }] },
    ]);
    expect(JSON.stringify(tried)).not.toContain('张三');
  });

  it.each<[string, unknown, string]>([
    ['nothing', [], ''],
    ['an empty list', { alerts: [] }, '/alerts'],
    ['a list that is none', { alerts: 'x' }, '/alerts'],
    ['a word', 'x', ''],
    ['too many', Array.from({ length: 101 }, (_, index) => ({ id: index, title: '停水' })), ''],
  ])('refuses %s', (_, sample, pointer) => {
    expect(trySource(source('generic'), sample, intake, NOW)).toMatchObject({ alerts: [], flaws: [{ pointer }] });
  });

  it('takes up to a hundred', () => {
    const sample = Array.from({ length: 100 }, (_, index) => ({ id: index, title: '停水' }));
    expect(
      trySource(source('generic'), sample, intake, NOW).alerts.filter((one) => isRecord(one) && 'alert' in one),
    ).toHaveLength(100);
  });
});
