import { type Refusal, refuse } from '../matter/refusal.ts';
import type { NotTheDecider } from '../people/deciders.ts';
import type { DeciderRole } from '../matter/proposal.ts';
import type { ProposalRule } from '../rules/policy.ts';

const POSTS = {
  desk: '值班员或值班单位领导',
  'desk-leader': '值班单位领导',
  'district-leader': '区领导',
  'legal-officer': '法制审核人员',
  'unit-officer': '本单位联络员',
  'unit-leader': '本单位分管领导',
  'principal-leader': '本单位主要领导',
} as const satisfies Record<DeciderRole, string>;

/** Who decides, as a sentence names them. */
export const postsNamed = (deciders: readonly DeciderRole[]): string => deciders.map((role) => POSTS[role]).join('、');

/** Why somebody may not decide, and who may. */
export function refusalOf(why: NotTheDecider, { name, deciders, delegates = [], clause }: ProposalRule): Refusal {
  // Leaders of the desk are named with the desk already.
  const named = deciders.filter((role) => role !== 'desk-leader' || !deciders.includes('desk'));
  const posts = postsNamed(named);
  switch (why) {
    case 'proposed-it':
      return refuse('second-person-needed', clause, `${name}须由提请人以外的人审批，可由${posts}审批`);
    case 'own-act':
      return refuse('own-act', clause, `${name}涉及您本人登记的内容，须由他人审批`);
    case 'prepared-it':
      return refuse('prepared-it', 'H2', `${name}的拟办意见由您代拟，须由他人审批`);
    case 'of-the-unit-concerned':
      return refuse('unit-concerned', clause, `${name}不得由所涉单位的人员审批`);
    case 'holds-no-such-post':
      return refuse(
        'not-the-decider',
        clause,
        delegates.length === 0
          ? `${name}须由${posts}审批`
          : `${name}须由${posts}审批；${delegates.map((role) => POSTS[role]).join('、')}经其具名委托（转请）方可审批，` +
              '也可由值班台代录其电话、当面或书面决定',
      );
    case 'another-is-asked':
      return refuse('not-the-decider', clause, `${name}已提请他人审批，逾期未定或由其转请后方可由您审批`);
  }
}
