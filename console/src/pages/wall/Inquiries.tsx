import type { Wall } from '../../api/duty.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useNow } from '../../app/server-time.ts';
import { leftWords, ms } from '../../words/time.ts';
import { wallWords } from './wall-words.ts';

/** P6: what the press waits for, and how long it is to it. Nothing where it waits for nothing. */
export function Inquiries({ inquiries: { total, first } }: Pick<Wall, 'inquiries'>) {
  const words = useWords(wallWords);
  const language = useLanguage();
  const now = useNow();
  if (total === 0) return null;
  return (
    <section className="wall-box wall-conferences">
      <h2>
        {words.inquiries} {total}
      </h2>
      <ul>
        {first.map(({ number, outlet, subject, unit, questions, next }) => (
          <li key={number}>
            <strong>
              {outlet} {subject}
              <small>
                {[unit?.name, words.answered(questions.settled, questions.all)].filter(Boolean).join(' · ')}
              </small>
            </strong>
            {next && (
              <span className={ms(next.dueAt) <= now ? 'wall-late' : undefined}>
                {leftWords(ms(next.dueAt) - now, language)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
