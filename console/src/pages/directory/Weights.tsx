import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isObject, textOf } from '../../api/record.ts';
import { pinWeights, proposeWeights, useWeights, type WeightsAnswer } from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useSaving } from './saving.ts';
import { weightsWords } from './weights-words.ts';

type Learning = NonNullable<WeightsAnswer['learning']>;
type Figures = Learning['was'];
/** Those of the release, which have no hash of their own. */
const RELEASE = '';
type Asking = 'propose' | 'back' | 'pin' | null;

const at = (instant: string): string => fullTime(ms(instant));

/** R2: which weights rank who answers, what the last night learnt beside them, and what a person makes of it. */
export function Weights() {
  const query = useWeights();
  return <Read query={query}>{(answer) => <WeightsPanel answer={answer} />}</Read>;
}

function WeightsPanel({ answer }: { answer: WeightsAnswer }) {
  const words = useWords(weightsWords);
  const [asking, setAsking] = useState<Asking>(null);
  const { id, published, learning, offered, earlier, pin, mayPropose, mayPin } = answer;
  const close = (): void => setAsking(null);
  return (
    <Panel
      title={words.title}
      actions={
        <>
          {mayPropose && (published || earlier.length > 0) && (
            <Button look="quiet" onClick={() => setAsking('back')}>
              {words.back}
            </Button>
          )}
          {mayPin && (
            <Button look="quiet" onClick={() => setAsking('pin')}>
              {pin.pinned ? words.unpin : words.pin}
            </Button>
          )}
          {mayPropose && offered && <Button onClick={() => setAsking('propose')}>{words.propose}</Button>}
        </>
      }
    >
      <p className="muted">{words.says}</p>
      <p>
        {words.inForce}：{published ? words.learntName(at(published.at), published.lessons) : words.shippedName}
        <span className="muted"> · {words.recorded(id)}</span>
      </p>
      {pin.pinned && pin.said && <p role="note">{words.pinned(pin.said.by.name, at(pin.said.at), pin.said.reason)}</p>}
      {learning ? <Learnt answer={answer} learning={learning} /> : <p className="muted">{words.never}</p>}
      {(asking === 'propose' || asking === 'back') && (
        <Propose answer={answer} back={asking === 'back'} onClose={close} />
      )}
      {asking === 'pin' && <Pin pin={pin} onClose={close} />}
    </Panel>
  );
}

/** How many cases, and how it did on them: too few say nothing. */
function Learnt({ answer, learning }: { answer: WeightsAnswer; learning: Learning }) {
  const words = useWords(weightsWords);
  const { offered, pin, fewest, measuredDays } = answer;
  const { came, candidate, lessons, looked, more, was, shipped } = learning;
  return (
    <>
      <p className="muted">{words.looked(at(learning.at), looked, more)}</p>
      {candidate ? (
        <>
          <p>{words.measured(lessons, was.cases, measuredDays)}</p>
          <FiguresTable
            of={[
              { title: words.candidate, figures: candidate.figures },
              { title: words.was, figures: was },
              ...(shipped ? [{ title: words.shipped, figures: shipped }] : []),
            ]}
          />
          <p>
            {came === 'better'
              ? words.better(candidate.mends, candidate.spoils)
              : words.noBetter(candidate.mends, candidate.spoils)}{' '}
            {offered ? words.offered(at(offered.until)) : came === 'better' && !pin.pinned ? words.since : ''}
          </p>
        </>
      ) : (
        <p>{words.few(lessons, was.cases, fewest, measuredDays)}</p>
      )}
    </>
  );
}

/** Rankings side by side, on the same cases. */
function FiguresTable({ of }: { of: { title: string; figures: Figures }[] }) {
  const words = useWords(weightsWords);
  const said: { id: keyof typeof words.rows; of: (one: Figures) => string }[] = [
    { id: 'first', of: (one) => words.of(one.first, one.cases) },
    { id: 'three', of: (one) => words.of(one.three, one.cases) },
    { id: 'choose', of: (one) => words.of(one.choose, one.cases) },
    { id: 'sure', of: (one) => words.of(one.sureRight, one.cases - one.choose) },
  ];
  const columns: Column<(typeof said)[number]>[] = [
    { id: 'figure', title: words.figure, cell: ({ id }) => words.rows[id] },
    ...of.map(({ title, figures }) => ({
      id: title,
      title,
      numeric: true,
      cell: (row: (typeof said)[number]) => row.of(figures),
    })),
  ];
  return <DataTable caption={words.figure} columns={columns} rows={said} rowKey={({ id }) => id} file={null} />;
}

function Propose({ answer, back, onClose }: { answer: WeightsAnswer; back: boolean; onClose: () => void }) {
  const words = useWords(weightsWords);
  const navigate = useNavigate();
  const { busy, faultOf, rest, save } = useSaving();
  const { now, published, offered, earlier } = answer;
  const [name, setName] = useState(back ? words.backName : words.proposeName(wallClock(ms(now)).date));
  const choices = [
    ...earlier.map((one) => ({ id: one.hash, name: words.learntName(at(one.at), one.lessons) })),
    ...(published ? [{ id: RELEASE, name: words.shippedName }] : []),
  ];
  const [to, setTo] = useState(back ? (choices[0]?.id ?? RELEASE) : (offered?.hash ?? RELEASE));
  const begin = (): Promise<void> =>
    save(
      name,
      async () => {
        const id = await proposeWeights({ name: name.trim(), weights: to === RELEASE ? null : to });
        void navigate(`/directory/policies/drafts/${id}`);
      },
      onClose,
    );
  return (
    <Dialog title={back ? words.backTitle : words.proposeTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <p>{words.goSays}</p>
        {back && <ChoiceField label={words.backTo} value={to} onChange={setTo} choices={choices} />}
        <TextField
          label={words.draftName}
          value={name}
          onChange={setName}
          maxLength={40}
          autoFocus
          error={faultOf('/name')}
        />
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

function Pin({ pin, onClose }: { pin: WeightsAnswer['pin']; onClose: () => void }) {
  const words = useWords(weightsWords);
  const { pinned, version } = pin;
  return (
    <ReasonDialog
      title={pinned ? words.unpinTitle : words.pinTitle}
      name={words.title}
      label={words.why}
      suggestions={words.reasons}
      go={pinned ? words.unpinTitle : words.pinGo}
      write={(reason) => pinWeights(pinned ? 'unpin' : 'pin', { expectedVersion: version, reason })}
      says={() => (pinned ? words.unpinDone : words.pinDone)}
      onClose={onClose}
    >
      <p>{pinned ? words.unpinSays : words.pinSays}</p>
    </ReasonDialog>
  );
}

/** What a draft takes: whoever publishes it sees how it was measured. */
export function DraftWeights({ weights }: { weights: unknown }) {
  const words = useWords(weightsWords);
  const figures = figuresIn(weights, 'figures');
  const was = figuresIn(weights, 'was');
  return (
    <Panel title={words.title}>
      {isObject(weights) && figures && was ? (
        <>
          <p>{words.inDraft(at(textOf(weights['at'])), numberOf(weights['lessons']))}</p>
          <FiguresTable
            of={[
              { title: words.candidate, figures },
              { title: words.was, figures: was },
            ]}
          />
        </>
      ) : (
        <p>{words.inDraftShipped}</p>
      )}
    </Panel>
  );
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A draft holds whatever was typed. */
function figuresIn(weights: unknown, name: 'figures' | 'was'): Figures | null {
  const found = isObject(weights) ? weights[name] : null;
  if (!isObject(found)) return null;
  const { cases, first, three, choose, sureRight } = found;
  return {
    cases: numberOf(cases),
    first: numberOf(first),
    three: numberOf(three),
    choose: numberOf(choose),
    sureRight: numberOf(sureRight),
  };
}
