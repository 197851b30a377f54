import './waiting-proposals.css';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/queries.ts';
import { dictionary, useLanguage, useWords } from '../app/language.ts';
import { useMinute } from '../app/server-time.ts';
import { proposalActs } from '../words/proposal-acts.ts';
import { clockWords, ms } from '../words/time.ts';
import { Button } from './Button.tsx';
import { Panel } from './Page.tsx';

type Waiting =
  | Schemas['OrderAnswer']['order']['proposals'][number]
  | Schemas['ConferenceAnswer']['conference']['proposals'][number]
  | Schemas['MeasureAnswer']['measure']['proposals'][number]
  | Schemas['HandoverAnswer']['handover']['proposals'][number]
  | Schemas['AssessmentAnswer']['assessment']['proposals'][number]
  | Schemas['ReportAnswer']['report']['proposals'][number];

/** What may be done about one of them: `kind` says what the approval is of. */
export type ProposalAct =
  | { name: 'decide'; proposalId: string; decision: 'approve' | 'send-back'; kind: Waiting['kind'] }
  | { name: 'withdraw-proposal'; proposalId: string };

const waitingWords = dictionary(proposalActs);

interface WaitingProps<One extends Waiting> {
  proposals: readonly One[];
  /** What of it only its own page can put into words. */
  says?: (proposal: One) => ReactNode;
  act: (act: ProposalAct) => void;
}

/** H2, H5: what waits for a second person: what is to be erased or corrected, why, and until when it is to be decided. */
export function WaitingProposals<One extends Waiting>({ proposals, says, act }: WaitingProps<One>) {
  const words = useWords(waitingWords);
  const language = useLanguage();
  const now = useMinute();
  if (proposals.length === 0) return null;
  return (
    <Panel title={words.proposals}>
      <ul className="waiting-proposals">
        {proposals.map((proposal) => {
          const { id, kind, name, by, events, reason, dueAt, mine, own } = proposal;
          return (
            <li key={id}>
              <div>
                <b>{name}</b> {events.length > 0 && words.ofEvents(events.join('、'))}
                {says?.(proposal)} {reason}
                <small>
                  {by.name} · {words.proposalDue(clockWords(ms(dueAt), now, language))}
                </small>
              </div>
              {mine && (
                <span className="waiting-proposals-acts">
                  <Button
                    small
                    look="primary"
                    onClick={() => act({ name: 'decide', proposalId: id, decision: 'approve', kind })}
                  >
                    {words.acts[`approve-${kind}`]}
                  </Button>
                  <Button small onClick={() => act({ name: 'decide', proposalId: id, decision: 'send-back', kind })}>
                    {words.acts['send-back']}
                  </Button>
                </span>
              )}
              {own && (
                <span className="waiting-proposals-acts">
                  <Button small onClick={() => act({ name: 'withdraw-proposal', proposalId: id })}>
                    {words.acts['withdraw-proposal']}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
