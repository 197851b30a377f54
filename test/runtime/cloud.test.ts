import { describe, expect, it } from 'vitest';
import { cloud } from '../../functions/runtime/cloud.ts';

describe('ours · a function has what its handler names', () => {
  it('tells the time and makes ids without any service', () => {
    const { clock, ids } = cloud().ports();
    expect(Math.abs(Date.parse(clock.now()) - Date.now())).toBeLessThan(60_000);
    expect(ids.random(8)).toHaveLength(8);
    expect(ids.hash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('has the port of each service that it names', () => {
    const bus = { announce: async () => undefined, publish: async () => undefined };
    expect(cloud(() => ({ bus })).ports().bus).toBe(bus);
  });

  it.each([
    'store',
    'kinds',
    'policies',
    'workflow',
    'bus',
    'nudges',
    'secrets',
    'archive',
    'notary',
    'photos',
    'pages',
  ] as const)('refuses %s where no service gives it, and says what to do', (port) => {
    expect(() => cloud().ports()[port]).toThrow(
      `this function has no ${port}: its handler names no service that gives it, as its construct must grant it`,
    );
  });

  it('refuses to hash a person’s number without the salt, and the secret of a channel', async () => {
    const { ids, settings } = cloud().ports();
    await expect(ids.salted('13800000000')).rejects.toThrow('this function has no salt');
    await expect(settings.channelSetup.credentials()).rejects.toThrow('this function has no secret of a channel');
  });
});
