import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientOf } from './dynoxide.ts';

interface Consumed {
  CapacityUnits?: number;
}

/** A client that tells the capacity of each call, as the engine counts it: all together, of a call on several tables or indexes too. */
export function metered(
  endpoint: string,
  tell: (units: number, command: string) => void,
  count: 'TOTAL' | 'INDEXES' = 'TOTAL',
): DynamoDBClient {
  const client = clientOf(endpoint);
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: count });
      const result = await next(args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Consumed | Consumed[] };
      const consumed = [ConsumedCapacity ?? []].flat();
      tell(
        consumed.reduce((units, { CapacityUnits = 0 }) => units + CapacityUnits, 0),
        context.commandName ?? '',
      );
      return result;
    },
    { step: 'initialize' },
  );
  return client;
}
