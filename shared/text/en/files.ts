import type { files as zh } from '../zh-CN/files.ts';

export const files: typeof zh = {};
