import { Submit } from '../../components/Submit.tsx';
import { useState } from 'react';
import { useParams } from 'react-router';
import { usePolicies } from '../../api/duty.ts';
import { discardDraft, type RuleDraft, useCheck, useRuleDraft } from '../../api/rules.ts';
import { isObject, listOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Leaving } from '../../components/Leaving.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { DraftCheck } from './DraftCheck.tsx';
import { draftWords } from './draft-words.ts';
import { DirectoryFrame } from './Frame.tsx';
import { type Edit, PartEditor, UNCHANGED } from './PartEditor.tsx';
import { versionName } from './PolicyComparison.tsx';
import { policyWords } from './policy-words.ts';
import { ProposedRouting } from './ProposedRouting.tsx';
import { ChannelImport, DutyImport, HolidayImport } from './PartListImport.tsx';
import { PolicyImport } from './PolicyImport.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { useSaving } from './saving.ts';
import { Trial } from './Sources.tsx';
import { DraftWeights } from './Weights.tsx';

/** 政策草稿: its parts, what is wrong with it, what it would change, and its publication by a second person. */
export function Page() {
  const { id = '' } = useParams();
  const query = useRuleDraft(id);
  return (
    <DirectoryFrame>
      {<Read query={query}>{(answer) => <Draft key={answer.draft.id} {...answer} />}</Read>}
    </DirectoryFrame>
  );
}

function Draft({ draft, classes, mayWrite, mayPublish }: RuleDraft) {
  const words = useWords(draftWords);
  const policies = useWords(policyWords);
  const base = usePolicies().data?.versions.find((one) => one.id === draft.basedOn);
  const check = useCheck(draft.id, draft.version);
  const [part, setPart] = useState('clocks');
  const [edits, setEdits] = useState<Record<string, Edit>>({});
  const [publishing, setPublishing] = useState(false);
  const { busy, rest, save } = useSaving();
  const writers = [...new Set(draft.changes.map(({ by }) => by.name))].join('、');
  const faults = check.data?.faults ?? [];
  const takesWeights = check.data?.differences.some(({ path }) => path[0] === 'weights') ?? false;
  const names: Record<string, string> = words.partNames;
  const unsaved = Object.keys(edits).filter((id) => edits[id]?.tables !== null || edits[id].typed !== null);
  const unsavedNames = unsaved.map((id) => names[id] ?? id).join('、');
  return (
    <>
      <Leaving what={unsaved.length > 0 ? unsavedNames : null} />
      <Panel
        title={draft.name}
        actions={
          <>
            <ButtonLink to="/directory/policies">{words.back}</ButtonLink>
            {mayWrite && (
              <Button
                look="quiet"
                disabled={busy}
                onClick={() =>
                  void save(
                    draft.name,
                    () => discardDraft(draft),
                    () => undefined,
                  )
                }
              >
                {words.discard}
              </Button>
            )}
            {mayPublish && (
              <Submit
                ready={check.data !== undefined && faults.length === 0 && unsaved.length === 0}
                why={
                  unsaved.length > 0 ? words.publishUnsaved : check.data ? words.publishFaulty : words.publishChecking
                }
                onGo={() => setPublishing(true)}
              >
                {words.publish}
              </Submit>
            )}
          </>
        }
      >
        <p>
          <span className="tag">{words.states[draft.state]}</span> {words.version(draft.version)} ·{' '}
          {words.basedOn(base ? versionName(base, policies) : words.shipped)} · {words.writers}：{writers}
        </p>
        {draft.state === 'open' && mayWrite && !mayPublish && <p className="muted">{words.ownDraft}</p>}
        {unsaved.length > 0 && <p role="status">{words.unsaved(unsavedNames)}</p>}
        {rest([]).map((says) => (
          <p key={says} role="alert" className="form-problem">
            {says}
          </p>
        ))}
      </Panel>
      <PartEditor
        key={part}
        draft={draft}
        classes={classes}
        part={part}
        choose={setPart}
        mayWrite={mayWrite}
        faults={faults}
        edit={edits[part] ?? UNCHANGED}
        onEdit={(edit) => setEdits((all) => ({ ...all, [part]: edit }))}
        onSaved={(saved) => setEdits((all) => (all[part] === saved ? { ...all, [part]: UNCHANGED } : all))}
      />
      {part === 'sources' && mayWrite && (
        <>
          <h2>{words.trySample}</h2>
          <Trial
            drafted
            sources={listOf((edits['sources']?.tables ?? draft.parts['sources'])?.['sources']).filter(isObject)}
          />
        </>
      )}
      {part === 'calendar' && mayWrite && <HolidayImport draft={draft} unsaved={unsaved.includes('calendar')} />}
      {part === 'channels' && mayWrite && <ChannelImport draft={draft} unsaved={unsaved.includes('channels')} />}
      {part === 'routing' && mayWrite && <DutyImport draft={draft} unsaved={unsaved.includes('routing')} />}
      {part === 'routing' && mayWrite && <PolicyImport draft={draft} unsaved={unsaved.includes('routing')} />}
      {part === 'routing' && mayWrite && <ProposedRouting draft={draft} unsaved={unsaved.includes('routing')} />}
      {(part === 'weights' || takesWeights) && <DraftWeights weights={draft.parts['weights']?.['weights']} />}
      <Read query={check}>{(found) => <DraftCheck check={found} draft={draft} choose={setPart} />}</Read>
      {publishing && <PublishDialog draft={draft} onClose={() => setPublishing(false)} />}
    </>
  );
}
