import { productsTextOf } from '../../../../shared/text/products/products.ts';
import type { ProductsText } from '../../../../shared/text/products/zh-CN.ts';
import { useLanguage } from '../../../ui/text.ts';

export const useProductsText = (): ProductsText => productsTextOf(useLanguage());
