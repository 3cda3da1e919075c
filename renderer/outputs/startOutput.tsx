import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/reset.css';
import type { Language } from '../../shared/wire/frame.ts';
import type { OutputName } from '../../shared/wire/outputs.ts';
import { whenIdle } from '../hooks/whenIdle.ts';
import { startLink } from '../link/start.ts';
import { takeStore } from '../link/takeStore.ts';
import { followLanguage, readEnglish, showLanguage } from '../ui/text.ts';
import { Blackout } from './Blackout.tsx';
import { Mend } from './Mend.tsx';

/** Links the page of an output to the host and keeps its screen drawn, whatever comes of either. `through`: see Blackout. */
export function startOutput(name: OutputName, screen: ReactNode, through: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root');
  const page = createRoot(root);

  const draw = async (language: Language | null) => {
    // A screen needs no language: it is shown whatever comes of reading one.
    if (language !== null) await showLanguage(language)?.catch(() => undefined);
    page.render(
      <Mend>
        <Blackout output={name} through={through}>
          {screen}
        </Blackout>
      </Mend>,
    );
  };

  followLanguage();
  takeStore.subscribe(({ shut }, before) => {
    // A browser that is not let in gets no hello; its screen says why.
    if (shut !== null && before.shut === null) void draw(shut.language);
  });
  // A failure is left unhandled: the shell logs it, and the screen says nothing it cannot mean.
  void startLink({ onAction: () => {}, onGlobalKey: () => {}, onOpenFile: () => {} }).then(async ({ language }) => {
    await draw(language);
    whenIdle(() => void readEnglish().catch(() => undefined));
  });
}
