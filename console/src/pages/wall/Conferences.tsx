import type { Wall } from '../../api/duty.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useNow } from '../../app/server-time.ts';
import { cx } from '../../components/cx.ts';
import { clockWords, leftWords, ms } from '../../words/time.ts';
import { wallWords } from './wall-words.ts';

/** P3: the hour itself, how long it is to it, and what is not ready yet. Nothing where none is to come. */
export function Conferences({ conferences }: Pick<Wall, 'conferences'>) {
  const words = useWords(wallWords);
  const language = useLanguage();
  const now = useNow();
  if (conferences.length === 0) return null;
  return (
    <section className="wall-box wall-conferences">
      <h2>{words.conferences}</h2>
      <ul>
        {conferences.map(({ number, title, status, at, place, unit, spokesperson, steps }) => (
          <li key={number} className={cx(`wall-${status}`)}>
            <strong>
              {clockWords(ms(at), now, language)} {title}
              <small>
                {[place ?? words.noPlace, unit?.name].filter(Boolean).join(' · ')}
                {' · '}
                {status === 'proposed'
                  ? words.notPlanned
                  : spokesperson
                    ? words.speaks(spokesperson.name, spokesperson.confirmed)
                    : words.noSpeaker}
                {status === 'planning' && ` · ${words.prepared(steps.over, steps.all)}`}
              </small>
            </strong>
            <span className={steps.late > 0 || ms(at) < now ? 'wall-late' : undefined}>
              {leftWords(ms(at) - now, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
