import { Clause } from '../../components/Clause.tsx';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type CaseView, type Clock, type Directory, useMe } from '../../api/queries.ts';
import type { Reason, Suggestion } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { ClockBadge } from '../../components/ClockBadge.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { Panel } from '../../components/Page.tsx';
import { unitName } from '../../components/units.ts';
import { RankedUnits } from '../../components/RankedUnits.tsx';
import { RulesVersion } from '../../components/RulesVersion.tsx';
import { common, type GradeId } from '../../words/common.ts';
import type { PolicyLists } from '../../words/policy.ts';
import { readingWords } from '../../words/answer-reading.ts';
import { breachWords } from '../../words/breaches.ts';
import { exposureWords } from '../../words/exposure.ts';
import { outletWords } from '../../words/outlets.ts';
import { clockWords, fullTime, ms, spanWords } from '../../words/time.ts';
import type { ActionName } from './actions/offered.ts';
import { actionWords } from './actions/action-words.ts';
import { caseWords } from './case-words.ts';
import { tracked } from './Track.tsx';
import { clocksTogether } from '../../words/clocks-together.ts';

export function Clocks({
  view,
  labelOf,
  act,
}: {
  view: CaseView;
  labelOf: (clock: Clock) => string;
  act: (name: ActionName) => void;
}) {
  const words = useWords(caseWords);
  const doing = useWords(actionWords);
  const line = (clock: Clock) => (
    <li key={clock.id}>
      <ClockBadge clock={clock} label={labelOf(clock)} wide />
      <Link className="lines-acts" to={`/cases/${view.number}/clocks/${encodeURIComponent(clock.id)}`}>
        {words.basis}
      </Link>
    </li>
  );
  // A clock is told of once: what runs is on the track.
  const shown = tracked(view).bars.flat();
  const others = view.clocks.filter((clock) => !shown.includes(clock));
  const unconfirmed = view.clocks.some((clock) => clock.unconfirmed);
  if (others.length === 0 && !unconfirmed && view.unreckoned.length === 0) return null;
  return (
    <Panel title={shown.length === 0 ? words.clocks : words.otherClocks}>
      <ul className="lines">
        {clocksTogether(others).map((group) => {
          const [first, ...rest] = group;
          if (!first) return null;
          if (rest.length === 0) return line(first);
          return (
            <li key={first.id}>
              <details className="clocks-alike">
                <summary>
                  <ClockBadge clock={first} label={words.alike(first.name, group.length)} wide />
                </summary>
                <ul className="lines">{group.map(line)}</ul>
              </details>
            </li>
          );
        })}
      </ul>
      {unconfirmed && <p className="muted">{words.clockUnconfirmed}</p>}
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

/** S1: what the page at its address showed; nobody but its recorder looked where that is not said. */
function LinkState({ release, lists }: { release: CaseView['releases'][number]; lists: PolicyLists | undefined }) {
  const words = useWords(outletWords);
  const { link, form } = release;
  if (release.void || lists?.forms.find(({ id }) => id === form)?.needs !== 'address') return null;
  const wrong = link?.is === 'no-title' || link?.is === 'unread';
  return (
    <small className={wrong ? 'alarm' : undefined}>
      {words.link[link?.is ?? 'none']}
      {link?.why && `（${words.linkWhy[link.why]}）`}
    </small>
  );
}

export function Releases({
  view,
  lists,
  judge,
  review,
  find,
}: {
  view: CaseView;
  lists: PolicyLists | undefined;
  judge: (release: string) => void;
  review: (release: string) => void;
  find: (release: string) => void;
}) {
  const me = useMe().data?.me;
  const breaches = useWords(breachWords);
  const reading = useWords(readingWords);
  const exposure = useWords(exposureWords);
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
              {release.exposed && (
                <small className={release.exposed === 'open' ? 'alarm' : undefined}>
                  {exposure.states[release.exposed]}
                </small>
              )}
              {release.toReview && (
                <small className="alarm">{reading.toReview(reading.says[release.reads ?? ''] ?? '')}</small>
              )}
              {release.answersAll && <small>{reading.found}</small>}
              {release.noAnswer && <small className="alarm">{breaches.foundNoAnswer}</small>}
              <LinkState release={release} lists={lists} />
            </div>
            {release.fulfils.length > 0 && release.unit !== me?.unit.id && view.may.includes('find-no-answer') && (
              <Button small look="quiet" onClick={() => review(release.id)}>
                {breaches.noAnswer}
              </Button>
            )}
            {release.toReview && release.unit !== me?.unit.id && view.may.includes('find-answer') && (
              <Button small look="quiet" onClick={() => find(release.id)}>
                {reading.find}
              </Button>
            )}
            {release.exposed && view.may.includes('judge-exposure') && (
              <Button small onClick={() => judge(release.id)}>
                {exposure.judge}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function Facts({ view, lists, amend }: { view: CaseView; lists: PolicyLists | undefined; amend: () => void }) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const language = useLanguage();
  /** S5: how long it was there to be found. */
  const toDiscovery = (since: string) => spanWords(ms(view.discoveredAt) - ms(since), language);
  return (
    <Panel
      title={words.facts}
      actions={
        view.may.includes('amend') && (
          <Button small onClick={amend}>
            {words.amend}
          </Button>
        )
      }
    >
      <Pairs>
        <Pair name={words.discovered}>
          {fullTime(ms(view.discoveredAt))}
          {view.knownAt !== undefined && view.knownAt < view.discoveredAt && (
            <small>{words.knownEarlier(fullTime(ms(view.knownAt)), toDiscovery(view.knownAt))}</small>
          )}
          {view.emergencyKnown && (
            <small>
              {words.emergencyKnown(
                view.emergencyKnown.in ?? words.another,
                fullTime(ms(view.emergencyKnown.at)),
                shared.grades[view.emergencyKnown.grade] ?? view.emergencyKnown.grade,
              )}
            </small>
          )}
        </Pair>
        {view.firstPublishedAt !== undefined && (
          <Pair name={words.firstPublished}>
            {fullTime(ms(view.firstPublishedAt))}
            {view.firstPublishedAt < view.discoveredAt && words.foundAfter(toDiscovery(view.firstPublishedAt))}
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
          <RulesVersion rules={view.rules} policyId={view.policyId} />
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
