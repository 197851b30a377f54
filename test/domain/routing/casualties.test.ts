import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slowParts } from '../../harness/linear.ts';
import { casualtiesIn } from '../../../functions/domain/routing/casualties.ts';
import type { Harm } from '../../../functions/domain/matter/harm.ts';
import { numberIn } from '../../../functions/domain/matter/chinese-number.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const words = currentPolicy().words.casualties;
const read = (text: string): Harm => casualtiesIn(text, words, 2026).harm;

const wide = (count: number): string =>
  String(count).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('A1 · casualties in plain words', () => {
  it.each<[string, Harm]>([
    ['12人死亡', { deaths: 12 }],
    ['１２人死亡', { deaths: 12 }],
    ['十二人遇难', { deaths: 12 }],
    ['死亡12人', { deaths: 12 }],
    ['死亡人数升至12人', { deaths: 12 }],
    ['死亡：3人；受伤：5人', { deaths: 3, injured: 5 }],
    ['遇难者12人', { deaths: 12 }],
    ['致3死5伤', { deaths: 3, injured: 5 }],
    ['死3伤5', { deaths: 3, injured: 5 }],
    ['3死1重伤', { deaths: 3, seriouslyInjured: 1 }],
    ['死亡3人受伤5人', { deaths: 3, injured: 5 }],
    ['3人死亡5人受伤', { deaths: 3, injured: 5 }],
    ['两死两轻伤', { deaths: 2, injured: 2 }],
    ['已致8人遇难，仍有4人下落不明', { deaths: 8, missing: 4 }],
    ['30余人受伤、8人失联', { injured: 30, missing: 8 }],
    ['送医35人，其中12人重伤', { injured: 23, seriouslyInjured: 12 }],
    ['重伤3人、轻伤12人', { seriouslyInjured: 3, injured: 12 }],
    ['5名工人2人死亡', { deaths: 2 }],
    ['一名男孩溺水身亡', { deaths: 1 }],
    ['一人受伤送医后死亡', { deaths: 1 }],
    ['1人抢救无效死亡', { deaths: 1 }],
    ['3号楼死亡1人', { deaths: 1 }],
    ['20日3人死亡', { deaths: 3 }],
    ['有人死亡', { deaths: 1 }],
    ['数十人受伤', { injured: 20 }],
    ['二十三名工人被埋，其中九人遇难', { deaths: 9, trapped: 14 }],
    ['2026年11月28日，某地12人死亡', { deaths: 12 }],
    ['不是3人死亡，而是5人死亡', { deaths: 5 }],
    ['死亡人数由3人升至12人', { deaths: 12 }],
    ['遇难人数从最初的3人上升到12人', { deaths: 12 }],
    ['死亡人数已由此前通报的3人增至12人，5人受伤', { deaths: 12, injured: 5 }],
    ['12 人 死亡，3 人受伤', { deaths: 12, injured: 3 }],
    ['死亡 12 人', { deaths: 12 }],
    ['3人溺亡', { deaths: 3 }],
    ['三名儿童溺亡', { deaths: 3 }],
    ['母子俩溺亡', { deaths: 2 }],
    ['一家三口死亡', { deaths: 3 }],
    ['一家四口全部遇难', { deaths: 4 }],
    ['墙体倒塌砸死3人', { deaths: 3 }],
    ['无一人死亡，2人受伤', { deaths: 0, injured: 2 }],
  ])('%s', (text, harm) => {
    expect(read(text)).toEqual(harm);
  });

  it.each(['无人伤亡', '未造成人员伤亡', '暂无人员伤亡', '无一人伤亡', '没有一人伤亡', '没有造成人员伤亡'])(
    'nobody was harmed: %s',
    (text) => {
      expect(read(text)).toEqual({ deaths: 0, injured: 0 });
    },
  );

  it.each([
    '并没有12人死亡',
    '并非3人死亡',
    '谣传12人死亡',
    '网上12人死亡的说法不属实',
    '如果有3人死亡才重视',
    '难道要等3个人死亡',
    '避免再有3人死亡',
    '死亡3人以上为较大事故',
    '死亡10人以上30人以下',
    '2008年地震3人死亡',
    '去年这里3人死亡',
    '死亡率3人',
    '拨打12345死亡事故无人管',
    '工单20261死亡一事',
    '车牌B12死亡',
    '3口井，一个口罩',
    '死亡赔偿金12万元',
    '12岁男孩溺水死亡',
    '802路12人',
    '一个小区累死人',
    '天热死了，3天没水',
    '死亡证明办了3次',
    '死亡3天后',
    '3楼的伤者',
    '第3人民医院死亡病历',
  ])('tells of no casualty of today: %s', (text) => {
    expect(read(text)).toEqual({});
  });

  it('keeps what hedges and what denies it, in the policy’s own words alone', () => {
    expect(casualtiesIn('网传疑似12人死亡', words)).toMatchObject({ words: ['死亡12人'], doubt: ['疑似', '网传'] });
    expect(casualtiesIn('谣传12人死亡', words)).toEqual({
      harm: {},
      words: [],
      doubt: [],
      denied: ['谣传', '死亡12人'],
    });
  });

  it('takes the gravest figure that is told, and adds none up', () => {
    expect(read('先说3人死亡。后来说死亡5人。家属说死亡4人')).toEqual({ deaths: 5 });
  });

  it('reads any number in any of the ways it is written, and never one that is denied', () => {
    const characters = '零一二三四五六七八九';
    const spelled = (count: number): string => {
      const [tens, ones] = [Math.floor(count / 10), count % 10];
      return `${tens > 1 ? characters[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? characters[ones] : ''}`;
    };
    const deadly = words.said.filter(({ as }) => as === 'deaths').map(({ word }) => word);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(String, spelled, wide),
        fc.constantFrom(...deadly),
        fc.constantFrom('造成', '致', '现场已有', '据通报，'),
        fc.constantFrom('人', '名', '人已经'),
        fc.constantFrom(...words.denied),
        (count, write, word, before, people, denied) => {
          const said = `${before}${write(count)}${people}${word}`;
          expect(read(said)).toEqual({ deaths: count });
          expect(read(`${denied}：${said}`)).toEqual({});
        },
      ),
    );
  });

  it('takes time in proportion to a text, whatever stands in it', () => {
    const parts = ['死', '死亡', '一', '1', '无人', '死亡人数已', '一二三四五六七八九十'];
    expect(slowParts(parts, read, 20_000)).toEqual([]);
  });
});

describe('A number in a text', () => {
  it.each<[string, number | null]>([
    ['12', 12],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百二十', 120],
    ['一百零三', 103],
    ['两', 2],
    ['三千', 3_000],
    ['12.5', null],
    ['人', null],
  ])('%s is %s', (text, count) => {
    expect(numberIn(text, 0)?.count ?? null).toBe(count);
  });
});
