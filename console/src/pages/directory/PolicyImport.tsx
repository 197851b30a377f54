import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type DraftList, type ImportedPolicies, importPolicies } from '../../api/import.ts';
import { isObject, listOf } from '../../api/record.ts';
import type { RuleDraft } from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { ErrorState, Loading } from '../../components/states.tsx';
import { faultsFirst, ListFile, RowRemarks, RowsFrame } from './ListFile.tsx';
import { listFileWords } from './list-file-words.ts';
import { type ImportWords, POLICY_SAMPLE, policyImportWords } from './policy-import-words.ts';

type Draft = RuleDraft['draft'];

/** R1: the policies in force with their owners from a file, looked at row by row before they are written into the draft. */
export function PolicyImport({ draft, unsaved }: { draft: Draft; unsaved: boolean }) {
  const words = useWords(policyImportWords);
  const ledger = draft.parts['routing']?.['routing'];
  const known = isObject(ledger) ? listOf(ledger['policies']).length : 0;
  return (
    <DraftListImport
      list="policies"
      draft={draft}
      unsaved={unsaved}
      words={words}
      known={known}
      sample={POLICY_SAMPLE}
    />
  );
}

/** A list of a draft from a file; `children`: the list as it stands, to be taken out. */
export function DraftListImport({
  list,
  draft,
  unsaved,
  words,
  known,
  sample,
  children,
}: {
  list: DraftList;
  draft: Draft;
  unsaved: boolean;
  words: ImportWords;
  known: number;
  sample: string[][];
  children?: ReactNode;
}) {
  const file = useWords(listFileWords);
  const look = useMutation({
    mutationFn: async (chosen: File) => ({
      file: chosen,
      seen: await importPolicies(draft, chosen, { preview: 'true' }, list),
    }),
  });
  return (
    <Panel title={words.title}>
      <p className="muted">
        {words.says} {words.count(known)}
      </p>
      {unsaved ? (
        <p role="status">{words.unsavedFirst}</p>
      ) : (
        <>
          <p className="muted">{words.how}</p>
          <ListFile sample={{ name: words.sampleName, rows: sample }} onChoose={(chosen) => look.mutate(chosen)}>
            {children}
          </ListFile>
          {look.isPending && <Loading what={file.reading} />}
          {look.isError && <ErrorState error={look.error} />}
          {look.isSuccess && (
            <Seen key={look.submittedAt} {...look.data} {...{ list, draft, words }} onDone={() => look.reset()} />
          )}
        </>
      )}
    </Panel>
  );
}

function Seen({
  file,
  seen,
  list,
  draft,
  words,
  onDone,
}: {
  file: File;
  seen: ImportedPolicies;
  list: DraftList;
  draft: Draft;
  words: ImportWords;
  onDone: () => void;
}) {
  const shared = useWords(listFileWords);
  const [replace, setReplace] = useState(false);
  const { written, faulty, missing, rows } = seen;
  const away = replace ? missing.length : 0;
  const goesAway = away > 0 ? shared.takesAway(away) : '';
  const write = useMutation({
    mutationFn: () =>
      importPolicies(
        draft,
        file,
        { ...(faulty > 0 ? { leaveOut: 'true' } : {}), ...(replace ? { replace: 'true' } : {}) },
        list,
      ),
    onSuccess: (done) => say(`${shared.done(done.written)}${goesAway}`, true),
  });
  // Called only while this list is shown: the rows of a file that was chosen meanwhile stay.
  const writeNow = () => write.mutate(undefined, { onSuccess: onDone });
  return (
    <>
      <p role="status">
        {shared.readAs(file.name, shared.format[seen.format], seen.headings, seen.sheet)}。
        {written + faulty === 0 ? words.same : shared.sum(written, faulty)}
        {seen.ignored.length > 0 && ` ${shared.ignored(seen.ignored.join('、'))}`}
      </p>
      {missing.length > 0 && (
        <>
          <p>{words.missing(missing.map(({ name }) => name).join('、'))}</p>
          <CheckField label={words.replace} value={replace} onChange={setReplace} />
        </>
      )}
      {faulty > 0 && <p className="muted">{shared.mend}</p>}
      {write.isError && <ErrorState error={write.error} />}
      {written + away > 0 && (
        <p className="import-choose">
          <Button look={faulty > 0 ? 'plain' : 'primary'} disabled={write.isPending} onClick={writeNow}>
            {faulty > 0 ? shared.leaveOut(written, faulty) : shared.write(written)}
            {goesAway}
          </Button>
        </p>
      )}
      <RowsFrame label={words.title}>
        <table className="reach-table">
          <thead>
            <tr>
              <th scope="col">{shared.row}</th>
              <th scope="col">{words.name}</th>
              {words.unit !== null && <th scope="col">{words.unit}</th>}
              <th scope="col">{shared.what}</th>
              <th scope="col">{shared.says}</th>
            </tr>
          </thead>
          <tbody>
            {faultsFirst(rows).map((row) => (
              <tr key={row.row}>
                <td>{row.row}</td>
                <td>{row.name}</td>
                {words.unit !== null && <td>{row.unitName}</td>}
                <td className={row.does === 'left-out' ? 'import-fault' : undefined}>{words.does[row.does]}</td>
                <td>
                  <RowRemarks
                    {...row}
                    changed={row.changes.map(({ field, was, is }) =>
                      shared.changed(words.fields[field] ?? field, was, is),
                    )}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </RowsFrame>
    </>
  );
}
