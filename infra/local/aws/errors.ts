import { isJsonObject, type Json } from '../json.ts';

/** A refusal in AWS's words: the SDK reads the name, callers match on it. */
export class AwsError extends Error {
  override name: string;
  status: number;
  /** Further members of the error, such as CancellationReasons. */
  more: Record<string, unknown>;
  constructor(name: string, message: string, status = 400, more: Record<string, unknown> = {}) {
    super(message);
    this.name = name;
    this.status = status;
    this.more = more;
  }
}

/** What a JSON protocol's refusal says: `{"__type": "com.amazonaws.dynamodb.v20120810#ValidationException", "message": …}`. */
export function refusalIn(output: Json): { name: string; says: string } {
  const text = (field: string) =>
    isJsonObject(output) && typeof output[field] === 'string' ? output[field] : undefined;
  return { name: text('__type')?.split('#').at(-1) ?? 'Unknown', says: text('message') ?? text('Message') ?? '' };
}
