import { Link } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { useAudit } from '../../api/rights.ts';
import { useUnitFigures } from '../../api/scores.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { serverNow, useMinute } from '../../app/server-time.ts';
import { ButtonLink } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, ErrorState, Loading, Read } from '../../components/states.tsx';
import { clockWords, localOf, ms } from '../../words/time.ts';
import { useCaseList } from '../desk/lists.ts';
import { useAuditSays } from '../directory/audit-said.ts';
import { homeWords } from './home-words.ts';
import { UnitBreaches } from './UnitBreaches.tsx';

const DAY = 86_400_000;
const MOST_ENTRIES = 8;
const dayBefore = (days: number): string => localOf(serverNow() - days * DAY).slice(0, 10);

/** S2, H5: an inspector reads everything and changes nothing: every case, what was missed, what it is scored, and who looked at what. */
export function Inspector() {
  const words = useWords(homeWords).auditor;
  const may = useMe().data?.me.may ?? [];
  const lists = [
    ['scores', '/scores', 'list-own'],
    ['measures', '/measures', 'list-measures'],
    ['orders', '/orders', 'list-orders'],
    ['retrospectives', '/retrospectives', 'list-retrospectives'],
  ] as const;
  const exports = [
    ['archive', '/archive', 'list-all'],
    ['reports', '/reports', 'list-reports'],
  ] as const;
  return (
    <Frame title={words.title} aside={words.aside}>
      <div className="home-columns">
        <div>
          <Cases />
          <Panel title={words.breaches}>
            <Read query={useUnitFigures(undefined)}>{({ units }) => <UnitBreaches units={units} />}</Read>
          </Panel>
        </div>
        <div>
          <Panel title={words.scores}>
            <Ways ways={lists.filter(([, , action]) => may.includes(action))} />
          </Panel>
          <Panel title={words.exports}>
            <p className="muted">{words.exportsSays}</p>
            <Ways ways={exports.filter(([, , action]) => may.includes(action))} />
          </Panel>
          {may.includes('read-audit') && <Log />}
        </div>
      </div>
    </Frame>
  );
}

type Way = readonly [keyof (typeof homeWords)['zh']['auditor']['links'], string, string];

function Ways({ ways }: { ways: Way[] }) {
  const words = useWords(homeWords).auditor;
  return (
    <div className="lines-acts">
      {ways.map(([id, to]) => (
        <ButtonLink key={id} to={to}>
          {words.links[id]}
        </ButtonLink>
      ))}
    </div>
  );
}

function Cases() {
  const words = useWords(homeWords).auditor;
  const list = useCaseList({ view: 'all', status: 'open' });
  const counts = list.data?.pages[0]?.counts;
  return (
    <Panel title={words.cases}>
      {counts ? (
        <div className="home-figures">
          <Link to="/desk">
            {words.open}
            <b>{counts.total}</b>
          </Link>
          <Link to="/desk?due=overdue" className={cx((counts.due['overdue'] ?? 0) > 0 && 'home-bad')}>
            {words.overdue}
            <b>{counts.due['overdue'] ?? 0}</b>
          </Link>
        </div>
      ) : list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Loading />
      )}
      <div className="lines-acts">
        <ButtonLink to="/desk?status=closed">{words.closed}</ButtonLink>
        <ButtonLink to="/desk?status=ended">{words.ended}</ButtonLink>
        <ButtonLink to="/desk?status=owing">{words.owing}</ButtonLink>
      </div>
    </Panel>
  );
}

function Log() {
  const words = useWords(homeWords).auditor;
  const language = useLanguage();
  const says = useAuditSays();
  const now = useMinute();
  const query = useAudit({ from: dayBefore(6), until: dayBefore(0) });
  const entries = query.data?.pages.flatMap((page) => page.entries);
  return (
    <Panel
      title={words.log}
      actions={
        <ButtonLink small to="/directory/audit">
          {words.toLog}
        </ButtonLink>
      }
    >
      {entries === undefined ? (
        query.isError ? (
          <ErrorState error={query.error} />
        ) : (
          <Loading />
        )
      ) : entries.length === 0 ? (
        <Empty>{words.noLog}</Empty>
      ) : (
        <ul className="lines">
          {entries.slice(0, MOST_ENTRIES).map(({ at, by, what, matter }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two entries of one instant differ in nothing else
            <li key={`${at} ${index}`}>
              <div>
                {says(what)} {matter !== undefined && <Link to={`/cases/${matter}`}>{matter}</Link>}
                <small>
                  {by.name} · {clockWords(ms(at), now, language)}
                </small>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
