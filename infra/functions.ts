/** Every Lambda: its construct id and its file under functions/handlers. What starts it and what it may do stands in the construct of its capability. */
export const functions = {
  ReceiveAlerts: 'http/receive-alerts.ts',
  RegisterCase: 'http/register-case.ts',
  CommandCase: 'http/command-case.ts',
  ReadCases: 'http/read-cases.ts',
  OpenWords: 'http/open-words.ts',
  ReadDirectory: 'http/read-directory.ts',
  EditDirectory: 'http/edit-directory.ts',
  ResendText: 'http/resend-text.ts',
  ServeOpenapi: 'http/serve-openapi.ts',
  ServeLink: 'http/serve-link.ts',
  ServeSite: 'http/serve-site.ts',
  Relay: 'stream/relay.ts',
  PlanNextStep: 'tasks/plan-next-step.ts',
  FireRung: 'tasks/fire-rung.ts',
  Sweep: 'schedule/sweep.ts',
  RestartExecutions: 'schedule/restart-executions.ts',
  SealDay: 'schedule/seal-day.ts',
  DeliverOutbox: 'queue/deliver-outbox.ts',
  DeliverSnsSms: 'queue/deliver-sns-sms.ts',
} as const;

export type FunctionName = keyof typeof functions;

/** The functions that a deployment has: a channel that is off has none. */
export const functionsFor = (settings: { readonly snsSms: boolean; readonly channels: readonly string[] }): FunctionName[] =>
  (Object.keys(functions) as FunctionName[]).filter(
    (name) => (name !== 'DeliverSnsSms' || settings.snsSms) && (name !== 'DeliverOutbox' || settings.channels.includes('outbox')),
  );
