import { AwsError, refusalIn } from '../aws/errors.ts';
import type { Authorize } from '../aws/caller.ts';
import { fromWire, toWire } from '../asl/attribute-values.ts';
import { TaskFailure } from '../asl/task.ts';
import type { DynamoDb } from '../aws/dynamodb.ts';
import { type Json, isJsonObject, Unsupported } from '../json.ts';
import type { CarryOutTask } from './executions.ts';
import type { Functions } from './functions.ts';

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** AWS's rule for SDK integrations: the error's name always ends in Exception. */
const sdkName = (service: string, name: string) =>
  `${service}.${name.endsWith('Exception') ? name : `${name}Exception`}`;

/** What the state machine may call here: a function by its alias, and DynamoDB through the SDK integration. Both under the machine's own role. */
export function taskCalls(functions: Functions, dynamo: () => DynamoDb, authorize: Authorize): CarryOutTask {
  return async (machine, call) => {
    if (!isJsonObject(call.arguments)) throw new TaskFailure('States.Runtime', 'a task without arguments');
    if (call.resource.kind === 'lambda') {
      const name = call.arguments['FunctionName'];
      if (typeof name !== 'string' || functions.nameOf(name) === null)
        throw new TaskFailure('Lambda.ResourceNotFoundException', `Function not found: ${JSON.stringify(name)}`);
      try {
        authorize(machine.caller, 'lambda', 'Invoke', { FunctionName: name });
      } catch (error) {
        throw error instanceof AwsError ? new TaskFailure(`Lambda.${error.name}`, error.message) : error;
      }
      const invoked = await functions.task(name, call.arguments['Payload'] ?? {});
      if (invoked.ok) return { StatusCode: 200, ExecutedVersion: '1', Payload: invoked.payload };
      throw new TaskFailure(invoked.unhandled, JSON.stringify(invoked.error));
    }
    const { service, action } = call.resource;
    if (service !== 'dynamodb') throw new Unsupported(`aws-sdk:${service}:${action}`, machine.name);
    const operation = upper(action);
    const input = toWire(call.arguments);
    try {
      authorize(machine.caller, service, operation, input);
      const answer = await dynamo().carryOut({
        operation,
        input,
        caller: machine.caller,
        target: `DynamoDB_20120810.${operation}`,
        body: Buffer.from(JSON.stringify(input)),
      });
      return fromWire(readAnswer(answer.status, answer.body));
    } catch (error) {
      if (error instanceof AwsError) throw new TaskFailure(sdkName('DynamoDb', error.name), error.message);
      throw error;
    }
  };
}

function readAnswer(status: number, body: Buffer | string): Json {
  const output: Json = JSON.parse(body.toString());
  if (status === 200) return output;
  const { name, says } = refusalIn(output);
  throw new AwsError(name, says, status);
}
