import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { type Imported, type ImportedList, importList } from '../../api/import.ts';
import { keys, queryClient, useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { decidersOfRights, PERSONS_NEEDED } from '../../components/deciders.ts';
import { ErrorState, Loading } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { people as peopleWords } from '../../words/people.ts';
import { DirectoryFrame } from './Frame.tsx';
import { importWords, SAMPLES } from './import-words.ts';
import { faultsFirst, ListFile, RowRemarks, RowsFrame } from './ListFile.tsx';
import { listFileWords } from './list-file-words.ts';

/** So many of those who gain rights are named; all of them stand with the change that waits. */
const MOST_NAMED = 5;

/** 导入名单、导入值班表 (P8): a file is looked at row by row first, and written only then. */
export function Page() {
  const words = useWords(importWords);
  const shared = useWords(listFileWords);
  const [params] = useSearchParams();
  const list: ImportedList = params.get('list') === 'rota' ? 'rota' : 'people';
  const { button, back, sampleName, how } = words.lists[list];
  const directory = useDirectory().data;
  const alone = directory && decidersOfRights(directory).length < PERSONS_NEEDED;
  const look = useMutation({
    mutationFn: async (file: File) => ({ file, seen: await importList(file, list, { preview: 'true' }) }),
  });
  const to = list === 'rota' ? '/directory/rota' : '/directory';
  return (
    <DirectoryFrame actions={<ButtonLink to={to}>{back}</ButtonLink>}>
      <Panel title={button}>
        <ul className="notes import-how">
          {list === 'people' && alone && <li>{words.secondFirst}</li>}
          {how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <ListFile sample={{ name: sampleName, rows: SAMPLES[list] }} onChoose={(chosen) => look.mutate(chosen)} />
      </Panel>
      {look.isPending && <Loading what={shared.reading} />}
      {look.isError && <ErrorState error={look.error} />}
      {look.isSuccess && <Seen key={look.submittedAt} {...look.data} list={list} onDone={() => look.reset()} />}
    </DirectoryFrame>
  );
}

function Seen({ file, seen, list, onDone }: { file: File; seen: Imported; list: ImportedList; onDone: () => void }) {
  const words = useWords(importWords);
  const shared = useWords(listFileWords);
  const { written, faulty, awaits } = seen;
  const waiting = seen.rows.filter(({ does }) => does === 'waits').length;
  const write = useMutation({
    mutationFn: () => importList(file, list, faulty > 0 ? { leaveOut: 'true' } : {}),
    onSuccess: async (done) => {
      await queryClient.invalidateQueries({ queryKey: keys.directory });
      say(done.awaits.length > 0 ? words.doneWaiting(done.written) : shared.done(done.written), true);
    },
  });
  // Called only while this list is shown: the rows of a file that was chosen meanwhile stay.
  const writeNow = () => write.mutate(undefined, { onSuccess: onDone });
  return (
    <Panel title={shared.readAs(file.name, shared.format[seen.format], seen.headings, seen.sheet)}>
      <p role="status">
        {written + faulty > 0 ? shared.sum(written, faulty) : waiting === 0 && words.nothing}
        {waiting > 0 && ` ${words.waiting(waiting)}`}
        {awaits.length > 0 &&
          ` ${words.awaits(awaits.slice(0, MOST_NAMED).join('、'), Math.max(0, awaits.length - MOST_NAMED))}`}
        {seen.ignored.length > 0 && ` ${shared.ignored(seen.ignored.join('、'))}`}
      </p>
      {faulty > 0 && <p className="muted">{shared.mend}</p>}
      {write.isError && <ErrorState error={write.error} />}
      {written > 0 && (
        <Button look={faulty > 0 ? 'plain' : 'primary'} disabled={write.isPending} onClick={writeNow}>
          {faulty > 0 ? shared.leaveOut(written, faulty) : shared.write(written)}
        </Button>
      )}
      <Rows rows={seen.rows} list={list} />
    </Panel>
  );
}

function Rows({ rows, list }: Pick<Imported, 'rows'> & { list: ImportedList }) {
  const words = useWords(importWords);
  const shared = useWords(listFileWords);
  return (
    <RowsFrame label={shared.says}>
      <table className="reach-table">
        <thead>
          <tr>
            <th scope="col">{shared.row}</th>
            {list === 'people' && <th scope="col">{words.unit}</th>}
            <th scope="col">{list === 'rota' ? words.shift : words.name}</th>
            <th scope="col">{shared.what}</th>
            <th scope="col">{shared.says}</th>
          </tr>
        </thead>
        <tbody>
          {faultsFirst(rows).map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              {list === 'people' && <td>{row.unitName}</td>}
              <td>{row.name}</td>
              <td className={row.does === 'left-out' ? 'import-fault' : undefined}>
                {[row.unit && words.unitDoes[row.unit], (row.name || row.does === 'left-out') && words.does[row.does]]
                  .filter(Boolean)
                  .join('、') || words.does.same}
              </td>
              <td>
                <Remarks row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </RowsFrame>
  );
}

function Remarks({ row: { faults, notes, changes } }: { row: Imported['rows'][number] }) {
  const words = useWords(importWords);
  const list = useWords(listFileWords);
  const shared = useWords(common);
  const people = useWords(peopleWords);
  const directory = useDirectory().data;
  const named = new Map<string, string>([
    ...Object.entries<string>(shared.roles),
    ...Object.entries<string>(people.posts),
    ...(directory?.units ?? []).map(({ id, name }) => [id, name] as const),
    ...(directory?.contacts ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  const said = (value: unknown): string => {
    if (typeof value === 'object' && value !== null) return Object.values(value).map(said).join('、');
    if (typeof value === 'boolean') return value ? '✓' : '✗';
    return typeof value === 'string' ? (named.get(value) ?? value) : '';
  };
  return (
    <RowRemarks
      {...{ faults, notes }}
      changed={changes.map(({ field, was, is }) => list.changed(words.fields[field] ?? field, said(was), said(is)))}
    />
  );
}
