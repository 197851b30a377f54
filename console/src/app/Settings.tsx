import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { CallSetting } from './calls/CallSetting.tsx';
import { chooseLanguage, type Language, useLanguage, useWords } from './language.ts';
import { settingsWords } from './settings-words.ts';
import { chooseTheme, THEME_CHOICES, type ThemeChoice, useThemeChoice } from './theme.ts';

/** How this browser shows the console and how it calls: nothing of it is on the server. */
export function Settings({ onClose, help }: { onClose: () => void; help: () => void }) {
  const words = useWords(settingsWords);
  const theme = useThemeChoice();
  const language = useLanguage();
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="muted">{words.says}</p>
      <Choice
        name={words.theme}
        of={THEME_CHOICES}
        called={words.themes}
        chosen={theme}
        choose={(one: ThemeChoice) => chooseTheme(one)}
      />
      <Choice
        name={words.language}
        of={['zh', 'en']}
        called={{ zh: '中文', en: 'English' }}
        chosen={language}
        choose={(one: Language) => chooseLanguage(one)}
      />
      <CallSetting />
      <div className="setting">
        <Button onClick={help}>
          {words.keys} <kbd>?</kbd>
        </Button>
      </div>
    </Dialog>
  );
}

/** One of a few. */
function Choice<Of extends string>({
  name,
  of,
  called,
  chosen,
  choose,
}: {
  name: string;
  of: readonly Of[];
  called: Record<Of, string>;
  chosen: Of;
  choose: (one: Of) => void;
}) {
  return (
    <fieldset className="setting">
      <legend>{name}</legend>
      {of.map((one) => (
        <label key={one} className={chosen === one ? 'choice choice-on' : 'choice'}>
          <input type="radio" name={name} checked={chosen === one} onChange={() => choose(one)} />
          {called[one]}
        </label>
      ))}
    </fieldset>
  );
}
