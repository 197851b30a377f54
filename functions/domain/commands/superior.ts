import { printed } from '../clocks/explain.ts';
import { type Assignment, type Case, isKeptApart } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import type { Reason } from '../matter/reason.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { liaisonsOf } from '../people/recipients.ts';
import { assignmentOf } from './assign.ts';
import type { Context } from './decide.ts';

type Tell = Extract<PersonCommand, { command: 'tell-superior' }>;

/** R2: a vertically managed unit answers to its own superior too: its liaison is texted; where the directory has none, the desk tells it. */
export function superiorOf(
  state: Pick<Case, 'wrongdoing'>,
  unit: string,
  { directory, now }: Pick<Context, 'directory' | 'now'>,
): { superior?: NonNullable<Assignment['superior']>; reasons: Reason[] } {
  const known = directory.units.find(({ id, kind }) => id === unit && kind === 'vertical');
  if (!known) return { reasons: [] };
  const { superior: name = '主管机关' } = known;
  // H5: what may be a report of wrongdoing is told to nobody by a machine.
  const byText = !isKeptApart(state) && liaisonsOf(unit, directory, now).length > 0;
  return {
    superior: { name, ...(byText ? { byText } : {}) },
    reasons: [
      {
        row: 'vertical',
        clause: 'R2',
        says: byText ? `垂直管理单位，同时短信告知其上级${name}` : `垂直管理单位，请同时告知其上级${name}`,
      },
    ],
  };
}

/** R2: the desk told it, by telephone or otherwise. */
export function tellSuperior(state: Case, { assignmentId, to, means }: Tell): Draft[] | Refusal {
  const assignment = assignmentOf(state, assignmentId);
  if (isRefusal(assignment)) return assignment;
  const { superior } = assignment;
  if (!superior) return refuse('no-superior', 'R2', '不是垂直管理单位，没有须告知的上级', '/assignmentId');
  if (superior.toldAt !== undefined)
    return refuse('told-already', 'R2', `已于 ${printed(superior.toldAt)} 告知${superior.name}`, '/assignmentId');
  return [{ type: 'superior-told', assignmentId, to, means }];
}
