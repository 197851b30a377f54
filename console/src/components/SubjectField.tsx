import { usePolicy } from '../api/queries.ts';
import { policyLists } from '../words/policy.ts';
import { SelectField } from './fields.tsx';

interface SubjectFieldProps {
  label: string;
  value: string;
  onChange: (subject: string) => void;
  placeholder?: string;
  error?: string | undefined;
}

/** One of the subjects that the rules name. */
export function SubjectField(props: SubjectFieldProps) {
  const policy = usePolicy().data?.policy;
  const subjects = policy ? policyLists(policy).subjects : [];
  return <SelectField {...props} groups={[{ choices: subjects.map((id) => ({ id, name: id })) }]} />;
}
