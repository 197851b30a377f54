import { Link } from 'react-router';
import { usePolicies } from '../../../api/duty.ts';
import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { SelectField } from '../../../components/fields.tsx';
import { Read } from '../../../components/states.tsx';
import { versionName } from '../../directory/PolicyComparison.tsx';
import { policyWords } from '../../directory/policy-words.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ReasonField } from './ReasonField.tsx';

/** H2: another version of the rules for this case, with a reason; how the two differ is a press away. */
export function MovePolicy({ view, onClose }: FormProps) {
  const words = useWords(actionWords);
  const about = useWords(policyWords);
  const query = usePolicies();
  const [draft, change, clear] = useDraft(`move-policy.${view.number}`, { to: '', reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <Read query={query}>
      {({ versions }) => {
        const others = versions.filter(({ id }) => id !== view.policyId);
        const to =
          others.find(({ id }) => id === draft.to)?.id ?? others.find((one) => one.current)?.id ?? others[0]?.id ?? '';
        if (to === '') return <p>{about.only}</p>;
        return (
          <>
            <p>{about.moveSays}</p>
            <SelectField
              label={about.moveTo}
              value={to}
              onChange={(id) => change({ to: id })}
              groups={[{ choices: others.map((one) => ({ id: one.id, name: versionName(one, about) })) }]}
              error={faultOf(problem, 'policyId')}
              hint={<Link to={`/directory/policies?from=${view.policyId}&to=${to}`}>{words.seeDifference}</Link>}
            />
            <ReasonField {...{ draft, change, problem }} suggestions={about.moveReasons} autoFocus />
            <FormFoot
              {...{ onClose, busy, problem }}
              ready={draft.reason.trim() !== ''}
              onGo={() => void give('move-policy', { policyId: to, reason: draft.reason })}
            />
          </>
        );
      }}
    </Read>
  );
}
