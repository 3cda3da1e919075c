import { Prompter } from './outputs/prompter/Prompter.tsx';
import { startOutput } from './outputs/startOutput.tsx';

startOutput('prompter', <Prompter />, null);
