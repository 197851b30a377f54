import type { CommandBody } from '../../../api/command.ts';
import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { effectWords } from '../../../words/effects.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';

type Volume = CommandBody<'judge-effect'>['volume'];
const VOLUMES: Volume[] = ['more', 'same', 'less', 'unknown'];

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const countOf = (text: string): number | undefined => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : undefined);
/** Something was typed that is no count: it is said, not left out. */
const isNoCount = (text: string): boolean => text.trim() !== '' && countOf(text) === undefined;

/** P5: what came of a release so many hours after it; what is still asked is put before a named person. */
export function JudgeEffect({ view, releaseId = '', hours = 0, onClose }: FormProps) {
  const words = useWords(effectWords);
  const [draft, change, clear] = useDraft<{
    volume: Volume | null;
    before: string;
    now: string;
    source: string;
    asks: string;
    doubts: string;
    says: string;
    reason: string;
    answerBy: string | null;
  }>(`judge-effect.${view.number}.${releaseId}.${hours}`, {
    volume: null,
    before: '',
    now: '',
    source: '',
    asks: '',
    doubts: '',
    says: '',
    reason: '',
    answerBy: null,
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const again = view.effects.some((one) => one.release === releaseId && one.hours === hours && one.is === 'judged');
  const [asks, doubts] = [linesOf(draft.asks), linesOf(draft.doubts)];
  const [before, now] = [countOf(draft.before), countOf(draft.now)];
  const { volume } = draft;
  const wrong = { before: isNoCount(draft.before), now: isNoCount(draft.now), source: false };
  const noFigures = draft.before.trim() === '' && draft.now.trim() === '' && draft.source.trim() === '';
  return (
    <>
      <p className="form-note">
        {words.of(releaseId, hours)} · {words.hint}
      </p>
      <ChoiceField
        label={words.volume}
        choices={VOLUMES.map((id) => ({ id, name: words.volumes[id] ?? id }))}
        value={volume}
        onChange={(id) => change({ volume: VOLUMES.find((one) => one === id) ?? null })}
        error={faultOf(problem, 'volume')}
      />
      {(['before', 'now', 'source'] as const).map((field) => (
        <TextField
          key={field}
          label={words[field]}
          value={draft[field]}
          onChange={(typed) => change({ [field]: typed })}
          maxLength={60}
          optional
          error={
            faultOf(problem, `figures/${field}`) ?? (wrong[field] ? words.noCount(draft[field].trim()) : undefined)
          }
        />
      ))}
      <TextField
        label={words.asksField}
        value={draft.asks}
        onChange={(typed) => change({ asks: typed })}
        rows={3}
        maxLength={2000}
        optional
        error={faultOf(problem, 'asks')}
      />
      <TextField
        label={words.doubtsField}
        value={draft.doubts}
        onChange={(typed) => change({ doubts: typed })}
        rows={2}
        maxLength={2000}
        optional
        error={faultOf(problem, 'doubts')}
      />
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={2}
        maxLength={500}
        optional
        error={faultOf(problem, 'says')}
      />
      {asks.length > 0 && (
        <TimeField
          label={words.answerBy}
          hint={words.answerHint}
          value={draft.answerBy}
          onChange={(answerBy) => change({ answerBy })}
          min="now"
          error={faultOf(problem, 'answerBy')}
        />
      )}
      {again && (
        <TextField
          label={words.reason}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          maxLength={500}
          error={faultOf(problem, 'reason')}
        />
      )}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={
          volume !== null &&
          (asks.length === 0 || draft.answerBy !== null) &&
          (!again || draft.reason.trim() !== '') &&
          (noFigures || (now !== undefined && !wrong.before && draft.source.trim() !== ''))
        }
        onGo={() => {
          if (volume === null) return;
          void give('judge-effect', {
            release: releaseId,
            hours,
            volume,
            asks,
            doubts,
            ...(now === undefined
              ? {}
              : { figures: { now, source: draft.source.trim(), ...(before === undefined ? {} : { before }) } }),
            ...(draft.says.trim() === '' ? {} : { says: draft.says.trim() }),
            ...(again ? { reason: draft.reason.trim() } : {}),
            ...(asks.length > 0 && draft.answerBy !== null ? { answerBy: draft.answerBy } : {}),
          });
        }}
      />
    </>
  );
}
