import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts what a rule of cdk-nag says against `scope` and all below it; the reason stays beside the resource. */
export function accept(scope: IConstruct, reason: string, ...rules: string[]): void {
  for (const id of rules) Validations.of(scope).acknowledge({ id, reason });
}
