import type { Case } from '../../../../domain/case/case.ts';
import type { Event } from '../../../../domain/case/events.ts';
import { type Telling, tellingsOf } from '../../../../domain/commands/media.ts';
import { factOfEvent } from '../../../../domain/commands/recorded-facts.ts';
import type { FactFields } from '../../../../domain/matter/fact-fields.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import { unitNamed } from '../person.ts';
import type { ToldView } from '../schemas/answers.ts';

const byOf = ({ actor }: Event): string => (actor.kind === 'person' ? actor.name : '');

/** P8: whom people told what beside the texts of the system, as corrected, in order. */
export function toldViews(state: Case, events: readonly Event[], directory: Directory): ToldView[] {
  const tellings = tellingsOf(events);
  const rows = events.flatMap((event) => {
    const fact = factOfEvent(events, event.seq)?.stands;
    return fact && !fact.void ? rowsOf(event, fact, { state, tellings, directory }) : [];
  });
  return rows.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function rowsOf(
  event: Event,
  fact: FactFields,
  { state, tellings, directory }: { state: Case; tellings: Telling[]; directory: Directory },
): ToldView[] {
  const row = { seq: event.seq, by: byOf(event), replies: [] };
  if (event.type === 'media-told')
    return tellings
      .filter(({ id }) => id === event.telling)
      .map((telling) => ({
        ...row,
        of: 'media',
        at: telling.toldAt,
        body: telling.media,
        ...pick(telling, ['to', 'says', 'means', 'release', 'exposureBasis']),
        unit: unitNamed(directory, telling.unit),
        telling: telling.id,
        replies: telling.replies.map(({ event: of, ...reply }) => ({ ...reply, by: byOf(of) })),
      }));
  if (event.type === 'superior-told') {
    const { unit, superior } = state.assignments.find(({ id }) => id === event.assignmentId) ?? {};
    return [
      {
        ...row,
        of: 'superior',
        at: event.at,
        body: superior?.name ?? '',
        to: fact.to ?? event.to,
        means: fact.means ?? event.means,
        ...(unit === undefined ? {} : { unit: unitNamed(directory, unit) }),
      },
    ];
  }
  if (event.type === 'reported')
    return [
      {
        ...row,
        of: 'report',
        at: fact.reportedAt ?? event.reportedAt,
        body: fact.to ?? event.to,
        means: fact.means ?? event.means,
        unit: unitNamed(directory, event.unit),
      },
    ];
  return [];
}
