/** What a Task calls. */
export type Resource = { kind: 'lambda' } | { kind: 'sdk'; service: string; action: string; waitsForToken: boolean };
