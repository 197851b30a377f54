import { hash } from 'node:crypto';
import { partsOf } from '../domain/rules/parts.ts';
import type { Policy } from '../domain/rules/policy.ts';
import approval from './approval.json' with { type: 'json' };
import answers from './answers.json' with { type: 'json' };
import archives from './archives.json' with { type: 'json' };
import calendar from './calendar.json' with { type: 'json' };
import channels from './channels.json' with { type: 'json' };
import clauses from './clauses.json' with { type: 'json' };
import clocks from './clocks.json' with { type: 'json' };
import conferences from './conferences.json' with { type: 'json' };
import consultations from './consultations.json' with { type: 'json' };
import inquiries from './inquiries.json' with { type: 'json' };
import delivery from './delivery.json' with { type: 'json' };
import district from './district.json' with { type: 'json' };
import exercises from './exercises.json' with { type: 'json' };
import explain from './explain.json' with { type: 'json' };
import grading from './grading.json' with { type: 'json' };
import informationRequests from './information-requests.json' with { type: 'json' };
import intake from './intake.json' with { type: 'json' };
import joining from './joining.json' with { type: 'json' };
import ladders from './ladders.json' with { type: 'json' };
import media from './media.json' with { type: 'json' };
import outlets from './outlets.json' with { type: 'json' };
import plans from './plans.json' with { type: 'json' };
import proposals from './proposals.json' with { type: 'json' };
import publication from './publication.json' with { type: 'json' };
import orders from './orders.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import retrospectives from './retrospectives.json' with { type: 'json' };
import routing from './routing.json' with { type: 'json' };
import { parsePolicy } from './schema.ts';
import scores from './scores.json' with { type: 'json' };
import substance from './substance.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };
import texts from './texts.json' with { type: 'json' };
import upward from './upward.json' with { type: 'json' };
import assessments from './assessments.json' with { type: 'json' };
import handovers from './handovers.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import watches from './watches.json' with { type: 'json' };
import papers from './papers.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/** JSON with the keys of every object in order, so that equal rules have equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}

const sha256 = (text: string): string => hash('sha256', text);

/** The content hash of one part: SHA-256 of its canonical JSON. */
export const partHash = (part: object): string => sha256(canonicalJson(part));

/** The id of a version: the first 16 hex digits of the SHA-256 of its manifest, which names the hash of each part. */
export const manifestId = (hashes: Record<string, string>): string => sha256(canonicalJson(hashes)).slice(0, 16);

/** The id of the version that these rules make. A part without tables is none, so that a part that came later changes no older id. */
export function policyIdOf(rules: object): string {
  const parts = Object.entries(partsOf(rules)).filter(([, part]) => Object.keys(part).length > 0);
  return manifestId(Object.fromEntries(parts.map(([name, part]) => [name, partHash(part)])));
}

let assembled: Policy | undefined;

/** The district's rules as they stand in this folder, checked against their schemas. Throws a BrokenPolicy naming the row that is wrong. */
export function currentPolicy(): Policy {
  if (assembled) return assembled;
  const rules = {
    district,
    ...informationRequests,
    ...clauses,
    words,
    grading,
    routing,
    ...clocks,
    ...ladders,
    ...joining,
    ...answers,
    ...orders,
    ...conferences,
    ...consultations,
    ...inquiries,
    ...exercises,
    ...handovers,
    ...measures,
    ...watches,
    ...reports,
    ...assessments,
    ...archives,
    ...retrospectives,
    ...papers,
    ...scores,
    ...substance,
    ...proposals,
    ...approval,
    calendar,
    ...explain,
    ...texts,
    ...delivery,
    ...channels,
    ...intake,
    sources,
    outlets,
    ...media,
    ...upward,
    ...plans,
    ...publication,
  };
  assembled = parsePolicy({ id: policyIdOf(rules), ...rules });
  return assembled;
}
