import { documents } from '../../adapters/aws/clients/documents.ts';
import { now } from '../../adapters/aws/clock.ts';
import { environment } from '../../adapters/aws/environment.ts';
import { storedPolicies } from '../../adapters/aws/policies.ts';
import { awsStore } from '../../adapters/aws/store.ts';
import type { Table } from '../../adapters/aws/table.ts';
import { KINDS } from '../../domain/kinds/kinds.ts';
import { currentPolicy } from '../../policy/load.ts';
import type { Service } from './service.ts';

/** The table, with the rules that it holds: TABLE_NAME. */
export const table: Service = () => {
  const held: Table = {
    now,
    get documents() {
      return documents();
    },
    get name() {
      return environment.table;
    },
    get district() {
      return environment.district;
    },
    get nextShapes() {
      return environment.nextShapes;
    },
  };
  return { store: awsStore(held), kinds: KINDS, policies: storedPolicies(() => held, currentPolicy) };
};
