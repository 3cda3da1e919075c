export const prompter = {};
