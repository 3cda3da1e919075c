import type { prompter as zh } from '../zh-CN/prompter.ts';

export const prompter: typeof zh = {};
