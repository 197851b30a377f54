import type { Json } from '../json.ts';
import type { Resource } from './resource.ts';

export interface Retrier {
  errorEquals: string[];
  intervalSeconds: number;
  maxAttempts: number;
  backoffRate: number;
  maxDelaySeconds: number | null;
  fullJitter: boolean;
}

/** What a state, a choice or a catcher does on its way out. */
export interface Exit {
  assign: Record<string, Json> | null;
  /** Undefined: the default output of that exit. */
  output: Json | undefined;
}

export interface Catcher extends Exit {
  errorEquals: string[];
  next: string;
}

export interface Choice extends Exit {
  condition: Json;
  next: string;
}

/** `next` null: the state is an end. Fields that may hold `{% %}` are kept as written. */
export type State =
  | ({ type: 'Pass'; next: string | null } & Exit)
  | ({
      type: 'Task';
      resource: Resource;
      arguments: Json | undefined;
      timeoutSeconds: Json;
      retry: Retrier[];
      catch: Catcher[];
      next: string | null;
    } & Exit)
  | ({ type: 'Choice'; choices: Choice[]; default: string | null } & Exit)
  | ({ type: 'Wait'; seconds: Json | undefined; timestamp: Json | undefined; next: string | null } & Exit)
  | ({ type: 'Succeed' } & Exit)
  | { type: 'Fail'; error: Json | undefined; cause: Json | undefined };

export interface Machine {
  startAt: string;
  timeoutSeconds: number | null;
  states: Map<string, State>;
}
