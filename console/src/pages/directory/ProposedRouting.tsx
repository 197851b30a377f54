import { Submit } from '../../components/Submit.tsx';
import { useState } from 'react';
import { adoptRouting, dismissRouting, type ProposedRow, type RuleDraft, useProposedRouting } from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { fullTime, ms } from '../../words/time.ts';
import { routingWords } from './routing-words.ts';
import { useSaving } from './saving.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

/** R3: rows that final decisions propose for the routing ledger: why, and what a person makes of them. */
export function ProposedRouting({ draft, unsaved }: { draft: RuleDraft['draft']; unsaved: boolean }) {
  const words = useWords(routingWords);
  const query = useProposedRouting(true);
  return (
    <Read query={query}>
      {({ proposals }) =>
        proposals.length === 0 ? null : (
          <Panel title={words.title}>
            <p className="muted">{words.says}</p>
            {unsaved && <p role="status">{words.unsavedFirst}</p>}
            <ul className="rule-proposals">
              {proposals.map((one) => (
                <Row key={`${one.number}-${one.event}`} row={one} draft={draft} unsaved={unsaved} />
              ))}
            </ul>
          </Panel>
        )
      }
    </Read>
  );
}

const at = (instant: string): string => fullTime(ms(instant));

function Row({ row, draft, unsaved }: { row: ProposedRow; draft: RuleDraft['draft']; unsaved: boolean }) {
  const words = useWords(routingWords);
  const [dismissing, setDismissing] = useState(false);
  const { busy, rest, save } = useSaving();
  const { decided } = row;
  return (
    <li className={decided ? 'muted' : undefined}>
      <div>
        <strong>{words.row(row.subject, row.place ?? '', row.unit.name)}</strong>
        <small>
          {words.of(row.number, at(row.at))} · {words.basis}：{row.legalBasis}
        </small>
        {row.returns.map((one) => (
          <small key={one.at}>{words.returned(one.unit.name, at(one.at), one.reason ?? '', one.legalBasis)}</small>
        ))}
        {row.now && !decided && <small role="note">{words.now(row.now.name)}</small>}
        {decided && (
          <small>
            {decided.decision === 'adopted'
              ? words.by(decided.by.name, at(decided.at), decided.draft?.name ?? '')
              : words.not(decided.by.name, at(decided.at), decided.reason ?? '')}
          </small>
        )}
        {rest([]).map((says) => (
          <p key={says} role="alert" className="form-problem">
            {says}
          </p>
        ))}
      </div>
      {!decided && (
        <div className="rule-proposal-acts">
          <Submit
            ready={!unsaved && draft.state === 'open'}
            why={unsaved ? words.unsavedFirst : words.draftOver}
            busy={busy}
            onGo={() =>
              void save(
                draft.name,
                () => adoptRouting(row, draft),
                () => undefined,
                () => words.adopted(draft.name),
              )
            }
          >
            {words.adopt}
          </Submit>
          <Button small disabled={busy} onClick={() => setDismissing(true)}>
            {words.dismiss}
          </Button>
        </div>
      )}
      {dismissing && <Dismiss row={row} onClose={() => setDismissing(false)} />}
    </li>
  );
}

function Dismiss({ row, onClose }: { row: ProposedRow; onClose: () => void }) {
  const words = useWords(routingWords);
  const shared = useWords(common);
  return (
    <ReasonDialog
      title={words.dismissTitle}
      name={row.number}
      label={shared.why}
      suggestions={words.reasons}
      go={words.dismissGo}
      write={(reason) => dismissRouting(row, reason)}
      says={() => words.dismissed}
      onClose={onClose}
    >
      <p>{words.row(row.subject, row.place ?? '', row.unit.name)}</p>
    </ReasonDialog>
  );
}
