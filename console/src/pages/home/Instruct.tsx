import { lazy, Suspense, useState } from 'react';
import { useCase, useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Read } from '../../components/states.tsx';
import { homeWords } from './home-words.ts';

const InstructForm = lazy(async () => ({ default: (await import('../case/actions/WorkForms.tsx')).Instruct }));

/** H2: whether whoever looks may instruct: a leader of the duty desk. */
export function useInstructs(): boolean {
  const me = useMe().data?.me;
  return me?.desk === true && me.role === 'leader';
}

/** H2: a leader says what is to be done about a case from where he reads of it; whoever answers for it is texted. */
export function Instruct({ number }: { number: string }) {
  const words = useWords(homeWords).leader;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small aria-label={words.instructOn(number)} onClick={() => setOpen(true)}>
        {words.instruct}
      </Button>
      {open && (
        <Dialog title={words.instructOn(number)} onClose={() => setOpen(false)}>
          <Whole number={number} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function Whole({ number, onClose }: { number: string; onClose: () => void }) {
  return (
    <Read query={useCase(number)}>
      {({ case: view }) => (
        <Suspense fallback={null}>
          <InstructForm view={view} onClose={onClose} />
        </Suspense>
      )}
    </Read>
  );
}
