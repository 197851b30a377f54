import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { toReview } from '../case/answer-reading.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { isAmong } from '../people/same-person.ts';
import type { Context } from './decide.ts';

type Find = Extract<PersonCommand, { command: 'find-answer' }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** P4, H2: somebody else than whoever published or recorded it finds that a release answers, whatever its words read as. The other finding is `find-no-answer`. */
export function findAnswer(
  state: Case,
  { release: id, reason }: Find,
  actor: Person,
  { directory, facts = [] }: Context,
): Draft[] | Refusal {
  const release = state.releases.find((one) => one.id === id);
  if (!release || !toReview(release)) {
    const choice =
      state.releases
        .filter(toReview)
        .map((one) => one.id)
        .join('、') || '无';
    return refuse('nothing-to-review', 'P4', `发布 ${id} 没有待复核的文字；可选：${choice}`, '/release');
  }
  if (release.unit === actor.unit)
    return refuse('unit-concerned', 'H2', '本单位的发布由其他单位的人员复核', '/release');
  const recorded = facts.find((event) => event.type === 'released' && event.release.id === id);
  if (recorded?.actor.kind === 'person' && isAmong([recorded.actor.id], actor.id, directory))
    return refuse('own-act', 'H2', '此次发布由您登记，须由他人复核', '/release');
  return [{ type: 'answer-found', release: id, reason }];
}
