import type { Wall } from '../../api/duty.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useNow } from '../../app/server-time.ts';
import { TextState } from '../../components/TextState.tsx';
import { leftWords, ms } from '../../words/time.ts';
import { wallWords } from './wall-words.ts';

const SHOWN = 6;
const TEXTS_SHOWN = 3;

export function Unsigned({ unsigned: { total, units } }: Pick<Wall, 'unsigned'>) {
  const words = useWords(wallWords);
  const language = useLanguage();
  const now = useNow();
  const shown = units.slice(0, SHOWN);
  const named = shown.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="wall-box">
      <h2>
        {words.unsigned} <b>{total}</b>
      </h2>
      {total === 0 && <p className="wall-good">✓ {words.noUnsigned}</p>}
      <ul>
        {shown.map(({ unit, count, dueAt }) => (
          <li key={unit.id}>
            <strong>
              {unit.name}
              {count > 1 && <small> {words.times(count)}</small>}
            </strong>
            <span className={dueAt !== undefined && ms(dueAt) < now ? 'wall-late' : undefined}>
              {dueAt !== undefined && leftWords(ms(dueAt) - now, language)}
            </span>
          </li>
        ))}
      </ul>
      {total > named && <p className="wall-more">{words.more(total - named)}</p>}
    </section>
  );
}

export function Unsent({ unsent: { total, counts, texts } }: Pick<Wall, 'unsent'>) {
  const words = useWords(wallWords);
  const shown = texts.slice(0, TEXTS_SHOWN);
  return (
    <section className="wall-box">
      <h2>
        {words.unsent} <b>{total}</b>
        {total > 0 && <small>{words.unsentOf(counts)}</small>}
      </h2>
      {total === 0 && <p className="wall-good">✓ {words.noUnsent}</p>}
      <ul>
        {shown.map((text) => (
          <li key={`${text.matter} ${text.id}`}>
            <strong>{text.person.name}</strong>
            <TextState text={text} />
          </li>
        ))}
      </ul>
      {total > shown.length && <p className="wall-more">{words.more(total - shown.length)}</p>}
    </section>
  );
}
