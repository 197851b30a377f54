import { type ReactNode, useId } from 'react';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { Button } from './Button.tsx';

interface SubmitProps {
  /** Whether all that is needed is there. */
  ready?: boolean;
  /** What is wanting, where a form can say more than that something is. */
  why?: string;
  busy?: boolean;
  look?: 'primary' | 'plain' | 'danger';
  /** Without it the press sends the form around it. */
  onGo?: () => void;
  children: ReactNode;
}

/** The press of a form. While it cannot be pressed the reason stands beside it, and is read with it. */
export function Submit({ ready = true, why, busy = false, look = 'primary', onGo, children }: SubmitProps) {
  const words = useWords(common);
  const reason = useId();
  return (
    <>
      {!ready && (
        <small id={reason} className="submit-why">
          {why ?? words.fillIn}
        </small>
      )}
      <Button
        look={look}
        disabled={!ready || busy}
        {...(ready ? {} : { 'aria-describedby': reason })}
        {...(onGo ? { onClick: onGo } : { type: 'submit' as const })}
      >
        {children}
      </Button>
    </>
  );
}
