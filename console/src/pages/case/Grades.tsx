import { Clause } from '../../components/Clause.tsx';
import { Link } from 'react-router';
import type { CaseView, Directory } from '../../api/queries.ts';
import type { Reason, Suggestion } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { GradeTag } from '../../components/GradeTag.tsx';
import { Panel } from '../../components/Page.tsx';
import { unitName } from '../../components/units.ts';
import { RankedUnits } from '../../components/RankedUnits.tsx';
import { common, type GradeId } from '../../words/common.ts';
import { caseWords } from './case-words.ts';
import { Pairs, Pair } from './Pairs.tsx';

const isGrade = (text: string | null): text is GradeId =>
  text === 'I' || text === 'II' || text === 'III' || text === 'IV';

/** A1: what the table suggested, with its reasons, beside what a person decided. */
export function Grades({
  view,
  suggestion,
  directory,
}: {
  view: CaseView;
  suggestion: Suggestion | null;
  directory: Directory | undefined;
}) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const differs =
    suggestion &&
    view.gradesConfirmed &&
    (suggestion.opinion !== view.grades.opinion || suggestion.emergency !== view.grades.emergency);
  return (
    <Panel title={words.grade}>
      <Pairs>
        <Pair name={words.opinionGrade}>
          <GradeTag grade={view.grades.opinion} confirmed={view.gradesConfirmed} />
        </Pair>
        <Pair name={words.emergencyGrade}>
          {view.grades.emergency ? (
            <GradeTag grade={view.grades.emergency} confirmed={view.gradesConfirmed} />
          ) : (
            words.notEmergency
          )}
        </Pair>
        {view.graver?.grades.emergency && (
          <Pair name={words.graver}>
            <GradeTag grade={view.graver.grades.emergency} confirmed={false} />
            <small className="alarm">{words.graverWaits}</small>
          </Pair>
        )}
        {view.review && (
          <Pair name={words.reviewGround}>
            <div>
              {view.review.from === undefined ? words.reviewGone : words.reviewJoined}{' '}
              {view.review.from !== undefined && <Link to={`/cases/${view.review.from}`}>{view.review.from}</Link>}
              {view.review.newCase !== undefined && (
                <Link to={`/cases/${view.review.newCase}`}>{view.review.newCase}</Link>
              )}
            </div>
            <div>
              {words.reviewProposes} <GradeTag grade={view.review.grades.opinion} confirmed={false} />
              {'；'}
              {words.emergencyGrade}{' '}
              {view.review.grades.emergency ? (
                <GradeTag grade={view.review.grades.emergency} confirmed={false} />
              ) : (
                words.notEmergency
              )}
            </div>
            <small className="alarm">
              {view.status === 'closed' || view.status === 'ended' ? words.reviewOver : words.reviewWaits}
            </small>
          </Pair>
        )}
        {suggestion && (
          <>
            <Pair name={words.suggestedGrade}>
              {isGrade(suggestion.opinion) && <GradeTag grade={suggestion.opinion} />}
              {differs && <span className="tag">{words.differs}</span>}
              <Reasons reasons={suggestion.gradeReasons} />
            </Pair>
            <Pair name={words.suggestedUnit}>
              {unitName(directory, suggestion.unit)}
              <Reasons reasons={suggestion.unitReasons} />
              <RankedUnits {...{ suggestion, directory }} />
            </Pair>
            {suggestion.beside.length > 0 && (
              <Pair name={words.suggestedBeside}>
                <ul className="reasons">
                  {suggestion.beside.map(({ unit, part, reasons }) => (
                    <li key={unit}>
                      {unitName(directory, unit)} <span className="tag">{shared.parts[part] ?? part}</span>{' '}
                      {reasons.map(({ says }) => says).join('；')}
                    </li>
                  ))}
                </ul>
              </Pair>
            )}
          </>
        )}
      </Pairs>
    </Panel>
  );
}

const Reasons = ({ reasons }: { reasons: Reason[] }) => (
  <ul className="reasons">
    {reasons.map(({ clause, says }) => (
      <li key={clause + says}>
        {says}{' '}
        <span className="muted">
          <Clause of={clause} />
        </span>
      </li>
    ))}
  </ul>
);
