import type { Language } from '../wire/frame.ts';
import { actions as enActions } from './en/actions.ts';
import { backups as enBackups } from './en/backups.ts';
import { shell as enShell } from './en/shell.ts';
import { actions } from './zh-CN/actions.ts';
import { backups } from './zh-CN/backups.ts';
import { shell } from './zh-CN/shell.ts';

const zhCN = { actions, backups, shell };
const en: typeof zhCN = { actions: enActions, backups: enBackups, shell: enShell };

/** The words of menus, boxes and windows' titles: the shell reads no others before its window opens. */
export const shellTextsOf = (language: Language): typeof zhCN => (language === 'en' ? en : zhCN);
