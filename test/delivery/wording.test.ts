import { describe, expect, it } from 'vitest';
import { carrying, codeTo, digestContent, wordingOf } from '../../functions/delivery/wording.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { memoryPorts, type MemoryPorts } from '../twins/ports.ts';
import { aDirectory, aText, at, withContact } from '../domain/samples.ts';

const NOON = at('2026-03-18 12:00');
const policy = currentPolicy();

async function world(...texts: Text[]): Promise<MemoryPorts> {
  const ports = memoryPorts({ now: NOON });
  await ports.store.putDirectory(withContact(aDirectory(), 'zhang', { accounts: { wecom: 'w1' } }));
  await ports.store.addTexts(texts);
  return ports;
}

describe('P8 · what a text carries, it says how many of', () => {
  const own = aText({ variables: { number: 'BL2600017', grade: '一般', subject: '环境', by: 'x' } });
  it('H2, P1 · has people sign in where none of those that it stands for bears a code: theirs has no page', () => {
    const plan = aText({ matter: 'BLY2600001', withCode: false });
    expect(carrying(plan, [plan])).toEqual({ template: 'digest', variables: { count: '2' }, withCode: false });
    expect(carrying(plan, [aText({ matter: 'BLY2600001', withCode: true })])).toMatchObject({ withCode: true });
  });

  it('of one case with its code, across cases without', () => {
    expect(carrying(own, [aText()])).toEqual({
      template: 'several',
      variables: { number: 'BL2600017', grade: '一般', subject: '环境', count: '2' },
      withCode: true,
    });
    expect(carrying(own, [aText(), aText({ matter: 'BL2600018' })])).toEqual({
      template: 'digest',
      variables: { count: '3' },
      withCode: false,
    });
    expect(
      carrying(
        own,
        Array.from({ length: 98 }, () => aText()),
      ).variables['count'],
    ).toBe('99');
    expect(
      carrying(
        own,
        Array.from({ length: 99 }, () => aText()),
      ).variables['count'],
    ).toBe('99');
    expect(digestContent(100).variables).toEqual({ count: '99' });
    expect(carrying(aText(), [aText()]).variables).toEqual({ number: '', grade: '', subject: '', count: '2' });
  });
});

describe('P8 · the words of a text, and its code', () => {
  const variables = { number: 'BL2600017', grade: '一般', subject: '环境', count: '2' };
  it('keeps the code as a hash, bound to person, address, matter and step, for as long as the rules say', async () => {
    const ports = await world();
    const text = aText({ template: 'several', variables });
    const { code, body, template } = await wordingOf(text, '13800000000', policy, ports);
    expect(code).toHaveLength(policy.link.codeChars);
    expect(body).toContain(code);
    expect(body).toContain(ports.settings.linkAddress);
    expect(template).toBe('several');
    const link = await ports.store.link(ports.ids.hash(code ?? ''));
    expect(link).toMatchObject({
      textId: text.id,
      matter: text.matter,
      person: 'zhang',
      step: 'response',
      issuedAt: NOON,
      tries: 0,
      to: ports.ids.hash(codeTo(code ?? '', '13800000000')),
    });
    expect(Date.parse(link?.expiresAt ?? '') - Date.parse(NOON)).toBe(policy.link.hours * 3_600_000);
  });

  it('has none where it asks for nothing', async () => {
    const ports = await world();
    const { code } = await wordingOf(aText({ ...digestContent(3) }), '13800000000', policy, ports);
    expect(code).toBeNull();
  });
});
