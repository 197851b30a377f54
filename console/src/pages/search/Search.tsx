import './search.css';
import { Link, useSearchParams } from 'react-router';
import { type MatterGroup, useSearch, useSearchOf } from '../../api/search.ts';
import { useWords } from '../../app/language.ts';
import { useListOrder } from '../../app/list-order.ts';
import { Button } from '../../components/Button.tsx';
import { GradeTag } from '../../components/GradeTag.tsx';
import { pageOf } from '../../components/matter-page.ts';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Empty, ErrorState, Loading } from '../../components/states.tsx';
import { matterKinds } from '../../words/matter-kinds.ts';
import { searchWords } from './search-words.ts';

/** What was found over everything, by kind; the words and the kind shown whole are in the address. */
export function Page() {
  const words = useWords(searchWords);
  const [params, setParams] = useSearchParams();
  const q = (params.get('q') ?? '').trim();
  const search = useSearch(q);
  const found = q === '' ? undefined : search.data;
  const cases = found?.matters.find(({ kind }) => kind === 'case');
  useListOrder(cases?.rows.map(({ number }) => number) ?? []);
  const isNone = found && found.matters.length + found.units.count + found.people.count === 0;
  return (
    <Frame title={words.title} width="narrow">
      <div className="search-box">
        <SearchBox label={words.label} value={q} onChange={(next) => setParams(next === '' ? {} : { q: next })} />
      </div>
      <p className="muted">{words.hint}</p>
      {search.isError && !found ? (
        <ErrorState error={search.error} retry={() => void search.refetch()} />
      ) : q !== '' && !found ? (
        <Loading />
      ) : isNone ? (
        <Empty>{words.none(q)}</Empty>
      ) : (
        <>
          {found?.matters.map((group) => (
            <Group
              key={group.kind}
              group={group}
              q={q}
              all={params.get('all') === group.kind}
              showAll={() => setParams({ q, all: group.kind })}
            />
          ))}
          {found && found.units.count > 0 && (
            <Panel title={words.units}>
              <ul className="search-rows">
                {found.units.rows.map(({ id, name, short }) => (
                  <li key={id}>
                    <Link to={`/directory?unit=${encodeURIComponent(id)}`}>{name}</Link>
                    <span className="muted">{short}</span>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {found && found.people.count > 0 && (
            <Panel title={words.people}>
              <ul className="search-rows">
                {found.people.rows.map(({ id, name, unit }) => (
                  <li key={id}>
                    <Link to={`/directory?unit=${encodeURIComponent(unit.id)}`}>{name}</Link>
                    <span className="muted">{unit.name}</span>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </>
      )}
    </Frame>
  );
}

function Group({ group, q, all, showAll }: { group: MatterGroup; q: string; all: boolean; showAll: () => void }) {
  const words = useWords(searchWords);
  const kinds = useWords(matterKinds);
  const { kind, count, more } = group;
  const whole = useSearchOf(kind, q, all).data?.matters.find((one) => one.kind === kind);
  const rows = (all ? whole?.rows : undefined) ?? group.rows;
  return (
    <Panel
      title={
        <>
          {kinds[kind]} <small className="muted">{words.count(count, more)}</small>
        </>
      }
    >
      <ul className="search-rows">
        {rows.map((row) => (
          <li key={row.number}>
            <Link to={pageOf(row.number)}>{row.title || words.offline}</Link>
            {row.over && <span className="tag">{words.over}</span>}
            {row.grade && <GradeTag grade={row.grade} confirmed />}
            <span className="muted">
              {[row.place, ...(row.units ?? []).map(({ name }) => name)].filter(Boolean).join(' · ')}
            </span>
            <span className="number">{row.number}</span>
          </li>
        ))}
      </ul>
      {rows.length < count && (
        <Button small look="quiet" onClick={showAll}>
          {words.all}
        </Button>
      )}
      {more && rows.length >= count && <p className="muted">{words.narrower}</p>}
    </Panel>
  );
}
