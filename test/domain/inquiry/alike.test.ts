import { describe, expect, it } from 'vitest';
import { alikeTo, type Known } from '../../../functions/domain/inquiry/alike.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const rules = currentPolicy().inquiries;
if (!rules) throw new Error('the shipped rules have inquiries');
const known: Known = {
  number: 'BLW2600001',
  outlet: '宁波日报',
  subject: '环境',
  receivedAt: at('2026-12-30 23:50'),
  drill: false,
  asks: ['异味来自哪里？'],
};
const entering = { outlet: '宁波日报', subject: '环境', receivedAt: at('2027-01-01 00:10'), questions: ['何时公布'] };

describe('P8 · the same newsroom asks again within days', () => {
  it.each([
    ['of the same subject, across midnight and the New Year', {}, {}, true],
    ['with the same question under another subject', { subject: '住建', questions: ['异味 来自哪里'] }, {}, true],
    ['as typed with blanks and in other widths', { outlet: ' 宁波 日报 ' }, {}, true],
    ['of the same case', { caseNumber: 'BL2600001', subject: '住建' }, { caseNumber: 'BL2600001' }, true],
    ['at the last instant of the days', { receivedAt: at('2027-01-02 23:50') }, {}, true],
    ['earlier, entered late', { receivedAt: at('2026-12-29 08:00') }, {}, true],
    ['of another case', { caseNumber: 'BL2600002' }, { caseNumber: 'BL2600001' }, false],
    ['after the days', { receivedAt: at('2027-01-02 23:51') }, {}, false],
    ['another newsroom', { outlet: '宁波晚报' }, {}, false],
    ['something else', { subject: '住建' }, {}, false],
    ['in a drill', { drill: true }, {}, false],
  ] as const)('%s', (_, asks, was, is) => {
    expect(alikeTo({ ...entering, ...asks }, [{ ...known, ...was }], rules)).toEqual(is ? [known.number] : []);
  });

  it('each by its number, of several questions one', () => {
    const other = { ...known, number: 'BLW2600000', subject: '住建', asks: ['何时停工？', '何时公布？'] };
    const asked = { ...entering, questions: ['谁负责', '何时公布'] };
    expect(alikeTo(asked, [known, other], rules)).toEqual(['BLW2600000', 'BLW2600001']);
  });
});
