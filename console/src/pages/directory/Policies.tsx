import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type Policies, usePolicies } from '../../api/duty.ts';
import { useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { BeginDialog, Drafts } from './Drafts.tsx';
import { draftWords } from './draft-words.ts';
import { DirectoryFrame } from './Frame.tsx';
import { MoveCases } from './MoveCases.tsx';
import { PolicyComparison, versionName } from './PolicyComparison.tsx';
import { policyWords } from './policy-words.ts';
import { Publications } from './Publications.tsx';
import { Weights } from './Weights.tsx';

export type Version = Policies['versions'][number];

const NAMED = 8;

/** 政策版本: every version there ever was, the cases on each, how any two differ, and moving cases from one to another. */
export function Page() {
  const query = usePolicies();
  const words = useWords(policyWords);
  const rights = useMe().data?.me.may ?? [];
  const may = rights.includes('register');
  const mayReadDrafts = rights.includes('read-drafts');
  const [params, setParams] = useSearchParams();
  const drafted = useWords(draftWords);
  const [moving, setMoving] = useState<Version | null>(null);
  const [restoring, setRestoring] = useState<Version | null>(null);
  const compare = (from: string, to: string): void => setParams({ from, to }, { replace: true });
  return (
    <DirectoryFrame>
      <Read query={query}>
        {({ versions, publications, now }) => {
          const current = versions.find((one) => one.current)?.id ?? '';
          const [from, to] = [
            params.get('from') ?? versions.find((one) => !one.current)?.id ?? '',
            params.get('to') ?? current,
          ];
          return (
            <>
              <Panel title={words.caption}>
                <p className="muted">{words.says}</p>
                <Versions
                  versions={versions}
                  may={may}
                  compare={(id) => compare(id, current)}
                  move={setMoving}
                  restore={rights.includes('write-rules') ? setRestoring : null}
                />
                {versions.length === 1 && <p className="muted">{words.only}</p>}
              </Panel>
              <Publications publications={publications} now={now} mayWithdraw={rights.includes('publish-rules')} />
              {mayReadDrafts && <Drafts versions={versions} />}
              {mayReadDrafts && <Weights />}
              {versions.length > 1 && <PolicyComparison versions={versions} from={from} to={to} choose={compare} />}
              {restoring && (
                <BeginDialog
                  from={restoring.id}
                  called={drafted.restoreName(restoring.published?.name ?? null)}
                  shipped={current}
                  versions={versions}
                  onClose={() => setRestoring(null)}
                />
              )}
              {moving && <MoveCases version={moving} versions={versions} onClose={() => setMoving(null)} />}
            </>
          );
        }}
      </Read>
    </DirectoryFrame>
  );
}

function Versions({
  versions,
  may,
  compare,
  move,
  restore,
}: {
  versions: Version[];
  may: boolean;
  compare: (id: string) => void;
  move: (version: Version) => void;
  /** Null: not this person's to propose. */
  restore: ((version: Version) => void) | null;
}) {
  const words = useWords(policyWords);
  const drafted = useWords(draftWords);
  const columns: Column<Version>[] = [
    {
      id: 'id',
      title: words.version,
      tight: true,
      cell: (one) => (
        <>
          {versionName({ ...one, current: false }, words)}{' '}
          {one.current && <span className="tag tag-strong">{words.current}</span>}
          <details>
            <summary>{words.hash}</summary>
            <span className="number">{one.id}</span>
          </details>
        </>
      ),
    },
    {
      id: 'kept',
      title: words.kept,
      tight: true,
      cell: (one) =>
        one.keptAt === undefined ? (
          <span className="muted">{one.cases > 0 ? words.before : words.notKept}</span>
        ) : (
          fullTime(ms(one.keptAt))
        ),
    },
    { id: 'cases', title: words.cases, numeric: true, tight: true, cell: (one) => one.cases },
    {
      id: 'on',
      title: words.on,
      cell: (one) =>
        one.numbers.length > 0 && (
          <span className="facts-line">
            {one.numbers.slice(0, NAMED).map((number) => (
              <span key={number}>
                <Link to={`/cases/${number}`} className="number">
                  {number}
                </Link>{' '}
              </span>
            ))}
            {one.cases > NAMED && <span className="muted">{words.more(one.cases)}</span>}
          </span>
        ),
    },
    {
      id: 'acts',
      title: '',
      tight: true,
      cell: (one) => (
        <span className="policy-acts">
          {!one.current && (
            <Button small onClick={() => compare(one.id)}>
              {words.compare}
            </Button>
          )}
          {!one.current && restore && (
            <Button small onClick={() => restore(one)}>
              {drafted.restore}
            </Button>
          )}
          {may && one.numbers.length > 0 && versions.length > 1 && (
            <Button small onClick={() => move(one)}>
              {words.move}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={versions}
      rowKey={({ id }) => id}
      file={{ list: 'rule-versions' }}
    />
  );
}
