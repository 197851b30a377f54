import type { CaseDocument, DocumentSaved } from '../case/document.ts';
import type { EventBody } from '../case/events.ts';
import type { PointTold } from '../matter/cause.ts';
import type { Recorded } from '../matter/event.ts';

export type Known = readonly Recorded<EventBody>[];
type Saved = Recorded<DocumentSaved>;

/** D2, D3: what was said of its points when it was last submitted. */
export const pointsSubmitted = (facts: Known, documentId: string): PointTold[] | undefined =>
  facts
    .flatMap((event) => (event.type === 'document-submitted' && event.documentId === documentId ? [event] : []))
    .findLast(({ points }) => points !== undefined)?.points;

/** A4: what a release of it published. */
export const publishedOf = (facts: Known, document: CaseDocument): Saved =>
  savedAs(facts, document.id, publishedVersion(document));

/** The version that a release of it published: the one that was approved, else the latest. */
export const publishedVersion = ({ approved, versions }: CaseDocument): number => approved?.version ?? versions;

const versionsOf = (facts: Known, documentId: string): Saved[] =>
  facts.filter((event): event is Saved => event.type === 'document-saved' && event.documentId === documentId);

export function savedAs(facts: Known, documentId: string, version: number): Saved {
  const saved = versionsOf(facts, documentId).find((event) => event.version === version);
  if (!saved) throw new Error(`version ${version} of ${documentId} is not in the record that was read`);
  return saved;
}

/** Who wrote this version. */
export const authorsOf = (facts: Known, documentId: string, version: number): string[] => {
  const { actor, was } = savedAs(facts, documentId, version);
  if (was) return was.authors;
  return actor.kind === 'person' ? [actor.id] : [];
};

/** Who let this very version pass a step already. */
export const decidersOf = (facts: Known, documentId: string, version: number): string[] =>
  facts.flatMap((event) =>
    event.type === 'proposal-decided' &&
    facts.some(
      (one) =>
        one.type === 'document-reviewed' &&
        one.documentId === documentId &&
        one.version === version &&
        one.proposalId === event.proposalId,
    )
      ? [event.by]
      : [],
  );

type Submitted = Extract<Recorded<EventBody>, { type: 'document-submitted' }>;

/** How it was submitted last. */
export const lastSubmitted = (facts: Known, documentId: string): Submitted | undefined =>
  facts.findLast((event): event is Submitted => event.type === 'document-submitted' && event.documentId === documentId);

/** A4: who wrote what is under approval, and who let it pass so far: none of them decides on it again. */
export function handsOn(facts: Known, documentId: string): string[] {
  const since = lastSubmitted(facts, documentId);
  const written = versionsOf(facts, documentId).filter(({ version }) => version >= (since?.version ?? 1));
  const reviewed = facts.flatMap((event) =>
    event.type === 'document-reviewed' && event.documentId === documentId && event.seq > (since?.seq ?? 0)
      ? [event.proposalId]
      : [],
  );
  const deciders = facts.flatMap((event) =>
    event.type === 'proposal-decided' && reviewed.includes(event.proposalId) ? [event.by] : [],
  );
  return [...new Set([...written.flatMap(({ version }) => authorsOf(facts, documentId, version)), ...deciders])];
}
