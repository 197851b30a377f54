import type { UnitRota, WatchView } from '../../api/watches.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Empty } from '../../components/states.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './act-draft.ts';
import { watchWords } from './watch-words.ts';

/** P8: who is on duty in each unit; what a rota lacks is named before it is decided. */
export function Rotas({ view, act }: { view: WatchView; act: (act: Act) => void }) {
  const words = useWords(watchWords);
  const submits = view.allowed.includes('submit-rota') && view.bound.some(({ id }) => id === view.own);
  return (
    <Panel
      title={words.rota}
      actions={
        submits && (
          <Button small onClick={() => act({ name: 'submit-rota' })}>
            {words.acts['submit-rota']}
          </Button>
        )
      }
    >
      {view.rota.length === 0 ? (
        <Empty>{words.noRota}</Empty>
      ) : (
        <ul className="matter-lines">
          {view.rota.map((one) => (
            <Rota key={one.unit.id} one={one} act={act} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Rota({ one, act }: { one: UnitRota; act: (act: Act) => void }) {
  const words = useWords(watchWords);
  const language = useLanguage();
  const now = useMinute();
  const { unit, version, is, days, gaps, twice, unreachable, decided } = one;
  const faults = [
    ...(gaps.length > 0 ? [words.gaps(gaps.map((day) => day.slice(5)).join('、'))] : []),
    ...twice.map(({ day, person, also }) => words.twice(day.slice(5), person, words.also[also] ?? also)),
    ...(unreachable.length > 0 ? [words.unreachable(unreachable.join('、'))] : []),
  ];
  return (
    <li>
      <div>
        <b>{unit.name}</b> {words.versionOf(version)}{' '}
        <span className={is === 'submitted' ? 'tag tag-strong' : 'tag'}>{words.rotaIs[is]}</span>
        <small>
          {one.by} {clockWords(ms(one.at), now, language)}
          {decided && ` · ${words.rotaIs[is]}：${[decided.by, decided.says].filter(Boolean).join('，')}`}
        </small>
        {faults.map((fault) => (
          <p key={fault}>
            <strong>{fault}</strong>
          </p>
        ))}
        <table className="rota-days">
          <tbody>
            {days.map(({ day, leader, officers }) => (
              <tr key={day}>
                <th scope="row">{day.slice(5)}</th>
                <td>
                  {words.leaderOf} {leader.name}
                </td>
                <td>
                  {words.officersOf} {officers.map(({ name }) => name).join('、')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <span className="matter-acts">
        {one.allowed.includes('approve-rota') && (
          <Button small look="primary" onClick={() => act({ name: 'approve-rota', unit: unit.id, version })}>
            {words.acts['approve-rota']}
          </Button>
        )}
        {one.allowed.includes('return-rota') && (
          <Button small onClick={() => act({ name: 'return-rota', unit: unit.id, version })}>
            {words.acts['return-rota']}
          </Button>
        )}
      </span>
    </li>
  );
}
