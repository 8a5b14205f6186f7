// Pasted plain text to blocks: every line with words is a paragraph, whatever it looks like.

import { type Block, paragraph, textLeaf } from '#shared/story/document.ts';
import { storableText } from '../storable-text.ts';
import { plainSpaces } from './inline-run.ts';

export const readText = (text: string): Block[] =>
  storableText(plainSpaces(text.replace(/\r\n?|[\u2028\u2029]/g, '\n')))
    .split('\n')
    .map((line) => line.replace(/[ \t]+$/, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(textLeaf(line)));
