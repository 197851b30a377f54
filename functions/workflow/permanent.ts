/** Errors of tasks that no later try mends, by the names in errors.ts; the state machine lists the same, and fails at once. */
export const PERMANENT: readonly string[] = [
  'UnknownCase',
  'UnknownPolicy',
  'UnknownSchema',
  'BrokenItem',
  'BrokenPolicy',
  'BadSetting',
];
