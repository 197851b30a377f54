import type { components } from './schema.ts';

type Details = components['schemas']['Problem'];

/** An answer that is none: RFC 9457 problem details, or a lost connection. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly slug: string;
  readonly details: Details;
  constructor(details: Details) {
    super(details.detail);
    this.status = details.status;
    this.slug = details.type.split(':').pop() ?? '';
    this.details = details;
  }
}

/** The server could not be reached; nothing is known to have happened. */
export const unreachable = (): Problem =>
  new Problem({ type: 'urn:huiying:problem:unreachable', title: 'unreachable', status: 0, detail: '连不上服务器' });

const isDetails = (value: unknown): value is Details =>
  typeof value === 'object' && value !== null && 'detail' in value && 'status' in value && 'type' in value;

/** API Gateway itself answers with `message` alone. */
export const problemOf = (value: unknown, status: number): Problem =>
  new Problem(
    isDetails(value)
      ? value
      : { type: `urn:huiying:problem:status-${status}`, title: String(status), status, detail: `HTTP ${status}` },
  );

export const isProblem = (error: unknown, slug?: string): error is Problem =>
  error instanceof Problem && (slug === undefined || error.slug === slug);
