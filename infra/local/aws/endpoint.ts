import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { isJsonObject, type Json, Unsupported } from '../json.ts';
import type { Activity } from '../time/activity.ts';
import type { Authorize, Caller, Callers } from './caller.ts';
import { AwsError } from './errors.ts';
import { type RestCall, queryAnswer, queryError, queryInput, restError } from './protocols.ts';

export interface Call {
  operation: string;
  input: Json;
  caller: Caller;
  /** JSON protocols: the whole `x-amz-target`. */
  target: string;
  body: Buffer;
}

/** A request to the endpoint, by whatever way it came. */
export interface Asked extends Pick<IncomingMessage, 'method' | 'url'> {
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** Its carrier may answer with bytes of its own. */
export interface JsonService {
  protocol: 'json';
  carryOut: (call: Call) => Promise<Answer | Json>;
}
/** The old form-encoded protocol. */
export interface QueryService {
  protocol: 'query';
  namespace: string;
  carryOut: (call: Call) => Promise<Json>;
}
export interface RestService {
  protocol: 'rest';
  read: (request: Asked, body: Buffer) => RestCall;
  carryOut: (call: Call & { rest: RestCall }) => Promise<Answer>;
}
export type Service = JsonService | QueryService | RestService;

export interface Endpoint {
  url: string;
  /** What is answered at `url`; never throws. */
  answer: (asked: Asked) => Promise<Answer>;
  close: () => void;
}

const isAnswer = (output: Answer | Json): output is Answer =>
  typeof output === 'object' && output !== null && 'body' in output && 'headers' in output && 'status' in output;

function refusalOf(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  if (error instanceof Unsupported) return new AwsError('UnknownOperationException', error.message);
  return new AwsError('InternalFailure', 'the embedded stack failed on this call; see its stack.log', 500);
}

const CREDENTIAL = /Credential=([^/,\s]+)\/\d{8}\/[^/]+\/([a-z0-9-]+)\/aws4_request/;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The one address of all AWS services on this machine, told apart by the service in the signature's credential scope. */
export async function startEndpoint(
  services: Record<string, Service>,
  who: { callers: Callers; authorize: Authorize },
  activity: Activity,
  report: (where: string, error: unknown) => void,
): Promise<Endpoint> {
  const carryOut = async (request: Asked): Promise<Answer> => {
    const [, accessKey = '', name = ''] = CREDENTIAL.exec(request.headers.authorization ?? '') ?? [];
    const { body } = request;
    const service = services[name];
    const target = String(request.headers['x-amz-target'] ?? '');
    const refuse = (error: unknown): Answer => {
      if (!(error instanceof AwsError)) report(`${name} ${target}`, error);
      const refusal = refusalOf(error);
      if (service?.protocol === 'query') return queryError(refusal);
      if (service?.protocol === 'rest') return restError(refusal);
      const says = JSON.stringify({
        __type: refusal.name,
        message: refusal.message,
        Message: refusal.message,
        ...refusal.more,
      });
      return { status: refusal.status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: says };
    };
    try {
      if (!service)
        throw new AwsError(
          'UnknownOperationException',
          `the service ${JSON.stringify(name)} is not supported by the embedded stack`,
        );
      const caller = who.callers.byKey(accessKey);
      if (!caller)
        throw new AwsError('UnrecognizedClientException', 'The security token included in the request is invalid.');
      if (service.protocol === 'rest') {
        const rest = service.read(request, body);
        who.authorize(caller, name, rest.operation, rest.input);
        return await service.carryOut({ operation: rest.operation, input: rest.input, caller, target, body, rest });
      }
      if (service.protocol === 'query') {
        const { operation, input } = queryInput(body.toString());
        who.authorize(caller, name, operation, input);
        return queryAnswer(
          service.namespace,
          operation,
          await service.carryOut({ operation, input, caller, target, body }),
        );
      }
      const operation = target.slice(target.indexOf('.') + 1);
      const input: Json = JSON.parse(body.toString() || '{}');
      if (!isJsonObject(input)) throw new AwsError('SerializationException', 'the request is not a JSON object');
      who.authorize(caller, name, operation, input);
      const output = await service.carryOut({ operation, input, caller, target, body });
      if (isAnswer(output))
        return { ...output, headers: { 'content-type': 'application/x-amz-json-1.0', ...output.headers } };
      return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(output) };
    } catch (error) {
      return refuse(error);
    }
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const end = activity.begin();
    const respond = async () => {
      const { method, url, headers } = request;
      const answer = await carryOut({ method, url, headers, body: await bodyOf(request) });
      response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
      response.end(answer.body);
    };
    respond()
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))))
      .finally(end);
  });
  server.keepAliveTimeout = 600_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the AWS endpoint has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    answer: (asked) => activity.track(() => carryOut(asked)),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
