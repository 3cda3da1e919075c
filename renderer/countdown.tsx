import { Countdown } from './outputs/countdown/Countdown.tsx';
import { startOutput } from './outputs/startOutput.tsx';

startOutput('countdown', <Countdown />);
