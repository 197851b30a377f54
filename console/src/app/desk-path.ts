import { useMe } from '../api/queries.ts';
import { LANDS_ON_DESK } from './navigation.ts';

/** Where the desk lies: whoever lands elsewhere has it beside his landing page. */
export function useDeskPath(): string {
  const role = useMe().data?.me.role;
  return role !== undefined && LANDS_ON_DESK.includes(role) ? '/' : '/desk';
}
