import type { MessagePort, Worker } from 'node:worker_threads';

/**
 * Posts what is ready at the end of a turn of the event loop as one list: each message wakes the thread that it goes to, and under load that
 * costs more than what it carries.
 */
export function posting(to: Pick<MessagePort | Worker, 'postMessage'>): (message: object | string) => void {
  let ready: (object | string)[] = [];
  const post = (): void => {
    const messages = ready;
    ready = [];
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    to.postMessage(messages);
  };
  return (message) => {
    if (ready.push(message) === 1) setImmediate(post);
  };
}
