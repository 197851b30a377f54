import { PINNED } from '../matter/grade.ts';
import { type Case, isKeptApart, standingLimits } from './case.ts';
import type { EventBody } from './events.ts';
import { gradesInPlay } from './graver-emergency.ts';

/** M4: it is the district's: a person says so, or an alert that joined names the district, by words of the policy. */
export interface MarkedOurs {
  type: 'marked-ours';
  alertId?: string;
  names?: string[];
}

/** M4: why it waits, as it is told, and as it stands on the record where a person ends it by that. */
export const elsewhereSays = (names: readonly string[]): string =>
  names.length > 0
    ? `文中地点：${names.join('、')}；未提及本市、本区及所辖街道`
    : '来自全国性榜单，未提及本市、本区及所辖街道';

const isPinned = (grade: string | null): boolean => (PINNED as readonly (string | null)[]).includes(grade);

/** M4, A1, H5, P2: what is grave, may be a report of wrongdoing, was ordered by a superior or has a unit never waits as of elsewhere. */
const mayWait = (state: Case): boolean =>
  state.status === 'appraising' &&
  !isKeptApart(state) &&
  state.assignments.length === 0 &&
  state.assignedBy === undefined &&
  standingLimits(state).length === 0 &&
  !gradesInPlay(state).some(({ opinion, emergency }) => isPinned(opinion) || isPinned(emergency));

/** By which somebody, or an alert, says that it concerns the district; a case that was joined does unless it is of elsewhere too. */
const saysOurs = (body: EventBody): boolean =>
  body.type === 'marked-ours' ||
  body.type === 'amended' ||
  body.type === 'reopened' ||
  (body.type === 'taken-in' && body.elsewhere !== true);

/** M4: nothing but its opening puts a case among those of elsewhere, so that what has left them never goes back by itself. */
export function withoutElsewhere(next: Case, body: EventBody): Case {
  if (next.elsewhere === undefined || (mayWait(next) && !saysOurs(body))) return next;
  const { elsewhere: _names, ...ordinary } = next;
  return ordinary;
}
