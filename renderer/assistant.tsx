import { Assistant } from './outputs/assistant/Assistant.tsx';
import { startOutput } from './outputs/startOutput.tsx';

startOutput('assistant', <Assistant />);
