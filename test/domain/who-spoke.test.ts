import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { milestones } from '../../functions/domain/routing/attention.ts';
import { keysOf, likenessOf } from '../../functions/domain/intake/joining.ts';
import { suggest } from '../../functions/domain/routing/suggest.ts';
import { readAlert } from '../../functions/domain/intake/source-mapping.ts';
import { categoriesOf, subjectOf } from '../../functions/domain/routing/subject.ts';
import { factsOf } from '../../functions/intake/arrival.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { routingPrior } from '../../functions/policy/routing-prior.ts';
import { at } from './samples.ts';

const policy = currentPolicy();
const model = await routingPrior();
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const SAID = {
  id: 'a',
  title: '小区停水三天',
  text: '星阳小区从九月二十八日开始停水，到今天已经三天了，没有人管。',
  platform: '微博',
  metrics: { views: 100 },
};
const SPEAKERS = [
  {},
  { author: '张三', sentiment: 'negative', user: { id: 1, followers: 5_000_000, verified: true } },
  { 作者: '李四', sentiment: 'positive', author_id: 'u2', emotion: -1 },
  { nickname: '大V', 情感: '负面', fans: '500万', ip: '浙江' },
];

/** All that grading, routing, joining and growth are given of one alert. */
function inputsOf(sent: object) {
  const [source] = policy.sources;
  if (!source) throw new Error('no source');
  const read = readAlert(source, sent, '', at('2026-10-01 12:00'), policy.intake);
  if (!('alert' in read)) throw new Error(JSON.stringify(read.flaws));
  const facts = factsOf(source, read.alert);
  return {
    facts,
    suggestion: suggest(policy, facts, { model }),
    subject: subjectOf(policy, facts),
    categories: categoriesOf(policy, facts),
    joining: keysOf(likenessOf(read.alert, true, policy.joining, hash)),
    growth: milestones(policy.growth, {
      views: 100,
      firstViews: 1,
      platform: '微博',
      emergency: { suggested: null, harm: {}, standing: null, heard: undefined, over: null },
      opinion: { suggested: 'IV', standing: 'IV', why: '' },
    }),
  };
}

describe('H1 · no rule reads who spoke or how they felt', () => {
  it('gives grading, routing and joining the same, whoever said it in whatever mood', () => {
    const [plain, ...others] = SPEAKERS.map((speaker) => inputsOf({ ...SAID, ...speaker }));
    for (const other of others) expect(other).toEqual(plain);
  });

  it('hands on no field but those of the matter', () => {
    const everything = {
      ...SAID,
      ...SPEAKERS[1],
      place: '新碶',
      topic: '供水',
      emergency: { kind: '事故' },
      assignedBy: { unit: '市网信办' },
    };
    expect(Object.keys(inputsOf(everything).facts).toSorted()).toEqual([
      'assignedBy',
      'emergency',
      'metrics',
      'place',
      'platforms',
      'text',
      'title',
      'topic',
    ]);
  });

  it.each([
    'routing/grading',
    'routing/routing',
    'routing/suggest',
    'routing/subject',
    'intake/joining',
    'intake/fingerprint',
    'routing/attention',
    'clocks/reconcile',
    'clocks/ladder',
    'commands/decide',
    'texts/announce',
  ])('names neither author nor mood in %s', (name) => {
    const code = readFileSync(new URL(`../../functions/domain/${name}.ts`, import.meta.url), 'utf8').replaceAll(
      /\/\*\*[\s\S]*?\*\/|\/\/.*$/gm,
      '',
    );
    expect(code).not.toMatch(/sentiment|emotion|mood|author|nickname|follower/i);
  });
});
