import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../language.ts';
import { notify, ring } from './call.ts';
import { callWords } from './call-words.ts';
import { askToCall, chooseCalls, useCalls, usePermission } from './settings.ts';

/** Whether this browser calls: it is asked by a press here, and never by itself. */
export function CallSetting() {
  const words = useWords(callWords);
  const chosen = useCalls();
  const may = usePermission();
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    await askToCall();
    setAsking(false);
  };
  const trial = async () => {
    await notify({ title: words.tested, body: words.testedSays, tag: 'trial', path: '/', stays: false });
    if (chosen === 'sound') await ring();
  };
  return (
    <fieldset className="setting">
      <legend>{words.setting}</legend>
      <p className="muted">{words.says}</p>
      {!isSecureContext ? (
        <p role="status">{words.insecure}</p>
      ) : may === 'missing' ? (
        <p role="status">{words.missing}</p>
      ) : may === 'denied' ? (
        <p role="status">{words.denied}</p>
      ) : chosen === 'off' ? (
        <Button disabled={asking} onClick={() => void (may === 'granted' ? chooseCalls('sound') : ask())}>
          {words.on}
        </Button>
      ) : (
        <div className="setting-row">
          <span className="tag tag-strong" role="status">
            {words.isOn}
          </span>
          <label className="check">
            <input
              type="checkbox"
              checked={chosen === 'sound'}
              onChange={({ target }) => chooseCalls(target.checked ? 'sound' : 'silent')}
            />
            {words.sound}
          </label>
          <Button small onClick={() => void trial()}>
            {words.test}
          </Button>
          <Button small look="quiet" onClick={() => chooseCalls('off')}>
            {words.off}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
