import { type Contact, type Directory, isOfDesk, mayStandIn, type Shift } from '../../../domain/people/directory.ts';
import type { Fault } from './schemas/faults.ts';

/** What a schema cannot see: whether the people and units that a contact names are there, and its times make sense. */
export function contactFaults(contact: Contact, directory: Directory): Fault[] {
  const others = directory.contacts.filter((known) => known.id !== contact.id);
  const faults: Fault[] = [];
  const fault = (pointer: string, detail: string, code?: Fault['code']): number =>
    faults.push({ pointer, detail, ...(code && { code }) });
  if (!directory.units.some((unit) => unit.id === contact.unit && unit.active))
    fault('/unit', '没有这个在用单位', 'not-a-current-unit');
  if (contact.substitute === contact.id) fault('/substitute', '替班人不能是本人', 'own-substitute');
  else if (contact.substitute !== undefined) {
    const substitute = others.find((known) => known.id === contact.substitute && known.active);
    if (!substitute) fault('/substitute', '通讯录中没有这位在岗人员', 'not-in-post');
    else if (!mayStandIn(substitute, contact, directory))
      fault('/substitute', '替班人应是本单位人员；值班单位的，可以是另一值班单位的人员', 'not-a-substitute');
  }
  if (contact.subject !== undefined && others.some((known) => known.subject === contact.subject))
    fault('/subject', '此登录账号已属于另一位人员', 'sign-in-taken');
  // R2, H5: of another organ, it reads nothing here; what it is told goes to its telephone.
  if (contact.posts.includes('superior-liaison')) {
    const unit = directory.units.find((known) => known.id === contact.unit);
    if (unit && unit.kind !== 'vertical') fault('/posts', '上级联系人只登记在垂直管理单位下');
    if (contact.posts.length > 1) fault('/posts', '上级联系人不是本单位人员，不兼其他岗位');
    if (contact.subject !== undefined) fault('/subject', '上级联系人不登录本系统，请去掉登录账号');
  }
  const away = contact.away ?? [];
  for (const [index, { from, until }] of away.entries()) {
    if (until <= from) fault(`/away/${index}/until`, '结束时间应晚于开始时间', 'ends-before-it-begins');
    if (away.some((other, at) => at < index && other.from < until && from < other.until))
      fault(`/away/${index}`, '与另一段外出时间重叠', 'overlaps-another');
  }
  return faults;
}

/** S4: only what has been is a record. */
export const trainingFaults = ({ training = [] }: Contact, today: string): Fault[] =>
  training.flatMap(({ on }, index) =>
    on > today
      ? [
          {
            pointer: `/training/${index}/on`,
            detail: `现为 ${on}，晚于今天 ${today}：培训结束后再登记`,
            code: 'in-the-future',
          },
        ]
      : [],
  );

export function shiftFaults(shift: Shift, directory: Directory): Fault[] {
  if (shift.until === shift.from) return [];
  const isOnDesk = (id: string, role: Contact['role']): boolean =>
    directory.contacts.some(
      (known) => known.id === id && known.active && known.role === role && isOfDesk(known, directory),
    );
  const faults: Fault[] = [];
  if (shift.until < shift.from)
    faults.push({ pointer: '/until', detail: '结束时间应晚于开始时间', code: 'ends-before-it-begins' });
  if (shift.coordinators.length === 0)
    faults.push({ pointer: '/coordinators', detail: '至少一位值班员', code: 'too-few', limit: 1 });
  for (const [index, id] of shift.coordinators.entries()) {
    if (!isOnDesk(id, 'coordinator'))
      faults.push({ pointer: `/coordinators/${index}`, detail: '应为值班单位在岗的值班员', code: 'not-in-post' });
  }
  if (!isOnDesk(shift.leader, 'leader'))
    faults.push({ pointer: '/leader', detail: '应为值班单位在岗的领导', code: 'not-in-post' });
  return faults;
}
