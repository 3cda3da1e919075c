import { notify } from '../../../ui/notices.ts';

export const sayDone = (text: string): void => void notify({ tone: 'good', text: () => text, detail: null, action: null, staysFor: 6000 });
