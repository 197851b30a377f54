import { Link } from 'react-router';
import type { Check, RuleDraft } from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { common } from '../../words/common.ts';
import { ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';
import { draftWords } from './draft-words.ts';
import { DifferenceRows } from './PolicyComparison.tsx';

/** What is wrong with a draft, where it differs from the rules in force, and what it would do. */
export function DraftCheck({
  check,
  draft,
  choose,
}: {
  check: Check;
  draft: RuleDraft['draft'];
  choose: (part: string) => void;
}) {
  const words = useWords(draftWords);
  const { faults, remarks, differences, atOnce, preview } = check;
  const names: Record<string, string> = words.partNames;
  const partName = (part: string): string => names[part] ?? part;
  const policy = Object.assign({}, ...Object.values(draft.parts)) as unknown;
  return (
    <>
      <Panel title={faults.length === 0 ? words.noFaults : words.faults(faults.length)}>
        <Findings findings={faults} {...{ partName, choose }} />
        {remarks.length > 0 && (
          <details>
            <summary>{words.remarks(remarks.length)}</summary>
            <Findings findings={remarks} {...{ partName, choose }} />
          </details>
        )}
      </Panel>
      {preview && <PastPanel past={preview.past} />}
      {preview && <PreviewPanel preview={preview} />}
      <Panel title={words.differs}>
        {atOnce.length > 0 && <p role="note">{words.atOnce(atOnce.map(partName).join('、'))}</p>}
        <DifferenceRows differences={differences} policy={policy} />
      </Panel>
    </>
  );
}

/** Each opens the part where it is mended; a row of a list is known by its number, as its editor numbers it. */
function Findings({
  findings,
  partName,
  choose,
}: {
  findings: Check['faults'];
  partName: (part: string) => string;
  choose: (part: string) => void;
}) {
  const words = useWords(draftWords);
  const place = ({ part, pointer }: Check['faults'][number]): string => {
    const row = pointer.split('/').find((step) => /^\d+$/.test(step));
    return `${partName(part) || words.wholeDraft}${row === undefined ? '' : words.rowOf(Number(row) + 1)}`;
  };
  return (
    <ul className="draft-faults">
      {findings.map((one) => (
        <li key={`${one.pointer} ${one.says}`}>
          <Button small look="quiet" onClick={() => choose(one.part)}>
            {place(one)}
          </Button>{' '}
          {one.says}
        </li>
      ))}
    </ul>
  );
}

const day = (at: string): string => wallClock(ms(at)).date;

type Past = NonNullable<Check['preview']>['past'];

/** What the draft would have made of the last month: how many of each grade, and which cases. */
function PastPanel({ past }: { past: Past }) {
  const words = useWords(draftWords);
  const { grades } = useWords(common);
  const gradeOf = ({ opinion, emergency }: Past['regradedCases'][number]['from']): string =>
    words.grade(grades[opinion] ?? opinion, emergency === null ? null : (grades[emergency] ?? emergency));
  const known = past.cases - past.unknown;
  return (
    <Panel title={words.past(day(past.from), day(past.until))}>
      <p className="muted">{words.pastSays}</p>
      <p>{past.cases === 0 ? words.pastNone : words.pastCases(past.cases, past.unknown, past.more)}</p>
      {known > 0 && (
        <ul className="draft-faults">
          {past.grades.map(({ grade, was, becomes }) => (
            <li key={grade}>
              {was === becomes ? (
                words.pastGrade(grades[grade] ?? grade, was, becomes)
              ) : (
                <strong>{words.pastGrade(grades[grade] ?? grade, was, becomes)}</strong>
              )}
            </li>
          ))}
        </ul>
      )}
      {known > 0 && past.regraded + past.rerouted === 0 && <p>{words.pastSame}</p>}
      {past.regraded > 0 && (
        <PastCases
          title={words.pastRegraded(past.regraded)}
          rows={past.regradedCases.map((one) => ({ ...one, says: words.change(gradeOf(one.from), gradeOf(one.to)) }))}
        />
      )}
      {past.rerouted > 0 && (
        <PastCases
          title={words.pastRerouted(past.rerouted)}
          rows={past.reroutedCases.map((one) => ({ ...one, says: words.change(one.from.name, one.to.name) }))}
        />
      )}
    </Panel>
  );
}

function PastCases({ title, rows }: { title: string; rows: { number: string; subject: string; says: string }[] }) {
  return (
    <details>
      <summary>{title}</summary>
      <ul className="draft-faults">
        {rows.map(({ number, subject, says }) => (
          <li key={number}>
            <Link to={`/cases/${number}`} className="number">
              {number}
            </Link>{' '}
            {subject} {says}
          </li>
        ))}
      </ul>
    </details>
  );
}

function PreviewPanel({ preview }: { preview: NonNullable<Check['preview']> }) {
  const words = useWords(draftWords);
  const { grades } = useWords(common);
  const grade = ({ opinion, emergency }: { opinion: string; emergency: string | null }): string =>
    words.grade(grades[opinion] ?? opinion, emergency === null ? null : (grades[emergency] ?? emergency));
  return (
    <Panel title={words.preview}>
      <p className="muted">{words.looked(preview.cases, preview.more)}</p>
      <p>
        {preview.moved > 0 && words.frozen} {words.moved(preview.moved, preview.more)}
      </p>
      <ul className="draft-faults">
        {preview.limits.map((one) => (
          <li key={one.kind}>
            {one.name}：{words.limit(one.cases, one.earlier, one.later, one.begins, one.ends)}{' '}
            {one.numbers.map((number) => (
              <span key={number}>
                <Link to={`/cases/${number}`} className="number">
                  {number}
                </Link>{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {preview.compared < preview.cases && <p className="muted">{words.compared(preview.compared, preview.cases)}</p>}
      {preview.graded.length > 0 && <p>{words.graded}</p>}
      <ul className="draft-faults">
        {preview.graded.map((one) => (
          <li key={JSON.stringify(one)}>{words.counted(grade(one.from), grade(one.to), one.cases)}</li>
        ))}
      </ul>
      {preview.routed.length > 0 && <p>{words.routed}</p>}
      <ul className="draft-faults">
        {preview.routed.map((one) => (
          <li key={`${one.from.id} ${one.to.id}`}>{words.counted(one.from.name, one.to.name, one.cases)}</li>
        ))}
      </ul>
      {preview.unknown > 0 && <p className="muted">{words.unknown(preview.unknown)}</p>}
    </Panel>
  );
}
