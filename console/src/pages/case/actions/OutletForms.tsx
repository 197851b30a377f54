import { useWords, useLanguage } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { useMinute } from '../../../app/server-time.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { outletWords } from '../../../words/outlets.ts';
import { clockWords, ms } from '../../../words/time.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** S1: one more outlet of a release that is on the record. */
export function RecordOutlet({ view, lists, onClose }: FormProps) {
  const words = useWords(outletWords);
  const language = useLanguage();
  const now = useMinute();
  const [draft, change, clear] = useDraft<{ release: string; name: string; address: string; at: string | null }>(
    `record-outlet.${view.number}`,
    { release: view.releases[view.releases.length - 1]?.id ?? '', name: '', address: '', at: null },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const missing = view.outlets.filter(({ is }) => is === 'missing').map(({ name }) => name);
  const address = draft.address.trim();
  return (
    <>
      {view.releases.length > 1 && (
        <SelectField
          label={words.release}
          value={draft.release}
          onChange={(release) => change({ release })}
          groups={[
            {
              choices: view.releases.map(({ id, form, publishedAt }) => ({
                id,
                name: `${id} · ${clockWords(ms(publishedAt), now, language)} · ${lists.forms.find((one) => one.id === form)?.name ?? form}`,
              })),
            },
          ]}
          error={faultOf(problem, 'release')}
        />
      )}
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        onChange={(name) => change({ name })}
        suggestions={missing.length > 0 ? missing : lists.outlets.map(({ name }) => name)}
        maxLength={60}
        error={faultOf(problem, 'name')}
        autoFocus
      />
      <TextField
        label={words.address}
        value={draft.address}
        onChange={(typed) => change({ address: typed })}
        maxLength={500}
        placeholder="https://"
        optional
        error={faultOf(problem, 'address')}
      />
      <TimeField
        label={words.at}
        value={draft.at}
        onChange={(at) => change({ at })}
        max="now"
        empty="none"
        error={faultOf(problem, 'publishedAt')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.name.trim() !== ''}
        onGo={() =>
          void give('record-outlet', {
            release: draft.release,
            name: draft.name.trim(),
            ...(address === '' ? {} : { address }),
            ...(draft.at === null ? {} : { publishedAt: draft.at }),
          })
        }
      />
    </>
  );
}

/** S1: leaves out an outlet that the case asks for, with a reason. */
export function OmitOutlet({ view, outlet = '', onClose }: FormProps) {
  const words = useWords(outletWords);
  const [draft, change, clear] = useDraft(`omit-outlet.${view.number}.${outlet}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">{words.omitHint(view.outlets.find(({ id }) => id === outlet)?.name ?? outlet)}</p>
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('omit-outlet', { outlet, reason: draft.reason })}
      />
    </>
  );
}
