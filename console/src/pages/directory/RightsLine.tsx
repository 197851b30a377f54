import type { RightsChange } from '../../api/rights.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { isMove } from './rights-told.ts';
import { rightsWords } from './rights-words.ts';

/** Where texts find a person. */
const addressesIn = ({ phone, accounts = {} }: { phone?: string; accounts?: Record<string, string> }): string =>
  [...(phone === undefined ? [] : [phone]), ...Object.values(accounts)].join('、');

/** A whole list of people stands in a line of its own, and is opened to be read. */
const MOST_LINES = 12;

/** H2: one change of rights: who gains what, who asked, who decided. */
export function RightsLine({ change }: { change: RightsChange }) {
  const words = useWords(rightsWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const lines = change.widened.map(({ person, name, unit, role, gains, was, reached }) => (
    <p key={person}>
      <strong>
        {name} · {unit.name} · {shared.roles[role] ?? role}
      </strong>{' '}
      {gains.map((gain) => (
        <span key={gain} className="tag">
          {words.gains[gain]}
        </span>
      ))}{' '}
      {was && (
        <small className="muted">
          {words.from(was.active ? `${was.unit.name} · ${shared.roles[was.role] ?? was.role}` : words.notInOffice)}
        </small>
      )}{' '}
      {reached && <small className="number">{words.reached(addressesIn(reached.was), addressesIn(reached.is))}</small>}
    </p>
  ));
  const counted = [...new Set(change.widened.map(({ role }) => role))]
    .map((role) => words.ofRole(shared.roles[role] ?? role, change.widened.filter((one) => one.role === role).length))
    .join('、');
  return (
    <div>
      {lines.length > MOST_LINES ? (
        <details>
          <summary>{words.many(lines.length, counted)}</summary>
          {lines}
        </details>
      ) : (
        lines
      )}
      {change.units.map(({ id, name }) => (
        <p key={id}>{words.toDesk(name)}</p>
      ))}
      <small>
        <span className="number">{change.id}</span> {words.asked(change.by.name, at(change.at))}
        {change.decided &&
          ` · ${words.states[change.state]} · ${words.by(change.decided.by.name, at(change.decided.at))}`}
        {change.decided?.reason !== undefined && ` · ${change.decided.reason}`}
      </small>
      {change.state === 'alone' && (
        <p>
          <span className="tag tag-strong">{words.alone}</span> {isMove(change) ? words.movedSays : words.aloneSays}
        </p>
      )}
    </div>
  );
}
