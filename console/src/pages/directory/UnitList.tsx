import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { cx } from '../../components/cx.ts';
import { SearchBox } from '../../components/SearchBox.tsx';
import { holds } from '../../components/sought.ts';
import { Empty } from '../../components/states.tsx';
import { type Contact, people, type Unit, UNIT_KINDS } from '../../words/people.ts';
import { directoryWords } from './directory-words.ts';
import { gapsOf } from './gaps.ts';

export function UnitList({
  units,
  contacts,
  chosen,
  onChoose,
}: {
  units: Unit[];
  contacts: Contact[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const words = useWords(directoryWords);
  const kinds = useWords(people).kinds;
  const deskUnit = useWords(people).deskUnit;
  const now = useMinute();
  const [sought, setSought] = useState('');
  const found = units.filter((unit) => {
    const names = contacts.flatMap((one) => (one.unit === unit.id ? [one.name] : []));
    return holds([unit.name, unit.short, ...names], sought);
  });
  return (
    <div className="unit-list">
      <SearchBox label={words.search} value={sought} pause={0} onChange={setSought} />
      {found.length === 0 && <Empty>{words.noneFound}</Empty>}
      {UNIT_KINDS.map((kind) => {
        const inside = found.filter((unit) => unit.kind === kind);
        if (inside.length === 0) return null;
        return (
          <section key={kind}>
            <h2>
              {kinds[kind]} <small>{words.units(inside.length)}</small>
            </h2>
            <ul>
              {inside.map((unit) => {
                const gaps = gapsOf(unit, contacts, now).length;
                return (
                  <li key={unit.id}>
                    <button
                      type="button"
                      className={cx('unit-item', unit.id === chosen && 'unit-item-on')}
                      aria-current={unit.id === chosen}
                      onClick={() => onChoose(unit.id)}
                    >
                      <span>{unit.name}</span>
                      {unit.desk && <span className="tag">{deskUnit}</span>}
                      {!unit.active && <span className="tag">{words.inactive}</span>}
                      {gaps > 0 && <span className="tag tag-gap">! {words.gaps(gaps)}</span>}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
