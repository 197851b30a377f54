import { z } from 'zod';
import type { Authorize, Caller } from '../aws/caller.ts';
import { serviceCaller } from '../aws/caller.ts';
import { matches } from '../iam/allowed.ts';
import { AwsError } from '../aws/errors.ts';
import type { Queues } from '../aws/sqs.ts';
import type { Json } from '../json.ts';
import type { Deployment } from '../run/deployment.ts';
import type { Functions } from '../run/functions.ts';
import type { Agenda } from '../time/agenda.ts';
import type { StackTime } from '../time/stack-time.ts';

/** Hands an event to a function and does not wait for its answer: tried again after one and two minutes, then it is a dead letter. */
export type InvokeAsync = (functionArn: string, event: Json) => Promise<void>;

const EventInvokeConfig = z.object({
  FunctionName: z.string(),
  Qualifier: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  MaximumEventAgeInSeconds: z.coerce.number().default(21_600),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

export function asyncInvoke(
  deployment: Deployment,
  stack: {
    functions: Functions;
    queues: Queues;
    agenda: Agenda;
    time: StackTime;
    authorize: Authorize;
    roleOf(arn: string): Caller;
    report(where: string, error: unknown): void;
  },
): InvokeAsync {
  const { functions, agenda, time } = stack;
  const configs = deployment
    .of('AWS::Lambda::EventInvokeConfig')
    .map((resource) => deployment.read(resource, EventInvokeConfig));
  const configOf = (arn: string) =>
    configs.find(
      (config) =>
        functions.nameOf(config.FunctionName) === functions.nameOf(arn) &&
        (config.Qualifier === '$LATEST' || arn.endsWith(`:${config.Qualifier}`)),
    );
  let waiting = 0;
  const attempt = async (arn: string, event: Json, tries: number, since: number): Promise<void> => {
    const invoked = await functions.invoke(arn, event);
    if (invoked.ok) return;
    stack.report(functions.nameOf(arn) ?? arn, new Error(`${invoked.error.errorType}: ${invoked.error.errorMessage}`));
    const config = configOf(arn);
    const again = time.now() + tries * 60_000;
    if (
      tries <= (config?.MaximumRetryAttempts ?? 2) &&
      again - since <= (config?.MaximumEventAgeInSeconds ?? 21_600) * 1_000
    ) {
      agenda.set(`retry ${arn} ${waiting++}`, again, () => attempt(arn, event, tries + 1, since));
      return;
    }
    const destination = config?.DestinationConfig?.OnFailure?.Destination;
    const queue = destination === undefined ? undefined : stack.queues.byArn(destination);
    if (!queue) return;
    stack.authorize(stack.roleOf(arn), 'sqs', 'SendMessage', { QueueUrl: queue.url });
    const why = { condition: 'RetriesExhausted', approximateInvokeCount: tries, functionArn: arn };
    stack.queues.send(
      queue.arn,
      JSON.stringify({
        version: '1.0',
        timestamp: time.instant(),
        requestContext: why,
        requestPayload: event,
        responsePayload: invoked.error,
      }),
    );
  };
  return (arn, event) => attempt(arn, event, 1, time.now());
}

const Permission = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
});

/** Whether the template lets a service invoke a function: what `AWS::Lambda::Permission` says. */
export type MayInvoke = (service: string, functionArn: string, sourceArn: string) => void;

export function invokePermissions(deployment: Deployment): MayInvoke {
  const permissions = deployment.of('AWS::Lambda::Permission').map((resource) => deployment.read(resource, Permission));
  return (service, functionArn, sourceArn) => {
    const found = permissions.some(
      (permission) =>
        permission.Action === 'lambda:InvokeFunction' &&
        permission.Principal === service &&
        permission.FunctionName === functionArn &&
        (permission.SourceArn === undefined || matches(permission.SourceArn, sourceArn)),
    );
    if (!found)
      throw new AwsError(
        'AccessDeniedException',
        `${serviceCaller(service).user} may not invoke ${functionArn} for ${sourceArn}: no AWS::Lambda::Permission of the template says so`,
      );
  };
}
