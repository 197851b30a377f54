import { maskPersonal, NONE_SPARED } from '../domain/intake/mask.ts';
import type { DeadLetter, DeadLetterQueue } from '../ports/dead-letters.ts';

/** What a dead letter is about, without a word of anybody's. */
export interface About {
  /** An announced text, a record of the stream, or a run of a function. */
  text?: { matter: string; textId: string; template: string };
  record?: { from: string; to: string };
  run?: { functionArn: string; detailType: string; detail: unknown };
  reason: string;
}

const MOST = 200;

function fieldOf(value: unknown, ...path: string[]): unknown {
  let inner = value;
  for (const name of path)
    inner =
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === name)?.[1]
        : undefined;
  return inner;
}

const textOf = (value: unknown, ...path: string[]): string => {
  const found = fieldOf(value, ...path);
  return typeof found === 'string' ? found : '';
};

/** A body that is no JSON is a letter all the same: it can be read and discarded. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** H5: an error's message may quote what it met. */
const said = (...parts: string[]): string =>
  maskPersonal(parts.filter((part) => part !== '').join(': '), NONE_SPARED)
    .slice(0, MOST)
    .trim();

/** Reads a letter as SQS, Lambda and EventBridge write them. */
export function aboutOf(
  { kind }: Pick<DeadLetterQueue, 'kind'>,
  { body, attributes }: Pick<DeadLetter, 'body' | 'attributes'>,
): About {
  const letter = parsed(body);
  const undelivered = said(
    attributes['ErrorCode'] ?? attributes['ERROR_CODE'] ?? '',
    attributes['ErrorMessage'] ?? attributes['ERROR_MESSAGE'] ?? '',
  );
  switch (kind) {
    case 'text': {
      const inner = textOf(letter, 'Type') === 'Notification' ? parsed(textOf(letter, 'Message')) : letter;
      const [matter, textId, template] = [textOf(inner, 'matter'), textOf(inner, 'textId'), textOf(inner, 'kind')];
      return {
        reason: undelivered || 'TriesExhausted',
        ...(matter && textId ? { text: { matter, textId, template } } : {}),
      };
    }
    case 'record': {
      const [from, to] = [
        textOf(letter, 'DDBStreamBatchInfo', 'startSequenceNumber'),
        textOf(letter, 'DDBStreamBatchInfo', 'endSequenceNumber'),
      ];
      return {
        reason: textOf(letter, 'requestContext', 'condition') || 'Unknown',
        ...(from ? { record: { from, to } } : {}),
      };
    }
    case 'run':
      return runOf(letter, attributes, undelivered);
  }
}

/** Of a failed invocation Lambda sends an envelope; of an event that reached no function the rule sends the event itself. */
function runOf(letter: unknown, attributes: Record<string, string>, undelivered: string): About {
  const event = fieldOf(letter, 'requestPayload') ?? letter;
  const functionArn = textOf(letter, 'requestContext', 'functionArn') || (attributes['TARGET_ARN'] ?? '');
  const failed = said(
    textOf(letter, 'responsePayload', 'errorType'),
    textOf(letter, 'responsePayload', 'errorMessage'),
  );
  const run = { functionArn, detailType: textOf(event, 'detail-type'), detail: fieldOf(event, 'detail') };
  return {
    reason: failed || undelivered || textOf(letter, 'requestContext', 'condition') || 'Unknown',
    ...(functionArn ? { run } : {}),
  };
}
