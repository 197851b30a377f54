import type { ConsultationView, Invited } from '../../api/consultations.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { consultationWords } from './consultation-words.ts';

interface UnitsProps {
  view: ConsultationView;
  act: (act: Act) => void;
}

/** A4: each unit with what it said, in what it dissents, who sat there; silence is shown as that. */
export function Units({ view, act }: UnitsProps) {
  const words = useWords(consultationWords);
  return (
    <Panel
      title={words.units}
      actions={
        view.allowed.includes('invite') && (
          <Button small onClick={() => act({ name: 'invite' })}>
            {words.acts['invite']}
          </Button>
        )
      }
    >
      <ul className="matter-lines">
        {view.invited.map((one) => (
          <Unit key={one.unit.id} one={one} view={view} act={act} />
        ))}
      </ul>
      {view.excused.map(({ unit, says }) => (
        <p key={unit.id} className="muted">
          {words.excused(unit.name, says)}
        </p>
      ))}
    </Panel>
  );
}

function Unit({ one, view, act }: UnitsProps & { one: Invited }) {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { unit, as, is, dueAt, why, attendance, views } = one;
  const button = (name: 'record-view' | 'record-attendance' | 'excuse' | 'invite', label: string) =>
    view.allowed.includes(name) &&
    one.left !== true && (
      <Button
        small
        look="quiet"
        aria-label={`${words.acts[label]} ${unit.name}`}
        onClick={() => act({ name, unit: unit.id })}
      >
        {words.acts[label]}
      </Button>
    );
  return (
    <li>
      <div>
        <b>{unit.name}</b> {as.name}{' '}
        <span className={is === 'heard' ? 'tag' : 'tag tag-strong'}>{words.standings[is]}</span>
        <small>
          {words.until(at(dueAt))}
          {why !== undefined && ` · ${why}`}
        </small>
        {attendance && (
          <p>
            {attendance.attended
              ? words.attended(attendance.who ?? '')
              : words.absent(attendance.says === undefined ? '' : `：${attendance.says}`)}
          </p>
        )}
        {views.length === 0 ? (
          <p className="muted">{words.noView}</p>
        ) : (
          views.map((said) => (
            <div key={said.at} className="consultation-view">
              <p className="matter-words">{said.says}</p>
              {said.dissent !== undefined && (
                <p className="matter-words">
                  <b>{words.dissent}</b>：{said.dissent}
                </p>
              )}
              <small>
                {said.by} · {at(said.saidAt ?? said.at)}
                {said.means !== undefined &&
                  ` · ${words.saidBy(words.spokenMeans[said.means] ?? said.means, said.who ?? '')}`}
                {said.late && ` · ${words.late}`}
                {said.evidence.map(({ ref }) => ` · ${ref}`).join('')}
              </small>
            </div>
          ))
        )}
      </div>
      {view.allowed.includes('invite') && (
        <span className="matter-acts">
          {button('record-view', 'record-view')}
          {button('record-attendance', 'record-attendance')}
          {button('invite', 'again')}
          {button('excuse', 'excuse')}
        </span>
      )}
    </li>
  );
}
