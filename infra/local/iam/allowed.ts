import type { Principal, Statement } from './statements.ts';

export type Context = Record<string, string | string[] | boolean>;
export type Decision = { allow: true } | { allow: false; why: string };

/** Whether a role's own statements allow one action on one resource. */
export declare function allowed(statements: Statement[], action: string, resource: string, context?: Context): Decision;

/** Within one account: no Deny on either side, and an Allow on one of them. A service principal has no statements of its own. */
export declare function allowedTo(
  who: { principal: Principal; account: string; statements: Statement[] },
  resourcePolicy: Statement[],
  action: string,
  resource: string,
  context?: Context,
): Decision;

/** AWS's wording: `User: arn:aws:sts::…:assumed-role/R/F is not authorized to perform: dynamodb:PutItem on resource: arn:… because no identity-based policy allows the dynamodb:PutItem action`. */
export declare function accessDenied(user: string, action: string, resource: string, why: string): string;
