/** As far as it is used here: the library of workers and that of pages exclude each other. */
interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface Pressed extends Extendable {
  notification: Notification;
}
interface OwnWindow {
  url: string;
  focus: () => Promise<OwnWindow>;
  postMessage: (message: unknown) => void;
}
export interface WorkerScope {
  location: Location;
  skipWaiting: () => Promise<void>;
  clients: {
    claim: () => Promise<void>;
    matchAll: (of: { type: 'window'; includeUncontrolled: boolean }) => Promise<OwnWindow[]>;
    openWindow: (url: string) => Promise<OwnWindow | null>;
  };
  addEventListener: {
    (what: 'install' | 'activate', hear: (event: Extendable) => void): void;
    (what: 'fetch', hear: (event: Fetching) => void): void;
    (what: 'message', hear: (event: MessageEvent<unknown>) => void): void;
    (what: 'notificationclick', hear: (event: Pressed) => void): void;
  };
}
