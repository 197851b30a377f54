import { createHash } from 'node:crypto';

/** The pretend account and region that the template is resolved for. */
export interface Place {
  partition: string;
  region: string;
  account: string;
}

export const urlSuffix = (place: Place): string =>
  place.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';

export const arnOf = (place: Place, service: string, rest: string): string =>
  `arn:${place.partition}:${service}:${place.region}:${place.account}:${rest}`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An id that is always the same for the same words. */
export const shortId = (words: string, length: number): string => digest(words).slice(0, length);

/** The same in the shape of a UUID. */
export const uuidOf = (words: string): string =>
  digest(words).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

/** A physical name as CloudFormation makes them, but for the random part: cut to what the service takes, kept apart by a hash. */
export function physicalName(stack: string, logicalId: string, most: number): string {
  const whole = `${stack}-${logicalId}`;
  return whole.length <= most ? whole : `${whole.slice(0, most - 9)}-${shortId(whole, 8)}`;
}
