import type { Grade } from '../matter/grade.ts';
import type { Reach } from '../matter/outlet.ts';

/** S1: where releases go out (发布渠道), and where one must. Not the channels of texts. */
export interface OutletRules {
  registry: Outlet[];
  required: RequiredOutlet[];
  /** When the page of a release is read, and read again where it was not there yet. */
  linkCheck: { clause: string; afterMinutes: number; againAfterMinutes: number };
}

export interface Outlet {
  id: string;
  name: string;
  clause: string;
  /** Other names that people type. */
  names: string[];
  /** An address of one of them, or of a host below it, is one of this outlet. */
  hosts: string[];
  /** A release of one of these forms went out there by itself. */
  forms?: string[];
}

/** A case asks for the outlet from a grade on, and below it once it reached so far. `clause`: of the outlet; the others: of that threshold. */
export interface RequiredOutlet {
  outlet: string;
  clause: string;
  from: { grade: Grade; clause: string };
  reach?: { when: Reach[]; clause: string };
  /** Only where the concern was raised online: what was learnt of otherwise arose nowhere that can be answered. */
  ifOnline?: true;
}
