import { expect, it } from 'vitest';
import { otherForms } from './word-forms.ts';

it.each([
  ['resigns', ['resign', 'resigned', 'resigning']],
  ['resigned', ['resign', 'resigns', 'resigning']],
  ['stopped', ['stop', 'stops', 'stopping']],
  ['hoping', ['hope', 'hopes', 'hoped']],
  ['policies', ['policy', 'policied', 'policying']],
  ['charged', ['charge', 'charges', 'charging']],
  ['said', ['say', 'says', 'saying']],
  ['minister', ['ministers']],
  ['churches', ['church']],
  ['houses', ['house']],
  ['creating', ['create', 'creates', 'created']],
])('other forms of “%s” are found', (word, forms) => {
  expect(otherForms(word)).toEqual(expect.arrayContaining(forms));
  expect(otherForms(word)).not.toContain(word);
});

it.each(['2024', 'a', 'of', 'café', 'b52s', '漢字', 'x'.repeat(40)])('“%s” is kept whole', (word) => {
  expect(otherForms(word)).toEqual([]);
});

it.each(['congress', 'virus', 'crisis', 'news'])('“%s” is no plural of something shorter', (word) => {
  expect(otherForms(word)).not.toContain(word.slice(0, -1));
});
