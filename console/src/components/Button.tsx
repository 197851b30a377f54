import type { ButtonHTMLAttributes } from 'react';
import { Link } from 'react-router';
import { cx } from './cx.ts';

interface Look {
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
}

export const buttonClass = ({ look = 'plain', small = false }: Look): string =>
  cx('button', `button-${look}`, small && 'button-small');

export function Button({
  look,
  small,
  className,
  type = 'button',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  // oxlint-disable-next-line react/button-has-type -- a button unless it says otherwise
  return (
    <button
      type={type}
      className={cx(buttonClass({ ...(look && { look }), ...(small && { small }) }), className)}
      {...rest}
    />
  );
}

/** What can be pressed says nothing of a row. */
Button.inFile = (): string => '';

export function ButtonLink({ to, look, small, children }: Look & { to: string; children: React.ReactNode }) {
  return (
    <Link to={to} className={buttonClass({ ...(look && { look }), ...(small && { small }) })}>
      {children}
    </Link>
  );
}
