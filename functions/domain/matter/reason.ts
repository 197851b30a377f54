/** One row of the grading or routing table that fired, in words a person can check. */
export interface Reason {
  row: string;
  clause: string;
  says: string;
}
