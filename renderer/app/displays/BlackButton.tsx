import type { OutputName, OutputState } from '../../../shared/wire/outputs.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { toggleBlack } from '../blackActions.ts';

/** Blacks an output out, or brings it back. */
export function BlackButton({ name, output }: { readonly name: OutputName; readonly output: OutputState }) {
  const { common, stage } = useText();
  const isBlack = output.blackSince !== null;
  return (
    <Button
      size="s"
      data-testid="output-black-out"
      aria-pressed={isBlack}
      aria-label={`${stage.ready.outputNames[name]} · ${isBlack ? common.black.back : common.black.out}`}
      disabled={!output.open && !isBlack}
      onClick={() => toggleBlack(name)}
    >
      {isBlack ? common.black.back : common.black.out}
    </Button>
  );
}
