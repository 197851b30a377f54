import { Link } from 'react-router';
import { type CaseView, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockCalled } from '../../words/clock-english.ts';
import { breachWords } from '../../words/breaches.ts';
import { common } from '../../words/common.ts';
import type { FromBreach } from '../orders/IssueDialog.tsx';
import { dutyOf } from './actions/FindLateGradingForm.tsx';
import { clockWords, leftWords, ms } from '../../words/time.ts';

/** Duties that were missed while they stood: whose, since when, and whether they count. */
export function Breaches({
  view,
  act,
  find,
  order,
}: {
  view: CaseView;
  act: (name: 'set-aside' | 'tolerate' | 'appeal', duty: string) => void;
  find: (duty: string) => void;
  /** S3: a supervision order about it. */
  order: (from: FromBreach) => void;
}) {
  const words = useWords(breachWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const me = useMe().data?.me;
  // A1: nobody's breach, unless a leader finds otherwise.
  const past = view.clocks.filter(
    (clock) =>
      clock.legalDueAt !== undefined &&
      (clock.metAt === undefined || clock.metAt > clock.legalDueAt) &&
      !view.breaches.some(({ duty, dueAt }) => duty === dutyOf(clock) && dueAt === clock.legalDueAt),
  );
  if (view.breaches.length + past.length === 0) return null;
  const legal = ({ legalDueAt, dueAt }: (typeof past)[number]) => clockWords(ms(legalDueAt ?? dueAt), now, language);
  return (
    <Panel title={words.title}>
      <ul className="lines">
        {view.breaches.map(({ duty, name, unit, dueAt, metAt, is, bookedIn, mark }) => (
          <li key={duty} className={is === 'stands' ? undefined : 'muted'}>
            <div>
              <strong>{name}</strong> <span className="tag">{words.states[is]}</span>
              {mark && <span className="tag">{words.marks[mark]}</span>}
              <small>
                {unit?.name ?? words.desk} · {words.due(clockWords(ms(dueAt), now, language))}
                {metAt !== undefined &&
                  ` · ${words.metThen(clockWords(ms(metAt), now, language))} · ${leftWords(ms(dueAt) - ms(metAt), language)}`}
                {bookedIn !== undefined && (
                  <>
                    {' · '}
                    <Link to={`/cases/${bookedIn}`}>{words.bookedIn(bookedIn)}</Link>
                  </>
                )}
                {is === 'stands' &&
                  view.clocks.some((clock) => dutyOf(clock) === duty && clock.state === 'missed') &&
                  ` · ${words.stillOpen} · ${leftWords(ms(dueAt) - now, language)}`}
              </small>
            </div>
            {is === 'stands' && unit && me?.may.includes('issue-order') && (
              <Button
                small
                look="quiet"
                aria-label={`${words.order} ${name}`}
                onClick={() => order({ caseNumber: view.number, duty, name, unit: unit.id })}
              >
                {words.order}
              </Button>
            )}
            {is === 'stands' && unit && mark === undefined && view.may.includes('tolerate') && (
              <Button small onClick={() => act('tolerate', duty)}>
                {words.tolerate}
              </Button>
            )}
            {is === 'stands' &&
              unit &&
              mark !== 'waived' &&
              view.may.includes('appeal') &&
              (unit.id === me?.unit.id || me?.may.includes('list-all')) && (
                <Button small onClick={() => act('appeal', duty)}>
                  {words.appeal}
                </Button>
              )}
            {(is === 'stands' || is === 'healed') && view.may.includes('set-aside') && (
              <Button small onClick={() => act('set-aside', duty)}>
                {words.setAside}
              </Button>
            )}
          </li>
        ))}
        {past.map((clock) => (
          <li key={clock.id} className="muted">
            <div>
              <strong>{clockCalled(clock, language)}</strong>{' '}
              <span className="tag">{clock.past && shared.past[clock.past]}</span>
              <small>
                {clock.metAt === undefined
                  ? words.pastDue(legal(clock), clockWords(ms(clock.dueAt), now, language))
                  : words.pastMet(legal(clock), clockWords(ms(clock.metAt), now, language))}
              </small>
            </div>
            {view.may.includes('find-late-grading') && (
              <Button small onClick={() => find(dutyOf(clock))}>
                {words.find[clock.past ?? 'grade']}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
