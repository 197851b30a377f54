import { Link } from 'react-router';
import type { Check, RuleDraft } from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
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
  const { faults, differences, atOnce, preview } = check;
  const names: Record<string, string> = words.partNames;
  const partName = (part: string): string => names[part] ?? part;
  const policy = Object.assign({}, ...Object.values(draft.parts)) as unknown;
  return (
    <>
      <Panel title={faults.length === 0 ? words.noFaults : words.faults(faults.length)}>
        <ul className="draft-faults">
          {faults.map((fault) => (
            <li key={`${fault.pointer} ${fault.says}`}>
              <Button small look="quiet" onClick={() => choose(fault.part)}>
                {fault.pointer || '/'}
              </Button>{' '}
              {fault.says}
            </li>
          ))}
        </ul>
      </Panel>
      {preview && <PreviewPanel preview={preview} />}
      <Panel title={words.differs}>
        {atOnce.length > 0 && <p role="note">{words.atOnce(atOnce.map(partName).join('、'))}</p>}
        <DifferenceRows differences={differences} policy={policy} />
      </Panel>
    </>
  );
}

function PreviewPanel({ preview }: { preview: NonNullable<Check['preview']> }) {
  const words = useWords(draftWords);
  const grade = ({ opinion, emergency }: { opinion: string; emergency: string | null }): string =>
    words.grade(opinion, emergency);
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
