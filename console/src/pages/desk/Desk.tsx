import './desk.css';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type CaseRow as Row, type Schemas, useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { useListOrder } from '../../app/list-order.ts';
import { useHeldCases } from '../../app/pending.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { CaseRow } from '../../components/CaseRow.tsx';
import { cx } from '../../components/cx.ts';
import { CasesExport } from '../../components/export/CasesExport.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Empty, ErrorState, Loading } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { BulkBar, type BulkKind } from './BulkBar.tsx';
import { CalendarNotice } from './CalendarNotice.tsx';
import { deskWords } from './desk-words.ts';
import { Facets } from './Facets.tsx';
import { chosenOf, queryOf, useFilters } from './filters.ts';
import { type Section, sectionsOf } from './groups.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { useDeskKeys } from './keys.ts';
import { useCaseList } from './lists.ts';
import { MyProposals } from './MyProposals.tsx';
import { OnDuty } from './OnDuty.tsx';
import { OwedByUnit } from './OwedByUnit.tsx';
import { QueueLine } from './QueueLine.tsx';
import { RulesNotice } from './RulesNotice.tsx';
import { useSteady } from './steady.ts';
import { StuckAlerts } from './StuckAlerts.tsx';
import { useIsFolded, useIsWide } from './wide.ts';

const SavedViews = lazy(async () => ({ default: (await import('../../components/views/SavedViews.tsx')).SavedViews }));
const Bulk = lazy(async () => ({ default: (await import('./Bulk.tsx')).Bulk }));
const TriagePanel = lazy(async () => ({ default: (await import('../triage/TriagePanel.tsx')).TriagePanel }));

/** 值班台: the one queue of open work, in the server's order, and beside it the case that one stands on. */
export function Page({ welcome }: { welcome?: ReactNode }) {
  const words = useWords(deskWords);
  const me = useMe().data?.me;
  const [filters, change] = useFilters();
  const query = queryOf(filters);
  const list = useCaseList(query);
  const loaded = useMemo(() => list.data?.pages.flatMap((page) => page.cases), [list.data]);
  const steady = useSteady(JSON.stringify(query), list.isPlaceholderData ? undefined : loaded);
  const [selected, setSelected] = useState<Map<string, Row>>(new Map());
  const [bulk, setBulk] = useState<{ kind: BulkKind; rows: Row[] } | null>(null);
  const [help, setHelp] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const wide = useIsWide();
  const folded = useIsFolded();
  const [unfolded, setUnfolded] = useState<'filters' | 'duty' | null>(null);
  const held = useHeldCases();
  const first = list.data?.pages[0];
  const unreadable = list.data?.pages.flatMap((page) => page.unreadable) ?? [];

  // Rows of the question before: shown as such, until the answer comes, and out of reach of keys.
  const asking = list.isPlaceholderData;
  // Where the question failed there is no answer at all: rows of the one before are none, and no key reaches them.
  const failed = list.isError && !loaded;
  const sections = useMemo(() => (me && !failed ? sectionsOf(steady.rows, me) : []), [me, failed, steady.rows]);
  const order = asking || failed ? [] : steady.rows;
  useListOrder(order.map(({ number }) => number));
  /** He sees the whole district’s, of the duty desk or not. */
  const whole = me?.may.includes('list-all') === true;
  const triages = me?.desk === true && me.may.includes('register');
  const toggle = (row: Row) =>
    setSelected((was) => {
      const next = new Map(was);
      if (!next.delete(row.number)) next.set(row.number, row);
      return next;
    });
  const clear = () => setSelected(new Map());
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const [active, stand] = useDeskKeys(order, {
    open: (row) => void navigate(`/cases/${row.number}`),
    beyond: more,
    toggle: (row) => triages && toggle(row),
    search: () => searchBox.current?.focus(),
    help: () => setHelp(true),
    clear,
    enabled: bulk === null && !help,
  });
  const panel = wide && me?.desk === true;
  const pick = useCallback((number: string) => stand(number), [stand]);
  /** What is done with: the next row that nothing waits to be sent about. */
  const goOn = (number: string) => {
    const at = order.findIndex((row) => row.number === number);
    const left = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
    const next = left.find((row) => row.status === 'appraising' && !held.has(row.number));
    stand(next?.number ?? null);
    if (next) document.querySelector(`[data-number="${next.number}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const appraising = order.filter((row) => row.status === 'appraising' && !held.has(row.number));
  // M4: what is plainly of elsewhere is picked by itself.
  const waiting = appraising.filter((row) => row.elsewhere === undefined);
  const ofElsewhere = appraising.filter((row) => row.elsewhere !== undefined);
  const pickAll = (rows: Row[]) => setSelected(new Map(rows.map((row) => [row.number, row])));

  const views = (
    <>
      <Views view={filters.view} {...{ whole }} desk={me?.desk === true} onChange={(view) => change({ view })} />
      <Suspense>
        <SavedViews />
      </Suspense>
    </>
  );
  const search = (
    <div className="search">
      <SearchBox box={searchBox} label={words.search} value={filters.q} onChange={(q) => change({ q })} />
    </div>
  );
  const picks = triages && (waiting.length > 1 || ofElsewhere.length > 0) && (
    <p className="queue-acts">
      {waiting.length > 1 && (
        <Button small onClick={() => pickAll(waiting.slice(0, AT_ONCE))}>
          {words.selectAll}
        </Button>
      )}
      {ofElsewhere.length > 0 && (
        <Button small onClick={() => pickAll(ofElsewhere)}>
          {words.selectElsewhere}
        </Button>
      )}
    </p>
  );
  const fold = (which: 'filters' | 'duty', name: string) => (
    <Button aria-expanded={unfolded === which} onClick={() => setUnfolded((was) => (was === which ? null : which))}>
      {name}
    </Button>
  );
  const narrowed = chosenOf(filters) + (filters.q ? 1 : 0) + (filters.view === 'all' ? 0 : 1);

  return (
    <Frame
      title={!me || me.desk ? words.title : whole ? words.titleAll : words.titleUnit}
      aside={folded ? undefined : views}
      actions={
        <>
          {folded ? (
            <>
              {fold('filters', narrowed > 0 ? `${words.filters} · ${narrowed}` : words.filters)}
              {me?.desk && fold('duty', words.onDuty)}
            </>
          ) : (
            search
          )}
          <Button look="quiet" className="desk-keys" onClick={() => setHelp(true)}>
            {words.keys} <kbd>?</kbd>
          </Button>
          {me?.may.includes('register') && (
            <ButtonLink to="/register" look="primary">
              ＋ {words.register}
            </ButtonLink>
          )}
        </>
      }
    >
      <QueueLine counts={first?.counts} atLeast={first?.atLeast ?? false} filters={filters} change={change} />
      {!folded && welcome}
      {(!folded || unfolded === 'duty') && <CalendarNotice />}
      <RulesNotice />
      <OnDuty folded={folded && unfolded !== 'duty'} />
      <StuckAlerts />
      <MyProposals />
      <OwedByUnit />
      <div className={cx('desk', panel && 'desk-split')}>
        {(!folded || unfolded === 'filters') && (
          <Facets
            filters={filters}
            counts={first?.counts}
            asking={asking}
            atLeast={first?.atLeast ?? false}
            desk={me?.desk === true}
            whole={whole}
            change={change}
          >
            {folded && (
              <div className="desk-folded">
                {search}
                {views}
                {picks}
              </div>
            )}
          </Facets>
        )}
        <div className="desk-lists">
          {steady.changes > 0 && (
            <button type="button" className="news" onClick={steady.show}>
              {words.changes(steady.changes)}
            </button>
          )}
          {unreadable.length > 0 && (
            <p className="unreadable">{words.unreadable(unreadable.map(({ caseNumber }) => caseNumber).join('、'))}</p>
          )}
          {!folded && picks}
          {failed ? (
            <ErrorState error={list.error} retry={() => void list.refetch()} />
          ) : !loaded || (asking && sections.length === 0) ? (
            <Loading />
          ) : sections.length === 0 ? (
            <Empty>
              {(filters.due ??
              filters.grade ??
              filters.unit ??
              filters.status ??
              filters.elsewhere ??
              (filters.q || null))
                ? words.empty
                : words.emptyAll}
            </Empty>
          ) : (
            sections.map((section) => (
              <QueueSection key={section.key} {...{ section, whole, asking }} desk={me?.desk === true}>
                {section.rows.map((row) => (
                  <CaseRow
                    key={row.number}
                    row={row}
                    active={active === row.number}
                    {...(held.has(row.number) ? { mark: words.held } : {})}
                    {...(triages
                      ? {
                          before: (
                            <label className="box-room">
                              <input
                                type="checkbox"
                                className="box"
                                checked={selected.has(row.number)}
                                onChange={() => toggle(row)}
                                aria-label={words.select(row.number)}
                              />
                            </label>
                          ),
                        }
                      : {})}
                    {...(row.status === 'appraising' && triages
                      ? panel
                        ? { onPick: pick }
                        : { to: `/cases/${row.number}/triage` }
                      : {})}
                  />
                ))}
              </QueueSection>
            ))
          )}
          <CasesExport queries={[query]} />
          {first && sections.length > 0 && !asking && list.hasNextPage && (
            <div className="desk-more">
              <Button onClick={more} disabled={list.isFetchingNextPage}>
                {words.more}
              </Button>
              {!first.atLeast && filters.due === null && filters.elsewhere === null && (
                <small>
                  {words.shown(steady.rows.length, totalOf(first, filters.grade, filters.unit, filters.status))}
                </small>
              )}
            </div>
          )}
        </div>
        {panel && (
          <aside className="desk-panel" aria-label={words.panel}>
            {/* Also where another closed it meanwhile and its row is gone: the panel says so, and keeps what was typed. */}
            {active !== null ? (
              <Suspense fallback={<Loading />}>
                <TriagePanel key={active} number={active} onDone={() => goOn(active)} />
              </Suspense>
            ) : (
              <Empty>{appraising.length > 0 ? words.panelHint : words.panelNone}</Empty>
            )}
          </aside>
        )}
      </div>
      {/* What is grave and what is overdue stay on a phone's first screen, on a first visit too. */}
      {folded && selected.size === 0 && <div className="desk-welcome">{welcome}</div>}
      {selected.size > 0 && (
        <BulkBar
          rows={[...selected.values()]}
          // As each stands in the list by now, where it is still there: what is decided on is what is seen.
          onAct={(kind) => setBulk({ kind, rows: [...selected.values()].map((row) => newestOf(row, order)) })}
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

/** As many as one batch takes. */
const AT_ONCE = 50;

const newestOf = (row: Row, shown: readonly Row[]): Row => shown.find(({ number }) => number === row.number) ?? row;

type First = Schemas['CaseList'];

/** How many the list holds, as far as one facet alone narrows it. */
function totalOf({ counts }: First, grade: string | null, unit: string | null, status: string | null): number {
  if (grade) return counts.grade[grade] ?? 0;
  if (unit) return counts.unit[unit] ?? 0;
  return status ? (counts.status[status] ?? 0) : counts.total;
}

/** Rows of one grade and one side's move, in the server's order. */
function QueueSection({
  section: { grade, ours, past, elsewhere },
  desk,
  whole,
  asking,
  children,
}: {
  section: Section;
  desk: boolean;
  whole: boolean;
  asking: boolean;
  children: ReactNode;
}) {
  const words = useWords(deskWords);
  const shared = useWords(common);
  const { whose: said } = words;
  const whose = desk ? (ours ? said.desk : said.unit) : whole ? said.anybody : ours ? said.own : said.others;
  const name = past ? words.past : elsewhere ? words.elsewhere : words.ofGrade(shared.grades[grade] ?? grade, whose);
  return (
    <section
      className={cx('group', !past && (grade === 'I' || grade === 'II') && 'group-pinned', asking && 'asking')}
      aria-label={name}
      aria-busy={asking}
      inert={asking}
    >
      <h2 className="group-head">{name}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function Views({
  view,
  desk,
  whole,
  onChange,
}: {
  view: 'all' | 'unit' | 'mine';
  desk: boolean;
  whole: boolean;
  onChange: (view: 'all' | 'unit' | 'mine') => void;
}) {
  const words = useWords(deskWords);
  // A unit's people see their unit's cases in any view: "all" says no more than "my unit".
  const offered = desk ? (['all', 'unit', 'mine'] as const) : (['all', 'mine'] as const);
  return (
    <div className="views" role="group">
      {offered.map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onChange(one)}>
          {one === 'all' && !whole ? words.views.unit : words.views[one]}
        </button>
      ))}
    </div>
  );
}
