import { Assistant } from './outputs/assistant/Assistant.tsx';
import { ThroughBlack } from './outputs/assistant/ThroughBlack.tsx';
import { startOutput } from './outputs/startOutput.tsx';

startOutput('assistant', <Assistant />, <ThroughBlack />);
