import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Three attempts, a bounded wait each: a function that hangs is worse than one that fails and is called again. The SDK keeps connections alive. */
const CLIENT_CONFIG = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};

function once<Client>(make: () => Client): () => Client {
  let made: Client | undefined;
  return () => (made ??= make());
}

/** Each built on first use, one for the life of the process. */
export const clients = {
  documents: once(() => documentsOf(new DynamoDBClient(CLIENT_CONFIG))),
  states: once(() => new SFNClient(CLIENT_CONFIG)),
  topics: once(() => new SNSClient(CLIENT_CONFIG)),
  queues: once(() => new SQSClient(CLIENT_CONFIG)),
  secrets: once(() => new SecretsManagerClient(CLIENT_CONFIG)),
  buckets: once(() => new S3Client({ ...CLIENT_CONFIG, forcePathStyle: true })),
};

export const documentsOf = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
