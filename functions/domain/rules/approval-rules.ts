import type { Grades } from '../case/case.ts';
import type { DocumentKind } from '../case/document.ts';
import type { Grade } from '../matter/grade.ts';
import type { ReviewStep } from '../matter/proposal.ts';
import type { Policy } from './policy.ts';

/** A4: how documents are approved (审定). */
export interface ApprovalRules {
  documents: {
    kind: DocumentKind;
    name: string;
    clause: string;
    /** Meant for the public: it may be shown behind a text's code. What is not is internal (工作秘密), for those signed in alone. */
    published: boolean;
  }[];
  /** The first row that fits a document and the grades of its case gives the steps, in order. */
  chains: ApprovalChain[];
  /** Releases that ask for no approval: of these forms, and the first information of an emergency, which never waits. */
  exempt: { clause: string; forms: string[]; firstInformation: boolean };
}

export interface ApprovalChain {
  name: string;
  clause: string;
  documents: DocumentKind[];
  when: { opinionGrades?: Grade[]; emergencyGrades?: Grade[] };
  steps: ReviewStep[];
  /** H2: a release without them is recorded as one without approval, and is a breach for a named person to judge. */
  required: boolean;
}

/** The steps that a document of this kind takes at these grades; null: the rules know none. */
export function chainFor(
  kind: DocumentKind,
  grades: Grades,
  { approval }: Pick<Policy, 'approval'>,
): ApprovalChain | null {
  const { opinion, emergency } = grades;
  return (
    approval?.chains.find(
      ({ documents, when: { opinionGrades, emergencyGrades } }) =>
        documents.includes(kind) &&
        (!opinionGrades || opinionGrades.includes(opinion)) &&
        (!emergencyGrades || (emergency !== null && emergencyGrades.includes(emergency))),
    ) ?? null
  );
}

/** Whether it may be shown behind a code: what the rules do not know is internal. */
export const isPublished = (kind: DocumentKind | undefined, { approval }: Pick<Policy, 'approval'>): boolean =>
  approval?.documents.some((row) => row.kind === kind && row.published) ?? false;
