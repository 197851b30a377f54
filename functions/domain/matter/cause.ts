/** D2, D3, M1: what a concern comes of. It may come of several, or of none of these. */
export const CAUSES = ['administrative-act', 'emergency', 'policy-misread'] as const;
export type Cause = (typeof CAUSES)[number];

/** What a text says of one point that its cause asks for: where in it, or why it says nothing of that. */
export interface PointTold {
  point: string;
  inText: boolean;
  says: string;
}

/** A point that nobody has told anything of. */
export interface Unsaid {
  point: string;
  clause: string;
}

/** What the state of a case keeps of them. */
export const pointsTold = (points: readonly PointTold[] = []): { said?: string[]; left?: string[] } => {
  const of = (inText: boolean) => points.filter((one) => one.inText === inText).map(({ point }) => point);
  const [said, left] = [of(true), of(false)];
  return { ...(said.length > 0 ? { said } : {}), ...(left.length > 0 ? { left } : {}) };
};
