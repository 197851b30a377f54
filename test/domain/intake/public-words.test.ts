import { describe, expect, it } from 'vitest';
import { askedAndAnswered, basedForPublic, exposedIn } from '../../../functions/domain/intake/public-words.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aContact, aDirectory } from '../samples.ts';

const official = aContact('spokesperson', 'unit-a', { name: '张伟民' });
const read = { policy: currentPolicy(), directory: aDirectory({ contacts: [] }) };
const TELLS = '道路已恢复通行。经查，张伟民驾驶轻型货车。';

describe('H5, H6 · words for the public are stopped until a named person gives the legal basis', () => {
  it('says what it is, in which words and in which sentence, and repeats no name', () => {
    const stopped = basedForPublic([{ name: '口径', text: TELLS }], undefined, read);
    expect(stopped).toMatchObject({ refused: 'exposes', clause: 'H5', field: '/exposureBasis' });
    expect(JSON.stringify(stopped)).toContain('姓名“张…”（口径第2句）');
    expect(JSON.stringify(stopped)).not.toContain('张伟民');
  });

  it('keeps the basis with each thing once, by whatever words it is told', () => {
    const questions = askedAndAnswered([
      { asks: '起因', answer: TELLS },
      { asks: '是谁', answer: TELLS },
    ]);
    expect(basedForPublic(questions, '警方通报已公布', read)).toEqual({
      exposes: [{ kind: 'name', excerpt: '张伟民' }],
      exposureBasis: '警方通报已公布',
    });
  });

  it('H6 · stops at what is internal by its own clause', () => {
    expect(basedForPublic([{ name: '口径', text: '根据区领导批示停工' }], undefined, read)).toMatchObject({
      refused: 'exposes',
      clause: 'H6',
    });
  });

  it('P7 · lets whoever speaks for an office be named, and asks no basis where nothing needs one', () => {
    const known = { ...read, directory: aDirectory({ contacts: [official] }) };
    expect(exposedIn([{ name: '口径', text: TELLS }], known)).toEqual([]);
    expect(basedForPublic([{ name: '口径', text: TELLS }], undefined, known)).toEqual({});
    expect(basedForPublic([{ name: '口径', text: TELLS }], '已公布', known)).toMatchObject({
      refused: 'reason-not-asked',
    });
  });
});
