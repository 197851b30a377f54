import { useMyProposals } from '../../api/duty.ts';
import { useMe } from '../../api/queries.ts';
import { useUnitFigures } from '../../api/scores.ts';
import { useWords } from '../../app/language.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { CaseRow } from '../../components/CaseRow.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, ErrorState, Loading, Read } from '../../components/states.tsx';
import { useCaseList } from '../desk/lists.ts';
import { MyProposals } from '../desk/MyProposals.tsx';
import { DistrictDay } from './DistrictDay.tsx';
import { homeWords } from './home-words.ts';
import { Instruct, useInstructs } from './Instruct.tsx';
import { UnitBreaches } from './UnitBreaches.tsx';
import { UnitDay } from './UnitDay.tsx';

/** Cases shown of those that are late; the rest is one press away. */
const MOST_LATE = 6;

/** H2, A4: what awaits a leader's decision, what his units are late with, and the day in one page. */
export function Leader() {
  const words = useWords(homeWords).leader;
  const me = useMe().data?.me;
  const all = me?.may.includes('list-all') === true;
  return (
    <Frame
      title={words.title}
      actions={
        <Button className="no-print" onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      <Decisions />
      <div className="home-columns">
        <Late all={all} />
        {all ? <DistrictDay /> : <UnitDay />}
      </div>
    </Frame>
  );
}

/** H2: shown also where nothing awaits him, so that an empty page says what it is for. */
function Decisions() {
  const words = useWords(homeWords).leader;
  const instructs = useInstructs();
  const query = useMyProposals();
  if (query.isError && !query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data)
    return (
      <Panel title={words.decisions}>
        <Loading />
      </Panel>
    );
  return query.data.proposals.length + query.data.rights.length === 0 ? (
    <Panel title={words.decisions}>
      <Empty>{words.noDecisions}</Empty>
    </Panel>
  ) : (
    <MyProposals title={words.decisions} acts={(number) => instructs && <Instruct number={number} />} />
  );
}

function Late({ all }: { all: boolean }) {
  const words = useWords(homeWords).leader;
  const instructs = useInstructs();
  const list = useCaseList({ view: all ? 'all' : 'unit', status: 'open', due: 'overdue' });
  const found = list.data?.pages.flatMap(({ cases }) => cases);
  const total = list.data?.pages[0]?.counts.due['overdue'] ?? 0;
  return (
    <div>
      <Panel
        title={words.late}
        {...(total > MOST_LATE
          ? {
              actions: (
                <ButtonLink small to="/desk?due=overdue">
                  {words.allLate(total)}
                </ButtonLink>
              ),
            }
          : {})}
      >
        {found === undefined ? (
          list.isError ? (
            <ErrorState error={list.error} retry={() => void list.refetch()} />
          ) : (
            <Loading />
          )
        ) : found.length === 0 ? (
          <Empty>{words.noLate}</Empty>
        ) : (
          <ul>
            {found.slice(0, MOST_LATE).map((row) => (
              <CaseRow key={row.number} row={row} acts={instructs && <Instruct number={row.number} />} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel
        title={words.lateUnits}
        actions={
          <ButtonLink small to="/scores">
            {words.toScores}
          </ButtonLink>
        }
      >
        <Read query={useUnitFigures(undefined)}>{({ units }) => <UnitBreaches units={units} />}</Read>
      </Panel>
    </div>
  );
}
