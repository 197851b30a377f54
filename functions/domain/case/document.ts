import type { LineDifference } from './agreed-line.ts';
import type { PointTold } from '../matter/cause.ts';
import type { Conclusion } from '../matter/conclusion.ts';
import type { ProposalBody, ReviewStep } from '../matter/proposal.ts';

/** 文稿: what is written for a case and approved before it goes out or is acted on: 答复稿, 预控处置意见, 材料. */
export const DOCUMENT_KINDS = ['wording', 'handling', 'paper'] as const;
/** A4: a handling is written and approved where it is consulted on; those that cases have from before stay readable and go on. */
export const NEW_KINDS = ['wording', 'paper'] as const satisfies readonly (typeof DOCUMENT_KINDS)[number][];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A4: what `decide` needs of a document; its versions, each with text, author and time, are in their events. */
export interface CaseDocument {
  id: string;
  kind: DocumentKind;
  /** Whose draft it is. */
  unit: string;
  /** The number of its latest version. */
  versions: number;
  /** The version that was last submitted, and the steps that it passed. */
  under?: { version: number; steps: ReviewStep[] };
  /** R3: the units that it names, and how each stands to it. */
  cosigns?: Cosign[];
  /** The version that passed its last step, and all that it passed. */
  approved?: { version: number; steps: ReviewStep[] };
  /** M4: the case that it came with, and its number there; `gone`: that is a matter of its own again. */
  from?: { case: string; id: string };
  gone?: true;
}

/** M4: as a case that joins another brings it: in the version written last. */
export type DocumentBrought = Pick<DocumentSaved, 'kind' | 'unit' | 'title' | 'text'> & { was: DocumentThere };

/** What had become of it there. */
export interface DocumentThere {
  case: string;
  id: string;
  /** Who wrote it, and so does not decide on it here. */
  authors: string[];
  /** The steps that this version passed, where it passed them all. */
  approved?: ReviewStep[];
  /** It was before a decider: that ended with its case, and it is submitted anew here. */
  under?: true;
}

/** R3: 会签: a unit that a text names is asked for its consent. Silence is no consent: what the Government Office lets go on is `passed`. */
export interface Cosign {
  unit: string;
  /** The version that it was asked about, or a later one in which no fact changed. */
  version: number;
  is: 'asked' | 'signed' | 'objected' | 'passed';
  proposalId?: string;
}

export interface DocumentSaved {
  type: 'document-saved';
  documentId: string;
  kind: DocumentKind;
  version: number;
  unit: string;
  /** Of a later version: the one that its author had before him. Two on one version stand side by side. */
  basedOn?: number;
  title: string;
  text: string;
  was?: DocumentThere;
}

export type DocumentBody =
  | DocumentSaved
  | {
      type: 'document-submitted';
      documentId: string;
      version: number;
      says?: string;
      /** Whom the author chose to decide first, also where others co-sign before. */
      to?: string;
      /** R3: in what it differs from the agreed line, and why the desk lets it pass. */
      differs?: LineDifference[];
      lineReason?: string;
      /** A4: on what a wording concludes. */
      concludes?: Conclusion[];
      /** D2, D3: what it says of each point that its cause asks for. */
      points?: PointTold[];
      /** R3: units that it names and that need not co-sign, and why; those whose consent to an earlier version holds. */
      withoutCosign?: { unit: string; reason: string }[];
      consenting?: string[];
    }
  /** `approved`: by its last step. */
  | {
      type: 'document-reviewed';
      documentId: string;
      version: number;
      step: ReviewStep;
      proposalId: string;
      approved?: true;
    }
  /** R3: a unit that it names consents; `approved`: nothing else was left. */
  | { type: 'cosigned'; documentId: string; version: number; unit: string; proposalId: string; approved?: true }
  /** R3, H2: nobody of the unit answered in time (`silent`), or it objects: the Government Office lets it go on all the same, or waits. */
  | {
      type: 'cosign-settled';
      documentId: string;
      version: number;
      unit: string;
      goOn: boolean;
      reason: string;
      silent?: true;
      proposalId?: string;
      approved?: true;
    };

interface Bearer {
  number: string;
  documents?: CaseDocument[];
}

export const documentOf = ({ documents = [] }: Pick<Bearer, 'documents'>, id: string): CaseDocument | undefined =>
  documents.find((one) => one.id === id);

/** What one of these events does to the documents of its case. */
export function foldDocument(state: Bearer, body: DocumentBody): Required<Pick<Bearer, 'documents'>> {
  const { documents = [] } = state;
  const { documentId: id } = body;
  const known = documentOf(state, id);
  if (body.type === 'document-saved' && !known) return { documents: [...documents, opened(body)] };
  if (!known) throw new Error(`case ${state.number} has no document ${id}`);
  return { documents: documents.map((one) => (one === known ? folded(known, body) : one)) };
}

function opened({ documentId: id, kind, unit, version, was }: DocumentSaved): CaseDocument {
  const passed = was?.approved ? { version, steps: was.approved } : undefined;
  return {
    id,
    kind,
    unit,
    versions: version,
    ...(passed ? { under: passed, approved: passed } : {}),
    ...(was ? { from: { case: was.case, id: was.id } } : {}),
  };
}

/** M4: what came with a case that is a matter of its own again goes with it. */
export const documentsGone = (
  { documents }: Pick<Bearer, 'documents'>,
  cases: readonly string[],
): Pick<Bearer, 'documents'> =>
  documents?.some(({ from }) => cases.includes(from?.case ?? ''))
    ? {
        documents: documents.map((one) =>
          cases.includes(one.from?.case ?? '') ? { ...one, gone: true as const } : one,
        ),
      }
    : {};

function folded(document: CaseDocument, body: DocumentBody): CaseDocument {
  const { version } = body;
  switch (body.type) {
    case 'document-saved':
      return { ...document, versions: version };
    case 'document-submitted': {
      const { cosigns: _before, ...plain } = document;
      const consenting = (document.cosigns ?? []).filter(({ unit }) => body.consenting?.includes(unit));
      return {
        ...plain,
        ...(consenting.length > 0 ? { cosigns: consenting.map((one) => ({ ...one, version })) } : {}),
        under: { version, steps: stepsOf(document, version) },
      };
    }
    case 'document-reviewed': {
      const under = { version, steps: [...(document.under?.steps ?? []), body.step] };
      return {
        ...document,
        ...(document.cosigns ? { cosigns: document.cosigns.map((one) => ({ ...one, version })) } : {}),
        under,
        ...(body.approved ? { approved: under } : {}),
      };
    }
    case 'cosigned':
      return approvedWith(cosignedBy(document, { unit: body.unit, version, is: 'signed' }), body);
    case 'cosign-settled':
      return body.goOn
        ? approvedWith(cosignedBy(document, { unit: body.unit, version, is: 'passed' }), body)
        : document;
  }
}

const cosignedBy = (document: CaseDocument, cosign: Cosign): CaseDocument => ({
  ...document,
  cosigns: [...(document.cosigns ?? []).filter(({ unit }) => unit !== cosign.unit), cosign],
});
const approvedWith = (document: CaseDocument, { approved }: { approved?: true }): CaseDocument =>
  approved && document.under ? { ...document, approved: document.under } : document;

/** R3: a unit is asked to co-sign, objects, or need not answer any more. */
export function foldCosign(state: Pick<Bearer, 'documents'>, body: ProposalBody): Pick<Bearer, 'documents'> {
  const { documents } = state;
  if (!documents) return {};
  if (body.type === 'proposed') {
    const { payload, proposal } = body;
    if (payload.kind !== 'cosign') return {};
    const { document: id, version, unit } = payload;
    return {
      documents: documents.map((one) =>
        one.id === id ? cosignedBy(one, { unit, version, is: 'asked', proposalId: proposal.id }) : one,
      ),
    };
  }
  const objects = body.type === 'proposal-decided' && !body.approved;
  if (!objects && body.type !== 'proposal-withdrawn') return {};
  const of = (one: Cosign): boolean => one.proposalId === body.proposalId;
  return documents.some(({ cosigns = [] }) => cosigns.some(of))
    ? {
        documents: documents.map((one) => ({
          ...one,
          ...(one.cosigns
            ? {
                cosigns: one.cosigns.flatMap((cosign) =>
                  !of(cosign)
                    ? [cosign]
                    : objects
                      ? [{ unit: cosign.unit, version: cosign.version, is: 'objected' as const }]
                      : [],
                ),
              }
            : {}),
        })),
      }
    : {};
}

/** The steps that a version passed: asked for again, it is not read once more by those who let it pass. */
export const stepsOf = ({ under, approved }: CaseDocument, version: number): ReviewStep[] =>
  [under, approved].find((one) => one?.version === version)?.steps ?? [];
