import type { RetrospectiveView } from '../../api/retrospectives.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Panel } from '../../components/Page.tsx';
import { Empty } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { retrospectiveWords } from './retrospective-words.ts';

type Line = RetrospectiveView['timeline'][number];
type Grades = NonNullable<Line['grades']>;

/** D4: what happened to the case and what was late, as its record has it. */
export function Timeline({ view }: { view: RetrospectiveView }) {
  const words = useWords(retrospectiveWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const about = useAbout(view);
  if (view.caseNumber === undefined) return null;
  if (view.timeline.length === 0)
    return (
      <Panel title={words.timeline}>
        <Empty>{words.noTimeline}</Empty>
      </Panel>
    );
  return (
    <>
      <Panel title={words.timeline}>
        <ul className="matter-lines">
          {view.timeline.map((line) => (
            <li key={`${line.event} ${line.what} ${line.duty ?? ''}`}>
              <div>
                <b>{words.lines[line.what]}</b> {about(line)}
                <small>
                  {at(line.at)}
                  {line.unit && ` · ${line.unit.name}`}
                </small>
              </div>
            </li>
          ))}
        </ul>
        {view.growth && <p>{words.growth(view.growth.before, view.growth.after)}</p>}
      </Panel>
      <Panel title={words.late}>
        {view.late.length === 0 ? (
          <Empty>{words.noneLate}</Empty>
        ) : (
          <ul className="matter-lines">
            {view.late.map(({ duty, name, unit, dueAt, metAt, is, waited, why }) => (
              <li key={duty}>
                <div>
                  <b>{name}</b> {unit?.name}{' '}
                  {metAt === undefined ? words.lateOpen(at(dueAt)) : words.lateBy(at(dueAt), at(metAt))}
                  {why !== undefined && <p>{why}</p>}
                  {waited > 0 && <small>{words.waited(waited)}</small>}
                </div>
                <span className="tag">{words.lateIs[is] ?? is}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

/** What a line says besides what it is. */
function useAbout({ late }: RetrospectiveView): (line: Line) => string {
  const words = useWords(retrospectiveWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const graded = ({ opinion, emergency }: Grades): string =>
    [opinion, ...(emergency === null ? [] : [emergency])].map((one) => shared.grades[one]).join(' / ');
  return (line) => {
    switch (line.what) {
      case 'discovered':
        return line.grades ? graded(line.grades) : '';
      case 'graded':
        return line.was && line.grades
          ? `${words.graded(graded(line.was), graded(line.grades))} ${line.says ?? ''}`
          : (line.says ?? '');
      case 'missed':
        return [
          late.find(({ duty }) => duty === line.duty)?.name ?? '',
          line.dueAt === undefined ? '' : words.due(clockWords(ms(line.dueAt), now, language)),
        ].join(' ');
      case 'released':
        return [line.final === true ? words.final : '', line.address ?? ''].filter(Boolean).join(' ');
      case 'effect':
        return `${words.effect(line.hours ?? 0, line.asks ?? 0, line.doubts ?? 0)} ${words.volumes[line.volume ?? ''] ?? ''}`;
      default:
        return line.says ?? '';
    }
  };
}
