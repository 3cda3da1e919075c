import type { Language } from '../shared/wire/frame.ts';

/** Which language to start in: told by CUEDESK_LANG, else chosen before, else the system's; Chinese of any kind is zh-CN. */
export function startLanguage(told: string | undefined, chosen: Language | null, system: string): Language {
  if (told === 'en' || told === 'zh-CN') return told;
  if (chosen !== null) return chosen;
  return system.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
