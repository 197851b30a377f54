import type { ReactNode } from 'react';

export const Pairs = ({ children }: { children: ReactNode }) => <dl className="pairs">{children}</dl>;

export const Pair = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
