import { describe, expect, it } from 'vitest';
import { readingOf } from '../../functions/handlers/http/api/words-reading.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { at } from '../domain/samples.ts';
import { desk } from './desk.ts';

const policy = currentPolicy();
const AT = at('2026-03-20 10:00');
const told = (title: string, text = '') => ({ title, text });

describe('A1, V1 · what the alerts of a case say, told with their words', () => {
  it('is what is asked for, what happened and what it names, each with its sentence', () => {
    const reading = readingOf(
      [
        told('建议在路口增设红绿灯', '新碶街道学校门口车多。'),
        told('物业乱收费一直没人管', '几十名业主今天聚集在小区门口讨说法。投诉物业乱收费。'),
      ],
      AT,
      policy,
    );
    expect(reading.natures.map(({ nature }) => nature)).toEqual(
      expect.arrayContaining(['constructive-opinion', 'grievance']),
    );
    expect(reading.natures.find(({ nature }) => nature === 'constructive-opinion')?.sentence).toContain('红绿灯');
    expect(reading.said).toMatchObject([{ kind: 'gathering', sentence: expect.stringContaining('聚集') }]);
    expect(reading.names).toContain('新碶街道');
  });

  it('is nothing of what is supposed, and says each nature once', () => {
    const reading = readingOf([told('再不解决就要聚集了'), told('请问怎么办理'), told('请问需要什么材料')], AT, policy);
    expect(reading.said).toEqual([]);
    expect(reading.natures.map(({ nature }) => nature)).toEqual(['uninformed']);
  });

  it('goes by when the case was discovered, as what was proposed does', () => {
    const fire = [told('3月19日小港一处围墙倒塌')];
    expect(readingOf(fire, AT, policy).said).toMatchObject([{ kind: 'happening' }]);
    expect(readingOf(fire, at('2026-09-20 10:00'), policy).said).toEqual([]);
  });

  it('comes with the words of one case, and not with those of several', async () => {
    const api = await desk();
    const number = await api.assigned();
    expect((await api.words(number, { why: '核对' })).json['reading']).toEqual({ natures: [], said: [], names: [] });
    expect((await api.manyWords({ numbers: [number], why: '核对' })).json['reading']).toBeNull();
  });
});
