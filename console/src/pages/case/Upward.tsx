import { type CaseView, type RecordEvent, useUpward } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { ButtonLink } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { upwardWords } from '../../words/upward.ts';

const UPWARD = ['reported', 'dispatch-written', 'taken-over'];
const CLOCKS = ['immediate-report', 'written-report', 'feedback', 'receipt', 'ask-superior', 'relay'];

/** M2, P2, P3: how the case stands upward; who, what and when is on a page of its own. Nothing is read of a case of which nothing goes upward. */
export function Upward({ view, events }: { view: CaseView; events: RecordEvent[] }) {
  const words = useWords(upwardWords);
  const asked = view.clocks.some(({ kind }) => CLOCKS.includes(kind));
  const told = events.some(({ type }) => UPWARD.includes(type));
  const open = view.status === 'open' || view.status === 'appraising';
  if (!asked && !told && !(open && view.may.includes('record-takeover'))) return null;
  return (
    <Panel title={words.panel} actions={<ButtonLink to={`/cases/${view.number}/upward`}>{words.open}</ButtonLink>}>
      {(asked || told) && <Stand number={view.number} />}
    </Panel>
  );
}

function Stand({ number }: { number: string }) {
  const words = useWords(upwardWords);
  const language = useLanguage();
  const now = useMinute();
  const upward = useUpward(number).data;
  if (!upward) return null;
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const told = upward.desks.filter((desk) => desk.told && desk.calls.length > 0);
  const standing = upward.takeovers.find(({ until }) => until === undefined);
  return (
    <ul className="lines">
      {told.map(({ id, name, calls }) => (
        <li key={id}>
          <div>
            {name}
            <small>{words.told(at(calls[0]?.at ?? ''))}</small>
          </div>
        </li>
      ))}
      {upward.dispatches.map(({ id, name, versions, sendings }) => {
        const sent = sendings[sendings.length - 1];
        return (
          <li key={id}>
            <div>
              {name} {id}
              <small>{sent ? words.sent(sent.version, at(sent.sentAt)) : words.version(versions.length)}</small>
            </div>
          </li>
        );
      })}
      {standing && (
        <li>
          <div>
            <strong>{words.commanded(standing.body, at(standing.since))}</strong>
          </div>
        </li>
      )}
    </ul>
  );
}
