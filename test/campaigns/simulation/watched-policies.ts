import type { Policy } from '../../../functions/domain/rules/policy.ts';
import type { Publication } from '../../../functions/domain/rules/publication.ts';
import type { Policies } from '../../../functions/ports/policies.ts';

interface Watchers {
  kept: (policy: Policy) => void;
  published: (publication: Publication) => Promise<void>;
  withdrawn: (publication: Publication) => void;
}

/** The rules, with every version that comes into force looked at. */
export function watchedPolicies(policies: Policies, { kept, published, withdrawn }: Watchers): Policies {
  return {
    ...policies,
    keep: async (policy) => {
      // Known before it is there: whoever kept it may fall before he says so.
      kept(policy);
      await policies.keep(policy);
    },
    publish: async (publication) => {
      const outcome = await policies.publish(publication);
      if (outcome === 'done') await published(publication);
      return outcome;
    },
    withdraw: async (publication, withdrawal) => {
      const gone = await policies.withdraw(publication, withdrawal);
      if (gone) withdrawn(publication);
      return gone;
    },
  };
}
