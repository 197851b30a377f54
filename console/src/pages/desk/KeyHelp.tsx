import { lazy, Suspense } from 'react';

const Keys = lazy(async () => ({ default: (await import('../../app/KeyHelp.tsx')).KeyHelp }));

/** The keys of every page, which load when somebody asks. */
export const KeyHelp = ({ onClose }: { onClose: () => void }) => (
  <Suspense>
    <Keys onClose={onClose} />
  </Suspense>
);
