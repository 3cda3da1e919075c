import { Countdown } from './outputs/countdown/Countdown.tsx';
import { startOutput } from './outputs/startOutput.tsx';

// It may stand in the picture, and takes no answer: nothing breaks through its black.
startOutput('countdown', <Countdown />, null);
