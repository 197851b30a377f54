import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  beginDraft,
  type DraftHead,
  type Drafts as DraftsAnswer,
  useDrafts,
  useProposedRouting,
} from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { draftWords } from './draft-words.ts';
import type { Version } from './Policies.tsx';
import { versionName } from './PolicyComparison.tsx';
import { policyWords } from './policy-words.ts';
import { routingWords } from './routing-words.ts';
import { useSaving } from './saving.ts';

/** Drafts of rules, and the rules of a release that wait to be taken up. */
export function Drafts({ versions }: { versions: Version[] }) {
  const words = useWords(draftWords);
  const query = useDrafts(true);
  const [from, setFrom] = useState<string | null>(null);
  return (
    <Read query={query}>
      {({ drafts, shipped, mayWrite }) => (
        <Panel title={words.drafts} actions={mayWrite && <Button onClick={() => setFrom('')}>{words.begin}</Button>}>
          <p className="muted">{words.says}</p>
          {shipped.offered && (
            <p>
              {words.offered}{' '}
              {mayWrite && (
                <Button small onClick={() => setFrom(shipped.id)}>
                  {words.takeUp}
                </Button>
              )}
            </p>
          )}
          {mayWrite && <Waiting />}
          {drafts.length === 0 ? (
            <p className="muted">{words.none}</p>
          ) : (
            <DraftTable drafts={drafts} versions={versions} />
          )}
          {from !== null && (
            <BeginDialog from={from} shipped={shipped.id} versions={versions} onClose={() => setFrom(null)} />
          )}
        </Panel>
      )}
    </Read>
  );
}

/** R3: nobody looks into a part of the rules by chance. */
function Waiting() {
  const words = useWords(routingWords);
  const waiting = useProposedRouting(true).data?.proposals.filter(({ decided }) => !decided) ?? [];
  return waiting.length === 0 ? null : <p role="status">{words.waiting(waiting.length)}</p>;
}

function DraftTable({ drafts, versions }: { drafts: DraftsAnswer['drafts']; versions: Version[] }) {
  const words = useWords(draftWords);
  const policies = useWords(policyWords);
  const columns: Column<DraftHead>[] = [
    {
      id: 'name',
      title: words.name,
      cell: (one) => (
        <ButtonLink small look="quiet" to={`/directory/policies/drafts/${one.id}`}>
          {one.name}
        </ButtonLink>
      ),
    },
    { id: 'state', title: words.state, tight: true, cell: (one) => words.states[one.state] },
    {
      id: 'last',
      title: words.last,
      cell: ({ changes, version }) => {
        const last = changes[changes.length - 1];
        return last ? `${words.version(version)} · ${words.lastBy(last.by.name, fullTime(ms(last.at)))}` : '';
      },
    },
    {
      id: 'base',
      title: words.from,
      cell: ({ basedOn }) => {
        const base = versions.find(({ id }) => id === basedOn);
        return base ? versionName(base, policies) : words.shipped;
      },
    },
  ];
  return (
    <DataTable
      caption={words.drafts}
      columns={columns}
      rows={drafts}
      rowKey={({ id }) => id}
      file={{ list: 'rule-drafts' }}
    />
  );
}

/** `called`: what it is called unless somebody says otherwise. */
export function BeginDialog({
  from,
  called = '',
  shipped,
  versions,
  onClose,
}: {
  from: string;
  called?: string;
  shipped: string;
  versions: Version[];
  onClose: () => void;
}) {
  const words = useWords(draftWords);
  const policies = useWords(policyWords);
  const navigate = useNavigate();
  const { busy, faultOf, rest, save } = useSaving();
  const inForce = versions.find((one) => one.current)?.id ?? shipped;
  const [basedOn, setBasedOn] = useState(from || inForce);
  const [name, setName] = useState(called);
  const stored = versions.map((one) => ({ id: one.id, name: versionName(one, policies) }));
  const choices = stored.some(({ id }) => id === shipped) ? stored : [...stored, { id: shipped, name: words.shipped }];
  const begin = (): Promise<void> =>
    save(
      name,
      async () => {
        const id = await beginDraft({ name: name.trim(), basedOn });
        void navigate(`/directory/policies/drafts/${id}`);
      },
      onClose,
    );
  return (
    <Dialog title={words.beginTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          value={name}
          onChange={setName}
          maxLength={40}
          autoFocus
          error={faultOf('/name')}
        />
        <SelectField label={words.from} value={basedOn} onChange={setBasedOn} groups={[{ choices }]} />
        {rest(['/name']).map((says) => (
          <p key={says} role="alert" className="form-problem">
            {says}
          </p>
        ))}
        <DialogFoot onClose={onClose} go={words.go} ready={name.trim() !== ''} busy={busy} />
      </form>
    </Dialog>
  );
}
