import { type ReactNode, useState } from 'react';
import { type Schemas, useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { common, type GradeId } from '../../words/common.ts';
import { deskWords, groupName } from './desk-words.ts';
import { chosenOf, type Filters } from './filters.ts';
import { GROUPS } from './groups.ts';

type Counts = Schemas['CaseList']['counts'];
const GRADES: GradeId[] = ['I', 'II', 'III', 'IV'];
const UNITS_SHOWN = 8;

interface FacetsProps {
  filters: Filters;
  counts: Counts | undefined;
  /** They are those of the question before. */
  asking: boolean;
  /** There are more than is counted. */
  atLeast: boolean;
  /** The viewer is of the duty desk. */
  desk: boolean;
  /** He sees the whole district’s. */
  whole: boolean;
  /** What stands above them where they are unfolded on a phone. */
  children?: ReactNode;
  change: (part: Partial<Filters>) => void;
}

/** What the list can be narrowed to, each with how many there are. */
export function Facets({ filters, counts, asking, atLeast, desk, whole, change, children }: FacetsProps) {
  const words = useWords(deskWords);
  const shared = useWords(common);
  const chosen = chosenOf(filters);
  return (
    <div className={cx('facets', asking && 'facets-asking')} aria-busy={asking}>
      {children}
      <div className="facets-body">
        <Facet title={words.facetDue}>
          {GROUPS.map((group) => (
            <Option
              key={group}
              name={groupName(group, words, desk)}
              count={counts?.due[group] ?? 0}
              atLeast={atLeast}
              on={filters.due === group}
              onChange={(on) => change({ due: on ? group : null })}
            />
          ))}
        </Facet>
        <Facet title={words.facetGrade}>
          {GRADES.map((grade) => (
            <Option
              key={grade}
              name={
                <>
                  <i className={cx('dot', `dot-${grade}`)} aria-hidden="true" />
                  {shared.grades[grade]}
                </>
              }
              count={counts?.grade[grade] ?? 0}
              atLeast={atLeast}
              on={filters.grade === grade}
              onChange={(on) => change({ grade: on ? grade : null })}
            />
          ))}
        </Facet>
        {whole && (
          <Facet title={words.facetElsewhere}>
            <Option
              name={words.elsewhere}
              count={counts?.elsewhere['all'] ?? 0}
              atLeast={atLeast}
              on={filters.elsewhere === 'only'}
              onChange={(on) => change({ elsewhere: on ? 'only' : null, due: null })}
            />
          </Facet>
        )}
        <Units filters={filters} counts={counts} atLeast={atLeast} change={change} />
        <Facet title={words.facetStatus}>
          <Option
            name={words.inQueue.total}
            on={filters.status === null}
            count={(counts?.status['appraising'] ?? 0) + (counts?.status['open'] ?? 0)}
            atLeast={atLeast}
            onChange={() => change({ status: null })}
          />
          {(['appraising', 'open', 'owing', 'closed', 'ended'] as const).map((status) => (
            <Option
              key={status}
              name={status === 'owing' ? words.owing : shared.statuses[status]}
              on={filters.status === status}
              {...(status === 'open' || status === 'appraising' ? { count: counts?.status[status] ?? 0, atLeast } : {})}
              onChange={(on) => change({ status: on ? status : null })}
            />
          ))}
        </Facet>
        {whole && (
          <Facet title={words.facetDrills}>
            <Option
              name={words.drillsDaily}
              on={filters.drills === 'daily'}
              onChange={(on) => change(on ? { drills: 'daily', status: 'closed' } : { drills: null, status: null })}
            />
          </Facet>
        )}
        {chosen > 0 && (
          <Button
            small
            onClick={() => change({ due: null, grade: null, unit: null, status: null, drills: null, elsewhere: null })}
          >
            {words.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

function Units({ filters, counts, atLeast, change }: Omit<FacetsProps, 'asking' | 'desk' | 'whole' | 'children'>) {
  const words = useWords(deskWords);
  const shared = useWords(common);
  const directory = useDirectory();
  const [all, setAll] = useState(false);
  const names = new Map(directory.data?.units.map((unit) => [unit.id, unit.short]));
  const units = Object.entries(counts?.unit ?? {}).sort(([, one], [, other]) => other - one);
  if (units.length === 0) return null;
  const shown = all ? units : units.slice(0, UNITS_SHOWN);
  return (
    <Facet title={words.facetUnit}>
      {shown.map(([unit, count]) => (
        <Option
          key={unit}
          name={names.get(unit) ?? unit}
          count={count}
          atLeast={atLeast}
          on={filters.unit === unit}
          onChange={(on) => change({ unit: on ? unit : null })}
        />
      ))}
      {units.length > UNITS_SHOWN && (
        <li>
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {all ? shared.close : shared.more}
          </button>
        </li>
      )}
    </Facet>
  );
}

function Facet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="facet">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function Option({
  name,
  count,
  atLeast = false,
  on,
  onChange,
}: {
  name: ReactNode;
  count?: number;
  atLeast?: boolean;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <li>
      <button
        type="button"
        className={cx('option', on && 'option-on', count === 0 && !on && 'option-none')}
        aria-pressed={on}
        onClick={() => onChange(!on)}
      >
        <span>{name}</span>
        {count !== undefined && <b>{atLeast && count > 0 ? `${count}+` : count}</b>}
      </button>
    </li>
  );
}
