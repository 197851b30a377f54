import { Submit } from '../../components/Submit.tsx';
import { useState } from 'react';
import type { Directory } from '../../api/queries.ts';
import type { BulkRow } from './bulk-run.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { hold } from '../../app/pending.ts';
import { Button } from '../../components/Button.tsx';
import { caseTitle } from '../../components/CaseRow.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { CaseNumberField } from '../../components/CaseNumberField.tsx';
import { ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { matterNumberIn } from '../../components/sought.ts';
import { Read } from '../../components/states.tsx';
import { unitGroups } from '../../components/units.ts';
import { common } from '../../words/common.ts';
import { policyLists } from '../../words/policy.ts';
import type { BulkKind } from './BulkBar.tsx';
import { runAll } from './bulk-run.ts';
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
    <Dialog title={words.titles[kind](rows.length)} onClose={() => onClose(false)}>
      <Read query={directory}>{(known) => <Form kind={kind} rows={rows} onClose={onClose} directory={known} />}</Read>
    </Dialog>
  );
}

function Form({ kind, rows, onClose, directory }: BulkProps & { directory: Directory }) {
  switch (kind) {
    case 'confirm':
      return <Confirm rows={rows} onClose={onClose} />;
    case 'confirm-assign':
      return (
        <ConfirmAssign
          rows={rows.filter((row) => row.status === 'appraising')}
          onClose={onClose}
          directory={directory}
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

function Confirm({ rows, onClose }: Inner) {
  const words = useWords(bulkWords);
  return (
    <>
      <p>{words.confirmSays}</p>
      <Foot
        onClose={onClose}
        onDo={() =>
          hold(words.titles.confirm(rows.length), (leaving) =>
            runAll(rows, words.did.confirm, (row, how) => how.give(row, 'confirm', {}), leaving),
          )
        }
      />
    </>
  );
}

function ConfirmAssign({ rows, onClose, directory }: Inner & { directory: Directory }) {
  const words = useWords(bulkWords);
  const shared = useWords(common);
  const suggested = useSuggestedUnits(rows.map((row) => row.number));
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const unitOf = (number: string) => chosen[number] ?? suggested.data?.get(number) ?? '';
  const go = () =>
    hold(words.titles['confirm-assign'](rows.length), (leaving) =>
      runAll(
        rows,
        words.did['confirm-assign'],
        async (row, how) => {
          await how.give(row, 'confirm', {});
          if (!hasUnit(row)) await how.give(row, 'assign', { unit: unitOf(row.number), part: 'primary' });
        },
        leaving,
      ),
    );
  return (
    <>
      <p>{words.confirmAssignSays}</p>
      <ul className="bulk-list">
        {rows.map((row) => (
          <li key={row.number}>
            <span className="number">{row.number}</span>
            <span>{caseTitle(row, shared.offline)}</span>
            {hasUnit(row) ? (
              <span className="bulk-unit">{row.assignments.map(({ unit }) => unit.name).join('、')}</span>
            ) : (
              <select
                className="control"
                aria-label={`${row.number} ${words.unit}`}
                value={unitOf(row.number)}
                onChange={(event) => setChosen({ ...chosen, [row.number]: event.target.value })}
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
          </li>
        ))}
      </ul>
      <Foot
        onClose={onClose}
        onDo={go}
        disabled={rows.length === 0 || rows.some((row) => !hasUnit(row) && unitOf(row.number) === '')}
        why={words.unitForEach}
      />
    </>
  );
}

function Assign({ rows, onClose, directory }: Inner & { directory: Directory }) {
  const words = useWords(bulkWords);
  const shared = useWords(common);
  const [unit, setUnit] = useState('');
  const [part, setPart] = useState<'primary' | 'lead' | 'co-unit'>('primary');
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
      <Foot
        onClose={onClose}
        disabled={unit === ''}
        onDo={() =>
          hold(words.titles.assign(rows.length), (leaving) =>
            runAll(rows, words.did.assign, (row, how) => how.give(row, 'assign', { unit, part }), leaving),
          )
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
          hold(words.joins(joining.length, into), (leaving) =>
            runAll(joining, words.did.join, (row, how) => how.give(row, 'join', { target: into, reason }), leaving),
          )
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
          hold(words.titles['pass-on'](rows.length), (leaving) =>
            runAll(
              rows,
              words.did['pass-on'],
              (row, how) => how.give(row, 'end', { outcome: 'passed-on', target, reason }),
              leaving,
            ),
          )
        }
      />
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
          hold(words.titles.remind(rows.length), (leaving) =>
            runAll(
              rows,
              words.did.remind,
              (row, how) =>
                unitsOf(row).length === 0
                  ? how.skip(words.noUnit)
                  : how.give(row, 'remind', { units: unitsOf(row), says }),
              leaving,
            ),
          )
        }
      />
    </>
  );
}
