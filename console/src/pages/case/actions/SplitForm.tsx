import { command } from '../../../api/command.ts';
import { useWords } from '../../../app/language.ts';
import { Consequences } from '../../../components/Consequences.tsx';
import { useDraft } from '../../../components/draft.ts';
import { ManyField } from '../../../components/fields.tsx';
import { usePreview } from '../../../components/preview.ts';
import { faultOf } from '../../../components/sending.ts';
import { fullTime, ms } from '../../../words/time.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** M4: an alert that was joined by mistake becomes a case of its own; the clocks that follow are in sight before it is sent. */
export function Split({ view, alertId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`split.${view.number}.${alertId}`, {
    reason: '',
    releases: [] as string[],
    assignments: [] as string[],
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const reason = draft.reason.trim();
  const releases = view.releases
    .filter((one) => one.void !== true)
    .map(({ id, publishedAt }) => ({ id, name: `${id} ${fullTime(ms(publishedAt))}` }));
  const units = view.assignments
    .filter(({ part, state }) => part === 'co-unit' && state !== 'taken-back')
    .map(({ id, unit }) => ({ id, name: unit.name }));
  const going = {
    ...(draft.releases.length > 0 ? { releases: draft.releases } : {}),
    ...(draft.assignments.length > 0 ? { assignments: draft.assignments } : {}),
  };
  // What follows does not depend on the reason: it is in sight before one is given.
  const preview = usePreview({ alertId, ...going }, () =>
    command(view.number, 'split', { alertId, reason: words.splitSays, ...going }, { preview: true }),
  );
  const opened = preview.would?.opened;
  return (
    <>
      <p>{words.splitSays}</p>
      {units.length > 0 && (
        <ManyField
          label={words.splitUnits}
          choices={units}
          value={draft.assignments}
          onChange={(assignments) => change({ assignments })}
          error={faultOf(problem, 'assignments')}
        />
      )}
      {releases.length > 0 && (
        <ManyField
          label={words.splitReleases}
          choices={releases}
          value={draft.releases}
          onChange={(chosen) => change({ releases: chosen })}
          error={faultOf(problem, 'releases')}
        />
      )}
      <ReasonField {...{ draft, change, problem }} suggestions={words.splitReasons} autoFocus />
      <Consequences {...preview} would={preview.would && opened ? { ...preview.would, case: opened } : null} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={reason !== ''}
        onGo={() => void give('split', { alertId, reason, ...going })}
      />
    </>
  );
}
