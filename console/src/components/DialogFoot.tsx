import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { Button } from './Button.tsx';
import { Submit } from './Submit.tsx';

interface FootProps {
  onClose: () => void;
  /** What the press does, and what is said while it does it. */
  go: string;
  /** What leaves all as it is, where that is more than to cancel. */
  stay?: string;
  going?: string;
  /** Whether all that is needed is there. */
  ready: boolean;
  /** What is wanting, where that is more than a field left empty. */
  why?: string;
  busy?: boolean;
  danger?: boolean;
  /** Without it the press sends the form around it. */
  onGo?: () => void;
}

/** The two ways out of a dialog. */
export function DialogFoot({
  onClose,
  go,
  stay,
  going = go,
  ready,
  why,
  busy = false,
  danger = false,
  onGo,
}: FootProps) {
  const words = useWords(common);
  return (
    <div className="dialog-foot">
      <Button onClick={onClose}>{stay ?? words.cancel}</Button>
      <Submit
        look={danger ? 'danger' : 'primary'}
        ready={ready}
        busy={busy}
        {...(why === undefined ? {} : { why })}
        {...(onGo ? { onGo } : {})}
      >
        {busy ? going : go}
      </Submit>
    </div>
  );
}
