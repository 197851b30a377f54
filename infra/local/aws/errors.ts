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
