import { Component, type ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { common } from '../words/common.ts';
import { language } from './language.ts';
import { shell } from './shell-words.ts';

/** A page that throws leaves a way on. A file that is gone after a deployment means that the console was updated. */
export class Broken extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const words = shell[language()];
    const updated = /dynamically imported module|Importing a module/.test(error.message);
    return (
      <div className="state state-error" role="alert">
        <p>
          <strong>{words.broken}</strong> {updated ? words.anew : words.brokenSays}
        </p>
        {!updated && <p className="muted">{error.message}</p>}
        <Button look="primary" onClick={() => location.reload()}>
          {words.reload}
        </Button>
        <p className="muted">{common[language()].productLong}</p>
      </div>
    );
  }
}
