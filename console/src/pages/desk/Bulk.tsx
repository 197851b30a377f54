import { Submit } from '../../components/Submit.tsx';
import { useState } from 'react';
import type { Directory } from '../../api/queries.ts';
import { api, read } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { WhyOpen } from '../../components/WhyOpen.tsx';
import { type BulkRow, holdBatch, seen } from './bulk-run.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Button } from '../../components/Button.tsx';
import { caseTitle } from '../../components/CaseRow.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { CaseNumberField } from '../../components/CaseNumberField.tsx';
import { ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { matterNumberIn } from '../../components/sought.ts';
import { Read } from '../../components/states.tsx';
import { unitGroups } from '../../components/units.ts';
import { common } from '../../words/common.ts';
import { elsewhereWords } from '../../words/elsewhere.ts';
import { policyLists } from '../../words/policy.ts';
import type { BulkKind } from './BulkBar.tsx';
import { bulkWords } from './bulk-words.ts';
import { useSuggestedUnits } from './suggested.ts';

interface BulkProps {
  kind: BulkKind;
  rows: BulkRow[];
  onClose: (done: boolean) => void;
}

/** One act on all that is selected: what does not fit is skipped, and the result line says why. */
export function Bulk({ kind, rows, onClose }: BulkProps) {
  const words = useWords(bulkWords);
  const directory = useDirectory();
  return (
    <Dialog title={words.titles[kind](fitting(kind, rows).length)} onClose={() => onClose(false)}>
      <Read query={directory}>{(known) => <Form kind={kind} rows={rows} onClose={onClose} directory={known} />}</Read>
    </Dialog>
  );
}

/** Whom the act fits: the heading counts these, and the others are named as left out. */
function fitting(kind: BulkKind, rows: BulkRow[]): BulkRow[] {
  if (kind === 'confirm' || kind === 'confirm-assign') return rows.filter((row) => row.status === 'appraising');
  if (kind === 'not-ours' || kind === 'ours') return rows.filter(isOfElsewhere);
  return kind === 'remind' ? rows.filter(hasUnit) : rows;
}

function Form({ kind, rows, onClose, directory }: BulkProps & { directory: Directory }) {
  switch (kind) {
    case 'confirm':
    case 'confirm-assign':
      return (
        <Confirm
          rows={fitting(kind, rows)}
          skipped={rows.filter((row) => row.status !== 'appraising')}
          onClose={onClose}
          directory={directory}
          assigns={kind === 'confirm-assign'}
        />
      );
    case 'assign':
      return <Assign rows={rows} onClose={onClose} directory={directory} />;
    case 'join':
      return <Join rows={rows} onClose={onClose} />;
    case 'pass-on':
      return <PassOn rows={rows} onClose={onClose} />;
    case 'remind':
      return <Remind rows={rows} onClose={onClose} />;
    case 'not-ours':
    case 'ours':
      return <Elsewhere kind={kind} rows={fitting(kind, rows)} onClose={onClose} />;
    default:
      return kind satisfies never;
  }
}

type Inner = Omit<BulkProps, 'kind'>;

function Foot({
  onClose,
  onDo,
  disabled = false,
  why,
}: {
  onClose: (done: boolean) => void;
  onDo: () => void;
  disabled?: boolean;
  /** What is wanting, where that is more than a field left empty. */
  why?: string;
}) {
  const words = useWords(bulkWords);
  const shared = useWords(common);
  return (
    <div className="dialog-foot">
      <Button onClick={() => onClose(false)}>{shared.cancel}</Button>
      <Submit
        ready={!disabled}
        {...(why === undefined ? {} : { why })}
        onGo={() => {
          onDo();
          onClose(true);
        }}
      >
        {words.go}
      </Submit>
    </div>
  );
}

const SUMMARY = 300;

/** A sentence for one case among many. */
function SummaryInput({
  number,
  value,
  onChange,
}: {
  number: string;
  value: string;
  onChange: (says: string) => void;
}) {
  const words = useWords(bulkWords);
  return (
    <input
      className="control bulk-summary"
      aria-label={`${number} ${words.summary}`}
      placeholder={words.summary}
      maxLength={SUMMARY}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A1: confirmed with the grade proposed, each with a sentence of its own, and assigned with the same press where that is wanted. */
function Confirm({
  rows,
  skipped,
  onClose,
  directory,
  assigns,
}: Inner & { skipped: BulkRow[]; directory: Directory; assigns: boolean }) {
  const words = useWords(bulkWords);
  const shared = useWords(common);
  const kind = assigns ? 'confirm-assign' : 'confirm';
  const suggested = useSuggestedUnits(assigns ? rows.map((row) => row.number) : []);
  const [units, setUnits] = useState<Record<string, string>>({});
  const [said, setSaid] = useState<Record<string, string>>({});
  const [titles, setTitles] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState(false);
  const unitOf = (number: string) => units[number] ?? suggested.data?.get(number) ?? '';
  const summaryOf = (row: BulkRow) => said[row.number] ?? row.summary ?? titles[row.number] ?? '';
  const wants = (row: BulkRow) =>
    (!row.offline && summaryOf(row).trim() === '') || (assigns && !hasUnit(row) && unitOf(row.number) === '');
  /** H5: read in bulk, and so with a reason. */
  const open = async (why: string) => {
    setAsking(false);
    try {
      const numbers = rows.filter(({ offline }) => !offline).map(({ number }) => number);
      const answer = await read(api.POST('/api/words', { body: { numbers, why } }));
      const found: Record<string, string> = {};
      for (const { number, says } of answer.summaries) found[number] = says;
      setTitles(found);
    } catch (error) {
      if (!isProblem(error)) throw error;
      say(error.details.detail, false);
    }
  };
  const go = () =>
    holdBatch({
      name: 'confirm',
      says: words.titles[kind](rows.length),
      did: words.did[kind],
      rows: rows.map((row) => ({
        ...seen(row),
        ...(row.offline ? {} : { summary: summaryOf(row).trim() }),
        ...(assigns && !hasUnit(row) ? { assign: [{ unit: unitOf(row.number), part: 'primary' as const }] } : {}),
      })),
    });
  return (
    <>
      <p>{assigns ? words.confirmAssignSays : words.confirmSays}</p>
      {skipped.length > 0 && <p className="form-note">{words.appraised(skipped.map(({ number }) => number))}</p>}
      {rows.some((row) => !row.offline && row.summary === undefined) && (
        <Button small onClick={() => setAsking(true)}>
          {words.readAll}
        </Button>
      )}
      <ul className="bulk-list">
        {rows.map((row) => (
          <li key={row.number}>
            <span className="number">{row.number}</span>
            <span>{row.offline ? shared.offline : [row.place, row.subject].filter(Boolean).join(' · ')}</span>
            {assigns && hasUnit(row) && (
              <span className="bulk-unit">{row.assignments.map(({ unit }) => unit.name).join('、')}</span>
            )}
            {assigns && !hasUnit(row) && (
              <select
                className="control"
                aria-label={`${row.number} ${words.unit}`}
                value={unitOf(row.number)}
                onChange={(event) => setUnits({ ...units, [row.number]: event.target.value })}
              >
                <option value="">{words.chooseUnit}</option>
                {unitGroups(directory).map((group) => (
                  <optgroup key={group.name} label={group.name}>
                    {group.choices.map((unit) => (
                      <option key={unit.id} value={unit.id}>
                        {unit.name}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            )}
            {!row.offline && (
              <SummaryInput
                number={row.number}
                value={summaryOf(row)}
                onChange={(says) => setSaid({ ...said, [row.number]: says })}
              />
            )}
          </li>
        ))}
      </ul>
      <Foot onClose={onClose} onDo={go} disabled={rows.length === 0 || rows.some(wants)} why={words.summaryForEach} />
      {asking && <WhyOpen onClose={() => setAsking(false)} onOpen={(why) => void open(why)} />}
    </>
  );
}

function Assign({ rows, onClose, directory }: Inner & { directory: Directory }) {
  const words = useWords(bulkWords);
  const shared = useWords(common);
  const [unit, setUnit] = useState('');
  const [part, setPart] = useState<'primary' | 'lead' | 'co-unit'>('primary');
  const [said, setSaid] = useState<Record<string, string>>({});
  const [forAll, setForAll] = useState('');
  // No unit is given what nobody has said in a sentence.
  const unsaid = rows.filter(({ offline, summary }) => !offline && summary === undefined);
  const summaryOf = ({ number }: BulkRow) => (said[number] ?? '').trim();
  return (
    <>
      <SelectField
        label={words.unit}
        value={unit}
        onChange={setUnit}
        groups={unitGroups(directory)}
        placeholder={words.chooseUnit}
      />
      <ChoiceField
        label={words.part}
        value={part}
        onChange={(id) => setPart(id === 'lead' || id === 'co-unit' ? id : 'primary')}
        choices={(['primary', 'lead', 'co-unit'] as const).map((id) => ({ id, name: shared.parts[id] ?? id }))}
      />
      {unsaid.length > 1 && (
        <TextField
          label={words.sameForAll}
          value={forAll}
          onChange={(says) => {
            setForAll(says);
            setSaid(Object.fromEntries(unsaid.map(({ number }) => [number, says])));
          }}
          maxLength={SUMMARY}
          optional
        />
      )}
      {unsaid.length > 0 && (
        <ul className="bulk-list">
          {unsaid.map((row) => (
            <li key={row.number}>
              <span className="number">{row.number}</span>
              <span>{[row.place, row.subject].filter(Boolean).join(' · ')}</span>
              <SummaryInput
                number={row.number}
                value={said[row.number] ?? ''}
                onChange={(says) => setSaid({ ...said, [row.number]: says })}
              />
            </li>
          ))}
        </ul>
      )}
      <Foot
        onClose={onClose}
        disabled={unit === '' || unsaid.some((row) => summaryOf(row) === '')}
        why={words.summaryForEach}
        onDo={() =>
          holdBatch({
            name: 'assign',
            says: words.titles.assign(rows.length),
            did: words.did.assign,
            rows: rows.map((row) => ({
              ...seen(row),
              unit,
              part,
              ...(unsaid.includes(row) ? { summary: summaryOf(row) } : {}),
            })),
          })
        }
      />
    </>
  );
}

function Join({ rows, onClose }: Inner) {
  const words = useWords(bulkWords);
  const shared = useWords(common);
  const [target, setTarget] = useState(rows.length > 1 ? (rows[0]?.number ?? '') : '');
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const into = target === '' ? (matterNumberIn(other) ?? '') : target;
  const joining = rows.filter((row) => row.number !== into);
  return (
    <>
      <ChoiceField
        label={words.joinInto}
        value={target}
        onChange={setTarget}
        choices={[
          ...rows.map((row) => ({ id: row.number, name: `${row.number} ${caseTitle(row, shared.offline)}` })),
          { id: '', name: words.otherCase },
        ]}
      />
      {target === '' && <CaseNumberField label={words.caseNumber} value={other} onChange={setOther} />}
      <TextField
        label={shared.why}
        value={reason}
        onChange={setReason}
        suggestions={words.joinReasons}
        maxLength={500}
      />
      <Foot
        onClose={onClose}
        disabled={into === '' || reason.trim() === '' || joining.length === 0}
        why={words.joinWants}
        onDo={() =>
          holdBatch({
            name: 'join',
            says: words.joins(joining.length, into),
            did: words.did.join,
            rows: joining.map((row) => ({ ...seen(row), target: into, reason })),
          })
        }
      />
    </>
  );
}

function PassOn({ rows, onClose }: Inner) {
  const words = useWords(bulkWords);
  const shared = useWords(common);
  const policy = usePolicy();
  const [target, setTarget] = useState('12345');
  const [reason, setReason] = useState('');
  const targets = policy.data ? policyLists(policy.data.policy).passOnTargets : ['12345'];
  return (
    <>
      <p>{words.passOnSays}</p>
      <ChoiceField
        label={words.channel}
        value={target}
        onChange={setTarget}
        choices={targets.map((id) => ({ id, name: id }))}
      />
      <TextField
        label={shared.why}
        value={reason}
        onChange={setReason}
        suggestions={words.passOnReasons}
        maxLength={500}
      />
      <Foot
        onClose={onClose}
        disabled={reason.trim() === ''}
        onDo={() =>
          holdBatch({
            name: 'end',
            says: words.titles['pass-on'](rows.length),
            did: words.did['pass-on'],
            rows: rows.map((row) => ({ ...seen(row), outcome: 'passed-on', target, reason })),
          })
        }
      />
    </>
  );
}

const isOfElsewhere = ({ elsewhere }: BulkRow): boolean => elsewhere !== undefined;

/** M4, H2: each with why it waits, which is the reason on its record where it is ended by that; or all of them are the district's. */
function Elsewhere({ kind, rows, onClose }: Inner & { kind: 'not-ours' | 'ours' }) {
  const words = useWords(bulkWords);
  const why = useWords(elsewhereWords);
  const shared = useWords(common);
  const told = { says: words.titles[kind](rows.length), did: words.did[kind] };
  const go = () =>
    kind === 'ours'
      ? holdBatch({ name: 'mark-ours', ...told, rows: rows.map(seen) })
      : holdBatch({
          name: 'end',
          ...told,
          rows: rows.flatMap((row) =>
            row.elsewhere ? [{ ...seen(row), outcome: 'elsewhere' as const, reason: row.elsewhere.says }] : [],
          ),
        });
  return (
    <>
      <p>{kind === 'ours' ? words.oursSays : words.notOursSays}</p>
      <ul className="bulk-list">
        {rows.map((row) => (
          <li key={row.number}>
            <span className="number">{row.number}</span>
            <span>{caseTitle(row, shared.offline)}</span>
            <span className="bulk-why">{row.elsewhere && why.because(row.elsewhere.names)}</span>
          </li>
        ))}
      </ul>
      <Foot onClose={onClose} onDo={go} disabled={rows.length === 0} />
    </>
  );
}

const hasUnit = (row: BulkRow): boolean => unitsOf(row).length > 0;

const unitsOf = (row: BulkRow): string[] => [
  ...new Set(row.assignments.filter(({ state }) => state !== 'taken-back').map(({ unit }) => unit.id)),
];

function Remind({ rows, onClose }: Inner) {
  const words = useWords(bulkWords);
  const [says, setSays] = useState('');
  return (
    <>
      <TextField
        label={words.remindSays}
        value={says}
        onChange={setSays}
        suggestions={words.remindTexts}
        maxLength={200}
        autoFocus
      />
      <Foot
        onClose={onClose}
        disabled={says.trim() === ''}
        onDo={() =>
          holdBatch({
            name: 'remind',
            says: words.titles.remind(fitting('remind', rows).length),
            did: words.did.remind,
            rows: rows.flatMap((row) => (hasUnit(row) ? [{ ...seen(row), units: unitsOf(row), says }] : [])),
            skipped: rows.flatMap((row) => (hasUnit(row) ? [] : [{ number: row.number, why: words.noUnit }])),
          })
        }
      />
    </>
  );
}
