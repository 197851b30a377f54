import './statistics.css';
import { type ReactNode, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type Span, type Statistics, type Steps, useStatistics } from '../../api/statistics.ts';
import { useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { SelectField } from '../../components/fields.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { useIsNarrow } from '../../components/narrow.ts';
import { Empty, Read } from '../../components/states.tsx';
import { fullTime, ms, wallClock } from '../../words/time.ts';
import { Chart } from './Chart.tsx';
import { ANY, CAME, cameAs, listOf, monthsBack, rateOf, together, unitIn } from './figures.ts';
import { Accepted, Substance } from './Quality.tsx';
import { statisticsWords } from './statistics-words.ts';
import { Volume } from './Volume.tsx';

/** So far back one may choose. */
const BACK = 36;

/** 统计: what was done in time and how fast, what was missed, what came and what is open; months and unit stand in the address. */
export function Page() {
  const words = useWords(statisticsWords);
  const [given, setGiven] = useSearchParams();
  const now = useMinute();
  const [from, to, unit] = [given.get('from'), given.get('to'), given.get('unit')];
  const span: Span = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  const query = useStatistics(span);
  const choose = (change: Record<string, string>) => {
    const next = new URLSearchParams(given);
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    setGiven(next);
  };
  const months = monthsBack(wallClock(now).date.slice(0, 7), BACK).map((id) => ({ id, name: words.month(id) }));
  return (
    <Frame title={words.title} aside={words.aside}>
      <Read query={query}>
        {(found) => (
          <>
            <div className="stat-bar no-print">
              <SelectField
                label={words.from}
                value={found.from}
                onChange={(id) => choose({ from: id, to: id > found.to ? id : found.to })}
                groups={[{ choices: months }]}
              />
              <SelectField
                label={words.to}
                value={found.to}
                onChange={(id) => choose({ to: id, from: id < found.from ? id : found.from })}
                groups={[{ choices: months }]}
              />
              {found.volume !== null && (
                <SelectField
                  label={words.unit}
                  value={unit ?? ''}
                  placeholder={words.all}
                  onChange={(id) => choose({ unit: id })}
                  groups={[{ choices: unitsIn(found, words.desk) }]}
                />
              )}
            </div>
            {found.volume === null && <p className="muted">{words.own}</p>}
            <Answered found={found} unit={unit} />
            <Substance found={found} unit={unit} />
            <Steps title={words.signing} what="sign" names={words.signSteps} of="signing" found={found} unit={unit}>
              {words.signFormula}
            </Steps>
            <Steps
              title={words.first}
              what="first"
              names={words.answerSteps}
              of="firstAnswers"
              found={found}
              unit={unit}
            >
              {words.firstFormula}
            </Steps>
            <Breaches found={found} unit={unit} />
            {found.volume && unit === null && <Volume volume={found.volume} span={found} />}
            <Load found={found} unit={unit} />
            {unit === null && <Accepted found={found} />}
            <p>
              <small>{words.asOf(fullTime(ms(found.projectedTo ?? found.now)))}</small>
            </p>
          </>
        )}
      </Read>
    </Frame>
  );
}

/** Every unit that anything is counted of, once. */
function unitsIn({ answered, signing, firstAnswers, breaches, load }: Statistics, desk: string) {
  const found = new Map<string, string>();
  for (const { unit } of [...answered, ...signing, ...firstAnswers, ...breaches, ...load])
    found.set(unitIn(unit), unit?.name ?? desk);
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}

const ofUnit = <Row extends { unit: { id: string } | null }>(rows: readonly Row[], unit: string | null): Row[] =>
  rows.filter((row) => unit === null || unitIn(row.unit) === unit);

/** The figure that a phone shows before another is chosen. */
const FIRST = 'answered';

/** A chart, the table that has its figures, and how they are counted. A phone shows one at a time below the titles of all; which stands in the address, so that one comes back to it. */
export function Section({
  id,
  title,
  formula,
  chart,
  children,
}: {
  id: string;
  title: string;
  formula: ReactNode;
  chart?: ReactNode;
  children: ReactNode;
}) {
  const words = useWords(statisticsWords);
  const folds = useIsNarrow();
  const [given, setGiven] = useSearchParams();
  const open = !folds || (given.get('section') ?? FIRST) === id;
  const head = useRef<HTMLButtonElement>(null);
  const toggle = () => {
    const next = new URLSearchParams(given);
    next.set('section', open ? '' : id);
    setGiven(next, { replace: true, preventScrollReset: true });
    // The one that folds away above moves the page under the finger.
    requestAnimationFrame(() => head.current?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <Panel
      title={
        folds ? (
          <button ref={head} type="button" className="stat-fold" aria-expanded={open} onClick={toggle}>
            {title}
          </button>
        ) : (
          title
        )
      }
      className="stat-panel"
    >
      {open && (
        <>
          <div className="stat-both">
            {chart && <div>{chart}</div>}
            <div>{children}</div>
          </div>
          <p className="stat-formula">
            <b>{words.formula}</b> {formula}
          </p>
        </>
      )}
    </Panel>
  );
}

/** A figure that leads to its cases; nothing to lead to is no link. */
export function FigureLink({ count, to, name }: { count: number; to: string; name: string }) {
  if (count === 0) return <span className="muted">0</span>;
  return (
    <Link to={to} aria-label={`${name} ${count}`}>
      {count}
    </Link>
  );
}

FigureLink.inFile = ({ count }: { count: number }): string => String(count);

const monthSpan = (month: string): Required<Span> => ({ from: month, to: month });

function Answered({ found, unit }: { found: Statistics; unit: string | null }) {
  const words = useWords(statisticsWords);
  const rows = ofUnit(found.answered, unit);
  type Row = (typeof rows)[number];
  if (rows.length === 0) return <Nothing id="answered" title={words.answered} formula={words.answeredFormula} />;
  const byMonth = found.months.map((_, at) => together(rows.flatMap(({ months }) => months[at] ?? [])));
  const cell = (row: Row, counts: ReturnType<typeof together>, span: Required<Span>, when: string) => {
    const rate = rateOf(counts);
    if (rate === null) return <span className="muted">—</span>;
    return (
      <span className="stat-cell">
        <b>{rate}%</b>
        {CAME.map((as) => (
          <span key={as}>
            {words.came[as]}{' '}
            <FigureLink
              count={cameAs(counts, as)}
              to={listOf(`answer|${unitIn(row.unit)}|${as}`, span)}
              name={`${row.unit?.name ?? words.desk} ${when} ${words.came[as] ?? as}`}
            />
          </span>
        ))}
      </span>
    );
  };
  const columns: Column<Row>[] = [
    { id: 'unit', title: words.unit, cell: (row) => row.unit?.name ?? words.desk, tight: true },
    { id: 'total', title: words.total, cell: (row) => cell(row, together(row.months), found, words.total) },
    ...found.months.map(
      (month, at): Column<Row> => ({
        id: month,
        title: words.month(month),
        cell: (row) => cell(row, together(row.months.slice(at, at + 1)), monthSpan(month), words.month(month)),
      }),
    ),
  ];
  return (
    <Section
      id="answered"
      title={words.answered}
      formula={words.answeredFormula}
      chart={
        <Chart
          title={words.answered}
          bars={{
            categories: found.months.map(words.month),
            series: CAME.map((as) => ({
              name: words.came[as] ?? as,
              values: byMonth.map((counts) => cameAs(counts, as)),
            })),
          }}
          to={(at, series) => {
            const month = found.months[at];
            return month === undefined
              ? null
              : listOf(`answer|${unit ?? ANY}|${CAME[series] ?? ANY}`, monthSpan(month));
          }}
        />
      }
    >
      <DataTable
        caption={words.answered}
        columns={columns}
        rows={rows}
        rowKey={(row) => unitIn(row.unit)}
        file={{ list: 'statistics' }}
      />
    </Section>
  );
}

function Steps({
  title,
  what,
  of,
  names,
  found,
  unit,
  children,
}: {
  title: string;
  what: 'sign' | 'first';
  of: 'signing' | 'firstAnswers';
  names: Record<string, string>;
  found: Statistics;
  unit: string | null;
  children: ReactNode;
}) {
  const words = useWords(statisticsWords);
  const rows = ofUnit<Steps[number]>(found[of], unit);
  if (rows.length === 0) return <Nothing id={what} title={title} formula={children} />;
  const steps = Object.keys(names);
  const columns: Column<Steps[number]>[] = [
    { id: 'unit', title: words.unit, cell: (row) => row.unit?.name ?? words.desk, tight: true },
    ...steps.map(
      (step): Column<Steps[number]> => ({
        id: step,
        title: names[step] ?? step,
        numeric: true,
        cell: (row) => (
          <FigureLink
            count={row.steps[step] ?? 0}
            to={listOf(`${what}|${unitIn(row.unit)}|${step}`, found)}
            name={`${row.unit?.name ?? words.desk} ${names[step] ?? step}`}
          />
        ),
      }),
    ),
  ];
  return (
    <Section
      id={what}
      title={title}
      formula={children}
      chart={
        <Chart
          title={title}
          bars={{
            categories: steps.map((step) => names[step] ?? step),
            series: [
              { name: title, values: steps.map((step) => rows.reduce((sum, row) => sum + (row.steps[step] ?? 0), 0)) },
            ],
            lying: true,
          }}
          to={(at) => listOf(`${what}|${unit ?? ANY}|${steps[at] ?? ANY}`, found)}
        />
      }
    >
      <DataTable
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => unitIn(row.unit)}
        file={{ list: 'statistics' }}
      />
    </Section>
  );
}

const BREACHES = [
  ['stands', 'stands'],
  ['healed', 'healed'],
  ['set-aside', 'setAside'],
] as const;

/** By duty, whosever it was, or of the unit that is chosen. */
function Breaches({ found, unit }: { found: Statistics; unit: string | null }) {
  const words = useWords(statisticsWords);
  const byDuty = new Map<string, { kind: string; name: string; stands: number; healed: number; setAside: number }>();
  for (const { kind, name, stands, healed, setAside } of ofUnit(found.breaches, unit)) {
    const row = byDuty.get(kind) ?? { kind, name, stands: 0, healed: 0, setAside: 0 };
    byDuty.set(kind, {
      ...row,
      stands: row.stands + stands,
      healed: row.healed + healed,
      setAside: row.setAside + setAside,
    });
  }
  const rows = [...byDuty.values()].sort((a, b) => b.stands - a.stands);
  type Row = (typeof rows)[number];
  const whose = unit ?? (found.volume === null ? unitIn(found.breaches[0]?.unit ?? null) : ANY);
  if (rows.length === 0) return <Nothing id="breaches" title={words.breaches} formula={words.breachFormula} />;
  const columns: Column<Row>[] = [
    { id: 'duty', title: words.duty, cell: ({ name }) => name },
    ...BREACHES.map(
      ([is, field]): Column<Row> => ({
        id: is,
        title: words.is[is] ?? is,
        numeric: true,
        cell: (row) => (
          <FigureLink
            count={row[field]}
            to={listOf(`breach|${whose}|${row.kind}|${is}`, found)}
            name={`${row.name} ${words.is[is] ?? is}`}
          />
        ),
      }),
    ),
  ];
  return (
    <Section
      id="breaches"
      title={words.breaches}
      formula={words.breachFormula}
      chart={
        <Chart
          title={words.breaches}
          bars={{
            categories: rows.map(({ name }) => name),
            series: BREACHES.map(([is, field]) => ({
              name: words.is[is] ?? is,
              values: rows.map((row) => row[field]),
            })),
            lying: true,
          }}
          to={(at, series) => listOf(`breach|${whose}|${rows[at]?.kind ?? ANY}|${BREACHES[series]?.[0] ?? ANY}`, found)}
        />
      }
    >
      <DataTable
        caption={words.breaches}
        columns={columns}
        rows={rows}
        rowKey={({ kind }) => kind}
        file={{ list: 'statistics' }}
      />
    </Section>
  );
}

/** The desk's own list has what is open of a unit. */
const deskOf = (id: string): string => `/?unit=${encodeURIComponent(id)}`;

function Load({ found, unit }: { found: Statistics; unit: string | null }) {
  const words = useWords(statisticsWords);
  const rows = ofUnit(found.load, unit);
  if (rows.length === 0) return <Nothing id="load" title={words.load} formula={words.loadFormula} />;
  return (
    <Section
      id="load"
      title={words.load}
      formula={words.loadFormula}
      chart={
        <Chart
          title={words.load}
          bars={{
            categories: rows.map((row) => row.unit.name),
            series: [{ name: words.open, values: rows.map(({ open }) => open) }],
            lying: true,
          }}
          to={(at) => (rows[at] ? deskOf(rows[at].unit.id) : null)}
        />
      }
    >
      <DataTable
        caption={words.load}
        file={{ list: 'statistics' }}
        columns={[
          { id: 'unit', title: words.unit, cell: (row) => row.unit.name },
          {
            id: 'open',
            title: words.open,
            numeric: true,
            cell: (row) => (
              <FigureLink count={row.open} to={deskOf(row.unit.id)} name={`${row.unit.name} ${words.open}`} />
            ),
          },
          { id: 'unsigned', title: words.unsigned, numeric: true, cell: (row) => row.unsigned },
        ]}
        rows={rows}
        rowKey={(row) => row.unit.id}
      />
    </Section>
  );
}

function Nothing({ id, title, formula }: { id: string; title: string; formula: ReactNode }) {
  const words = useWords(statisticsWords);
  return (
    <Section id={id} title={title} formula={formula}>
      <Empty>{words.none}</Empty>
    </Section>
  );
}
