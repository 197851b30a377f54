import { describe, expect, it } from 'vitest';
import type { Contact, Shift } from '../../functions/domain/people/directory.ts';
import { contactFaults, shiftFaults, trainingFaults } from '../../functions/handlers/http/api/directory-faults.ts';
import { aContact, aDirectory, aUnit, at } from '../domain/samples.ts';

const whole = aDirectory();
const directory = {
  ...whole,
  units: [...whole.units, aUnit('tax', { kind: 'vertical' }), aUnit('gone', { active: false })],
  contacts: [
    ...whole.contacts.map((one) => (one.id === 'zhao' ? { ...one, subject: 'sub-zhao' } : one)),
    aContact('left', 'housing', { active: false, subject: 'sub-left' }),
  ],
};
const faults = (unit: string, part: Partial<Contact>): string[] =>
  contactFaults(aContact('zhang', unit, part), directory).map(({ pointer, detail }) => `${pointer} ${detail}`);

const NO_UNIT = '/unit 没有这个在用单位';
const NOT_THERE = '/substitute 通讯录中没有这位在岗人员';
const NOT_OURS = '/substitute 替班人应是本单位人员；值班单位的，可以是另一值班单位的人员';
const TAKEN = '/subject 此登录账号已属于另一位人员';
const away = (...times: [string, string][]): NonNullable<Contact['away']> =>
  times.map(([from, until]) => ({ from: at(`2026-03-${from} 08:00`), until: at(`2026-03-${until} 08:00`) }));

describe('P8 · what a contact names must be there', () => {
  it.each<[string, string, Partial<Contact>, string[]]>([
    ['of a unit in use', 'housing', {}, []],
    ['of none', 'none', {}, [NO_UNIT]],
    ['of one that is no longer in use', 'gone', {}, [NO_UNIT]],
    ['a colleague stands in', 'housing', { substitute: 'zhao' }, []],
    ['himself does not', 'housing', { substitute: 'zhang' }, ['/substitute 替班人不能是本人']],
    ['nobody does', 'housing', { substitute: 'nobody' }, [NOT_THERE]],
    ['nor who has left', 'housing', { substitute: 'left' }, [NOT_THERE]],
    ['nor who is of another unit', 'housing', { substitute: 'sun' }, [NOT_OURS]],
    ['nor who is of the desk', 'housing', { substitute: 'wang' }, [NOT_OURS]],
    ['the other office of the desk does for the desk', 'office', { substitute: 'li' }, []],
    ['an account of his own', 'housing', { subject: 'sub-zhang' }, []],
    ['another’s', 'housing', { subject: 'sub-zhao' }, [TAKEN]],
    ['also of one who has left', 'housing', { subject: 'sub-left' }, [TAKEN]],
    ['a liaison of a superior, of a vertical unit', 'tax', { posts: ['superior-liaison'] }, []],
    ['of a unit that is none', 'housing', { posts: ['superior-liaison'] }, ['/posts 上级联系人只登记在垂直管理单位下']],
    ['of an unknown unit, which is said alone', 'none', { posts: ['superior-liaison'] }, [NO_UNIT]],
    [
      'with another post',
      'tax',
      { posts: ['superior-liaison', 'unit-officer'] },
      ['/posts 上级联系人不是本单位人员，不兼其他岗位'],
    ],
    [
      'with an account',
      'tax',
      { posts: ['superior-liaison'], subject: 'sub-zhang' },
      ['/subject 上级联系人不登录本系统，请去掉登录账号'],
    ],
    ['an account is for everybody else', 'tax', { posts: ['unit-officer'], subject: 'sub-zhang' }, []],
    ['two absences, one after the other', 'housing', { away: away(['01', '02'], ['02', '03']) }, []],
    [
      'one that ends as it begins',
      'housing',
      { away: away(['01', '02'], ['05', '05']) },
      ['/away/1/until 结束时间应晚于开始时间'],
    ],
    [
      'one that begins in another',
      'housing',
      { away: away(['01', '03'], ['02', '05']) },
      ['/away/1 与另一段外出时间重叠'],
    ],
    [
      'one that ends in another, and both lie in a third',
      'housing',
      { away: away(['10', '20'], ['08', '11'], ['07', '30']) },
      ['/away/1 与另一段外出时间重叠', '/away/2 与另一段外出时间重叠'],
    ],
  ])('%s', (_, unit, part, expected) => {
    expect(faults(unit, part)).toEqual(expected);
  });

  it('S4: a training is entered once it is over, today’s too', () => {
    const training = ['2026-03-17', '2026-03-18', '2026-03-19'].map((on) => ({ kind: 'course' as const, on }));
    expect(trainingFaults(aContact('zhang', 'housing', { training }), '2026-03-18')).toEqual([
      {
        pointer: '/training/2/on',
        detail: '现为 2026-03-19，晚于今天 2026-03-18：培训结束后再登记',
        code: 'in-the-future',
      },
    ]);
    expect(trainingFaults(aContact('zhang', 'housing'), '2026-03-18')).toEqual([]);
  });
});

const shift = (part: Partial<Shift> = {}): Shift => ({
  from: at('2026-03-18 08:00'),
  until: at('2026-03-18 20:00'),
  coordinators: ['wang', 'li'],
  leader: 'chief',
  ...part,
});

describe('P8 · who is on a shift must be able to be', () => {
  const nobody = { coordinators: [], leader: 'nobody' };
  const NOT_COORDINATOR = '应为值班单位在岗的值班员';
  const NOT_LEADER = '/leader 应为值班单位在岗的领导';
  it.each<[string, Shift, string[]]>([
    ['as it is', shift(), []],
    ['with the end before the beginning', shift({ until: at('2026-03-18 07:59') }), ['/until 结束时间应晚于开始时间']],
    ['taken out, whoever was on it', shift({ ...nobody, until: at('2026-03-18 08:00') }), []],
    ['with nobody', shift({ coordinators: [] }), ['/coordinators 至少一位值班员']],
    ['with an officer of a unit', shift({ coordinators: ['wang', 'zhang'] }), [`/coordinators/1 ${NOT_COORDINATOR}`]],
    ['with a leader as coordinator', shift({ coordinators: ['chief'] }), [`/coordinators/0 ${NOT_COORDINATOR}`]],
    ['led by a coordinator', shift({ leader: 'wang' }), [NOT_LEADER]],
    ['led by a leader of a unit', shift({ leader: 'deputy' }), [NOT_LEADER]],
  ])('%s', (_, given, expected) => {
    expect(shiftFaults(given, directory).map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual(expected);
  });
});
