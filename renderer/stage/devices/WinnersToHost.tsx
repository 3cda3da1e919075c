import { unannounced } from '../../../shared/take/devices/result.ts';
import type { Device } from '../../../shared/take/state.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { forgetSent, nextPart, sendPart, useSentWinners, type WinnerPart } from './winnerParts.ts';

/** The names for the host to say: all at once where they fit, else part by part, and how far that is. */
export function WinnersToHost({ device }: { readonly device: Device }) {
  const t = useText().stage.devices;
  const sent = useSentWinners();
  const waiting = unannounced(device);
  const wordsOf = ({ winners, from, to, all }: WinnerPart): string => {
    // One star says as much as seven, and leaves room for another name.
    const names = winners.map(({ name }) => name.replace(/\*+/g, '*')).join(t.mark);
    return winners.length === all ? t.toHost(device.title, names) : t.partToHost(device.title, from, to, all, names);
  };
  const part = nextPart(waiting, sent, wordsOf);
  if (part === null) {
    return (
      <>
        <p role="status" data-testid="winners-sent">
          {t.sentAll(waiting.length)}
        </p>
        <Button data-testid="winners-again" onClick={() => forgetSent(waiting)}>
          {t.sendAgain}
        </Button>
      </>
    );
  }
  const isWhole = part.winners.length === part.all;
  return (
    <>
      {!isWhole && (
        <p role="status" data-testid="winners-sent">
          {part.from === 1 ? t.inParts(part.all) : t.sentSome(part.from - 1, part.all)}
        </p>
      )}
      <Button data-testid="winners-send" onClick={() => void sendPart(part, wordsOf(part))}>
        {isWhole ? t.sendToHost : t.sendPart(part.from, part.to)}
      </Button>
    </>
  );
}
