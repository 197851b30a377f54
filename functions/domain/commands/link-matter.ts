import { type Case, isDailyDrill, isKeptApart } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';

type Link = Extract<PersonCommand, { command: 'link-matter' }>;
type Unlink = Extract<PersonCommand, { command: 'unlink-matter' }>;

/** Why a case is in no group, asked of both that are linked. */
export function unlinkable(state: Case): Refusal | null {
  const { number, joinedInto } = state;
  if (joinedInto !== undefined)
    return refuse('joined-already', 'M4', `${number} 已归并到 ${joinedInto}，请关联 ${joinedInto}`, '/target');
  if (state.offline) return refuse('no-content', 'H6', `${number} 是线下办理件，不与其他办件关联`, '/target');
  if (isKeptApart(state))
    return refuse(
      'kept-apart',
      'H5',
      `${number} 疑为或已标为检举控告，不与其他办件关联；如不是，请先更正标记`,
      '/target',
    );
  if (isDailyDrill(state)) return refuse('drill-differs', 'S4', '每日演练件不与其他办件关联', '/target');
  return null;
}

/**
 * M4, H2: one matter in several messages, each of which is answered by itself. A link has no consequence: clocks, owner and answer stay the
 * case's own. The handler says which group the other one is of.
 */
export function linkMatter(state: Case, command: Link): Draft[] | Refusal {
  const { target, group, leaves } = command;
  if (target === state.number) return refuse('link-itself', 'ours', '不能与自身关联', '/target');
  const unfit = unlinkable(state);
  if (unfit) return unfit;
  if (group === undefined) throw new Error(`${state.number} is to be linked with ${target}, which is of no group`);
  if (state.group === group) return refuse('linked-already', 'ours', `本件与 ${target} 已关联为同一事项`, '/target');
  if (state.group !== undefined && state.group !== leaves)
    return refuse(
      'in-another-group',
      'ours',
      `${state.number} 已在另一组同一事项中；如两组确为同一事项，请在同一事项页逐件并入，或先解除本件原来的关联`,
      '/leaves',
    );
  return [
    {
      type: 'matter-linked',
      group,
      with: target,
      ...(state.group === undefined ? {} : { was: state.group }),
      ...pick(command, ['reason']),
    },
  ];
}

/** H2: it is another matter after all; also of what became a report of wrongdoing since, or was joined. */
export function unlinkMatter({ group }: Case, { reason }: Unlink): Draft[] | Refusal {
  return group === undefined
    ? refuse('not-linked', 'ours', '本件没有关联为同一事项')
    : [{ type: 'matter-unlinked', group, reason }];
}
