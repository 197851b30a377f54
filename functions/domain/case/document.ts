import type { LineDifference } from './agreed-line.ts';
import type { PointTold } from '../matter/cause.ts';
import type { ReviewStep } from '../matter/proposal.ts';

/** 文稿: what is written for a case and approved before it goes out or is acted on: 答复稿, 预控处置意见, 材料. */
export const DOCUMENT_KINDS = ['wording', 'handling', 'paper'] as const;
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
  /** The version that passed its last step, and all that it passed. */
  approved?: { version: number; steps: ReviewStep[] };
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
}

export type DocumentBody =
  | DocumentSaved
  | {
      type: 'document-submitted';
      documentId: string;
      version: number;
      says?: string;
      /** R3: in what it differs from the agreed line, and why the desk lets it pass. */
      differs?: LineDifference[];
      lineReason?: string;
      /** D2, D3: what it says of each point that its cause asks for. */
      points?: PointTold[];
    }
  /** `approved`: by its last step. */
  | {
      type: 'document-reviewed';
      documentId: string;
      version: number;
      step: ReviewStep;
      proposalId: string;
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
  const { documentId: id, version } = body;
  const known = documentOf(state, id);
  if (body.type === 'document-saved' && !known)
    return { documents: [...documents, { id, kind: body.kind, unit: body.unit, versions: version }] };
  if (!known) throw new Error(`case ${state.number} has no document ${id}`);
  return { documents: documents.map((one) => (one === known ? folded(known, body) : one)) };
}

function folded(document: CaseDocument, body: DocumentBody): CaseDocument {
  const { version } = body;
  switch (body.type) {
    case 'document-saved':
      return { ...document, versions: version };
    case 'document-submitted':
      return { ...document, under: { version, steps: stepsOf(document, version) } };
    case 'document-reviewed': {
      const under = { version, steps: [...(document.under?.steps ?? []), body.step] };
      return { ...document, under, ...(body.approved ? { approved: under } : {}) };
    }
  }
}

/** The steps that a version passed: asked for again, it is not read once more by those who let it pass. */
export const stepsOf = ({ under, approved }: CaseDocument, version: number): ReviewStep[] =>
  [under, approved].find((one) => one?.version === version)?.steps ?? [];
