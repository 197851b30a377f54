import { isDeepStrictEqual } from 'node:util';
import { partsOf } from '../../../../functions/domain/rules/parts.ts';
import type { Plan } from '../../../../functions/domain/rules/plan-rules.ts';
import type { Policy } from '../../../../functions/domain/rules/policy.ts';
import type { Publication, RuleDraft } from '../../../../functions/domain/rules/publication.ts';
import type { CheckContext } from './context.ts';

const LEADS = ['unit-leader', 'principal-leader', 'district-leader'];
const OFFICE = 'qu-zhengfu-ban';

/** What a unit writes of a plan; when it was read and consented to is not its own to say. */
const written = ({ readOn: _readOn, consent: _consent, ...row }: Plan): object => row;

/** H2, P1: rules come into force by a second person; the consent to a plan puts that plan into force and nothing else (13, 14). */
export function checkPublished(
  { publishedBy, writtenBy, policyId }: Publication,
  draft: RuleDraft,
  before: Policy,
  after: Policy,
  { invariants, contacts }: CheckContext,
): void {
  const who = contacts.find(({ id }) => id === publishedBy.id);
  // Whoever answered a plan stands in its changes too, and wrote nothing of it.
  const changers = draft.changes.flatMap(({ by, part }) => (draft.plan && part === undefined ? [] : [by.id]));
  invariants.check(
    13,
    null,
    [...writtenBy.map(({ id }) => id), ...changers].every((id) => id !== publishedBy.id),
    () => `${policyId} was written and published by ${publishedBy.id}`,
  );
  const { plan } = draft;
  if (!plan) return;
  const mayConsent = plan.unit === OFFICE ? ['district-leader'] : LEADS;
  invariants.check(
    13,
    null,
    who?.unit === OFFICE && who.posts.some((post) => mayConsent.includes(post)),
    () => `${publishedBy.id} consented to the plan ${plan.row.id} of ${plan.unit}`,
  );
  const others = ({ plans, ...rules }: Policy): object => ({
    ...partsOf(rules),
    plans: { ...plans, rows: plans.rows.filter(({ id }) => id !== plan.row.id) },
  });
  invariants.check(
    14,
    null,
    isDeepStrictEqual(others(before), others(after)),
    () => `the consent to ${plan.row.id} changed more than that plan`,
  );
  const row = after.plans.rows.find(({ id }) => id === plan.row.id);
  invariants.check(
    14,
    null,
    row !== undefined && row.consent !== undefined && isDeepStrictEqual(written(row), written(plan.row)),
    () => `${plan.row.id} is in force otherwise than it was proposed, or without a consent`,
  );
}
