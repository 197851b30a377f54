import { useState } from 'react';
import { Link } from 'react-router';
import { type Reachability, useReachability } from '../../api/duty.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { cx } from '../../components/cx.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { DirectoryFrame } from './Frame.tsx';
import { RungTable } from './RungTable.tsx';
import { reachWords } from './reach-words.ts';

export type Role = Reachability['roles'][number];
export type Cell = Reachability['rungs'][number]['kinds'][number];

/** 触达检查: P8: every rung checked before it is needed. */
export function Page() {
  const query = useReachability();
  return (
    <DirectoryFrame>
      <Read query={query}>{(reach) => <Sheet reach={reach} />}</Read>
    </DirectoryFrame>
  );
}

function Sheet({ reach: { roles, rungs } }: { reach: Reachability }) {
  const words = useWords(reachWords);
  const shared = useWords(common);
  const [cell, setCell] = useState<Cell | null>(null);
  const gaps = roles.filter(({ unit, people }) => unit !== null && people.length === 0);
  const silent = rungs.reduce(
    (sum, rung) =>
      sum + rung.kinds.reduce((inner, kind) => inner + kind.silent.length, 0) + Number(rung.desk === 'silent'),
    0,
  );
  const partly = rungs.reduce(
    (sum, rung) =>
      sum + rung.kinds.reduce((inner, kind) => inner + kind.partly.length, 0) + Number(rung.desk === 'partly'),
    0,
  );
  return (
    <>
      <div className={cx('reach-sum', silent + partly > 0 && 'reach-bad')} role="status">
        <span>{words.says}</span>
        <b>
          {silent + partly === 0
            ? `✓ ${words.allReached}`
            : [silent > 0 && words.silent(silent), partly > 0 && words.partly(partly)].filter(Boolean).join(' · ')}
        </b>
      </div>
      <Panel title={words.deskTitle}>
        <div className="reach-desk">
          {roles
            .filter(({ unit }) => unit === null)
            .map((role) => (
              <div key={role.role}>
                <h3>{shared.recipients[role.role]}</h3>
                <p>
                  {role.people.length === 0 ? (
                    <b className="reach-silent">{words.nobody}</b>
                  ) : (
                    role.people.map(({ name }) => name).join('、')
                  )}
                </p>
                <Unreached role={role} />
              </div>
            ))}
        </div>
      </Panel>
      <Panel title={words.unitsTitle}>
        {gaps.length === 0 && <p className="muted">✓ {words.noGaps}</p>}
        <ul className="notes">
          {gaps.map((role) => (
            <li key={`${role.unit?.id} ${role.role}`}>
              <Link to={`/directory?unit=${role.unit?.id}`}>{role.unit?.name}</Link> · {shared.recipients[role.role]}：
              <b className="reach-silent">{words.nobody}</b> <Unreached role={role} />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={words.rungsTitle}>
        <RungTable rungs={rungs} onOpen={setCell} />
      </Panel>
      {cell && <Which cell={cell} onClose={() => setCell(null)} />}
    </>
  );
}

function Unreached({ role: { unreached } }: { role: Role }) {
  const words = useWords(reachWords);
  const language = useLanguage();
  const now = useMinute();
  if (unreached.length === 0) return null;
  const why = (one: Role['unreached'][number]): string =>
    one.why === 'no-phone'
      ? words.noPhone
      : one.until === undefined
        ? words.awayOnly
        : words.away(clockWords(ms(one.until), now, language));
  return <small className="muted">{unreached.map((one) => `${one.person.name}（${why(one)}）`).join('、')}</small>;
}

function Which({ cell, onClose }: { cell: Cell; onClose: () => void }) {
  const words = useWords(reachWords);
  const parts = [
    { title: words.silentUnits, units: cell.silent },
    { title: words.partlyUnits, units: cell.partly },
  ].filter(({ units }) => units.length > 0);
  return (
    <Dialog title={words.showUnits} onClose={onClose}>
      {parts.map(({ title, units }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul className="notes">
            {units.map((unit) => (
              <li key={unit.id}>
                <Link to={`/directory?unit=${unit.id}`}>{unit.name}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
