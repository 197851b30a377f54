import type { ReactNode } from 'react';
import { Link } from 'react-router';
import {
  type Assignment,
  type CaseView,
  type Directory,
  type RecordEvent,
  type Schemas,
  useTexts,
} from '../../api/queries.ts';
import { actorOf, isObject, type Reason, type Suggestion, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { ClockBadge } from '../../components/ClockBadge.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { Panel } from '../../components/Page.tsx';
import { unitName } from '../../components/units.ts';
import { common, type GradeId } from '../../words/common.ts';
import type { PolicyLists } from '../../words/policy.ts';
import { clockWords, fullTime, ms } from '../../words/time.ts';
import { type ActionName, assignmentActions, awaitsLeader } from './actions/offered.ts';
import { actionWords } from './actions/action-words.ts';
import { caseWords } from './case-words.ts';

export function Units({
  view,
  events,
  me,
  act,
}: {
  view: CaseView;
  events: RecordEvent[];
  me?: Schemas['Me']['me'];
  act: (name: ActionName, assignmentId?: string) => void;
}) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const doing = useWords(actionWords);
  const language = useLanguage();
  const now = useMinute();
  const givers = new Map(
    events.flatMap((event) => {
      const assignment = event['assignment'];
      return event.type === 'assigned' && isObject(assignment)
        ? [[textOf(assignment['id']), actorOf(event).name] as const]
        : [];
    }),
  );
  if (view.assignments.length === 0) return null;
  return (
    <Panel title={words.units}>
      <ul className="lines">
        {view.assignments.map((assignment) => (
          <li key={assignment.id} className={assignment.state === 'taken-back' ? 'muted' : undefined}>
            <div>
              <strong>{assignment.unit.name}</strong> <span className="tag">{shared.parts[assignment.part]}</span>{' '}
              {shared.assignment[assignment.state]}
              <small>
                {clockWords(ms(assignment.signedAt ?? assignment.assignedAt), now, language)}
                {assignment.signedBy && ` ${assignment.signedBy.name}`}
                {givers.has(assignment.id) && ` · ${words.givenBy(givers.get(assignment.id) ?? '')}`}
                {assignment.signedFor && shared.signedFor}
                {assignment.handler && ` → ${assignment.handler.name}`}
              </small>
              {assignment.leader && assignment.leadingSince !== undefined && (
                <small>
                  {words.leads(assignment.leader.name, clockWords(ms(assignment.leadingSince), now, language))}
                </small>
              )}
              {awaitsLeader(view, assignment) && <NobodyLeads view={view} assignment={assignment} />}
              {assignment.assignedBy && (
                <small>
                  {words.assignedBy}{' '}
                  {[assignment.assignedBy.unit, assignment.assignedBy.number].filter(Boolean).join(' ')}
                </small>
              )}
            </div>
            <span className="lines-acts">
              {me &&
                assignmentActions(view, assignment, me).map((name) => (
                  <Button key={name} small onClick={() => act(name, assignment.id)}>
                    {doing.names[name]}
                  </Button>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** R4: who was asked to lead, by the texts that went out. */
function NobodyLeads({ view, assignment }: { view: CaseView; assignment: Assignment }) {
  const words = useWords(caseWords);
  const texts = useTexts(view.number).data?.texts ?? [];
  const asked = texts.filter(
    ({ step, template, unit }) =>
      unit.id === assignment.unit.id &&
      (template === 'take-lead' || step.split('#')[0] === `take-lead:${assignment.id}`),
  );
  const people = [...new Set(asked.filter(({ state }) => state !== 'dropped').map(({ person }) => person.name))].join(
    '、',
  );
  return (
    <small className="alarm">
      {words.nobodyLeads}
      {people !== '' && `，${words.askedToLead(people)}`}
    </small>
  );
}

export function Clocks({ view, act }: { view: CaseView; act: (name: ActionName) => void }) {
  const words = useWords(caseWords);
  const doing = useWords(actionWords);
  return (
    <Panel title={words.clocks}>
      <ul className="lines">
        {view.clocks.map((clock) => (
          <li key={clock.id}>
            <ClockBadge clock={clock} wide />
            <Link className="lines-acts" to={`/cases/${view.number}/clocks/${encodeURIComponent(clock.id)}`}>
              {words.basis}
            </Link>
          </li>
        ))}
      </ul>
      {view.clocks.some((clock) => clock.unconfirmed) && <p className="muted">{words.clockUnconfirmed}</p>}
      {view.unreckoned.length > 0 && (
        <p className="alarm">
          {words.unreckoned(
            view.unreckoned.map(({ name }) => name).join('、'),
            [...new Set(view.unreckoned.flatMap(({ year }) => year ?? []))].join('、'),
          )}
          {view.may.includes('reckon') && (
            <Button small onClick={() => act('reckon')}>
              {doing.names.reckon}
            </Button>
          )}
        </p>
      )}
    </Panel>
  );
}

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
              {words.reviewGone} <Link to={`/cases/${view.review.newCase}`}>{view.review.newCase}</Link>
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
            </Pair>
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
        {says} {clause !== 'ours' && <span className="muted">{clause}</span>}
      </li>
    ))}
  </ul>
);

export function Releases({ view, lists }: { view: CaseView; lists: PolicyLists | undefined }) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const now = useMinute();
  if (view.releases.length === 0) return null;
  return (
    <Panel title={words.releases}>
      <ul className="lines">
        {view.releases.map((release) => (
          <li key={release.id}>
            <div>
              <strong>{lists?.forms.find(({ id }) => id === release.form)?.name ?? release.form}</strong>{' '}
              {clockWords(ms(release.publishedAt), now, language)}
              {release.final && <span className="tag">{words.final}</span>}
              {release.followUpAt !== undefined && (
                <small>{words.followUp(clockWords(ms(release.followUpAt), now, language))}</small>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function Facts({ view, lists }: { view: CaseView; lists: PolicyLists | undefined }) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  return (
    <Panel title={words.facts}>
      <Pairs>
        <Pair name={words.discovered}>
          {fullTime(ms(view.discoveredAt))}
          {view.knownAt !== undefined && view.knownAt < view.discoveredAt && (
            <small>{words.knownEarlier(fullTime(ms(view.knownAt)))}</small>
          )}
        </Pair>
        {view.firstPublishedAt !== undefined && (
          <Pair name={words.firstPublished}>
            {fullTime(ms(view.firstPublishedAt))}
            {view.firstPublishedOn !== undefined && <small> {view.firstPublishedOn}</small>}
          </Pair>
        )}
        <Pair name={words.registered}>{fullTime(ms(view.registeredAt))}</Pair>
        {view.origin.kind === 'alert' && <Pair name={words.source}>{view.origin.name ?? view.origin.source}</Pair>}
        {view.place !== undefined && <Pair name={words.place}>{view.place}</Pair>}
        <Pair name={words.categories}>
          {view.categories.map((id) => shared.categories[id] ?? id).join('、') || shared.none}
        </Pair>
        {view.natures.length > 0 && (
          <Pair name={words.natures}>
            {view.natures.map((id) => lists?.natures.find((one) => one.id === id)?.name ?? id).join('、')}
          </Pair>
        )}
        <Pair name={words.settled}>
          {view.settledAt === undefined ? words.notSettled : words.settledAt(fullTime(ms(view.settledAt)))}
        </Pair>
        {view.reportedAt !== undefined && <Pair name={words.reported}>{fullTime(ms(view.reportedAt))}</Pair>}
        <Pair name={words.policy}>
          <span className="number">{view.policyId}</span>
        </Pair>
      </Pairs>
    </Panel>
  );
}

const Pairs = ({ children }: { children: ReactNode }) => <dl className="pairs">{children}</dl>;
const Pair = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
