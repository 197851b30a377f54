import type { Assignment, CaseView, Directory } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Phone } from '../../components/Phone.tsx';
import { clockCalled } from '../../words/clock-english.ts';
import { common } from '../../words/common.ts';
import { awayNow, contactsOf } from '../../words/people.ts';
import { clockWords, ms } from '../../words/time.ts';
import { caseWords } from './case-words.ts';

/** Whose move it is, who has signed, and what happens if nothing happens; what is due next stands first of the clocks below. */
export function ThreeAnswers({ view, directory }: { view: CaseView; directory: Directory | undefined }) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const next = view.clocks.find(({ id }) => id === view.dueNext);
  // What happens next may belong to another clock than the one that is due next.
  const rung = view.clocks
    .flatMap((clock) => (clock.next ? [{ clock, ...clock.next }] : []))
    .sort((one, other) => (one.at < other.at ? -1 : 1))[0];
  const standing = view.assignments.filter(({ state }) => state !== 'taken-back');
  const mover = next?.move.unit ? standing.find(({ unit }) => unit.id === next.move.unit?.id) : undefined;
  const handler = mover?.handler ?? (mover?.signedFor ? undefined : mover?.signedBy);
  const callable = directory ? toCall(directory, next?.move.unit?.id, handler?.id, now) : [];
  return (
    <dl className="answers">
      <div>
        <dt>{words.move}</dt>
        <dd>
          {next ? (
            <>
              <strong>
                {[next.move.unit?.name ?? shared.desk, ...(next.move.people ?? []).map(({ name }) => name)].join(' ')}
              </strong>
              {callable.map((one) => (
                <Phone key={one.id} person={one} />
              ))}
            </>
          ) : (
            words.noMove
          )}
        </dd>
      </div>
      <div>
        <dt>{words.signed}</dt>
        <dd>{standing.length === 0 ? words.nobodyYet : <Signed standing={standing} now={now} />}</dd>
      </div>
      <div>
        <dt>{words.nothing}</dt>
        <dd>
          {rung ? (
            <>
              <strong>{clockWords(ms(rung.at), now, language)}</strong>
              <span>
                {words.willTell(
                  `${clockCalled(rung.clock, language)} ${shared.rungs[rung.kind] ?? rung.kind}`,
                  rung.people.length > 0
                    ? rung.people.map(({ name }) => name).join('、')
                    : rung.to.map((role) => shared.recipients[role] ?? role).join('、'),
                )}
              </span>
              {rung.unreachable.length > 0 && (
                <span className="alarm">
                  {words.unreachable(rung.unreachable.map((role) => shared.recipients[role] ?? role).join('、'))}
                </span>
              )}
            </>
          ) : (
            words.nothingNext
          )}
        </dd>
      </div>
    </dl>
  );
}

/** More units than this are counted by how they stand, who has not signed first; when and by whom stands beside each unit. */
const NAMED = 4;

function Signed({ standing, now }: { standing: Assignment[]; now: number }) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const language = useLanguage();
  if (standing.length > NAMED)
    return (['assigned', 'returning', 'signed'] as const).flatMap((state) => {
      const units = standing.filter((one) => one.state === state);
      return units.length === 0
        ? []
        : [
            <span key={state} className={state === 'signed' ? undefined : 'answers-open'}>
              <strong>{words.inState(shared.assignment[state] ?? '', units.length)}</strong>{' '}
              {units.map(({ unit }) => unit.name).join('、')}
            </span>,
          ];
    });
  return standing.map((assignment) => (
    <span key={assignment.id} className={assignment.state === 'signed' ? 'answers-unit' : 'answers-unit answers-open'}>
      <i aria-hidden="true">{assignment.state === 'signed' ? '✓' : '○'}</i>
      <strong>{assignment.unit.name}</strong> {shared.assignment[assignment.state]}
      {assignment.signedAt !== undefined && ` ${clockWords(ms(assignment.signedAt), now, language)}`}
      {assignment.signedBy && ` ${assignment.signedBy.name}`}
      {assignment.signedFor && shared.signedFor}
    </span>
  ));
}

/** Whom the desk telephones now: who handles it, else the unit's own officers; nobody who is away, and no more than two. */
function toCall(directory: Directory, unit: string | undefined, handler: string | undefined, now: number) {
  const present = contactsOf(directory).filter((one) => one.active && !awayNow(one, now));
  const found =
    handler === undefined
      ? present.filter((one) => one.unit === unit && one.posts.includes('unit-officer'))
      : present.filter(({ id }) => id === handler);
  return found.slice(0, 2).map(({ id, name, phone }) => ({ id, name, ...(phone === undefined ? {} : { phone }) }));
}
