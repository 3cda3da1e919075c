import type { Finding } from '../../../../shared/compliance/findings.ts';
import { placedLines } from '../../../../shared/plan/promptLines.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { cardOf, type FilledText, fillText, spokenPlace } from '../../../../shared/plan/variables.ts';
import { useText } from '../../../ui/text.ts';
import { Marks } from '../words/Marks.tsx';
import { useFindings } from '../words/useFindings.ts';
import styles from './script.module.css';

/** Full-width characters in a line of the prompter as it is set at first. */
const WIDTH = 13;

/** As the host will see it, line by line, with the words that should not be read out underlined. */
export function PromptPreview({ show, segment }: { readonly show: Show; readonly segment: Segment }) {
  const { script: t } = useText().plan;
  const blocks = segment.script.blocks.filter((block) => block.text.trim() !== '');
  return (
    <div className={styles.preview} data-testid="prompt-preview">
      {blocks.length === 0 && <p className={styles.quiet}>{t.nothingToPreview}</p>}
      {blocks.map((block) => (
        <Block key={block.id} show={show} segment={segment} blockId={block.id} written={block.text} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly show: Show;
  readonly segment: Segment;
  readonly blockId: string;
  readonly written: string;
}

function Block({ show, segment, blockId, written }: BlockProps) {
  const filled = fillText(written, cardOf(segment, show.products));
  const { findings, waivers } = useFindings(show, { type: 'script', segmentId: segment.id, blockId }, written);
  const found = { findings: findings.map((finding) => asSpoken(finding, filled)), waivers };
  const { text } = filled;
  return (
    <p>
      {placedLines(text, WIDTH).map((line, at) => (
        <span key={at}>{line.text === '' ? '\u00a0' : <Marks text={line.text} found={found} from={line.from} />}</span>
      ))}
    </p>
  );
}

const asSpoken = (finding: Finding, filled: FilledText): Finding => ({
  ...finding,
  start: spokenPlace(filled, finding.start),
  end: spokenPlace(filled, finding.end),
});
