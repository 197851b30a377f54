import { printed } from '../clocks/explain.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import type { Actor } from '../matter/actor.ts';
import { isWrittenBefore, latest } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { withSecondPerson } from './late-entry.ts';
import { unlessOpen } from './unless-open.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** M2: a major case is reported upward at once; a late entry that would undo a miss counts from now until a second person confirms it. */
export function report(state: Case, command: Of<'report'>, actor: Actor, context: Context): Draft[] | Refusal {
  const { now } = context;
  const saidAt = command.reportedAt ?? now;
  if (saidAt > now) return refuse('not-reported-yet', 'M2', '报告时间晚于现在', '/reportedAt');
  // H6: that it was reported, and to whom; nothing of what was said.
  if (state.offline && command.says !== undefined) return refuse('no-content', 'H6', '线下办理件不登记内容', '/says');
  if (isWrittenBefore(saidAt, state.discoveredAt))
    return refuse('before-discovery', 'M2', `报告时间早于发现时间 ${printed(state.discoveredAt)}`, '/reportedAt');
  const closed = unlessOpen(state);
  if (closed) return closed;
  const unit = actor.kind === 'person' ? actor.unit : '';
  const desks = context.policy.upward?.desks.filter(({ told }) => told) ?? [];
  const strange = command.desks?.findIndex(
    (desk, index, all) => !desks.some(({ id }) => id === desk) || all.indexOf(desk) < index,
  );
  if (strange !== undefined && strange >= 0)
    return refuse(
      'unknown-desk',
      'M2',
      `报告对象应为：${desks.map(({ id, name }) => `${id}（${name}）`).join('、')}，每处一次`,
      `/desks/${strange}`,
    );
  const draft = {
    type: 'reported' as const,
    to: command.to,
    means: command.means,
    reportedAt: latest(saidAt, state.discoveredAt),
    unit,
    ...(command.desks && command.desks.length > 0 ? { desks: command.desks } : {}),
    ...pick(command, ['says', 'caller']),
  };
  return withSecondPerson(state, draft, { ...draft, unconfirmed: true }, { unit, evidence: [] }, actor, context);
}

export function remind(state: Case, command: Of<'remind'>): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const stranger = command.units.find(
    (unit) => !state.assignments.some((a) => a.unit === unit && a.state !== 'taken-back'),
  );
  if (stranger !== undefined || command.units.length === 0)
    return refuse('not-assigned', 'S3', `只能催办本办件的承办单位${stranger ? `,${stranger} 不是` : ''}`, '/units');
  return [{ type: 'reminded', units: [...new Set(command.units)], says: command.says }];
}

/** D1: what was seen or done, with photos where there are any. H2: an instruction stands out, and decides nothing by itself. */
export function note(
  { says, star = false, evidence = [], instructs = false }: Of<'note'>,
  actor: Actor,
  { directory }: Pick<Context, 'directory'>,
): Draft[] | Refusal {
  if (instructs && !leadsDesk(actor, directory))
    return refuse('not-a-leader', 'H2', '只有值班台的领导可以写批示；其他人请记事或评论', '/instructs');
  return [
    {
      type: 'noted',
      says,
      star: star || instructs,
      ...(evidence.length > 0 ? { evidence } : {}),
      ...(instructs ? { instructs } : {}),
    },
  ];
}

function leadsDesk(actor: Actor, { units }: Context['directory']): boolean {
  if (actor.kind !== 'person' || actor.role !== 'leader') return false;
  return units.some(({ id, desk }) => id === actor.unit && desk === true);
}
