import { useState } from 'react';
import { type Publication, withdrawPublication } from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { common } from '../../words/common.ts';
import { fullTime, ms } from '../../words/time.ts';
import { draftWords } from './draft-words.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

/** Which version took effect when, by whom and why; the last first. One that is to come can be withdrawn. */
export function Publications({
  publications,
  now,
  mayWithdraw,
}: {
  publications: Publication[];
  now: string;
  mayWithdraw: boolean;
}) {
  const words = useWords(draftWords);
  const [chosen, choose] = useState<Publication | null>(null);
  return (
    <Panel title={words.publications}>
      {publications.length === 0 && <p className="muted">{words.noPublications}</p>}
      {publications.map((one) => (
        <p key={`${one.from} ${one.publishedAt}`} className={one.withdrawn && 'muted'}>
          <b>{one.draft.name}</b> {words.inForceFrom} {fullTime(ms(one.from))}{' '}
          {one.from > now && !one.withdrawn && <span className="tag tag-strong">{words.coming}</span>} ·{' '}
          {words.byWhom(one.writtenBy.map(({ name }) => name).join('、'), one.publishedBy.name)} · {one.reason}
          {one.withdrawn &&
            ` · ${words.withdrawnBy(one.withdrawn.by.name, fullTime(ms(one.withdrawn.at)), one.withdrawn.reason)}`}{' '}
          {mayWithdraw && one.from > now && !one.withdrawn && (
            <Button small onClick={() => choose(one)}>
              {words.withdraw}
            </Button>
          )}
        </p>
      ))}
      {chosen && <WithdrawDialog publication={chosen} onClose={() => choose(null)} />}
    </Panel>
  );
}

function WithdrawDialog({ publication, onClose }: { publication: Publication; onClose: () => void }) {
  const words = useWords(draftWords);
  const shared = useWords(common);
  const { name } = publication.draft;
  return (
    <ReasonDialog
      title={words.withdrawTitle(name)}
      name={name}
      label={shared.why}
      suggestions={words.withdrawReasons}
      go={words.withdrawGo}
      write={(reason) => withdrawPublication(publication, reason)}
      onClose={onClose}
    >
      <p>{words.withdrawSays(fullTime(ms(publication.from)))}</p>
    </ReasonDialog>
  );
}
