/** 导调情景: an alert, a call, a rumour, a statement that contradicts another, a leader's question. */
export const INJECTS = ['alert', 'call', 'rumour', 'contradiction', 'question'] as const;
export type InjectWhat = (typeof INJECTS)[number];

/** What an inject plays. Alerts, rumours and statements enter as alerts, calls as calls; a question goes to the person who is named to answer. */
export interface PlayedInject {
  id: string;
  what: InjectWhat;
  title: string;
  says: string;
  place?: string;
  platform?: string;
  emergency?: { kind: string; deaths?: number; seriouslyInjured?: number; injured?: number; trapped?: number };
}
