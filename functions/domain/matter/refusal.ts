/** An expected "no": a value, never an exception. `clause` is the rule that says so, or `ours`. */
export interface Refusal {
  refused: string;
  clause: string;
  says: string;
  field?: string;
}

export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome;

export const refuse = (refused: string, clause: string, says: string, field?: string): Refusal => ({
  refused,
  clause,
  says,
  ...(field ? { field } : {}),
});
