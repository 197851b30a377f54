import type { Json, JsonObject } from '../json.ts';

/** The pretend account and region that the template is resolved for. */
export interface Place {
  partition: string;
  region: string;
  account: string;
}

export interface StackInput {
  name: string;
  /** The parsed `<stack>.template.json`. */
  template: unknown;
  /** Values of the template's parameters that have no default. */
  parameters?: Record<string, string>;
}

export interface Resource {
  stack: string;
  logicalId: string;
  type: string;
  /** What `Ref` gives: a name, URL or ARN, by type. */
  ref: string;
  arn: string | null;
  /** What `Fn::GetAtt` gives. */
  attributes: Record<string, string>;
  /** All intrinsics resolved. */
  properties: JsonObject;
  /** The construct path from the template's metadata, if it is there. */
  path: string | null;
  dependsOn: string[];
}

export interface Resolved {
  /** What the runner has to carry out, in the order of the stacks and templates. */
  resources: Resource[];
  /** Resources of `inertTypes`: read, resolved, and nothing done. */
  inert: Resource[];
  /** Outputs by `<stack>.<logical id>`. */
  outputs: Record<string, Json>;
  exports: Record<string, Json>;
}

/** Resolves stacks in the order given (a stack imports only from those before it). Refuses unknown types, intrinsics, attributes and dangling references by name. */
export declare function resolveStacks(stacks: StackInput[], place: Place): Resolved;
