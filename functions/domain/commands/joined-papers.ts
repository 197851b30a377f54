import type { Case } from '../case/case.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { DocumentBrought } from '../case/document.ts';
import type { Draft, Event, TellingBrought } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { authorsOf, savedAs } from './document-record.ts';
import { MOST_DOCUMENTS } from './documents.ts';
import { tellingsOf } from './media.ts';

type TakeIn = Extract<SystemCommand, { command: 'take-in' }>;

/** A4: documents that no release published go over as they were written last; what was approved stays so, what was before a decider is submitted anew. */
export function documentsOf(state: Case, facts: readonly Event[]): Pick<TakeIn, 'documents'> {
  const published = facts.flatMap((event) => (event.type === 'released' ? (event.release.document?.id ?? []) : []));
  const documents = (state.documents ?? [])
    .filter(({ id, gone }) => !gone && !published.includes(id))
    .map(({ id, versions, approved, from }): DocumentBrought => {
      const saved = savedAs(facts, id, versions);
      const waits = facts.some(
        (event) =>
          event.type === 'proposed' &&
          'document' in event.payload &&
          event.payload.document === id &&
          state.proposals?.some((one) => one.id === event.proposal.id),
      );
      return {
        ...pick(saved, ['kind', 'unit', 'title', 'text']),
        was: {
          case: from?.case ?? state.number,
          id: from?.id ?? id,
          authors: authorsOf(facts, id, versions),
          ...(approved?.version === versions ? { approved: approved.steps } : {}),
          ...(waits ? { under: true as const } : {}),
        },
      };
    });
  return documents.length > 0 ? { documents } : {};
}

/** A4: each under a number of its own here. H6: none where nothing is kept but the number. */
export const documentsHere = ({ documents = [], offline }: Case, command: TakeIn): Draft[] =>
  offline
    ? []
    : (command.documents ?? []).slice(0, MOST_DOCUMENTS - documents.length).map(
        (one, index): Draft => ({
          type: 'document-saved',
          documentId: `D${documents.length + index + 1}`,
          version: 1,
          ...one,
        }),
      );

/** P8: what the media were told and nobody has said what came of goes over, to be asked after there. */
export function openTellings(state: Case, facts: readonly Event[]): Pick<TakeIn, 'tellings'> {
  const waiting = (state.tellings ?? []).map(({ id }) => id);
  const tellings = tellingsOf(facts)
    .filter(({ id }) => waiting.includes(id))
    .map(({ id, replies: _none, ...told }): TellingBrought => {
      const before = facts.find((event) => event.type === 'media-told' && event.telling === id);
      const from = before?.type === 'media-told' ? before.from : undefined;
      return { ...told, from: from ?? { case: state.number, id } };
    });
  return tellings.length > 0 ? { tellings } : {};
}

/** P8: about the release that it was about, as that is known here. H6: none where nothing is kept but the number. */
export const tellingsHere = (
  { mediaTold = 0, offline }: Case,
  { tellings = [] }: TakeIn,
  releases: ReadonlyMap<string, string>,
): Draft[] =>
  (offline ? [] : tellings).map(({ release, ...told }, index): Draft => {
    const here = release === undefined ? undefined : releases.get(release);
    return {
      type: 'media-told',
      telling: `M${mediaTold + index + 1}`,
      ...told,
      ...(here === undefined ? {} : { release: here }),
    };
  });
