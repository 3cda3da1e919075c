import type { Language } from '../../wire/frame.ts';
import { productsEn } from './en.ts';
import { type ProductsText, productsZh } from './zh-CN.ts';

/** Words of the product importer. Apart from the other texts: they come when it is opened. */
export const productsTextOf = (language: Language): ProductsText => (language === 'en' ? productsEn : productsZh);
