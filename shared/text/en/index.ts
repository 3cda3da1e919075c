import type { zhCN } from '../zh-CN/index.ts';
import { actions } from './actions.ts';
import { backups } from './backups.ts';
import { checks } from './checks.ts';
import { common } from './common.ts';
import { files } from './files.ts';
import { plan } from './plan.ts';
import { prompter } from './prompter.ts';
import { reasons } from './reasons.ts';
import { rehearse } from './rehearse.ts';
import { review } from './review.ts';
import { shell } from './shell.ts';
import { stage } from './stage.ts';
import { verify } from './verify.ts';
import { words } from './words.ts';

export const en: typeof zhCN = {
  actions,
  backups,
  checks,
  common,
  files,
  plan,
  prompter,
  reasons,
  rehearse,
  review,
  shell,
  stage,
  verify,
  words,
};
