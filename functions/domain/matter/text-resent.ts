/** P8: what somebody wishes of a text: the same once more, by another channel or to another person. */
export interface ResendText {
  command: 'resend-text';
  textId: string;
  channel?: string;
  person?: string;
  why: string;
}

export interface TextResent {
  type: 'text-resent';
  textId: string;
  againId: string;
  template: string;
  person: string;
  channel: string;
  why: string;
}
