/** Where messages go: a port, or a worker. */
interface Receiver {
  postMessage: (messages: unknown[]) => void;
}

/**
 * Posts what one turn of the event loop has ready as one list: each message wakes the thread that it goes to, and under load that costs more
 * than what it carries.
 */
export function posting<Message>(receiver: Receiver): (message: Message) => void {
  let ready: Message[] = [];
  const post = (): void => {
    const messages = ready;
    ready = [];
    receiver.postMessage(messages);
  };
  return (message) => {
    if (ready.push(message) === 1) setImmediate(post);
  };
}
