import { useState } from 'react';
import { decideRights, type RightsChange, useRights, withdrawRights } from '../../api/rights.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { TextField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { DirectoryFrame } from './Frame.tsx';
import { RightsLine } from './RightsLine.tsx';
import { rightsWords } from './rights-words.ts';
import { useSaving } from './saving.ts';

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
  const [reason, setReason] = useState('');
  const { busy, faultOf, rest, save } = useSaving();
  const given = reason.trim();
  const go = (): Promise<void> =>
    act === 'withdraw' ? withdrawRights(change.id, given) : decideRights(change.id, act === 'approve', given);
  return (
    <Dialog title={words.title[act]} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(change.id, go, onClose, () => words.done[act]);
        }}
      >
        <RightsLine change={change} />
        <TextField
          label={words.reason}
          value={reason}
          onChange={setReason}
          suggestions={act === 'approve' ? [] : words.reasons}
          maxLength={200}
          error={faultOf('/reason')}
          {...(act === 'approve' ? { optional: true } : { autoFocus: true })}
        />
        {rest(['/reason']).map((says) => (
          <p key={says} role="alert" className="form-problem">
            {says}
          </p>
        ))}
        <DialogFoot onClose={onClose} go={words[act]} ready={act === 'approve' || given !== ''} busy={busy} />
      </form>
    </Dialog>
  );
}
