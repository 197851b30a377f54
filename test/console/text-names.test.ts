import { describe, expect, it } from 'vitest';
import { CHANNEL_NAMES as CONSOLE_CHANNELS } from '../../console/src/words/channel-names.ts';
import { TEXT_NAMES } from '../../console/src/words/text-names.ts';
import { CHANNEL_NAMES, TEMPLATE_NAMES } from '../../functions/domain/texts/names.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

describe('P8 · the name of a text', () => {
  it.each(['zh', 'en'] as const)('is there for every template of the rules, in %s', (language) => {
    const named = Object.keys(TEXT_NAMES[language]);
    expect(Object.keys(currentPolicy().texts.templates).filter((id) => !named.includes(id))).toEqual([]);
  });

  it('is the same in lists and faults as on the screen, and is of one text alone', () => {
    expect(TEMPLATE_NAMES).toEqual(TEXT_NAMES.zh);
    expect(CHANNEL_NAMES).toEqual(CONSOLE_CHANNELS.zh);
    expect(new Set(Object.values(TEMPLATE_NAMES)).size).toBe(Object.keys(TEMPLATE_NAMES).length);
  });
});
