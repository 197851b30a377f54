import { Link } from 'react-router';
import type { Ground } from '../../api/measures.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { pageOf } from '../../components/matter-page.ts';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { measureWords } from './measure-words.ts';

/** S6, S7: the facts one by one, each with its matter; a late answer and what grew after it on one line. */
export function Grounds({ grounds }: { grounds: readonly Ground[] }) {
  const words = useWords(measureWords);
  const grades = useWords(common).grades;
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return grounds.map((ground) => {
    const { fact, matter, duty, dueAt, metAt, over, grade, attention, tolerated } = ground;
    const lines = [
      duty,
      dueAt === undefined ? at(ground.at) : words.due(at(dueAt)),
      dueAt === undefined ? undefined : metAt === undefined ? words[over ? 'over' : 'owed'] : words.doneAt(at(metAt)),
      grade && words.rose(grades[grade.was] ?? grade.was, grades[grade.is] ?? grade.is, at(grade.at)),
      attention && words.attention(at(attention.at)),
    ];
    return (
      <li key={`${fact} ${matter ?? ''} ${duty ?? ''} ${ground.at}`}>
        <div>
          <b>{words.fact[fact]}</b> {matter === undefined ? words.hidden : <Link to={pageOf(matter)}>{matter}</Link>}{' '}
          {tolerated && <span className="tag">{words.tolerated}</span>}
          <small>{lines.filter((line) => line !== undefined).join(' · ')}</small>
        </div>
      </li>
    );
  });
}
