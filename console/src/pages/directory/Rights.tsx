import '../refused/refused.css';
import { useState } from 'react';
import { useDirectory } from '../../api/queries.ts';
import { decideRights, type RightsChange, type RightsQuery, useRights, withdrawRights } from '../../api/rights.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { contactsOf } from '../../words/people.ts';
import { DirectoryFrame } from './Frame.tsx';
import { RightsLine } from './RightsLine.tsx';
import { rightsWords } from './rights-words.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

type Act = 'approve' | 'refuse' | 'withdraw';

/** 权限变更 (H2): what waits for a second person, and what became of every other, found by that and by person. */
export function Page() {
  const words = useWords(rightsWords);
  const [acting, setActing] = useState<{ act: Act; change: RightsChange } | null>(null);
  return (
    <DirectoryFrame>
      <p className="muted">{words.aside}</p>
      <Panel title={words.waiting}>
        <Changes
          query={{ state: 'waiting' }}
          none={words.noneWaiting}
          act={(act, change) => setActing({ act, change })}
        />
      </Panel>
      <Past />
      {acting && <ActDialog {...acting} onClose={() => setActing(null)} />}
    </DirectoryFrame>
  );
}

const ENDS = ['approved', 'refused', 'withdrawn', 'alone'] as const;

function Past() {
  const words = useWords(rightsWords);
  const people = useDirectory().data;
  const [state, setState] = useState('');
  const [person, setPerson] = useState('');
  const end = ENDS.find((one) => one === state);
  const query = { ...(end ? { state: end } : {}), ...(person === '' ? {} : { person }) };
  return (
    <Panel title={words.past}>
      <div className="refused-filter">
        <SelectField
          label={words.end}
          value={state}
          onChange={setState}
          groups={[
            {
              choices: [
                { id: '', name: words.audit.everything },
                ...ENDS.map((id) => ({ id, name: words.states[id] })),
              ],
            },
          ]}
        />
        <SelectField
          label={words.audit.person}
          value={person}
          onChange={setPerson}
          groups={[{ choices: [{ id: '', name: words.audit.everybody }, ...(people ? contactsOf(people) : [])] }]}
        />
      </div>
      <Changes query={query} none={words.nonePast} />
    </Panel>
  );
}

/** Without `act` those that wait are left out: they stand above. */
function Changes({
  query: asked,
  none,
  act,
}: {
  query: RightsQuery;
  none: string;
  act?: (act: Act, change: RightsChange) => void;
}) {
  const words = useWords(rightsWords);
  const query = useRights(asked);
  return (
    <Read query={query}>
      {({ pages }) => {
        const changes = pages
          .flatMap((page) => page.changes)
          .filter(({ state }) => act !== undefined || state !== 'waiting');
        return (
          <>
            {changes.length === 0 && !query.hasNextPage && <p className="muted">{none}</p>}
            <ul className="lines">
              {changes.map((change) => (
                <li key={change.id}>
                  <RightsLine change={change} />
                  {act && <Acts change={change} act={act} />}
                </li>
              ))}
            </ul>
            {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{words.audit.more}</Button>}
          </>
        );
      }}
    </Read>
  );
}

function Acts({ change, act }: { change: RightsChange; act: (act: Act, change: RightsChange) => void }) {
  const words = useWords(rightsWords);
  return (
    <span className="refused-acts">
      {change.mayDecide &&
        (['approve', 'refuse'] as const).map((one) => (
          <Button key={one} small look={one === 'approve' ? 'primary' : 'quiet'} onClick={() => act(one, change)}>
            {words[one]}
          </Button>
        ))}
      {change.mayWithdraw && (
        <Button small look="quiet" onClick={() => act('withdraw', change)}>
          {words.withdraw}
        </Button>
      )}
    </span>
  );
}

function ActDialog({ act, change, onClose }: { act: Act; change: RightsChange; onClose: () => void }) {
  const words = useWords(rightsWords);
  return (
    <ReasonDialog
      title={words.title[act]}
      name={change.id}
      label={words.reason}
      suggestions={act === 'approve' ? [] : words.reasons}
      go={words[act]}
      optional={act === 'approve'}
      write={(reason) =>
        act === 'withdraw' ? withdrawRights(change.id, reason) : decideRights(change.id, act === 'approve', reason)
      }
      says={() => words.done[act]}
      onClose={onClose}
    >
      <RightsLine change={change} />
    </ReasonDialog>
  );
}
