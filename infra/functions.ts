import { type Channel, CHANNELS, DELIVERS, deployed, WITH_RECEIPTS } from './channels.ts';

/** Every Lambda: its construct id and its file under functions/handlers. What starts it and what it may do stands in the construct of its capability. */
export const functions = {
  ReceiveAlerts: 'http/receive-alerts.ts',
  WorkStuckAlerts: 'http/work-stuck-alerts.ts',
  SettleRefusedAlerts: 'http/settle-refused-alerts.ts',
  RegisterCase: 'http/register-case.ts',
  CommandCase: 'http/command-case.ts',
  DecideProposal: 'http/decide-proposal.ts',
  ReadCases: 'http/read-cases.ts',
  CommandMatter: 'http/command-matter.ts',
  ReadMatters: 'http/read-matters.ts',
  OpenWords: 'http/open-words.ts',
  ServePhotos: 'http/serve-photos.ts',
  ReadDirectory: 'http/read-directory.ts',
  ReadRules: 'http/read-rules.ts',
  ReadDuty: 'http/read-duty.ts',
  EditRules: 'http/edit-rules.ts',
  EditDirectory: 'http/edit-directory.ts',
  ImportList: 'http/import-list.ts',
  ResendText: 'http/resend-text.ts',
  ReplayLetters: 'http/replay-letters.ts',
  ServeOpenapi: 'http/serve-openapi.ts',
  ServeLink: 'http/serve-link.ts',
  ReceiveReceipts: 'http/receive-receipts.ts',
  ServeSite: 'http/serve-site.ts',
  Relay: 'stream/relay.ts',
  ProjectChanges: 'stream/project-changes.ts',
  PlanNextRung: 'tasks/plan-next-rung.ts',
  FireRung: 'tasks/fire-rung.ts',
  Sweep: 'schedule/sweep.ts',
  RestartExecutions: 'schedule/restart-executions.ts',
  SealHeads: 'schedule/seal-heads.ts',
  CheckSeals: 'schedule/check-seals.ts',
  Rebuild: 'schedule/rebuild.ts',
  RunDrill: 'schedule/run-drill.ts',
  CheckLinks: 'schedule/check-links.ts',
  WorkAlerts: 'queue/work-alerts.ts',
  DeliverByHand: 'queue/deliver-by-hand.ts',
  DeliverSnsSms: 'queue/deliver-sns-sms.ts',
  DeliverAliyunSms: 'queue/deliver-aliyun-sms.ts',
  DeliverTencentSms: 'queue/deliver-tencent-sms.ts',
  DeliverWecom: 'queue/deliver-wecom.ts',
  DeliverZzd: 'queue/deliver-zzd.ts',
  DeliverEmailSes: 'queue/deliver-email-ses.ts',
  DeliverEmailSmtp: 'queue/deliver-email-smtp.ts',
} as const;

export type FunctionName = keyof typeof functions;

/** The functions that a deployment has: a channel that is off has none, and receipts are for channels that give them. */
export function functionsFor({
  channels,
  dailyDrill = true,
  linkCheck = false,
}: {
  readonly channels: readonly Channel[];
  readonly dailyDrill?: boolean;
  readonly linkCheck?: boolean;
}): FunctionName[] {
  const off = new Set<FunctionName>(
    CHANNELS.filter((channel) => !deployed(channels).includes(channel)).map((channel) => DELIVERS[channel]),
  );
  if (!channels.some((channel) => WITH_RECEIPTS.has(channel))) off.add('ReceiveReceipts');
  if (!dailyDrill) off.add('RunDrill');
  if (!linkCheck) off.add('CheckLinks');
  return (Object.keys(functions) as FunctionName[]).filter((name) => !off.has(name));
}
