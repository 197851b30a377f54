import type { Ground, RetrospectiveRules } from '../rules/retrospective-rules.ts';
import type { CaseOver } from './commands.ts';

/**
 * D4: why a case that is over must be looked back at by itself: it was major, a legal answer was missed, or it grew
 * graver. None: it is one of the rest of its quarter.
 */
export function groundsOf(
  { over, grades: { opinion, emergency }, missed, risen, drill, since }: CaseOver,
  { after, compulsory }: RetrospectiveRules,
): Ground[] {
  if (drill || !after.includes(over)) return [];
  // What comes to light later asks for one by itself alone.
  if (since && !compulsory.missed.some((kind) => since.includes(kind))) return [];
  const major =
    compulsory.opinionGrades.includes(opinion) ||
    (emergency !== null && compulsory.emergencyGrades.includes(emergency));
  return [
    ...(major ? (['major'] as const) : []),
    ...(compulsory.missed.some((kind) => missed.includes(kind)) ? (['missed'] as const) : []),
    ...(compulsory.risen && risen ? (['risen'] as const) : []),
  ];
}

/** S4: what is of the rest of a quarter: it is over as the rules say, is no drill, and has no retrospective of its own. */
export const isOfQuarter = (found: CaseOver, rules: RetrospectiveRules): boolean =>
  !found.drill && rules.after.includes(found.over) && groundsOf(found, rules).length === 0;
