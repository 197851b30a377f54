import { language } from '../app/language.ts';
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
    this.slug = slugOf(details);
    this.details = details;
  }
}

type Told = Pick<Details, 'type' | 'detail'> & Partial<Pick<Details, 'pointer' | 'errors'>>;

const slugOf = ({ type }: Pick<Details, 'type'>): string => type.split(':').pop() ?? '';

/**
 * The words of a refusal as whoever reads them needs them: in English by its code and those of its fields, in Chinese as the server says it, a
 * field by its name. Both come with the first refusal that asks for them.
 */
export async function worded<Refused extends Told>(refused: Refused): Promise<Refused> {
  const slug = slugOf(refused);
  const { pointer, detail, errors } = refused;
  if (language() === 'en') {
    if (slug === 'invalid-input' && errors) {
      const { faultsInEnglish } = await import('../words/field-faults.ts');
      return { ...refused, ...faultsInEnglish(errors) };
    }
    const { inEnglish } = await import('../words/refusals.ts');
    return { ...refused, detail: inEnglish(slug, detail) };
  }
  if (slug !== 'invalid-input' || pointer === undefined) return refused;
  const { inFieldNames } = await import('../words/field-names.ts');
  return { ...refused, detail: inFieldNames(detail, pointer) };
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
