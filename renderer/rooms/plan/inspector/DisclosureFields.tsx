import { ImagePlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { pictureOf } from '../../../../shared/files/sniff.ts';
import { type Cover, type Disclosure, MAX_COVER_SIDE } from '../../../../shared/plan/disclosure.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { Button } from '../../../ui/Button.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { useText } from '../../../ui/text.ts';
import { changeShow } from '../planEdits.ts';
import { BurstField, Problem } from './BurstField.tsx';
import styles from './inspector.module.css';

/** What the law wants shown or reported with this show: the actual seller, the host's identity, an honest cover. */
export function DisclosureFields({ show }: { readonly show: Show }) {
  const { show: t } = useText().plan;
  const { disclosure } = show;
  const change = (patch: Partial<Disclosure>) => changeShow('show', { disclosure: { ...disclosure, ...patch } });
  return (
    <div className={styles.group}>
      <h3 className={styles.groupHead}>{t.disclosure}</h3>
      <BurstField
        label={t.seller}
        value={disclosure.seller}
        placeholder={t.sellerHint}
        commit={(seller) => change({ seller: seller.trim() })}
        place="seller"
        testId="seller"
      />
      <div className={styles.two}>
        <BurstField
          place="sellerAddress"
          label={t.sellerAddress}
          value={disclosure.sellerAddress}
          commit={(sellerAddress) => change({ sellerAddress: sellerAddress.trim() })}
        />
        <BurstField
          place="sellerContact"
          label={t.sellerContact}
          value={disclosure.sellerContact}
          commit={(sellerContact) => change({ sellerContact: sellerContact.trim() })}
        />
      </div>
      <CoverField cover={disclosure.cover} onChange={(cover) => change({ cover })} />
      <Toggle data-place="hostReported" checked={disclosure.hostReported} onChange={(hostReported) => change({ hostReported })}>
        {t.hostReported}
      </Toggle>
    </div>
  );
}

/** Bytes in which a picture says how large it is, behind whatever a camera wrote before that. */
const HEAD = 1_000_000;

/** A picture is only measured here, by its head and without drawing it: what the platform gets is uploaded there. */
function CoverField({ cover, onChange }: { readonly cover: Cover | null; readonly onChange: (cover: Cover | null) => void }) {
  const { show: t } = useText().plan;
  const input = useRef<HTMLInputElement>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const measure = async (file: File) => {
    const picture = await file
      .slice(0, HEAD)
      .arrayBuffer()
      .then((bytes) => pictureOf(new Uint8Array(bytes)))
      .catch(() => null);
    const isCover = picture !== null && Math.max(picture.width, picture.height) <= MAX_COVER_SIDE;
    if (isCover) onChange({ name: file.name.slice(0, 500), width: picture.width, height: picture.height });
    setUnreadable(!isCover);
  };
  return (
    <div className={styles.cover}>
      <span>{t.cover}</span>
      <b data-testid="cover-size">{cover === null ? t.noCover : t.coverSize(cover.name, cover.width, cover.height)}</b>
      <Button size="s" variant="ghost" data-place="cover" onClick={() => input.current?.click()}>
        <ImagePlus size={13} />
        {t.chooseCover}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        hidden
        aria-label={t.chooseCover}
        data-testid="cover-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) void measure(file);
        }}
      />
      <Problem text={isUnreadable ? t.badCover : null} />
    </div>
  );
}
