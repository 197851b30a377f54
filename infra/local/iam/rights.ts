import type { Json } from '../json.ts';

/** One right that a call needs. */
export interface Right {
  action: string;
  resource: string;
}

/** What turns names in a request into ARNs. `keyOf` gives the customer key of a resource, where it has one. */
export interface Place {
  partition: string;
  region: string;
  account: string;
  keyOf?: (resource: string) => string | undefined;
}

/** The rights that one SDK call needs: `rightsOf('dynamodb', 'TransactWriteItems', body, place)`. Services by their signing names. Refuses an unknown call by name. */
export declare function rightsOf(service: string, operation: string, request: Json, place: Place): Right[];
