/** A1: 特别重大 · 重大 · 较大 · 一般. Both axes of a case use the same four, and so does whatever else is graded. */
export type Grade = 'I' | 'II' | 'III' | 'IV';
