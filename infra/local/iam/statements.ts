/** One condition line: every value list is an OR, the lines an AND. */
export interface Condition {
  operator: string;
  key: string;
  values: string[];
}

/** A principal as a resource's policy names it. */
export interface Principal {
  kind: 'AWS' | 'Service' | 'Any';
  value: string;
}

export interface Statement {
  sid: string | null;
  effect: 'Allow' | 'Deny';
  actions: string[];
  resources: string[];
  conditions: Condition[];
  /** Null in a role's policy; the addressed principals in a resource's. */
  principals: Principal[] | null;
}

/** Reads a policy document whose intrinsics are resolved. Refuses by name what `allowed` could not judge (NotAction, NotResource, NotPrincipal, unknown conditions). */
export declare function readPolicy(document: unknown, where: string): Statement[];

/** The statements of the few AWS managed policies known here; refuses another by name. */
export declare function managedPolicy(arn: string): Statement[];
