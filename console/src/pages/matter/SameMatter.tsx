import './matter.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type CaseView, useCase, useSameMatter } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { useForeseen, useHeldCases } from '../../app/pending.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { CaseNumberField } from '../../components/CaseNumberField.tsx';
import { caseTitle } from '../../components/CaseRow.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { matterNumberIn } from '../../components/sought.ts';
import { Empty, Read } from '../../components/states.tsx';
import { Submit } from '../../components/Submit.tsx';
import { common } from '../../words/common.ts';
import { Bulk } from '../desk/Bulk.tsx';
import { holdBatch, seen } from '../desk/bulk-run.ts';
import { BulkBar, type BulkKind } from '../desk/BulkBar.tsx';
import { Growth } from './Growth.tsx';
import { type Matter, type Member, Members } from './Members.tsx';
import { matterWords } from './matter-words.ts';

/** M4: the messages of one matter, which are handled together and answered one by one. */
export function Page() {
  const { number = '' } = useParams();
  const query = useCase(number);
  const matter = useSameMatter(number);
  const foreseen = useForeseen(number);
  return (
    <Read query={query}>
      {({ case: view }) => <Read query={matter}>{(found) => <Sheet view={foreseen ?? view} matter={found} />}</Read>}
    </Read>
  );
}

function Sheet({ view, matter }: { view: CaseView; matter: Matter }) {
  const words = useWords(matterWords);
  const shared = useWords(common);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState<BulkKind | null>(null);
  const [unlinking, setUnlinking] = useState(false);
  const { members } = matter;
  const links = view.may.includes('link-matter');
  const chosen = members.filter(({ row }) => picked.has(row.number));
  const clear = () => setPicked(new Set());
  return (
    <Frame
      title={`${words.title} · ${words.count(members.length, matter.more === true)}`}
      aside={caseTitle(view, shared.offline)}
      actions={<ButtonLink to={`/cases/${view.number}`}>{words.toCase}</ButtonLink>}
    >
      <p className="form-note matter-says">{members.length > 1 ? words.says : words.alone}</p>
      <Panel title={words.members}>
        <Members members={members} picked={picked} onPick={links ? setPicked : null} />
      </Panel>
      <div className="matter-both">
        <Panel title={words.grew}>
          <Growth hours={matter.hours} before={matter.before} />
        </Panel>
        <Panel title={words.shared}>
          <Shared members={members} shares={view.may.includes('share-line')} />
        </Panel>
      </div>
      <Panel title={words.proposed}>
        <Proposed view={view} matter={matter} links={links} />
      </Panel>
      {chosen.length > 0 && (
        <BulkBar
          rows={chosen.map(({ row }) => row)}
          onAct={setBulk}
          onClear={clear}
          more={
            matter.group !== undefined && (
              <Button look="quiet" onClick={() => setUnlinking(true)}>
                {words.unlink}
              </Button>
            )
          }
        />
      )}
      {bulk && (
        <Bulk
          kind={bulk}
          rows={chosen.map(({ row }) => row)}
          onClose={(done) => {
            setBulk(null);
            if (done) clear();
          }}
        />
      )}
      {unlinking && (
        <Unlink
          numbers={chosen.map(({ row }) => row.number)}
          onClose={(done) => {
            setUnlinking(false);
            if (done) clear();
          }}
        />
      )}
    </Frame>
  );
}

function Unlink({ numbers, onClose }: { numbers: string[]; onClose: (done: boolean) => void }) {
  const words = useWords(matterWords);
  const shared = useWords(common);
  const [reason, setReason] = useState('');
  return (
    <Dialog title={words.unlinkTitle(numbers.length)} onClose={() => onClose(false)}>
      <p>{words.unlinkSays}</p>
      <TextField
        label={shared.why}
        value={reason}
        onChange={setReason}
        suggestions={words.unlinkReasons}
        maxLength={500}
        autoFocus
      />
      <div className="dialog-foot">
        <Button onClick={() => onClose(false)}>{shared.cancel}</Button>
        <Submit
          ready={reason.trim() !== ''}
          onGo={() => {
            holdBatch({
              name: 'unlink-matter',
              says: words.unlinkTitle(numbers.length),
              did: words.unlinked,
              rows: numbers.map((number) => ({ number, reason: reason.trim() })),
            });
            onClose(true);
          }}
        >
          {words.unlink}
        </Submit>
      </div>
    </Dialog>
  );
}

/** Who answers, and the one line: that of a case of the group, which the others take over. */
function Shared({ members, shares }: { members: Member[]; shares: boolean }) {
  const words = useWords(matterWords);
  const lined = members.filter(({ line }) => line > 0);
  const [chosen, setChosen] = useState('');
  const from = lined.some(({ row }) => row.number === chosen) ? chosen : (lined[0]?.row.number ?? '');
  const owners = new Map<string, number>();
  let without = 0;
  for (const { row } of members) {
    if (row.status === 'ended' || row.status === 'closed') continue;
    const owner = row.assignments.find(({ part, state }) => part !== 'co-unit' && state !== 'taken-back');
    if (owner) owners.set(owner.unit.name, (owners.get(owner.unit.name) ?? 0) + 1);
    else without += 1;
  }
  const others = members.filter(({ row }) => row.status === 'open' && row.number !== from && !row.offline);
  return (
    <>
      <h3>{words.owner}</h3>
      <ul className="matter-owners">
        {[...owners].map(([name, count]) => (
          <li key={name}>{words.owners(name, count)}</li>
        ))}
        {without > 0 && <li className="unit-open">{words.noOwner(without)}</li>}
      </ul>
      <h3>{words.line}</h3>
      {lined.length === 0 ? (
        <p className="muted">
          {words.noLine} {members[0] && <Link to={`/cases/${members[0].row.number}/documents`}>{words.writeLine}</Link>}
        </p>
      ) : (
        <>
          <p className="form-note">{words.lineSays}</p>
          <SelectField
            label={words.lineFrom}
            value={from}
            onChange={setChosen}
            groups={[
              {
                name: words.line,
                choices: lined.map(({ row, line }) => ({
                  id: row.number,
                  name: `${row.number} · ${words.lineOf(line)}`,
                })),
              },
            ]}
          />
          <div className="matter-acts">
            {shares && others.length > 0 && (
              <Button
                onClick={() =>
                  holdBatch({
                    name: 'share-line',
                    says: words.shareLine(others.length),
                    did: words.didShare,
                    rows: others.map(({ row }) => ({ ...seen(row), caseNumber: from })),
                  })
                }
              >
                {words.shareLine(others.length)}
              </Button>
            )}
            <Link to={`/cases/${from}/documents`}>{words.writeLine}</Link>
          </div>
        </>
      )}
    </>
  );
}

/** H2: what may be of the matter, and why; a person links one, all, or one that is known by its number. */
function Proposed({ view, matter, links }: { view: CaseView; matter: Matter; links: boolean }) {
  const words = useWords(matterWords);
  const shared = useWords(common);
  const held = useHeldCases();
  const [typed, setTyped] = useState('');
  const [merging, setMerging] = useState<string | null>(null);
  const { proposed, members } = matter;
  const free = proposed.filter(({ elsewhere, number }) => elsewhere === undefined && !held.has(number));
  const link = (numbers: string[]) =>
    holdBatch({
      name: 'link-matter',
      says: words.linkTitle(numbers.length),
      did: words.linked,
      rows: numbers.map((number) => ({ number, target: view.number })),
    });
  const other = matterNumberIn(typed) ?? '';
  return (
    <>
      <p className="form-note">{words.proposedSays}</p>
      {proposed.length === 0 && <Empty>{words.noneProposed}</Empty>}
      <ul className="lines">
        {proposed.map((one) => (
          <li key={one.number}>
            <div>
              <span className="tag" title={words.percentSays}>
                {words.like(one.by, one.percent)}
              </span>
              <Link className="number" to={`/cases/${one.number}`}>
                {one.number}
              </Link>{' '}
              {caseTitle({ ...one, offline: false }, shared.offline)}
              <small>{[one.place, shared.statuses[one.status]].filter(Boolean).join(' · ')}</small>
            </div>
            {links && (
              <span className="lines-acts">
                {one.elsewhere ? (
                  <>
                    <small>{words.elsewhere(one.elsewhere.members)}</small>
                    {members.length > 1 ? (
                      <Button small onClick={() => setMerging(one.number)}>
                        {words.merge}
                      </Button>
                    ) : (
                      <Button small onClick={() => link([one.number])}>
                        {words.link}
                      </Button>
                    )}
                  </>
                ) : (
                  <Button small disabled={held.has(one.number)} onClick={() => link([one.number])}>
                    {words.link}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {links && (
        <div className="matter-acts">
          {free.length > 1 && (
            <Button look="primary" onClick={() => link(free.map(({ number }) => number))}>
              {words.linkAll(free.length)}
            </Button>
          )}
          <CaseNumberField label={words.caseNumber} value={typed} onChange={setTyped} />
          <Button
            disabled={other === '' || other === view.number}
            onClick={() => {
              link([other]);
              setTyped('');
            }}
          >
            {words.linkOther}
          </Button>
        </div>
      )}
      {merging !== null && <Merge matter={matter} into={merging} onClose={() => setMerging(null)} />}
    </>
  );
}

/** Where two groups meet, each case of this one goes over by an act of its own. */
function Merge({ matter: { members, group }, into, onClose }: { matter: Matter; into: string; onClose: () => void }) {
  const words = useWords(matterWords);
  const shared = useWords(common);
  return (
    <Dialog title={words.merge} onClose={onClose}>
      <p>{words.mergeSays(members.length, into)}</p>
      <div className="dialog-foot">
        <Button onClick={onClose}>{shared.cancel}</Button>
        <Submit
          onGo={() => {
            holdBatch({
              name: 'link-matter',
              says: words.mergeTitle(members.length),
              did: words.linked,
              rows: members.map(({ row }) => ({
                number: row.number,
                target: into,
                ...(group === undefined ? {} : { leaves: group }),
              })),
            });
            onClose();
          }}
        >
          {words.merge}
        </Submit>
      </div>
    </Dialog>
  );
}
