import {
  countEntry,
  couponEntry,
  faqEntry,
  giftEntry,
  readCount,
  readCoupons,
  readFaq,
  readGifts,
  readLines,
} from '../../../../shared/plan/cardText.ts';
import type { Product } from '../../../../shared/plan/product.ts';
import { attachmentsOf } from '../../../../shared/text/attachments/attachments.ts';
import { useLanguage } from '../../../ui/text.ts';
import { AttachmentList } from '../files/AttachmentList.tsx';
import { BurstArea, BurstField } from '../inspector/BurstField.tsx';
import { CommitField } from '../inspector/CommitField.tsx';
import { changeProduct, changeQualifications } from '../planEdits.ts';
import { cardPlace } from '../words/cardPlace.ts';
import { CardProperty } from './CardProperty.tsx';
import styles from './card.module.css';
import { useCardText } from './useCardText.ts';

/** The half of a card that is filled in once: variants, offer, talking material, proof, property. */
export function CardMore({ product }: { readonly product: Product }) {
  const t = useCardText();
  const language = useLanguage();
  const { id } = product;
  const put = (patch: Parameters<typeof changeProduct>[1]) => changeProduct(id, patch);
  return (
    <>
      <h3 className={styles.group}>{t.groups.stock}</h3>
      <div className={styles.two}>
        <BurstField label={t.itemId} value={product.itemId} commit={(itemId) => put({ itemId: itemId.trim() })} testId="card-item-id" />
        <CommitField
          label={t.reserve}
          value={countEntry(product.reserve)}
          check={(text) => (readCount(text) === undefined ? t.badCount : null)}
          commit={(text) => put({ reserve: readCount(text) ?? null })}
        />
      </div>
      <BurstArea
        label={t.skus}
        placeholder={t.linesHint}
        value={product.skus.join('\n')}
        commit={(text) => put({ skus: readLines(text) })}
      />
      {(product.stockPolicy === 'presale' || product.presaleShip !== '') && (
        <BurstField
          label={t.presaleShip}
          placeholder={t.presaleHint}
          value={product.presaleShip}
          commit={(presaleShip) => put({ presaleShip: presaleShip.trim() })}
        />
      )}
      <h3 className={styles.group}>{t.groups.offer}</h3>
      <BurstArea
        label={t.coupons}
        placeholder={t.couponsHint}
        value={couponEntry(product.coupons)}
        draft={`coupons:${id}`}
        check={(text) => (readCoupons(text) === undefined ? t.badCoupons : null)}
        commit={(text) => put({ coupons: readCoupons(text) ?? [] })}
        testId="card-coupons"
      />
      <BurstArea
        label={t.gifts}
        placeholder={t.giftsHint}
        value={giftEntry(product.gifts)}
        draft={`gifts:${id}`}
        check={(text) => (readGifts(text) === undefined ? t.badGifts : null)}
        commit={(text) => put({ gifts: readGifts(text) ?? [] })}
      />
      <h3 className={styles.group}>{t.groups.talk}</h3>
      <BurstArea words={cardPlace(id, 'pain')} label={t.pain} value={product.pain} draft={`pain:${id}`} commit={(pain) => put({ pain })} />
      <BurstArea
        label={t.trust}
        placeholder={t.linesHint}
        value={product.trust.join('\n')}
        draft={`trust:${id}`}
        words={cardPlace(id, 'trust')}
        commit={(text) => put({ trust: readLines(text) })}
      />
      <BurstArea
        label={t.closeLines}
        placeholder={t.linesHint}
        value={product.closeLines.join('\n')}
        draft={`close:${id}`}
        words={cardPlace(id, 'closeLines')}
        commit={(text) => put({ closeLines: readLines(text) })}
      />
      <BurstArea
        label={t.faq}
        placeholder={t.faqHint}
        value={faqEntry(product.faq)}
        draft={`faq:${id}`}
        words={cardPlace(id, 'faq')}
        commit={(text) => put({ faq: readFaq(text) })}
        testId="card-faq"
      />
      <h3 className={styles.group}>{t.groups.proof}</h3>
      <BurstArea
        label={t.qualifications}
        placeholder={t.linesHint}
        value={product.qualifications.join('\n')}
        draft={`proof:${id}`}
        commit={(text) => put({ qualifications: readLines(text) })}
      />
      <AttachmentList
        label={product.name}
        files={product.qualificationFiles}
        isCompact={false}
        onChange={(change) => changeQualifications(id, change)}
      />
      <p className={styles.filesNote}>{attachmentsOf(language).note}</p>
      <CardProperty product={product} />
    </>
  );
}
