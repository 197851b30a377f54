import { useLanguage, useWords } from '../../../app/language.ts';
import { useMinute } from '../../../app/server-time.ts';
import { useTold } from '../../../api/queries.ts';
import { BasisField, basisOf } from '../../../components/BasisField.tsx';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, SelectField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { clockWords, ms } from '../../../words/time.ts';
import { toldWords } from '../../../words/told.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';

/** P8: which newsroom or site was told what, and how. */
export function TellMedia({ view, lists, onClose }: FormProps) {
  const words = useWords(toldWords);
  const language = useLanguage();
  const now = useMinute();
  const [draft, change, clear] = useDraft<{
    media: string;
    to: string;
    says: string;
    means: string;
    release: string;
    at: string | null;
    exposureBasis: string;
  }>(`tell-media.${view.number}`, {
    media: '',
    to: '',
    says: '',
    means: words.telephone,
    at: null,
    exposureBasis: '',
    release: view.releases[view.releases.length - 1]?.id ?? '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const known = lists.media.find(({ name }) => name === draft.media.trim());
  return (
    <>
      <TextField
        label={words.media}
        hint={words.mediaHint}
        value={draft.media}
        onChange={(media) => change({ media })}
        suggestions={lists.media.map(({ name }) => name)}
        maxLength={60}
        error={faultOf(problem, 'media')}
        autoFocus
      />
      {known && (known.desk !== '' || known.telephone !== '') && (
        <p className="form-note">{[known.desk, known.telephone].filter(Boolean).join(' · ')}</p>
      )}
      <TextField
        label={words.to}
        value={draft.to}
        onChange={(to) => change({ to })}
        maxLength={60}
        optional
        error={faultOf(problem, 'to')}
      />
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        maxLength={200}
        rows={2}
        error={faultOf(problem, 'says')}
      />
      {view.releases.length > 0 && (
        <SelectField
          label={words.release}
          value={draft.release}
          onChange={(release) => change({ release })}
          groups={[
            {
              choices: [
                { id: '', name: words.noRelease },
                ...view.releases.map(({ id, form, publishedAt }) => ({
                  id,
                  name: `${id} · ${clockWords(ms(publishedAt), now, language)} · ${lists.forms.find((one) => one.id === form)?.name ?? form}`,
                })),
              ],
            },
          ]}
          error={faultOf(problem, 'release')}
        />
      )}
      <TextField
        label={words.means}
        value={draft.means}
        onChange={(means) => change({ means })}
        maxLength={60}
        error={faultOf(problem, 'means')}
      />
      <TimeField
        label={words.at}
        value={draft.at}
        onChange={(at) => change({ at })}
        max="now"
        empty="now"
        error={faultOf(problem, 'toldAt')}
      />
      <BasisField
        problem={problem}
        value={draft.exposureBasis}
        onChange={(exposureBasis) => change({ exposureBasis })}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={[draft.media, draft.says, draft.means].every((typed) => typed.trim() !== '')}
        onGo={() =>
          void give('tell-media', {
            media: draft.media.trim(),
            says: draft.says.trim(),
            means: draft.means.trim(),
            ...(draft.to.trim() === '' ? {} : { to: draft.to.trim() }),
            ...(draft.release === '' ? {} : { release: draft.release }),
            ...(draft.at === null ? {} : { toldAt: draft.at }),
            ...basisOf(draft.exposureBasis),
          })
        }
      />
    </>
  );
}

const REPLIES = ['received', 'publishing', 'published', 'attended', 'declined', 'silent'] as const;

/** P8: what came of what a newsroom or site was told. */
export function RecordReply({ view, telling = '', onClose }: FormProps) {
  const words = useWords(toldWords);
  const [draft, change, clear] = useDraft<{
    reply: (typeof REPLIES)[number] | null;
    says: string;
    address: string;
    at: string | null;
  }>(`record-reply.${view.number}.${telling}`, { reply: null, says: '', address: '', at: null });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const told = useTold(view.number).data?.told.find((one) => one.telling === telling);
  const { reply } = draft;
  return (
    <>
      {told && (
        <p className="form-note">
          {told.body}：{told.says}
        </p>
      )}
      <ChoiceField
        label={words.reply}
        choices={REPLIES.map((id) => ({ id, name: words.replies[id] }))}
        value={reply}
        onChange={(id) => change({ reply: REPLIES.find((one) => one === id) ?? null })}
        error={faultOf(problem, 'reply')}
      />
      {reply === 'published' && (
        <TextField
          label={words.address}
          value={draft.address}
          onChange={(address) => change({ address })}
          maxLength={500}
          placeholder="https://"
          optional
          error={faultOf(problem, 'address')}
        />
      )}
      <TextField
        label={words.replySays}
        value={draft.says}
        onChange={(says) => change({ says })}
        maxLength={200}
        optional
        error={faultOf(problem, 'says')}
      />
      <TimeField
        label={words.repliedAt}
        value={draft.at}
        onChange={(at) => change({ at })}
        max="now"
        empty="now"
        error={faultOf(problem, 'repliedAt')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={reply !== null}
        onGo={() => {
          if (reply === null) return;
          void give('record-reply', {
            telling,
            reply,
            ...(draft.says.trim() === '' ? {} : { says: draft.says.trim() }),
            ...(reply !== 'published' || draft.address.trim() === '' ? {} : { address: draft.address.trim() }),
            ...(draft.at === null ? {} : { repliedAt: draft.at }),
          });
        }}
      />
    </>
  );
}
