import type { Wall } from '../../api/duty.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useNow } from '../../app/server-time.ts';
import { urgencyOf } from '../../components/ClockBadge.tsx';
import { cx } from '../../components/cx.ts';
import { GradeTag } from '../../components/GradeTag.tsx';
import { clockCalled } from '../../words/clock-english.ts';
import { common } from '../../words/common.ts';
import { clockWords, leftWords, ms } from '../../words/time.ts';
import { wallWords } from './wall-words.ts';

export function Deadlines({ deadlines }: Pick<Wall, 'deadlines'>) {
  const words = useWords(wallWords);
  return (
    <section className="wall-deadlines">
      <h2>{words.deadlines}</h2>
      {deadlines.length === 0 && <p className="wall-good">✓ {words.noDeadlines}</p>}
      <ol>
        {deadlines.map((deadline) => (
          <Deadline key={`${deadline.number} ${deadline.clock.id}`} deadline={deadline} />
        ))}
      </ol>
    </section>
  );
}

function Deadline({
  deadline: { number, subject, place, summary, grade, gradesConfirmed, clock },
}: {
  deadline: Wall['deadlines'][number];
}) {
  const now = useNow();
  const language = useLanguage();
  const shared = useWords(common);
  const due = ms(clock.dueAt);
  return (
    <li className={cx('wall-deadline', `edge-${grade}`, `wall-${urgencyOf(clock, now)}`)}>
      <div className="wall-what">
        <strong>{summary ?? [place, subject].filter(Boolean).join(' · ')}</strong>
        <span>
          <GradeTag grade={grade} confirmed={gradesConfirmed} short /> {number} · {clock.move.unit?.name ?? shared.desk}
        </span>
      </div>
      <div className="wall-when">
        <span className="wall-kind">{clockCalled(clock, language)}</span>
        <b>{leftWords(due - now, language)}</b>
        <span className="wall-at">{clockWords(due, now, language)}</span>
      </div>
    </li>
  );
}
