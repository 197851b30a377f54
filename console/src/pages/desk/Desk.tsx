import './desk.css';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type CaseRow as Row, type Schemas, useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { useListOrder } from '../../app/list-order.ts';
import { SEES_CASES } from '../../app/navigation.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { CalendarNotice } from './CalendarNotice.tsx';
import { RulesNotice } from './RulesNotice.tsx';
import { CaseRow } from '../../components/CaseRow.tsx';
import { cx } from '../../components/cx.ts';
import { Page as Frame } from '../../components/Page.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Empty, ErrorState, Loading } from '../../components/states.tsx';
import { BulkBar, type BulkKind } from './BulkBar.tsx';
import { deskWords, groupName } from './desk-words.ts';
import { Facets } from './Facets.tsx';
import { type Filters, laneQueryOf, queryOf, useFilters } from './filters.ts';
import { grouped } from './groups.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { useDeskKeys } from './keys.ts';
import { Lane } from './Lane.tsx';
import { MyProposals } from './MyProposals.tsx';
import { OwedByUnit } from './OwedByUnit.tsx';
import { OnDuty } from './OnDuty.tsx';
import { useCaseList } from './lists.ts';
import { WithoutCases } from './WithoutCases.tsx';
import { StuckAlerts } from './StuckAlerts.tsx';
import { useSteady } from './steady.ts';

const SavedViews = lazy(async () => ({ default: (await import('../../components/views/SavedViews.tsx')).SavedViews }));
const Bulk = lazy(async () => ({ default: (await import('./Bulk.tsx')).Bulk }));

/** The page that everybody lands on: cases for those who see any, else what there is to do without them. */
export function Page() {
  const me = useMe().data?.me;
  return me && !SEES_CASES.some((action) => me.may.includes(action)) ? <WithoutCases /> : <Cases />;
}

/** 值班台: open cases by next deadline, what awaits appraisal in a lane of its own, both worked one by one or in bulk. */
function Cases() {
  const words = useWords(deskWords);
  const me = useMe().data?.me;
  const [filters, change] = useFilters();
  const query = queryOf(filters);
  const list = useCaseList(query);
  const laned = filters.status === 'open' && filters.drills === null && me?.desk === true;
  const lane = useCaseList(laneQueryOf(filters), laned);
  const loaded = useMemo(() => list.data?.pages.flatMap((page) => page.cases), [list.data]);
  const steady = useSteady(JSON.stringify(query), list.isPlaceholderData ? undefined : loaded);
  const steadyLane = useSteady(
    `lane ${filters.view} ${filters.grade ?? ''} ${filters.q}`,
    useMemo(
      () => (lane.isPlaceholderData ? undefined : lane.data?.pages.flatMap((page) => page.cases)),
      [lane.data, lane.isPlaceholderData],
    ),
  );
  const [selected, setSelected] = useState<Map<string, Row>>(new Map());
  const [bulk, setBulk] = useState<{ kind: BulkKind; rows: Row[] } | null>(null);
  const [help, setHelp] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const laneCounts = lane.data?.pages[0];
  const counts = withLane(list.data?.pages[0]?.counts, laned ? laneCounts?.counts : undefined);
  const unreadable = list.data?.pages.flatMap((page) => page.unreadable) ?? [];

  // Rows of the question before: shown as such, until the answer comes, and out of reach of keys.
  const asking = list.isPlaceholderData;
  const askingLane = laned && lane.isPlaceholderData;
  // Where the question failed there is no answer at all: rows of the one before are none.
  const failed = list.isError && !loaded;
  const failedLane = laned && lane.isError && lane.data === undefined;
  const groups = me && !failed ? grouped(steady.rows, steady.at, me) : [];
  const laneRows = laned && !failedLane ? steadyLane.rows : [];
  const order = [...(askingLane ? [] : laneRows), ...(asking ? [] : groups.flatMap(({ rows }) => rows))];
  useListOrder(order.map(({ number }) => number));
  const toggle = (row: Row) =>
    setSelected((was) => {
      const next = new Map(was);
      if (!next.delete(row.number)) next.set(row.number, row);
      return next;
    });
  const clear = () => setSelected(new Map());
  const active = useDeskKeys(order, {
    open: (row) => void navigate(`/cases/${row.number}`),
    toggle: (row) => me?.desk === true && toggle(row),
    search: () => searchBox.current?.focus(),
    help: () => setHelp(true),
    clear,
    enabled: bulk === null && !help,
  });
  const box = (row: Row) =>
    me?.desk === true && me.may.includes('register') ? (
      <label className="box-room">
        <input
          type="checkbox"
          className="box"
          checked={selected.has(row.number)}
          onChange={() => toggle(row)}
          aria-label={words.select(row.number)}
        />
      </label>
    ) : undefined;
  const waiting = steady.changes + (laned ? steadyLane.changes : 0);

  return (
    <Frame
      title={words.title}
      aside={
        <>
          <Views view={filters.view} desk={me?.desk === true} onChange={(view) => change({ view })} />
          <Suspense>
            <SavedViews />
          </Suspense>
        </>
      }
      actions={
        <>
          <div className="search">
            <SearchBox box={searchBox} label={words.search} value={filters.q} onChange={(q) => change({ q })} />
          </div>
          <Button look="quiet" className="desk-keys" onClick={() => setHelp(true)}>
            {words.keys} <kbd>?</kbd>
          </Button>
          {me?.may.includes('register') && (
            <ButtonLink to="/register" look="primary">
              ＋ {registerName(words.title)}
            </ButtonLink>
          )}
        </>
      }
    >
      <CalendarNotice />
      <RulesNotice />
      <OnDuty />
      <StuckAlerts />
      <MyProposals />
      <OwedByUnit />
      <div className="desk">
        <Facets
          filters={filters}
          counts={counts}
          asking={asking}
          atLeast={list.data?.pages[0]?.atLeast ?? false}
          desk={me?.desk === true}
          change={change}
        />
        <div className="desk-lists">
          {waiting > 0 && (
            <button
              type="button"
              className="news"
              onClick={() => {
                steady.show();
                steadyLane.show();
              }}
            >
              {words.changes(waiting)}
            </button>
          )}
          {unreadable.length > 0 && (
            <p className="unreadable">{words.unreadable(unreadable.map(({ caseNumber }) => caseNumber).join('、'))}</p>
          )}
          {failedLane && !failed && <ErrorState error={lane.error} retry={() => void lane.refetch()} />}
          {laneRows.length > 0 && (
            <div className={cx(askingLane && 'asking')} aria-busy={askingLane} inert={askingLane}>
              <Lane
                rows={laneRows}
                all={laneCounts?.atLeast === false ? laneAll(laneCounts.counts, filters.grade) : null}
                {...(lane.hasNextPage && !askingLane
                  ? { more: { load: () => void lane.fetchNextPage(), busy: lane.isFetchingNextPage } }
                  : {})}
                box={box}
                active={active}
                select={(rows) => setSelected(new Map(rows.map((row) => [row.number, row])))}
              />
            </div>
          )}
          {failed ? (
            <ErrorState error={list.error} retry={() => void list.refetch()} />
          ) : !loaded || (asking && groups.length === 0) ? (
            <Loading />
          ) : groups.length === 0 ? (
            <Empty>
              {(filters.due ?? filters.grade ?? filters.unit ?? (filters.q || null)) ? words.empty : words.emptyAll}
            </Empty>
          ) : (
            groups.map(({ group, rows }) => (
              <section
                key={group}
                className={cx('group', `group-${group}`, asking && 'asking')}
                aria-label={groupName(group, words, me?.desk === true)}
                aria-busy={asking}
                inert={asking}
              >
                <h2 className="group-head">
                  {groupName(group, words, me?.desk === true)}
                  <span>{rows.length}</span>
                </h2>
                <ul>
                  {rows.map((row) => (
                    <CaseRow key={row.number} row={row} before={box(row)} active={active === row.number} />
                  ))}
                </ul>
              </section>
            ))
          )}
          {list.hasNextPage && !asking && (
            <div className="desk-more">
              <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
                {words.more}
              </Button>
            </div>
          )}
        </div>
      </div>
      {selected.size > 0 && (
        <BulkBar
          rows={[...selected.values()]}
          onAct={(kind) => setBulk({ kind, rows: [...selected.values()] })}
          onClear={clear}
        />
      )}
      {help && <KeyHelp onClose={() => setHelp(false)} />}
      {bulk && (
        <Suspense fallback={null}>
          <Bulk
            {...bulk}
            onClose={(done) => {
              setBulk(null);
              if (done) clear();
            }}
          />
        </Suspense>
      )}
    </Frame>
  );
}

type Counts = Schemas['CaseList']['counts'];

/** A grade narrows the lane as well as the list, so that it counts both. */
function withLane(counts: Counts | undefined, lane: Counts | undefined): Counts | undefined {
  if (!counts || !lane) return counts;
  const grade = { ...counts.grade };
  for (const [name, by] of Object.entries(lane.grade)) grade[name] = (grade[name] ?? 0) + by;
  return { ...counts, grade };
}

const laneAll = ({ grade, status }: Counts, chosen: Filters['grade']): number =>
  (chosen ? grade[chosen] : status['appraising']) ?? 0;

const registerName = (desk: string): string => (desk === 'Desk' ? 'Register' : '登记');

function Views({
  view,
  desk,
  onChange,
}: {
  view: 'all' | 'unit' | 'mine';
  desk: boolean;
  onChange: (view: 'all' | 'unit' | 'mine') => void;
}) {
  const words = useWords(deskWords);
  // A unit's people see their unit's cases in any view: "all" says no more than "my unit".
  const offered = desk ? (['all', 'unit', 'mine'] as const) : (['all', 'mine'] as const);
  return (
    <div className="views" role="group">
      {offered.map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onChange(one)}>
          {one === 'all' && !desk ? words.views.unit : words.views[one]}
        </button>
      ))}
    </div>
  );
}
