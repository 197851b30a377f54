import { describe, expect, it } from 'vitest';
import { tellsOtherwise } from '../../../functions/domain/commands/facts-told.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const { joining } = currentPolicy();

describe('R3 · a text that tells another place, time or cause is another statement', () => {
  it.each([
    ['another place', '经核实，事发地为柴桥老街。', '经核实，事发地为大碶市场。'],
    ['a place that the other does not name', '经核实，已处置完毕。', '经核实，柴桥市场已处置完毕。'],
    ['another half of the day', '3月20日上午8时发生。', '3月20日晚上8时发生。'],
    ['another cause', '因管道老化，发生泄漏。', '因施工挖断，发生泄漏。'],
    ['a cause that the other does not tell', '发生泄漏，已处置。', '发生泄漏，系管道老化所致，已处置。'],
    ['the cause under another cue', '事故原因为管道老化。', '事故由操作不当引起。'],
  ])('%s', (_, one, other) => {
    expect(tellsOtherwise(one, other, joining)).toBe(true);
    expect(tellsOtherwise(other, one, joining)).toBe(true);
  });

  it.each([
    ['other words', '均已封堵，正在复核。', '已全部封堵，并正在复核。'],
    ['the same hour told otherwise', '3月20日下午3时到场。', '3月20日15时到场。'],
    ['the cause in more words', '因管道老化，发生泄漏。', '因管道老化破损，发生泄漏。'],
    ['因此 and 因而, which tell no cause', '现已整改，因此恢复通行。', '现已整改，恢复通行。'],
  ])('is the same statement with %s', (_, one, other) => {
    expect(tellsOtherwise(one, other, joining)).toBe(false);
  });
});
