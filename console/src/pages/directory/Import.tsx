import { useMutation } from '@tanstack/react-query';
import { type Imported, importList } from '../../api/import.ts';
import { keys, queryClient, useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { ErrorState, Loading } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { people as peopleWords } from '../../words/people.ts';
import { DirectoryFrame } from './Frame.tsx';
import { importWords, SAMPLE } from './import-words.ts';

/** 导入名单 (P8): a file is looked at row by row first, and written only then. */
export function Page() {
  const words = useWords(importWords);
  const look = useMutation({
    mutationFn: async (file: File) => ({ file, seen: await importList(file, { preview: true }) }),
  });
  return (
    <DirectoryFrame actions={<ButtonLink to="/directory">{words.back}</ButtonLink>}>
      <Panel title={words.button}>
        <ul className="notes import-how">
          {words.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="import-choose">
          <label className="button button-primary">
            {words.choose}
            <input
              type="file"
              className="import-file"
              accept=".xlsx,.csv,.txt"
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) look.mutate(file);
                // The same file, mended, is chosen again.
                target.value = '';
              }}
            />
          </label>
          <a
            className="button button-plain"
            download={words.sampleName}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(SAMPLE)}`}
          >
            {words.sample}
          </a>
        </p>
      </Panel>
      {look.isPending && <Loading what={words.reading} />}
      {look.isError && <ErrorState error={look.error} />}
      {look.isSuccess && <Seen key={look.submittedAt} {...look.data} onDone={() => look.reset()} />}
    </DirectoryFrame>
  );
}

function Seen({ file, seen, onDone }: { file: File; seen: Imported; onDone: () => void }) {
  const words = useWords(importWords);
  const { written, faulty, awaits } = seen;
  const write = useMutation({
    mutationFn: () => importList(file, faulty > 0 ? { leaveOut: true } : {}),
    onSuccess: async (done) => {
      await queryClient.invalidateQueries({ queryKey: keys.directory });
      say(done.awaits.length > 0 ? words.doneWaiting(done.written) : words.done(done.written), true);
      onDone();
    },
  });
  return (
    <Panel title={words.readAs(file.name, words.format[seen.format], seen.headings)}>
      <p role="status">
        {written + faulty === 0 ? words.nothing : words.sum(written, faulty)}
        {awaits.length > 0 && ` ${words.awaits(awaits.join('、'))}`}
        {seen.ignored.length > 0 && ` ${words.ignored(seen.ignored.join('、'))}`}
      </p>
      {faulty > 0 && <p className="muted">{words.mend}</p>}
      {write.isError && <ErrorState error={write.error} />}
      {written > 0 && (
        <Button look={faulty > 0 ? 'plain' : 'primary'} disabled={write.isPending} onClick={() => write.mutate()}>
          {faulty > 0 ? words.leaveOut(written, faulty) : words.write(written)}
        </Button>
      )}
      <Rows rows={seen.rows} />
    </Panel>
  );
}

/** What cannot be read first: that is what somebody has to do something about. */
function Rows({ rows }: Pick<Imported, 'rows'>) {
  const words = useWords(importWords);
  const sorted = [
    ...rows.filter(({ faults }) => faults.length > 0),
    ...rows.filter(({ faults }) => faults.length === 0),
  ];
  return (
    <div className="table-frame import-rows">
      <table className="reach-table">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.says}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <td>{row.unitName}</td>
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
    </div>
  );
}

function Remarks({ row: { faults, notes, changes } }: { row: Imported['rows'][number] }) {
  const words = useWords(importWords);
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
    <ul className="import-says">
      {faults.map(({ column, says }) => (
        <li key={`${column} ${says}`} className="import-fault">
          <b>{column}</b> {says}
        </li>
      ))}
      {changes.map(({ field, was, is }) => (
        <li key={field}>{words.changed(words.fields[field] ?? field, said(was), said(is))}</li>
      ))}
      {notes.map(({ column, says }) => (
        <li key={`${column} ${says}`} className="muted">
          {says}
        </li>
      ))}
    </ul>
  );
}
