import { useState } from 'react';
import { decideRights, type RightsChange, useRights, withdrawRights } from '../../api/rights.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { DirectoryFrame } from './Frame.tsx';
import { RightsLine } from './RightsLine.tsx';
import { rightsWords } from './rights-words.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

type Act = 'approve' | 'refuse' | 'withdraw';

/** 权限变更 (H2): what waits for a second person, and what was decided. */
export function Page() {
  const words = useWords(rightsWords);
  const query = useRights();
  const [acting, setActing] = useState<{ act: Act; change: RightsChange } | null>(null);
  return (
    <DirectoryFrame>
      <p className="muted">{words.aside}</p>
      <Read query={query}>
        {({ changes }) => {
          const waiting = changes.filter(({ state }) => state === 'waiting');
          const past = changes.filter(({ state }) => state !== 'waiting');
          return (
            <>
              <Panel title={words.waiting}>
                {waiting.length === 0 && <p className="muted">{words.noneWaiting}</p>}
                <ul className="lines">
                  {waiting.map((change) => (
                    <li key={change.id}>
                      <RightsLine change={change} />
                      <span className="refused-acts">
                        {change.mayDecide &&
                          (['approve', 'refuse'] as const).map((act) => (
                            <Button
                              key={act}
                              small
                              look={act === 'approve' ? 'primary' : 'quiet'}
                              onClick={() => setActing({ act, change })}
                            >
                              {words[act]}
                            </Button>
                          ))}
                        {change.mayWithdraw && (
                          <Button small look="quiet" onClick={() => setActing({ act: 'withdraw', change })}>
                            {words.withdraw}
                          </Button>
                        )}
                      </span>
                    </li>
                  ))}
                </ul>
              </Panel>
              <Panel title={words.past}>
                {past.length === 0 && <p className="muted">{words.nonePast}</p>}
                <ul className="lines">
                  {past.map((change) => (
                    <li key={change.id}>
                      <RightsLine change={change} />
                    </li>
                  ))}
                </ul>
              </Panel>
              {acting && <ActDialog {...acting} onClose={() => setActing(null)} />}
            </>
          );
        }}
      </Read>
    </DirectoryFrame>
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
