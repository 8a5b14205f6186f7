/** A paragraph as the rules read it. */
import { type Amount, amountsOf } from './amounts.ts';
import { datesOf, type NamedDate } from './dates.ts';
import type { Lexicon } from './languages/index.ts';
import { type Sentence, sentencesOf, type Token, tokensOf } from './tokens.ts';

export interface ReadParagraph {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly amounts: readonly Amount[];
  readonly dates: readonly NamedDate[];
}

export function readParagraph(text: string, lexicon: Lexicon): ReadParagraph {
  const tokens = tokensOf(text);
  const dates = datesOf(tokens, lexicon);
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of dates) taken.fill(1, from, to);
  const amounts = amountsOf(tokens, lexicon, (at) => taken[at] === 1);
  return { text, lexicon, tokens, sentences: sentencesOf(tokens, lexicon), amounts, dates };
}

/** The amounts of each sentence, in order. One pass. */
export function amountsBySentence({ sentences, amounts }: ReadParagraph): Amount[][] {
  let next = 0;
  return sentences.map(({ to }) => {
    const here: Amount[] = [];
    for (let amount = amounts[next]; amount !== undefined && amount.from < to; amount = amounts[next]) {
      here.push(amount);
      next += 1;
    }
    return here;
  });
}
