import { reportKind } from '../domain/kinds/report-kind.ts';
import type { Actor } from '../domain/matter/actor.ts';
import { nthKey } from '../domain/matter/consequence.ts';
import type { Refusal } from '../domain/matter/refusal.ts';
import type { OpenReport } from '../domain/report/commands.ts';
import type { ReportBody } from '../domain/report/events.ts';
import type { Found } from '../domain/report/found.ts';
import type { Report } from '../domain/report/report.ts';
import type { ReportWhat } from '../domain/rules/report-rules.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim } from '../ports/stored.ts';
import type { MatterResult } from './decision.ts';
import { openMatter } from './execute-on.ts';
import { type About, foundFor } from './report-facts.ts';
import { directoryOf } from './directory-cache.ts';

/** Keys looked up at once. */
const KEYS = 10;

const aboutOf = (about: About): string => ('state' in about ? about.state.number : about.span.id);

/** The claims of all reports of this, the earliest first, and the key that the next one holds. */
async function heldBy(
  what: ReportWhat,
  about: string,
  { store }: Pick<Ports, 'store'>,
): Promise<{ held: Claim[]; key: string }> {
  const held: Claim[] = [];
  for (let from = 0; ; from += KEYS) {
    const keys = Array.from({ length: KEYS }, (_, index) => nthKey(reportKind.id, `${what}#${about}`, from + index));
    const found = await store.claimsOf(keys);
    for (const key of keys) {
      const claim = found.find((one) => one.key === key);
      if (!claim) return { held, key };
      held.push(claim);
    }
  }
}

/** A3: the special reports on a case, the latest first. */
export async function reportsOfCase(number: string, ports: Pick<Ports, 'store'>): Promise<Report[]> {
  const { held } = await heldBy('special-report', number, ports);
  const found = await Promise.all(held.toReversed().map(({ matter }) => ports.store.matter(reportKind, matter)));
  return found.flatMap((stored) => (stored ? [stored.state] : []));
}

/** Which report stands of this: a draft, or of a stretch of time also what was issued and is not void; how many there were, and the key that the next one holds. */
async function standing(
  what: ReportWhat,
  about: About,
  ports: Pick<Ports, 'store'>,
): Promise<{ report: Report | null; before: number; key: string }> {
  const { held, key } = await heldBy(what, aboutOf(about), ports);
  const last = held.at(-1);
  const report = last ? ((await ports.store.matter(reportKind, last.matter))?.state ?? null) : null;
  const stands = report?.status === 'draft' || (report?.status === 'issued' && 'span' in about);
  return { report: stands ? report : null, before: held.length, key };
}

/** Drafts a report from the record as it stands now. `stands`: there is one already. Null where the rules in force have no words for it, and with `once` where there was one before. */
export async function openReport(
  ports: Ports,
  actor: Actor,
  what: ReportWhat,
  about: About,
  { once = false }: { once?: boolean } = {},
): Promise<MatterResult<Report, ReportBody> | { refusal: Refusal } | { claimed: Claim } | { stands: Report } | null> {
  const { report, before, key } = await standing(what, about, ports);
  if (report) return { stands: report };
  if (once && before > 0) return null;
  const rules = { policy: await ports.policies.current(), directory: await directoryOf(ports) };
  const found: Found | null = await foundFor(what, about, rules, ports);
  if (!found) return null;
  return openMatter(
    ports,
    reportKind,
    actor,
    (number): OpenReport => ({
      command: 'open',
      number,
      what,
      of: 'state' in about ? { caseNumber: about.state.number, subject: about.state.subject } : { span: about.span },
      found,
    }),
    { extras: (number) => ({ claims: [{ key, matter: number, expiresAt: null }] }) },
  );
}
