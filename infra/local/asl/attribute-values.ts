import type { Json } from '../json.ts';

/** A DynamoDB request as Step Functions writes it (`Bool`, `Nul`, `Ss` …) in the names of DynamoDB's API (`BOOL`, `NULL`, `SS` …). */
export declare function toWire(request: Json): Json;

/** A DynamoDB answer in the names that Step Functions shows. */
export declare function fromWire(answer: Json): Json;
