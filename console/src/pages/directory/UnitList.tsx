import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { cx } from '../../components/cx.ts';
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
  const found = units.filter(
    (unit) =>
      sought === '' ||
      unit.name.includes(sought) ||
      unit.short.includes(sought) ||
      contacts.some((one) => one.unit === unit.id && one.name.includes(sought)),
  );
  return (
    <div className="unit-list">
      <input
        className="control"
        type="search"
        value={sought}
        placeholder={words.search}
        aria-label={words.search}
        onChange={(event) => setSought(event.target.value)}
      />
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
