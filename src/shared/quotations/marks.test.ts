import { describe, expect, it } from 'vitest';
import { findSegments } from './marks.ts';
import { wordsOf } from './words.ts';

const found = (text: string, continuesSingle = false): readonly string[] =>
  findSegments(text, wordsOf('en').sets, continuesSingle)
    .filter((segment) => segment.depth === 0)
    .map((segment) => text.slice(segment.innerStart, segment.innerEnd));

const nested = (text: string): readonly string[] =>
  findSegments(text, wordsOf('en').sets, false)
    .filter((segment) => segment.depth > 0)
    .map((segment) => text.slice(segment.innerStart, segment.innerEnd));

describe('quotation marks', () => {
  it.each([
    ['curly doubles', '“We will mend it,” she said.', ['We will mend it,']],
    ['straight doubles', '"We will mend it," she said.', ['We will mend it,']],
    ['curly singles', '‘We will mend it,’ she said.', ['We will mend it,']],
    ['straight singles', "'We will mend it,' she said.", ['We will mend it,']],
    ['low marks closed by a high one', 'Sie sagte: „Wir reparieren das.“', ['Wir reparieren das.']],
    ['low marks closed by a curly one', 'Sie sagte: „Wir reparieren das.”', ['Wir reparieren das.']],
    ['low marks closed by a straight one', 'Sie sagte: „Wir reparieren das."', ['Wir reparieren das.']],
    ['low singles', 'Das Wort ‚Brücke‘ fiel nie.', ['Brücke']],
    ['guillemets', 'Elle a dit : «Nous le réparerons.»', ['Nous le réparerons.']],
    ['guillemets with spaces', 'Elle a dit : « Nous le réparerons. »', [' Nous le réparerons. ']],
    ['guillemets turned inwards', 'Sie sagte: »Wir reparieren das.«', ['Wir reparieren das.']],
    ['single guillemets', 'Das Wort ‹Brücke› fiel nie.', ['Brücke']],
    ['corner brackets', '市長は「直します」と述べた。', ['直します']],
    ['TeX marks', "She said ``we will mend it'' twice.", ['we will mend it']],
    ['two single marks for a double one', "''We will mend it,'' she said.", ['We will mend it,']],
    ['a single pair inside those', "''She said 'never' twice,'' he said.", ["She said 'never' twice,"]],
    ['a curly mark closed by a straight one', '“We will mend it," she said.', ['We will mend it,']],
    ['a straight mark closed by a curly one', '"We will mend it,” she said.', ['We will mend it,']],
    ['two opening marks by mistake', 'A site called “Move North“ pitches the island.', ['Move North']],
    ['two closing marks by mistake', 'He wrote ”we are coming” on the wall.', ['we are coming']],
    [
      'brackets and elisions inside',
      '“You won’t get [the crew] to … the quay,” he said.',
      ['You won’t get [the crew] to … the quay,'],
    ],
    ['two pairs in a line', '“One,” she said, “and two.”', ['One,', 'and two.']],
    ['a quotation right after a bracket', '(“Quite so,” he said.)', ['Quite so,']],
    ['a quotation right after a dash', 'One word—“never”—was heard.', ['never']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['contractions', "It doesn't matter; they'll come, won't they? It’s done."],
    ['plural possessives', 'The workers’ hall and the farmers’ market were shut.'],
    ['years and clipped words', "In the ’90s it was rock ’n’ roll; in the '80s 'twas not; tell 'em."],
    ['feet and inches', 'He is 6\'2" tall and she is 5’11” in shoes.'],
    ['inches alone', 'A 12" pipe burst under the 8" main.'],
    ['inches of two single marks', "The board is 8'' wide."],
    ['primes', 'The boat lay at 51° 30′ 26″ N.'],
    ['attributes of markup left behind', '<post id="669350" author="someone">'],
    ['a lone apostrophe', "The dogs' kennel burned."],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('tells the apostrophes inside single marks from the mark that closes', () => {
    expect(found('‘I don’t know the workers’ names,’ she said.')).toEqual(['I don’t know the workers’ names,']);
    expect(found("'I don't know,' she said. 'It's late.'")).toEqual(["I don't know,", "It's late."]);
  });

  it('counts quotations inside quotations as nested, in either order of marks', () => {
    expect(found('“He said ‘no’ twice,” she said.')).toEqual(['He said ‘no’ twice,']);
    expect(nested('“He said ‘no’ twice,” she said.')).toEqual(['no']);
    expect(found('‘He said “no” twice,’ she said.')).toEqual(['He said “no” twice,']);
    expect(nested('‘He said “no” twice,’ she said.')).toEqual(['no']);
  });

  it('reads a height inside a quotation without ending it', () => {
    expect(found('"He is 6\'2" and proud," she said.')).toEqual(['He is 6\'2" and proud,']);
  });

  it('lets an unclosed mark run to the end of its paragraph, without the white space', () => {
    const [segment] = findSegments('She said: “We will mend it. ', wordsOf('en').sets, false);
    expect(segment).toMatchObject({ closed: false, innerStart: 11, innerEnd: 27, end: 27 });
  });

  it('ends an unclosed quotation where another of its kind opens', () => {
    expect(found('He said “it was a “grand day” out.')).toEqual(['it was a ', 'grand day']);
  });

  it('takes an unclosed single mark for a quotation only where the next paragraph re-opens it', () => {
    expect(found('‘We will mend it. And soon.')).toEqual([]);
    expect(found('‘We will mend it. And soon.', true)).toEqual(['We will mend it. And soon.']);
  });
});
