import { type Schemas, useUpward } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { ManyField, SelectField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { Read } from '../../../components/states.tsx';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { upwardWords } from '../../../words/upward.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { type ProofDraft, ProofFields, proofIn } from './SaysFields.tsx';

type Upward = Schemas['Upward'];
type Dispatch = Upward['dispatches'][number];

const typed = (text: string): boolean => text.trim() !== '';
const given = <Key extends string>(key: Key, text: string | null): { [K in Key]?: string } =>
  (text === null || !typed(text) ? {} : { [key]: text.trim() }) as { [K in Key]?: string };

/** M2: which desks were told, who there, how and what. */
export function Report(form: FormProps) {
  return <Read query={useUpward(form.view.number)}>{(upward) => <Call {...form} upward={upward} />}</Read>;
}

function Call({ view, onClose, upward, desk }: FormProps & { upward: Upward }) {
  const words = useWords(upwardWords);
  const asked = upward.desks.filter(({ told }) => told);
  const left = asked.filter(({ calls }) => calls.length === 0);
  // Who there is called as their desk is, until somebody types another.
  const called = (ids: string[]): string =>
    words.whoThere(asked.filter(({ id }) => ids.includes(id)).map(({ name }) => name)).slice(0, 60);
  const first = desk === undefined ? left.slice(0, 1).map(({ id }) => id) : [desk];
  const [draft, change, clear] = useDraft<{
    desks: string[];
    to: string;
    means: string;
    says: string;
    caller: string;
    at: string | null;
  }>(`report.${view.number}.${desk ?? ''}`, {
    desks: first,
    to: called(first),
    means: words.telephone,
    says: '',
    caller: '',
    at: null,
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      {asked.length > 0 && (
        <ManyField
          label={words.fields.desks}
          value={draft.desks}
          onChange={(desks) => change({ desks, ...(draft.to === called(draft.desks) ? { to: called(desks) } : {}) })}
          choices={asked.map(({ id, name }) => ({ id, name }))}
          error={faultOf(problem, 'desks')}
        />
      )}
      <TextField
        label={words.fields.to}
        value={draft.to}
        onChange={(to) => change({ to })}
        maxLength={60}
        error={faultOf(problem, 'to')}
      />
      <TextField
        label={words.fields.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        maxLength={200}
        rows={2}
        optional
        error={faultOf(problem, 'says')}
      />
      <div className="form-row">
        <TextField
          label={words.fields.means}
          value={draft.means}
          onChange={(means) => change({ means })}
          maxLength={60}
          suggestions={['电话', '书面专报', '政务内网']}
        />
        <TextField
          label={words.fields.caller}
          hint={words.fields.callerHint}
          value={draft.caller}
          onChange={(caller) => change({ caller })}
          maxLength={60}
          optional
        />
        <TimeField
          label={words.fields.at}
          value={draft.at}
          onChange={(at) => change({ at })}
          max="now"
          empty="now"
          error={faultOf(problem, 'reportedAt')}
        />
      </div>
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={typed(draft.to) && typed(draft.means)}
        onGo={() =>
          void give('report', {
            to: draft.to.trim(),
            means: draft.means.trim(),
            ...(draft.desks.length === 0 ? {} : { desks: draft.desks }),
            ...given('says', draft.says),
            ...given('caller', draft.caller),
            ...given('reportedAt', draft.at),
          })
        }
      />
    </>
  );
}

/** M2, P2: a report or an answer to an order, section by section, begun with what the record says. */
export function WriteDispatch(form: FormProps) {
  return <Read query={useUpward(form.view.number)}>{(upward) => <Sections {...form} upward={upward} />}</Read>;
}

function Sections({
  view,
  onClose,
  upward,
  dispatch: id,
  dispatchKind = 'first',
  order: asked,
}: FormProps & { upward: Upward }) {
  const words = useWords(upwardWords);
  const known = upward.dispatches.find((one) => one.id === id);
  const last = known?.versions[known.versions.length - 1];
  const kind = known?.kind ?? dispatchKind;
  const row = upward.kinds.find((one) => one.kind === kind);
  // H6: of a case without content it is registered alone that there is a version.
  const asks = view.offline ? [] : (row?.sections ?? []);
  const begun = last?.sections ?? upward.drafts.find((one) => one.kind === kind)?.sections ?? [];
  const open = upward.orders.filter(({ dispatch }) => dispatch === undefined);
  const [draft, change, clear] = useDraft<{ sections: Record<string, string>; nextAt: string | null; order: string }>(
    `dispatch.${view.number}.${known ? `${known.id}.${last?.version ?? 0}` : kind}`,
    {
      sections: Object.fromEntries(begun.map((one) => [one.id, one.says])),
      nextAt: last?.nextAt ?? null,
      order: asked ?? open[0]?.key ?? '',
    },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const written = asks.flatMap((one) => {
    const says = draft.sections[one.id]?.trim() ?? '';
    return says === '' ? [] : [{ id: one.id, says }];
  });
  const reports = kind === 'first' || kind === 'follow-up';
  return (
    <>
      <p className="form-note">{view.offline ? words.wordless : words.fromRecord}</p>
      {kind === 'feedback' && !known && (
        <SelectField
          label={words.fields.order}
          value={draft.order}
          onChange={(order) => change({ order })}
          groups={[
            { choices: open.map(({ key, unit, number }) => ({ id: key, name: words.orderOf(unit, number ?? '') })) },
          ]}
          error={faultOf(problem, 'order')}
        />
      )}
      {asks.map((one, index) => (
        <TextField
          key={one.id}
          label={one.name}
          value={draft.sections[one.id] ?? ''}
          onChange={(says) => change({ sections: { ...draft.sections, [one.id]: says } })}
          maxLength={2000}
          rows={3}
          optional={!one.required}
          error={index === 0 ? (faultOf(problem, 'sections') ?? faultOf(problem, 'basedOn')) : undefined}
        />
      ))}
      {reports && (
        <TimeField
          label={words.fields.nextAt}
          hint={words.fields.nextHint(upward.nextWithinHours)}
          value={draft.nextAt}
          onChange={(nextAt) => change({ nextAt })}
          error={faultOf(problem, 'nextAt')}
        />
      )}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={asks.every(({ id: section, required }) => !required || typed(draft.sections[section] ?? ''))}
        onGo={() =>
          void give('write-dispatch', {
            ...(known ? { dispatch: known.id, basedOn: last?.version ?? 1 } : { kind }),
            ...(kind === 'feedback' && !known ? { order: draft.order } : {}),
            sections: written,
            ...(reports ? given('nextAt', draft.nextAt) : {}),
          })
        }
      />
    </>
  );
}

/** What of the case's dispatches a form is of. */
function Of({
  form,
  children,
}: {
  form: FormProps;
  children: (dispatch: Dispatch, upward: Upward) => React.ReactNode;
}) {
  return (
    <Read query={useUpward(form.view.number)}>
      {(upward) => {
        const dispatch = upward.dispatches.find(({ id }) => id === form.dispatch);
        return dispatch ? children(dispatch, upward) : null;
      }}
    </Read>
  );
}

/** P2: the head of the unit is asked to sign it. */
export function SubmitDispatch(form: FormProps) {
  return <Of form={form}>{(dispatch) => <Submit {...form} of={dispatch} />}</Of>;
}

function Submit({ view, onClose, of }: FormProps & { of: Dispatch }) {
  const words = useWords(upwardWords);
  const version = of.versions[of.versions.length - 1]?.version ?? 1;
  const [draft, change, clear] = useDraft<{ says: string }>(`submit-dispatch.${view.number}.${of.id}`, { says: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">{words.of(of.name, of.id, version)}</p>
      <TextField
        label={words.fields.submitSays}
        value={draft.says}
        onChange={(says) => change({ says })}
        maxLength={300}
        rows={2}
        optional
        error={faultOf(problem, 'says')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        onGo={() => void give('submit-dispatch', { dispatch: of.id, version, ...given('says', draft.says) })}
      />
    </>
  );
}

/** M2, P2: it went out, to whom, how and when. */
export function SendDispatch(form: FormProps) {
  return <Of form={form}>{(dispatch, upward) => <Send {...form} of={dispatch} upward={upward} />}</Of>;
}

function Send({ view, onClose, of, upward }: FormProps & { of: Dispatch; upward: Upward }) {
  const words = useWords(upwardWords);
  const gone = of.sendings.flatMap(({ desks }) => desks.map(({ id }) => id));
  const desks = of.kind === 'feedback' ? [] : upward.desks.filter(({ id, written }) => written && !gone.includes(id));
  const last = of.signed?.version ?? of.versions[of.versions.length - 1]?.version ?? 1;
  const [draft, change, clear] = useDraft<{ to: string[]; means: string; at: string | null; version: string }>(
    `send-dispatch.${view.number}.${of.id}`,
    { to: desks.map(({ id }) => id), means: words.fax, at: null, version: String(last) },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      {of.versions.length > 1 && (
        <SelectField
          label={words.fields.version}
          value={draft.version}
          onChange={(version) => change({ version })}
          groups={[
            { choices: of.versions.map(({ version }) => ({ id: String(version), name: words.version(version) })) },
          ]}
          error={faultOf(problem, 'version')}
        />
      )}
      {of.kind !== 'feedback' && (
        <ManyField
          label={words.to}
          value={draft.to}
          onChange={(to) => change({ to })}
          choices={desks.map(({ id, name }) => ({ id, name }))}
          error={faultOf(problem, 'to')}
        />
      )}
      <div className="form-row">
        <TextField
          label={words.fields.means}
          value={draft.means}
          onChange={(means) => change({ means })}
          maxLength={60}
          error={faultOf(problem, 'means')}
        />
        <TimeField
          label={words.fields.sentAt}
          value={draft.at}
          onChange={(at) => change({ at })}
          max="now"
          empty="now"
          error={faultOf(problem, 'sentAt')}
        />
      </div>
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={typed(draft.means) && (of.kind === 'feedback' || draft.to.length > 0)}
        onGo={() =>
          void give('send-dispatch', {
            dispatch: of.id,
            version: Number(draft.version),
            means: draft.means.trim(),
            ...(of.kind === 'feedback' ? {} : { to: draft.to }),
            ...given('sentAt', draft.at),
          })
        }
      />
    </>
  );
}

/** M2, P2: who there received it, when, under which number. */
export function RecordReceipt({ view, onClose, dispatch = '', sending = '', desk = '' }: FormProps) {
  const words = useWords(upwardWords);
  const [draft, change, clear] = useDraft<{ receivedBy: string; number: string; at: string | null }>(
    `record-receipt.${view.number}.${dispatch}.${sending}.${desk}`,
    { receivedBy: '', number: '', at: null },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <TextField
        label={words.fields.receivedBy}
        value={draft.receivedBy}
        onChange={(receivedBy) => change({ receivedBy })}
        maxLength={60}
        error={faultOf(problem, 'receivedBy')}
        autoFocus
      />
      <div className="form-row">
        <TextField
          label={words.fields.number}
          value={draft.number}
          onChange={(number) => change({ number })}
          maxLength={60}
          optional
          error={faultOf(problem, 'number')}
        />
        <TimeField
          label={words.fields.receivedAt}
          value={draft.at}
          onChange={(at) => change({ at })}
          max="now"
          empty="now"
          error={faultOf(problem, 'receivedAt')}
        />
      </div>
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={typed(draft.receivedBy)}
        onGo={() =>
          void give('record-receipt', {
            dispatch,
            sending,
            desk,
            receivedBy: draft.receivedBy.trim(),
            ...given('number', draft.number),
            ...given('receivedAt', draft.at),
          })
        }
      />
    </>
  );
}

/** P2: the superior sent it back. */
export function ReturnDispatch({ view, onClose, dispatch = '' }: FormProps) {
  const words = useWords(upwardWords);
  const [draft, change, clear] = useDraft<{ by: string; reason: string; at: string | null; redoBy: string | null }>(
    `return-dispatch.${view.number}.${dispatch}`,
    { by: '', reason: '', at: null, redoBy: null },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <TextField
        label={words.fields.returnedBy}
        value={draft.by}
        onChange={(by) => change({ by })}
        maxLength={60}
        error={faultOf(problem, 'by')}
        autoFocus
      />
      <TextField
        label={words.fields.returnReason}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        maxLength={500}
        rows={2}
        error={faultOf(problem, 'reason')}
      />
      <div className="form-row">
        <TimeField
          label={words.fields.returnedAt}
          value={draft.at}
          onChange={(at) => change({ at })}
          max="now"
          empty="now"
          error={faultOf(problem, 'returnedAt')}
        />
        <TimeField
          label={words.fields.redoBy}
          value={draft.redoBy}
          onChange={(redoBy) => change({ redoBy })}
          error={faultOf(problem, 'redoBy')}
        />
      </div>
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={typed(draft.by) && typed(draft.reason)}
        onGo={() =>
          void give('return-dispatch', {
            dispatch,
            by: draft.by.trim(),
            reason: draft.reason.trim(),
            ...given('returnedAt', draft.at),
            ...given('redoBy', draft.redoBy),
          })
        }
      />
    </>
  );
}

/** P3: a superior command took the case over. */
export function RecordTakeover({ view, onClose }: FormProps) {
  const words = useWords(upwardWords);
  const [draft, change, clear] = useDraft<ProofDraft & { body: string; number: string; since: string | null }>(
    `record-takeover.${view.number}`,
    { body: '', number: '', since: null, evidence: '', photos: [] },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <TextField
        label={words.fields.body}
        value={draft.body}
        onChange={(body) => change({ body })}
        maxLength={60}
        error={faultOf(problem, 'body')}
        autoFocus
      />
      <div className="form-row">
        <TimeField
          label={words.fields.since}
          value={draft.since}
          onChange={(since) => change({ since })}
          max="now"
          error={faultOf(problem, 'since')}
        />
        <TextField
          label={words.fields.paperNumber}
          value={draft.number}
          onChange={(number) => change({ number })}
          maxLength={60}
          optional
        />
      </div>
      <ProofFields number={view.number} {...{ draft, change, problem }} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={typed(draft.body) && draft.since !== null}
        onGo={() =>
          void give('record-takeover', {
            body: draft.body.trim(),
            since: draft.since ?? '',
            evidence: proofIn(draft),
            ...given('number', draft.number),
          })
        }
      />
    </>
  );
}

/** P3: it handed the case back. */
export function RecordHandBack({ view, onClose }: FormProps) {
  const words = useWords(upwardWords);
  const [draft, change, clear] = useDraft<ProofDraft & { says: string; until: string | null }>(
    `record-hand-back.${view.number}`,
    { says: '', until: null, evidence: '', photos: [] },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <TimeField
        label={words.fields.until}
        value={draft.until}
        onChange={(until) => change({ until })}
        max="now"
        error={faultOf(problem, 'until')}
      />
      <TextField
        label={words.fields.handBackSays}
        value={draft.says}
        onChange={(says) => change({ says })}
        maxLength={300}
        rows={2}
        error={faultOf(problem, 'says')}
      />
      <ProofFields number={view.number} {...{ draft, change, problem }} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={typed(draft.says) && draft.until !== null}
        onGo={() =>
          void give('record-hand-back', {
            until: draft.until ?? '',
            says: draft.says.trim(),
            evidence: proofIn(draft),
          })
        }
      />
    </>
  );
}

/** P3: whoever commands was asked what is to be released. */
export function AskSuperior({ view, onClose }: FormProps) {
  const words = useWords(upwardWords);
  const [draft, change, clear] = useDraft<{ to: string; says: string; means: string; at: string | null }>(
    `ask-superior.${view.number}`,
    { to: '', says: '', means: words.telephone, at: null },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <TextField
        label={words.fields.askTo}
        value={draft.to}
        onChange={(to) => change({ to })}
        maxLength={60}
        error={faultOf(problem, 'to')}
        autoFocus
      />
      <TextField
        label={words.fields.askSays}
        value={draft.says}
        onChange={(says) => change({ says })}
        maxLength={300}
        rows={2}
        error={faultOf(problem, 'says')}
      />
      <div className="form-row">
        <TextField
          label={words.fields.means}
          value={draft.means}
          onChange={(means) => change({ means })}
          maxLength={60}
        />
        <TimeField
          label={words.fields.askedAt}
          value={draft.at}
          onChange={(at) => change({ at })}
          max="now"
          empty="now"
          error={faultOf(problem, 'askedAt')}
        />
      </div>
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={[draft.to, draft.says, draft.means].every(typed)}
        onGo={() =>
          void give('ask-superior', {
            to: draft.to.trim(),
            says: draft.says.trim(),
            means: draft.means.trim(),
            ...given('askedAt', draft.at),
          })
        }
      />
    </>
  );
}
