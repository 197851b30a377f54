import { type CaseView, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import type { PolicyLists } from '../../words/policy.ts';
import { readingWords } from '../../words/answer-reading.ts';
import { breachWords } from '../../words/breaches.ts';
import { exposureWords } from '../../words/exposure.ts';
import { outletWords } from '../../words/outlets.ts';
import { clockWords, ms } from '../../words/time.ts';
import { caseWords } from './case-words.ts';

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
