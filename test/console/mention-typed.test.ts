import { describe, expect, it } from 'vitest';
import { meantBy, soughtAt, withMention } from '../../console/src/pages/case/mention-typed.ts';

const person = (id: string, name: string, unit: string) => ({ id, name, unit: { id: unit, name: unit } });
const WANG = person('a', '王敏', '柴桥街道');
const LI = person('b', '李王兴', '交通局');
const ZHANG = person('c', '张三', '王家村');

describe('whom a comment calls is typed after an @', () => {
  it.each([
    ['@', 1, { from: 0, name: '' }],
    ['请@王', 3, { from: 1, name: '王' }],
    ['请＠王', 3, { from: 1, name: '王' }],
    ['请 @王敏', 5, { from: 2, name: '王敏' }],
    ['@王敏 去看', 2, { from: 0, name: '王' }],
  ])('seeks in %s up to the caret at %i', (says, caret, sought) => {
    expect(soughtAt(says, caret)).toEqual(sought);
  });

  it.each([
    ['没有点名', 4],
    ['@王敏 去看', 6],
    ['@王敏，去看', 6],
    ['zhang@bl.gov.cn', 8],
    ['@王', 0],
  ])('seeks nobody in %s at %i', (says, caret) => {
    expect(soughtAt(says, caret)).toBeNull();
  });

  it('lists whose name begins so before others who hold it, and nobody twice', () => {
    expect(meantBy('王', [LI, ZHANG, WANG], [])).toEqual([WANG, LI, ZHANG]);
    expect(meantBy('王', [LI, ZHANG, WANG], ['a'])).toEqual([LI, ZHANG]);
    expect(meantBy('赵', [LI, ZHANG, WANG], [])).toEqual([]);
    expect(
      meantBy(
        '',
        Array.from({ length: 30 }, (_, at) => person(`${at}`, '甲', '乙')),
        [],
      ),
    ).toHaveLength(6);
  });

  it('writes the name in place of what was typed, and goes on behind it', () => {
    const says = '请@王去看';
    const written = withMention(says, 3, { from: 1, name: '王' }, '王敏');
    expect(written).toEqual({ says: '请@王敏 去看', caret: 5 });
    expect(written.says.slice(written.caret)).toBe('去看');
  });
});
