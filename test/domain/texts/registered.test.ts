import { describe, expect, it } from 'vitest';
import { registeredId } from '../../../functions/domain/texts/registered.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { registrationFindings } from '../../../functions/policy/registrations.ts';
import { changed } from '../../harness/policies.ts';

const ids = (id: string): Policy['registered'] => ({ 'aliyun-sms': { remind: id } });
const worded = (body: string, registered: Policy['registered']): Policy =>
  changed(({ texts }) => {
    const { remind } = texts.templates;
    if (!remind) throw new Error('the policy has no template remind');
    return { registered, texts: { ...texts, templates: { ...texts.templates, remind: { ...remind, body } } } };
  });

const shipped = changed(() => ({}));
const old = worded('旧文办件{number}', ids('SMS_1'));
const moved = worded('旧文办件{number}', ids('SMS_2'));
const fresh = worded('新文办件{number}', ids('SMS_3'));

describe('P8 · the id under which a provider registered a template', () => {
  it.each([
    ['is that of the version in force, whatever version the case keeps', old, moved, 'SMS_2'],
    ['is that which stood beside the words that the case keeps, where those in force are others', old, fresh, 'SMS_1'],
    ['is none where the rules give none: the settings of the deployment know it', shipped, shipped, undefined],
  ])('%s', (_, kept, current, id) => {
    expect(registeredId('aliyun-sms', 'remind', { kept, current })).toBe(id);
  });
});

const found = (policy: Policy, inForce: Policy, channels = ['aliyun-sms', 'by-hand']) =>
  registrationFindings(policy, { channels, shipped, inForce }).map(({ pointer, says }) => `${pointer} ${says}`);

describe('P8 · a template without its registration is refused', () => {
  const unregistered = worded('新文办件{number}', {});

  it('where its wording is new to the district', () => {
    expect(found(unregistered, old)).toEqual([
      expect.stringMatching(
        '^/registered/aliyun-sms/remind 缺少登记编号：渠道“阿里云短信”.*短信“催办”.*请登记后填写编号$',
      ),
    ]);
    expect(found(fresh, old)).toEqual([]);
  });

  it('where its wording changed and the id did not', () => {
    expect(found(worded('改文办件{number}', ids('SMS_1')), old)).toEqual([
      expect.stringMatching('^/registered/aliyun-sms/remind 现为“SMS_1”，是原正文的登记编号'),
    ]);
  });

  it('but not where no channel of the district asks for one, or the release brought the wording', () => {
    expect(found(unregistered, old, ['by-hand', 'wecom'])).toEqual([]);
    expect(found(shipped, shipped)).toEqual([]);
  });
});
