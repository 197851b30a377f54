import { Link } from 'react-router';
import type { ExerciseView } from '../../api/exercises.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { Panel } from '../../components/Page.tsx';
import { pageOf } from '../../components/matter-page.ts';
import { hoursWords, ms } from '../../words/time.ts';
import { exerciseWords } from './exercise-words.ts';

type Card = NonNullable<ExerciseView['scorecard']>['units'][number];

/** S4: what each unit did, in which time, beside the limit at the pace and the one that it stands for. */
export function Scorecard({ view }: { view: ExerciseView }) {
  const words = useWords(exerciseWords);
  const { scorecard, frozen } = view;
  if (!scorecard) return null;
  return (
    <>
      {scorecard.units.map((card, index) => (
        <Panel key={card.unit?.id ?? ''} title={`${words.scorecard} · ${card.unit?.name ?? words.desk}`}>
          <Lines lines={card.lines} />
          {index === scorecard.units.length - 1 && (
            <>
              <p className="form-note">{words.scorecardHint}</p>
              {frozen !== undefined && (
                <details>
                  <summary>{words.frozen}</summary>
                  <p className="matter-words">{frozen}</p>
                </details>
              )}
            </>
          )}
        </Panel>
      ))}
    </>
  );
}

function Lines({ lines }: Pick<Card, 'lines'>) {
  const words = useWords(exerciseWords);
  const language = useLanguage();
  if (lines.length === 0) return <p className="form-note">{words.nothing}</p>;
  // To the minute begun, as on its paper.
  const span = (from: string, to: string): string =>
    hoursWords(Math.ceil(Math.max(0, ms(to) - ms(from)) / 60_000) / 60, language);
  return (
    <ul className="matter-lines">
      {lines.map(({ matter, kind, name, startAt, dueAt, doneAt, stands, is }) => (
        <li key={`${matter} ${kind} ${startAt} ${dueAt}`}>
          <div>
            <b>{name}</b>{' '}
            <span className={is === 'missed' || is === 'late' ? 'tag tag-strong' : 'tag'}>{words.outcomes[is]}</span>
            <small>
              <Link to={pageOf(matter)} className="number">
                {matter}
              </Link>{' '}
              {doneAt === undefined ? words.notDone : words.took(span(startAt, doneAt))} · {words.limit}{' '}
              {span(startAt, dueAt)}
              {stands !== undefined &&
                words.real('hours' in stands ? hoursWords(stands.hours, language) : words.days(stands.workingDays))}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
