import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { toWire } from '../../infra/local/asl/attribute-values.ts';
import { evaluate } from '../../infra/local/asl/expression.ts';
import { type JsonObject, isJsonObject } from '../../infra/local/json.ts';
import { caseMachine } from '../harness/case-machine.ts';
import { NOON } from './samples.ts';

/** A wait for an instant, as an execution would begin it. */
export interface Park {
  matter: string;
  version: number;
  at: string;
  token: string;
  executionId: string;
}

/** The very updateItem of statemachines/case.asl.json, as Step Functions evaluates it. */
export async function parkRequest({ matter, version, at, token, executionId }: Park): Promise<JsonObject> {
  const state = caseMachine().states.get('Wait for the rung or for news');
  if (state?.type !== 'Task' || state.arguments === undefined) throw new Error('the state machine has no such wait');
  const request = await evaluate(
    state.arguments,
    {
      states: { input: {}, context: { Task: { Token: token } } },
      variables: { watch: { matter: matter, executionId }, plan: { version, at } },
      now: NOON,
    },
    'Arguments',
  );
  if (!isJsonObject(request)) throw new Error('the arguments of the wait are no object');
  return request;
}

/** Sends it to a table; false when its condition does not hold. */
export const parkOn = async (client: DynamoDBClient, table: string, park: Park): Promise<boolean> =>
  sendPark(client, table, await parkRequest(park));

/** The same of a request that an execution made. */
export async function sendPark(client: DynamoDBClient, table: string, request: JsonObject): Promise<boolean> {
  const input: UpdateItemCommandInput = JSON.parse(JSON.stringify(toWire(request)));
  try {
    await client.send(new UpdateItemCommand({ ...input, TableName: table }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
