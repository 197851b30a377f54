import '../../components/matter.css';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../../api/queries.ts';
import {
  openRetrospective,
  type RetrospectiveRow,
  type RetrospectiveStatus,
  useRetrospectives,
} from '../../api/retrospectives.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { CaseNumberField } from '../../components/CaseNumberField.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { TextField } from '../../components/fields.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { MatterRegister } from '../../components/MatterRegister.tsx';
import { numberColumn } from '../../components/number-column.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { matterNumberIn } from '../../components/sought.ts';
import { Empty } from '../../components/states.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { retrospectiveWords } from './retrospective-words.ts';

const STATUSES: RetrospectiveStatus[] = ['open', 'closed'];

/** 复盘整改 (D4): what is being looked back at, and what each unit is still to mend. */
export function Page() {
  const words = useWords(retrospectiveWords);
  const [status, setStatus] = useState<RetrospectiveStatus>('open');
  const [asking, setAsking] = useState(false);
  const query = useRetrospectives(status);
  const columns = useColumns();
  const rows = query.data?.pages.flatMap(({ retrospectives }) => retrospectives) ?? [];
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        useMe().data?.me.may.includes('enter-retrospective') && (
          <Button look="primary" onClick={() => setAsking(true)}>
            {words.ask}
          </Button>
        )
      }
    >
      {status === 'open' && <ByUnit rows={rows} />}
      <MatterRegister
        list="retrospectives"
        caption={words.title}
        statuses={STATUSES}
        status={status}
        choose={setStatus}
        query={query}
        rowsOf={({ retrospectives }) => retrospectives}
        columns={columns}
        words={words}
      />
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </Frame>
  );
}

type Open = RetrospectiveRow['actions'][number] & { number: string };

const isLeft = ({ state }: RetrospectiveRow['actions'][number]): boolean =>
  state !== 'confirmed' && state !== 'dropped';

/** D4: open lessons by unit: what each is to mend, the first to be due at the top. */
function ByUnit({ rows }: { rows: readonly RetrospectiveRow[] }) {
  const words = useWords(retrospectiveWords);
  const language = useLanguage();
  const now = useMinute();
  const open = rows
    .flatMap(({ number, actions }) => actions.filter(isLeft).map((action): Open => ({ ...action, number })))
    .sort((a, b) => (a.by < b.by ? -1 : 1));
  const units = [...new Map(open.map(({ unit }) => [unit.id, unit])).values()];
  return (
    <Panel title={words.byUnit}>
      {units.length === 0 ? (
        <Empty>{words.nothingOpen}</Empty>
      ) : (
        units.map((unit) => (
          <section key={unit.id} aria-label={unit.name}>
            <h3>{unit.name}</h3>
            <ul className="matter-lines">
              {open
                .filter((one) => one.unit.id === unit.id)
                .map((one) => (
                  <li key={`${one.number} ${one.id}`}>
                    <div>
                      <Link to={`/retrospectives/${one.number}`} className="number">
                        {one.number} {one.id}
                      </Link>{' '}
                      {one.says}
                      <small>{words.by(clockWords(ms(one.by), now, language))}</small>
                    </div>
                    <span className={one.late ? 'tag tag-strong' : 'tag'}>
                      {one.late ? words.overdue : words.actionStates[one.state]}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))
      )}
    </Panel>
  );
}

function useColumns(): Column<RetrospectiveRow>[] {
  const words = useWords(retrospectiveWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return [
    numberColumn(words.number, '/retrospectives'),
    {
      id: 'matter',
      title: words.matter,
      cell: ({ grade, subject, caseNumber, quarter, grounds }) => (
        <div className="matter-cell">
          <b>
            <GradeTag grade={grade} short /> {subject}
          </b>
          <small>
            {[
              caseNumber && words.fromCase(caseNumber),
              quarter && words.ofQuarter(quarter),
              grounds.map(({ name }) => name).join('、'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </div>
      ),
    },
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit.name },
    {
      id: 'state',
      title: words.state,
      cell: ({ found, actions, noted, rounds }) => (
        <div className="matter-cell">
          <span>{found ? words.found : words.notFoundYet}</span>
          <small>
            {actions.length === 0 ? words.noActions : words.actionsLeft(actions.filter(isLeft).length, actions.length)}
          </small>
          {rounds > 0 && <small>{words.reopened(rounds)}</small>}
          {noted > 0 && <span className="tag tag-strong">{words.noted(noted)}</span>}
        </div>
      ),
    },
    {
      id: 'next',
      title: words.next,
      cell: ({ next }) => (
        <div className="matter-cell">
          <b>{next ? words.by(at(next.dueAt)) : words.noMove}</b>
          {next?.state === 'missed' && <span className="tag tag-strong">{words.overdue}</span>}
          {next && (
            <small>
              {next.name} · {next.move.name}
            </small>
          )}
        </div>
      ),
    },
  ];
}

/** D4: a person asks for one where the rules do not. */
function AskDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(retrospectiveWords);
  const navigate = useNavigate();
  const [caseNumber, setCaseNumber] = useState('');
  const [says, setSays] = useState('');
  const { busy, problem, send } = useSending();
  const submit = () =>
    send(async () => {
      const number = await openRetrospective(matterNumberIn(caseNumber) ?? caseNumber.trim(), says.trim());
      say(words.said(words.ask, number), true);
      void navigate(`/retrospectives/${number}`);
    });
  return (
    <Dialog title={words.ask} onClose={onClose}>
      <CaseNumberField
        label={words.caseNumber}
        value={caseNumber}
        onChange={setCaseNumber}
        autoFocus
        error={faultOf(problem, 'caseNumber')}
      />
      <TextField
        label={words.whyAsked}
        value={says}
        onChange={setSays}
        rows={2}
        maxLength={1000}
        error={faultOf(problem, 'says')}
      />
      <FaultElsewhere problem={problem} fields={['caseNumber', 'says']} />
      <DialogFoot
        onClose={onClose}
        go={words.ask}
        going={words.sending}
        ready={caseNumber.trim() !== '' && says.trim() !== ''}
        busy={busy}
        onGo={() => void submit()}
      />
    </Dialog>
  );
}
