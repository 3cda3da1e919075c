import type { CardField, Place } from '../../../../shared/compliance/place.ts';
import type { ProductId } from '../../../../shared/ids.ts';

export const cardPlace = (productId: ProductId, field: CardField): Place => ({ type: 'card', productId, field });
