import type { OutputName } from '../../shared/wire/outputs.ts';
import { useActions } from '../hooks/useActions.ts';
import { setSetting } from '../library/settings.ts';
import { redoEdit, undoEdit } from '../library/showEdits.ts';
import { getBridge } from '../link/bridge.ts';
import { takeStore } from '../link/takeStore.ts';
import { changeLanguage, languageStore } from '../ui/text.ts';
import { toggleAllBlack, toggleBlack } from './blackActions.ts';
import { exportShow, importShow } from './fileActions.ts';
import { enterRoom } from './roomStore.ts';

export interface AppAsks {
  readonly askNew: () => void;
  readonly askHelp: () => void;
  readonly askBackups: () => void;
  readonly askDisplays: () => void;
  readonly askKeys: () => void;
  readonly askPalette: () => void;
}

/** What the frame itself does in every room. A room that binds the same name goes first. */
export function useAppActions({ askNew, askHelp, askBackups, askDisplays, askKeys, askPalette }: AppAsks): void {
  useActions({
    newFromSample: askNew,
    importShow: () => void importShow(),
    exportShow: () => void exportShow(),
    undoEdit,
    redoEdit,
    // Each has its question in its own room.
    goToAir: () => enterRoom('live'),
    startRehearsal: () => enterRoom('rehearse'),
    roomPlan: () => enterRoom('plan'),
    roomRehearse: () => enterRoom('rehearse'),
    roomLive: () => enterRoom('live'),
    roomReview: () => enterRoom('review'),
    togglePrompter: () => toggleOutput('prompter'),
    toggleCountdown: () => toggleOutput('countdown'),
    toggleAssistant: () => toggleOutput('assistant'),
    blackPrompter: () => toggleBlack('prompter'),
    blackCountdown: () => toggleBlack('countdown'),
    blackAssistant: () => toggleBlack('assistant'),
    blackAll: toggleAllBlack,
    displays: askDisplays,
    keys: askKeys,
    palette: askPalette,
    toggleLanguage,
    backups: askBackups,
    help: askHelp,
  });
}

export function toggleOutput(name: OutputName): void {
  const { open } = takeStore.getState().outputs[name];
  void getBridge().changeOutput(name, { type: 'show', open: !open });
}

export function toggleLanguage(): void {
  const next = languageStore.getState().language === 'en' ? 'zh-CN' : 'en';
  changeLanguage(next);
  void getBridge().setLanguage(next);
  // The host keeps it too: a disk that takes nothing now is said by whatever else is to be written.
  setSetting('language', next).catch(() => undefined);
}
