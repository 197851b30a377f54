import { Fragment } from 'react';
import type { Reachability } from '../../api/duty.ts';
import { useWords } from '../../app/language.ts';
import { cx } from '../../components/cx.ts';
import { common } from '../../words/common.ts';
import { people, UNIT_KINDS } from '../../words/people.ts';
import { reachWords, whenWords } from './reach-words.ts';
import type { Cell } from './Reach.tsx';

type Rung = Reachability['rungs'][number];

/** Every rung of every ladder against the five kinds of unit, and the desk. */
export function RungTable({ rungs, onOpen }: { rungs: Rung[]; onOpen: (cell: Cell) => void }) {
  const words = useWords(reachWords);
  const shared = useWords(common);
  const { kinds } = useWords(people);
  const ladders = [...new Set(rungs.map(({ ladder }) => ladder))];
  const titles = [words.rung, words.what, words.who, words.desk, ...UNIT_KINDS.map((kind) => kinds[kind] ?? kind)];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is scrolled by keys too
    <div className="reach-scroll" tabIndex={0} role="group" aria-label={words.rungsTitle}>
      <table className="reach-table">
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ladders.map((ladder) => {
            const own = rungs.filter((rung) => rung.ladder === ladder);
            return (
              <Fragment key={ladder}>
                <tr className="reach-ladder">
                  <th colSpan={titles.length} scope="colgroup">
                    {own[0]?.clocks.join('、') || ladder}
                  </th>
                </tr>
                {own.map((rung) => (
                  <tr key={rung.rung}>
                    <td>{whenWords(rung.when, words)}</td>
                    <td>{shared.rungs[rung.kind]}</td>
                    <td className="reach-who">{rung.to.map((role) => shared.recipients[role]).join('、')}</td>
                    <td>{rung.desk && <State state={rung.desk} says={words.deskStates[rung.desk]} />}</td>
                    {UNIT_KINDS.map((kind) => (
                      <td key={kind}>
                        <KindCell cell={rung.kinds.find((one) => one.kind === kind)} onOpen={onOpen} />
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const MARKS = { reached: '✓', partly: '△', silent: '✕' };

function State({ state, says }: { state: keyof typeof MARKS; says: string }) {
  return (
    <span className={cx('reach-cell', state === 'reached' ? 'reach-ok' : `reach-${state}`)}>
      <i aria-hidden="true">{MARKS[state]}</i> {says}
    </span>
  );
}

function KindCell({ cell, onOpen }: { cell: Cell | undefined; onOpen: (cell: Cell) => void }) {
  const words = useWords(reachWords);
  if (!cell) return null;
  if (cell.silent.length + cell.partly.length === 0) return <State state="reached" says={words.kindCell(cell.units)} />;
  const state = cell.silent.length > 0 ? 'silent' : 'partly';
  return (
    <button type="button" className={`reach-cell reach-${state}`} title={words.showUnits} onClick={() => onOpen(cell)}>
      <i aria-hidden="true">{MARKS[state]}</i>
      {state === 'silent' ? words.silentCell(cell.silent.length) : words.partlyCell(cell.partly.length)}
    </button>
  );
}
