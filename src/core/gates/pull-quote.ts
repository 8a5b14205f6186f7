import { sealForm } from '#shared/story/seal.ts';
import type { Gate } from './gate.ts';
import type { GateParagraph } from './paragraphs.ts';

/** A pull quote is no part of the running text and bears no seal of its own: it may only lift words that stand there, word by word. */
export const pullQuoteWords: Gate = {
  name: 'pull-quote-words',
  label: 'Pull quote',
  rule: 'A pull quote’s words do not stand in the text.',
  level: 'warn',
  lowerable: true,
  find: ({ paragraphs }) => {
    const pulled = paragraphs.filter((paragraph) => paragraph.type === 'pullquote' && wordsOf(paragraph) !== '');
    if (pulled.length === 0) return [];
    const body = paragraphs
      .filter(({ type }) => type !== 'pullquote' && type !== 'heading')
      .map(wordsOf)
      .join(' ');
    return pulled
      .filter((paragraph) => !` ${body} `.includes(` ${wordsOf(paragraph)} `))
      .map(({ block }) => ({
        message:
          'A pull quote’s words do not stand in the text: lift them exactly as they stand there, or take it out.',
        at: { block },
      }));
  },
};

/** As seals compare words, but without quotation marks, capitals and the punctuation around a word, which lifting a sentence changes. */
const wordsOf = ({ text }: GateParagraph): string =>
  sealForm(text)
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])|"/gu, '')
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}$€£−-]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
