import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../components/Button.tsx';
import { useWords } from './language.ts';
import { tools } from './tools-words.ts';
import { takeCalledTo, takeUpdate, useCalledTo, useUpdate } from './update.ts';

/** Says that a newer build is there, and takes it when somebody presses: the page may hold something half written. */
export function UpdateBar() {
  const words = useWords(tools);
  const isThere = useUpdate();
  const [later, setLater] = useState(false);
  const to = useCalledTo();
  const navigate = useNavigate();
  useEffect(() => {
    if (to === null) return;
    takeCalledTo();
    void navigate(to);
  }, [to, navigate]);
  if (!isThere || later) return null;
  return (
    <div className="update" role="status">
      <span>{words.updated}</span>
      <Button small onClick={takeUpdate}>
        {words.reload}
      </Button>
      <Button small look="quiet" onClick={() => setLater(true)}>
        {words.later}
      </Button>
    </div>
  );
}
