import { type Case, isKeptApart } from '../../../domain/case/case.ts';
import { redactedOf, type Written, WRITTEN } from '../../../domain/case/redacted.ts';
import { exposures } from '../../../domain/intake/exposure.ts';
import { namedInPublic } from '../../../domain/intake/public-words.ts';
import { canonical } from '../../../domain/matter/chain.ts';
import { BadRequest, type HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { seesAll } from './permissions.ts';
import { type Person, unitNamed } from './person.ts';

/** `GET /api/cases/{number}/redacted`: the copy of a case for whoever applies for it (依申请公开), with what was left out and why. Asking is written down. */
export async function redactedCopyOf(state: Case, person: Person, ports: Ports): Promise<HttpAnswer> {
  const { number } = state;
  if (!seesAll(person))
    throw new BadRequest('not-your-role', '公开副本由值班台和督查员导出，请联系值班台', { clause: 'H5' }, 403);
  if (isKeptApart(state))
    throw new BadRequest(
      'wrongdoing',
      '检举控告件依法保密，不制作公开副本；申请的，按保密审查程序答复，请联系值班台',
      { clause: 'H5' },
      403,
    );
  if (state.drill) throw new BadRequest('drill', '演练不制作公开副本', { clause: 'S4' }, 422);
  const now = ports.clock.now();
  const policy = await ports.policies.current();
  const known = namedInPublic({ directory: person.directory, policy });
  const withheld = WRITTEN.filter((field: Written) => exposures(state[field] ?? '', policy, known).length > 0);
  const redacted = redactedOf(state, await ports.store.events(number), withheld);
  const copy = { kind: 'redacted-copy' as const, at: now, ...redacted };
  await ports.store.audit({ at: now, actor: person.actor, what: 'exported the redacted copy', matter: number });
  const { leftOut } = policy.archives.redacted;
  const { units, releases } = redacted.facts;
  const body = {
    now,
    copy: { ...copy, digest: ports.ids.hash(canonical(copy)) },
    /** For reading alone. */
    names: {
      units: [...new Set([...units, ...releases].map(({ unit }) => unit))].map((unit) =>
        unitNamed(person.directory, unit),
      ),
      forms: policy.forms
        .filter(({ id }) => releases.some(({ form }) => form === id))
        .map(({ id, name }) => ({ id, name })),
    },
    why: redacted.leftOut.flatMap(({ what, count }) => {
      const row = leftOut.find((one) => one.what === what);
      return row ? [{ ...row, count }] : [];
    }),
  };
  return { status: 200, body };
}
