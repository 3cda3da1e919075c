import { assertNever } from '../../../../shared/assertNever.ts';
import type { Rule } from '../../../../shared/compliance/rules.ts';
import type { Texts } from '../../../../shared/text/texts.ts';
import type { TermTexts } from '../../../library/words.ts';

interface About {
  readonly name: string;
  readonly basis: string;
  readonly reason: string;
  readonly advice: string;
}

/** What the card says of a rule: whose it is, what it rests on, why, and what to do. */
export function aboutRule({ source, say }: Rule, { words }: Texts, terms: TermTexts): About {
  switch (source.type) {
    case 'list': {
      const { name, reason, advice } = terms.categories[source.category];
      const basis = source.basis.map(({ law, articles }) => terms.basis(terms.laws[law], articles)).join(words.join);
      return { name, basis, reason: source.condition === null ? reason : terms.conditions[source.condition], advice };
    }
    case 'team':
      return { name: words.teamTerm, basis: '', reason: source.reason === '' ? words.noReason : source.reason, advice: '' };
    case 'forbidden':
      return {
        name: words.forbiddenTerm,
        basis: '',
        reason: words.forbiddenReason(source.product),
        advice: say.length === 0 ? words.forbiddenAdvice : '',
      };
    default:
      return assertNever(source);
  }
}
