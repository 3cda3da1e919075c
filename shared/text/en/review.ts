import type { review as zh } from '../zh-CN/review.ts';

export const review: typeof zh = {};
