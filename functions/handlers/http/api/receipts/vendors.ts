import { between, fromWallClock, type Instant, MINUTE, toMs } from '../../../../domain/matter/instant.ts';
import { providerIdOf } from '../../../../domain/texts/text-copy.ts';
import type { Receipt } from '../../../../delivery/receipts.ts';

/** How a provider spells a receipt, and what it wants to hear. */
export interface Vendor {
  /** Null: not readable as a receipt of this provider. */
  read(item: unknown): Receipt | null;
  /** It may have come before our own record of sending: worth asking for again. */
  isFresh(item: unknown, now: Instant): boolean;
  accepted: unknown;
  notYet: unknown;
}

/** Providers push again for a quarter of an hour; a stranger's receipt needs no more than one try more. */
const FRESH = 2 * MINUTE;

type Fields = Record<string, unknown>;
const fieldsOf = (item: unknown): Fields => (typeof item === 'object' && !Array.isArray(item) ? { ...item } : {});
const textIn = (fields: Fields, name: string): string | null => {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** `2026-11-22 21:14:38` on the clock of Shanghai, as all of them write it. */
export function localInstant(text: string | null): Instant | null {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)$/.exec(text ?? '') ?? [];
  if (!date || !time || Number.isNaN(toMs(`${date}T${time}Z`))) return null;
  return fromWallClock(date, time);
}

const isFresh = (at: Instant | null, now: Instant): boolean => at !== null && Math.abs(between(at, now)) < FRESH;

/** Eleven digits, whatever stands before them. */
const mobile = (text: string | null): string => (text ?? '').replace(/^(\+|00)?86(?=1\d{10}$)/, '');

/** The id that we gave along when sending: `<case>/<text>`. */
function oursIn(text: string | null): Pick<Receipt, 'ours'> {
  const [, matter, textId] = /^([A-Z]{2}\d{7,})\/(.+)$/.exec(text ?? '') ?? [];
  return matter && textId ? { ours: { matter, textId } } : {};
}

const aliyun: Vendor = {
  read: (item) => {
    const fields = fieldsOf(item);
    const [id, success] = [textIn(fields, 'biz_id'), fields['success']];
    if (!id || (success !== true && success !== false && success !== 'true' && success !== 'false')) return null;
    return {
      channel: 'aliyun-sms',
      providerId: providerIdOf('aliyun-sms', id),
      ...oursIn(textIn(fields, 'out_id')),
      address: mobile(textIn(fields, 'phone_number')),
      delivered: success === true || success === 'true',
      code: codeOf(textIn(fields, 'err_code')),
      at: localInstant(textIn(fields, 'report_time')),
    };
  },
  isFresh: (item, now) => isFresh(localInstant(textIn(fieldsOf(item), 'send_time')), now),
  accepted: { code: 0, msg: '接收成功' },
  notYet: { code: 1, msg: '请稍后重推' },
};

const tencent: Vendor = {
  read: (item) => {
    const fields = fieldsOf(item);
    const [id, status] = [textIn(fields, 'sid'), textIn(fields, 'report_status')];
    if (!id || (status !== 'SUCCESS' && status !== 'FAIL')) return null;
    return {
      channel: 'tencent-sms',
      providerId: providerIdOf('tencent-sms', id),
      address: mobile(textIn(fields, 'mobile')),
      delivered: status === 'SUCCESS',
      code: codeOf(textIn(fields, 'errmsg')),
      at: localInstant(textIn(fields, 'user_receive_time')),
    };
  },
  isFresh: (item, now) => isFresh(localInstant(textIn(fieldsOf(item), 'user_receive_time')), now),
  accepted: { result: 0, errmsg: 'OK' },
  notYet: { result: 1, errmsg: 'try again' },
};

/** A provider's code is shown to people: letters and digits only, and few of them. */
const codeOf = (text: string | null): string => (text ?? '').replaceAll(/[^\w.:-]/g, '').slice(0, 40);

export const vendors: Readonly<Record<string, Vendor>> = { 'aliyun-sms': aliyun, 'tencent-sms': tencent };
