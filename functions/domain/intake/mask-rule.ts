/** What is masked, in the order of trying: a card number must not be read as a phone, nor an e-mail as a handle. */
export type Personal = 'identity' | 'card' | 'phone' | 'plate' | 'handle' | 'name' | 'room';

export const LABELS: Record<Personal, string> = {
  identity: '〔证件号〕',
  card: '〔卡号〕',
  phone: '〔电话〕',
  plate: '〔车牌〕',
  handle: '〔网络账号〕',
  name: '〔姓名〕',
  room: '〔房号〕',
};

export interface Rule {
  kind: Personal;
  pattern: RegExp;
  holds?: (match: string) => boolean;
  /** How much of the match is masked, from its start; all of it where nothing says. */
  chars?: (match: string) => number;
}
