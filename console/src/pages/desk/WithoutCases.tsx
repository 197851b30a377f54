import { useWords } from '../../app/language.ts';
import { ButtonLink } from '../../components/Button.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { Empty } from '../../components/states.tsx';
import { deskWords } from './desk-words.ts';
import { MyProposals } from './MyProposals.tsx';
import { RulesNotice } from './RulesNotice.tsx';

/** H5: an administrator sees no case; the page that he lands on says so, shows what awaits him, and where his work is. */
export function WithoutCases() {
  const words = useWords(deskWords);
  return (
    <Frame
      title={words.home}
      actions={
        <>
          <ButtonLink to="/texts">{words.toTexts}</ButtonLink>
          <ButtonLink to="/directory" look="primary">
            {words.toDirectory}
          </ButtonLink>
        </>
      }
    >
      <RulesNotice />
      <MyProposals />
      <Empty>{words.withoutCases}</Empty>
    </Frame>
  );
}
