const WORDS = /環節|時長|時間|階段|負責|開始|結束|產品|商品|名稱|品名|價格|鏈接|連結|內容|備註|流程/;

/** Whether the beginning of a text holds a word that tables in Traditional Chinese begin with: what Big5 read as GB18030 never does. */
export const namesTraditional = (text: string): boolean => WORDS.test(text.slice(0, 2000));
