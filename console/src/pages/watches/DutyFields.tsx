import type { WatchView } from '../../api/watches.ts';
import { useWords } from '../../app/language.ts';
import type { DutyDraft } from './act-draft.ts';
import { Button } from '../../components/Button.tsx';
import { watchWords } from './watch-words.ts';

const NOBODY: DutyDraft = { leader: '', officers: [] };

/** P8: who leads and who serves on each day, from the unit's own people; a day is filled like the one before it with one press. */
export function DutyFields({
  view,
  duty,
  change,
}: {
  view: WatchView;
  duty: Record<string, DutyDraft>;
  change: (duty: Record<string, DutyDraft>) => void;
}) {
  const words = useWords(watchWords);
  const of = (day: string): DutyDraft => duty[day] ?? NOBODY;
  const put = (day: string, part: Partial<DutyDraft>): void => change({ ...duty, [day]: { ...of(day), ...part } });
  const choices = view.people.map(({ id, name, hasPhone }) => (
    <option key={id} value={id}>
      {hasPhone ? name : words.unreachable(name)}
    </option>
  ));
  return (
    <table className="rota-days">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.leaderOf}</th>
          <th scope="col">{words.officersOf}</th>
        </tr>
      </thead>
      <tbody>
        {view.dates.map((day, index) => (
          <tr key={day}>
            <th scope="row">{day.slice(5)}</th>
            <td>
              <select
                aria-label={`${day} ${words.leaderOf}`}
                value={of(day).leader}
                onChange={(event) => put(day, { leader: event.target.value })}
              >
                <option value="">{words.unfilled}</option>
                {choices}
              </select>
            </td>
            <td>
              <select
                aria-label={`${day} ${words.officersOf}`}
                value={of(day).officers[0] ?? ''}
                onChange={(event) => put(day, { officers: event.target.value === '' ? [] : [event.target.value] })}
              >
                <option value="">{words.unfilled}</option>
                {choices}
              </select>
              <LikeBefore day={day} before={of(view.dates[index - 1] ?? '')} copy={(part) => put(day, part)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LikeBefore({ day, before, copy }: { day: string; before: DutyDraft; copy: (duty: DutyDraft) => void }) {
  const words = useWords(watchWords);
  if (before.leader === '' && before.officers.length === 0) return null;
  return (
    <Button small look="quiet" aria-label={`${words.likeBefore} ${day.slice(5)}`} onClick={() => copy(before)}>
      {words.likeBefore}
    </Button>
  );
}
