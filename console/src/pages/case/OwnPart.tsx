import type { CaseView, Clock, RecordEvent } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { ClockBadge, isLive } from '../../components/ClockBadge.tsx';
import { clockCalled } from '../../words/clock-english.ts';
import { common } from '../../words/common.ts';
import { caseWords } from './case-words.ts';
import { toldOf } from './told-of.ts';

const SHOWN = 3;

/** What an officer came for: his own unit's part, its task and its next limits, before those of eleven others. */
export function OwnPart({
  view,
  events,
  unit,
  labelOf,
}: {
  view: CaseView;
  events: readonly RecordEvent[];
  unit: string;
  labelOf: (clock: Clock) => string;
}) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const language = useLanguage();
  const standing = view.assignments.filter(({ state }) => state !== 'taken-back');
  const own = standing.filter((assignment) => assignment.unit.id === unit);
  // Of one unit alone the four answers tell the same.
  if (own.length === 0 || standing.length === 1) return null;
  // What is due next stands below, whoever's it is.
  const clocks = view.clocks
    .filter((clock) => isLive(clock) && clock.move.unit?.id === unit && clock.id !== view.dueNext)
    .slice(0, SHOWN);
  return (
    <section className="case-own" aria-label={words.ownPart}>
      {own.map((assignment) => {
        const { task } = toldOf(events, assignment.id);
        return (
          <p key={assignment.id}>
            <strong>{words.own(shared.parts[assignment.part] ?? '')}</strong> {shared.assignment[assignment.state]}
            {task !== '' && <span>{words.task(task)}</span>}
          </p>
        );
      })}
      {clocks.map((clock) => (
        <ClockBadge
          key={clock.id}
          clock={clock}
          label={clock.of === undefined ? labelOf(clock) : clockCalled(clock, language)}
          wide
        />
      ))}
    </section>
  );
}
