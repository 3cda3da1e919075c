import type { terms as zh } from '../zh-CN/terms.ts';

/** Read together with the list of words, not at the start. */
export const terms: typeof zh = {
  categories: {
    abs_superlative: {
      name: 'Superlatives',
      reason: 'A claim to be the most that nobody can prove counts as absolute wording.',
      advice: 'Be specific: material, figures, report number.',
    },
    abs_first: {
      name: 'First and only',
      reason: 'A rank or being the only one needs a source; without one it is absolute wording.',
      advice: 'Say who ranked it, when and by what; otherwise leave it out.',
    },
    abs_grade: {
      name: 'Grades and extremes',
      reason: 'A grade you gave yourself, or an utmost, counts as absolute wording.',
      advice: 'Say what can be seen instead.',
    },
    authority: {
      name: 'State and authority',
      reason: 'Nothing may be sold in the name of the state, the army or an authority.',
      advice: 'Delete it; awards and certificates belong on the card, with their proof.',
    },
    lure: {
      name: 'Lures and false urgency',
      reason: 'Urgency must be true: a false one, or a promise, misleads buyers.',
      advice: 'Say the true stock, deadline and terms.',
    },
    price_fraud: {
      name: 'Prices and comparisons',
      reason: 'A compared price without a basis may be price fraud.',
      advice: "Say this show's price; to compare, name which price and when.",
    },
    medical: {
      name: 'Medical wording',
      reason: 'Ordinary goods must not claim, or hint at, a cure.',
      advice: 'Speak of how it feels and when it is used.',
    },
    health_food: {
      name: 'Health food',
      reason: 'Only approved functions may be named, no effect promised, no medicine replaced.',
      advice: 'Use the approved wording, and say that it does not replace medicine.',
    },
    infant: {
      name: 'Mother and baby',
      reason: 'It must not replace breast milk or promise cleverness.',
      advice: 'Name ingredients, age in months and standard.',
    },
    cosmetic: {
      name: 'Cosmetics',
      reason: 'Effects beyond those on file, or medical words, must not be claimed.',
      advice: 'Name only the effects that are on file.',
    },
    property_gain: {
      name: 'Property: gains',
      reason: 'A property advertisement must not promise a rise in value or a return.',
      advice: 'Delete it; speak of layout, area and what is there today.',
    },
    property_school: {
      name: 'Property: schools, residence',
      reason: 'School places, residence and jobs must not be promised.',
      advice: "Name the schools nearby; admission follows the year's policy.",
    },
    property_time: {
      name: 'Property: distance as time',
      reason: 'Distance must not be given as time; what is only planned must be marked.',
      advice: 'Give metres, straight or on foot, and the source.',
    },
    property_price: {
      name: 'Property: price and booking',
      reason: 'Prices must be real and dated; no disguised financing, no booking without a permit.',
      advice: 'Give the actual price and until when; area as gross or inside.',
    },
    property_image: {
      name: 'Property: titles, feng shui',
      reason: 'No self-made titles and no feng shui.',
      advice: 'Name the building, its side and floor instead.',
    },
    superstition: { name: 'Superstition, gambling', reason: 'Superstition and gambling have no place on air.', advice: 'Delete it.' },
    finance: {
      name: 'Finance',
      reason: 'No promise of capital, yield or freedom from risk.',
      advice: 'Delete it, or name the risk.',
    },
    education: {
      name: 'Education',
      reason: 'No promise of passing or better marks, no examiners as names.',
      advice: 'Name hours, teachers and the refund rule.',
    },
    tobacco_alcohol: {
      name: 'Tobacco and alcohol',
      reason: 'Tobacco is not for sale; nobody is urged to drink, and drink has no benefits.',
      advice: 'Delete it.',
    },
    divert: {
      name: 'Leading viewers away',
      reason: 'Platforms forbid deals outside of them.',
      advice: 'Point to the link in the room or to its form.',
    },
    defame: { name: 'Running others down', reason: "Others' goods must not be belittled.", advice: 'Speak of your own only.' },
    moral: { name: 'Unlawful or vulgar', reason: 'Neither the law nor the platform allows it.', advice: 'Delete it.' },
    ai_label: {
      name: 'AI and identity',
      reason: 'A digital person is labelled all the time, and nobody is impersonated.',
      advice: 'Keep the label on screen; never claim to be someone else.',
    },
  },
  conditions: {
    proof: 'Fine with proof at hand and its number on the card.',
    truth: 'Fine when it is true: the figures and times of the console decide.',
    terms: 'Fine when its terms and period are said with it.',
    use: 'Depends on the use: say whether it is there or planned, a name or an effect.',
    approval: 'Only with the approval or filing for it.',
    label: 'Fine with a constant label on screen.',
  },
  laws: {
    ads: 'Advertising Law',
    competition: 'Anti-Unfair Competition Law',
    price: 'Price Law',
    priceRules: 'Rules on price marking and price fraud',
    live: 'Live Commerce Measures',
    marketing: 'Live Marketing Measures',
    cosmetics: 'Cosmetics Regulation',
    property: 'Property Advertising Rules',
    platform: 'Platform rules',
  },
  basis: (law, articles) =>
    articles.length === 0 ? law : `${law}, Art. ${articles.map((article) => article.replace(/\.(\d+)$/, '($1)')).join(', ')}`,
};
