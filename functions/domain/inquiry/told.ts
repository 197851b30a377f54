import { following } from '../matter/of-case.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { InquiryTold } from './commands.ts';
import type { InquiryBody } from './events.ts';
import type { Inquiry } from './inquiry.ts';

/**
 * What becomes of an inquiry by what was decided on its case. A case that is over answers no journalist: it goes on.
 */
export function toldByCase(state: Inquiry, command: InquiryTold): InquiryBody[] | Refusal {
  switch (command.command) {
    case 'follow':
    case 'go-back': {
      const changed = following(state, command);
      return changed ? [changed] : nothingNew;
    }
    case 'note-release': {
      const { release, report } = command;
      const counted = state.reports?.find(({ id }) => id === report);
      return counted && counted.release === undefined ? [{ type: 'release-noted', release, report }] : nothingNew;
    }
    case 'set-against': {
      const { units } = command;
      return units.toSorted().join() === (state.against ?? []).toSorted().join()
        ? nothingNew
        : [{ type: 'units-barred', units }];
    }
  }
}

const nothingNew = refuse('nothing-new', 'ours', '问询不因此改变');

export const isTold = (command: { command: string }): command is InquiryTold =>
  ['follow', 'go-back', 'note-release', 'set-against'].includes(command.command);
