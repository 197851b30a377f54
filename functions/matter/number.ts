import { type Instant, wallClock } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Ports } from '../ports/ports.ts';

/** Letters of the district, year, counter. */
const CASE_NUMBER = /^[A-Z]{2}[0-9]{6,10}$/;
export const isCaseNumber = (text: string): boolean => CASE_NUMBER.test(text);

/** Opens the counter of the daily drill, so that the district's own numbers have no gap a day. */
const DRILLS = '9';

/** District, letter of the kind, year in Shanghai. */
export const prefixOf = ({ district }: Policy, now: Instant, letter = ''): string =>
  `${district.code}${letter}${String(wallClock(now).year).slice(2)}`;
const ofCases = ({ clock }: Pick<Ports, 'clock'>, policy: Policy, drill: boolean): string =>
  `${prefixOf(policy, clock.now())}${drill ? DRILLS : ''}`;
export const numberOf = (prefix: string, count: number): string => `${prefix}${String(count).padStart(5, '0')}`;

/** The year of a number, such as 2026 of BL2600017. */
export const yearOfNumber = (number: string): number => 2000 + Number(/\d{2}/.exec(number)?.[0] ?? 0);

/** A number never given before, such as BL2600017: district, year in Shanghai, the year's counter. Gaps are allowed. The daily drill counts apart: BL26900017. */
export async function nextCaseNumber(
  ports: Pick<Ports, 'store' | 'clock'>,
  policy: Policy,
  drill = false,
): Promise<string> {
  const prefix = ofCases(ports, policy, drill);
  return numberOf(prefix, await ports.store.nextNumber(prefix));
}

/** Several at once, in order. */
export async function nextCaseNumbers(
  ports: Pick<Ports, 'store' | 'clock'>,
  policy: Policy,
  count: number,
): Promise<string[]> {
  const prefix = ofCases(ports, policy, false);
  const last = await ports.store.nextNumber(prefix, count);
  return Array.from({ length: count }, (_, at) => numberOf(prefix, last - count + 1 + at));
}
