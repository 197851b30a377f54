import type { SealingKey } from '../domain/matter/seal.ts';

/** What a deployment was set up with. Read on first use: a function holds only what it was granted. */
export interface Settings {
  /** Text channels in the order in which they are tried. */
  channels: readonly string[];
  channelSetup: ChannelSetup;
  /** The fixed short address printed in texts, such as `hy.bl.gov.cn/t`. */
  linkAddress: string;
  /** ICP record number of the public address, printed on its pages; null outside the mainland. */
  icp: string | null;
  /** For trial only: demo data, and every page says so. */
  trial: boolean;
  /** Of the state machine's definition that this deployment brought; null where none is known. */
  revision: string | null;
  /** Where the public reaches the system, `https://…` without a slash at the end: what the daily drill goes through. */
  publicAddress: string;
  /** Who may begin an empty directory: the subject of the person's tokens, name and mobile number. */
  firstAdministrator: Readonly<Record<'subject' | 'name' | 'phone', string>>;
  /** Whether a drill is to pass every day. */
  dailyDrill: boolean;
  /** Pinged by every sweep, so that a monitor elsewhere notices silence; null: nobody outside listens. */
  heartbeatAddress: string | null;
  /** Keys by which the seals were signed before this one, each until it was replaced. */
  formerSealKeys: readonly SealingKey[];
}

/** What a text channel was set up with (no secrets), and what it signs with, as its own secret holds it. Only its own function has them. */
export interface ChannelSetup {
  settings: Readonly<Record<string, unknown>>;
  credentials: () => Promise<Readonly<Record<string, string>>>;
}
