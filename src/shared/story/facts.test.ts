// Facts as marks: the words of each span against a plain model (a set of ids on every character), under random edits.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Inline,
  lineBreak,
  link,
  list,
  note,
  paragraph,
  pullQuote,
  relatedHere,
  rule,
  type StoryDocument,
  storyDocument,
  textLeaf,
} from './document.ts';
import { factSpans, factState } from './facts.ts';
import { GAP, RUNS_ON, sealForm } from './seal.ts';

const spanOf = (document: StoryDocument, id: string) => factSpans(document).find((span) => span.id === id);

describe('the words of a fact', () => {
  it('are joined over bold, italic and links', () => {
    const document = storyDocument([
      paragraph(
        'She said: ',
        textLeaf('“We ', 0, ['a']),
        textLeaf('knew', 1, ['a']),
        link('https://example.org', textLeaf(' about it”', 0, ['a'])),
        '.',
      ),
    ]);
    expect(factSpans(document)).toEqual([{ id: 'a', words: '“We knew about it”', block: 0 }]);
  });

  it('run over paragraphs with a line end between them', () => {
    const document = storyDocument([
      paragraph('Nothing here.'),
      paragraph(textLeaf('“One.', 0, ['a'])),
      paragraph(textLeaf('“Two.”', 0, ['a'])),
    ]);
    expect(factSpans(document)).toEqual([{ id: 'a', words: '“One.\n“Two.”', block: 1 }]);
  });

  it('show a gap where words that do not belong to the fact were slipped in', () => {
    const document = storyDocument([paragraph(textLeaf('never ', 0, ['a']), 'ever ', textLeaf('again', 0, ['a']))]);
    expect(spanOf(document, 'a')?.words).toBe(`never ${GAP}again`);
    expect(sealForm('never again')).not.toBe(sealForm(spanOf(document, 'a')?.words ?? ''));
  });

  it('are not broken by a private note, a pull quote, a rule or a related story between two paragraphs', () => {
    const document = storyDocument([
      paragraph(textLeaf('“One.', 0, ['a'])),
      note('Is this right?'),
      pullQuote('We knew'),
      rule(),
      relatedHere('r1'),
      paragraph(textLeaf('“Two.”', 0, ['a'])),
    ]);
    expect(spanOf(document, 'a')?.words).toBe('“One.\n“Two.”');
  });

  it('overlap freely: each fact has its own words, in reading order', () => {
    const document = storyDocument([
      paragraph(textLeaf('eleven ', 0, ['b']), textLeaf('of fourteen', 0, ['a', 'b']), textLeaf(' boats', 0, ['a'])),
    ]);
    expect(factSpans(document)).toEqual([
      { id: 'b', words: 'eleven of fourteen', block: 0 },
      { id: 'a', words: 'of fourteen boats', block: 0 },
    ]);
  });

  it('run over the items of a list and over line breaks', () => {
    const document = storyDocument([
      list('bullet', [
        [textLeaf('one', 0, ['a'])],
        [textLeaf('two', 0, ['a']), lineBreak(), textLeaf('three', 0, ['a'])],
      ]),
    ]);
    expect(spanOf(document, 'a')?.words).toBe('one\ntwo\nthree');
  });

  it('hold no control character that a leaf brought along', () => {
    const document = storyDocument([paragraph(textLeaf(`a${GAP}b\u0000c`, 0, ['a']))]);
    expect(spanOf(document, 'a')?.words).toBe('abc');
  });

  it('are gone when only an empty leaf carries the mark', () => {
    expect(factSpans(storyDocument([paragraph(textLeaf('', 0, ['a']))]))).toEqual([]);
  });
});

describe('the edge of a fact', () => {
  const sealed = 'I did not do it';
  const stateOf = (seal: string, ...children: readonly (Inline | string)[]) =>
    factState('verified', seal, spanOf(storyDocument([paragraph(...children)]), 'a')?.words ?? null);
  const fact = (words = sealed) => textLeaf(words, 0, ['a']);

  it.each<[string, string, readonly (Inline | string)[]]>([
    ['a digit behind a number', '12', ['They sank ', fact('12'), '0 boats.']],
    ['a digit before a number', '12', ['They sank 3', fact('12'), ' boats.']],
    ['a space taken away between two numbers', '12', ['They sank ', fact('12'), '000 boats.']],
    ['a decimal behind a number', '12', ['They sank ', fact('12'), '.5 tonnes.']],
    ['thousands before a number', '012', ['They sank 3,', fact('012'), ' tonnes.']],
    ['a digit behind a number and its full stop', 'only 12.', [fact('only 12.'), '5 tonnes.']],
    ['a digit behind a character of no width', '12', ['They sank ', fact('12'), '\u200b0 boats.']],
    ['a digit of another fact', '12', ['They sank ', fact('12'), textLeaf('0', 0, ['b']), ' boats.']],
    ['a word behind a quote in a link', sealed, ['“', fact(), link('https://example.org', textLeaf('s worst')), '”']],
    ['a part of a word before a quote', 'likely', ['“un', fact('likely'), '”']],
    ['words before the closing mark', sealed, ['She said: “', fact(), ' very well”.']],
    ['words behind the opening mark', sealed, ['She said: “Never say ', fact(), '.” He left.']],
    ['words before the closing mark, of another house', sealed, ['„', fact(), ' sehr wohl“']],
    ['words with an apostrophe before the closing mark', sealed, ['‘', fact(), ' at the seals’s end’']],
    ['a digit at an inner edge', `12${GAP}14`, [fact('12'), '0 of ', fact('14')]],
  ])('makes it stale: %s', (_, seal, children) => {
    expect(stateOf(seal, ...children)).toBe('stale');
  });

  it.each<[string, string, readonly (Inline | string)[]]>([
    ['a comma inside the marks', sealed, ['“', fact(), ',” she said, and “that” was that.']],
    ['a full stop behind', sealed, ['“', fact(), '”. He left.']],
    ['straight marks', sealed, ['"', fact(), '" he said, "and so on".']],
    ['a word behind a space', '12', ['They sank ', fact('12'), ' boats.']],
    ['a sign and a unit', '12', ['It fell −', fact('12'), '% in a year']],
    ['marks inside the span', `“${sealed}”`, [fact(`“${sealed}”`), ' he said “so”.']],
    ['a quote that ends in another paragraph', sealed, ['“', fact(), ' and on it went']],
    ['a quotation before', sealed, ['“Why?” he asked. ', fact(), '.']],
    ['a word in the next line', '12', [fact('12'), lineBreak(), '0']],
    ['words of another fact inside the marks', sealed, ['“', fact(), textLeaf(' at all', 0, ['b']), '”']],
    ['a split quote', `It is${GAP}late`, ['“', fact('It is'), ',” she said, “', fact('late'), '.”']],
  ])('keeps it verified: %s', (_, seal, children) => {
    expect(stateOf(seal, ...children)).toBe('verified');
  });

  it('never lets a seal hold while a word runs on', () => {
    const words = spanOf(storyDocument([paragraph(fact('12'), '0')]), 'a')?.words ?? '';
    expect(factState('verified', words, words)).toBe('stale');
  });

  it('makes a fact stale of which a part became a note', () => {
    const [one, three] = [paragraph(textLeaf('One', 0, ['a'])), paragraph(textLeaf('three', 0, ['a']))];
    const words = (middle: typeof one | ReturnType<typeof note>) =>
      spanOf(storyDocument([one, middle, three]), 'a')?.words ?? null;
    const seal = words(paragraph(textLeaf('two', 0, ['a'])));
    expect(seal).toBe('One\ntwo\nthree');
    const now = words(note(textLeaf('two', 0, ['a'])));
    expect(now).not.toContain('two');
    expect(factState('verified', seal, now)).toBe('stale');
    expect(spanOf(storyDocument([note(textLeaf('two', 0, ['a']))]), 'a')?.words).toBe(GAP);
  });
});

describe('the state of a fact', () => {
  it('is stale only when a verified fact’s words are no longer its seal’s', () => {
    expect(factState('verified', 'as said', 'as said')).toBe('verified');
    expect(factState('verified', 'as said', 'as  said')).toBe('verified');
    expect(factState('verified', 'as said', 'As said')).toBe('stale');
    expect(factState('verified', null, 'as said')).toBe('stale');
    expect(factState('verified', 'as said', null)).toBe('verified');
    expect(factState('disputed', 'as said', 'other')).toBe('disputed');
  });
});

/** One character of the model with the facts that cover it. */
interface Char {
  readonly char: string;
  readonly ids: ReadonlySet<string>;
  readonly bold: boolean;
}
/** A story as paragraphs of characters. */
type Model = readonly (readonly Char[])[];

type Edit =
  | { readonly do: 'tag' | 'untag'; readonly from: number; readonly to: number; readonly id: string }
  | { readonly do: 'bold' | 'delete'; readonly from: number; readonly to: number }
  | { readonly do: 'type'; readonly at: number; readonly text: string }
  | { readonly do: 'paste'; readonly at: number; readonly text: string }
  | { readonly do: 'paste at an edge'; readonly at: number; readonly text: string }
  | { readonly do: 'delete beside an edge'; readonly at: number; readonly size: number }
  | { readonly do: 'split' | 'merge'; readonly at: number }
  | { readonly do: 'move'; readonly from: number; readonly to: number; readonly at: number }
  | { readonly do: 'undo' };

const BREAK = '\n';
interface Flat extends Char {
  /** True for the character that stands for a paragraph's end. */
  readonly end: boolean;
}
const flatten = (model: Model): Flat[] =>
  model.flatMap((chars, index) => [
    ...chars.map((char) => ({ ...char, end: false })),
    ...(index < model.length - 1 ? [{ char: BREAK, ids: new Set<string>(), bold: false, end: true }] : []),
  ]);
const unflatten = (flat: readonly Flat[]): Model => {
  const paragraphs: Char[][] = [[]];
  for (const { end, ...char } of flat) {
    if (end) paragraphs.push([]);
    else paragraphs.at(-1)?.push(char);
  }
  return paragraphs;
};

function edited(model: Model, edit: Exclude<Edit, { do: 'undo' }>): Model {
  const flat = flatten(model);
  const place = (share: number): number => Math.floor(share * (flat.length + 1)) % (flat.length + 1);
  /** A place where a fact begins or ends; anywhere while there is none. */
  const edge = (share: number): number => {
    const edges = flat.flatMap(({ ids }, index) =>
      [...ids].sort().join() === [...(flat[index - 1]?.ids ?? [])].sort().join() ? [] : [index],
    );
    return edges[Math.floor(share * edges.length)] ?? place(share);
  };
  const range = (a: number, b: number): [number, number] => [
    Math.min(place(a), place(b)),
    Math.max(place(a), place(b)),
  ];
  const change = (a: number, b: number, how: (char: Flat) => Flat): Flat[] => {
    const [from, to] = range(a, b);
    return flat.map((char, index) => (index >= from && index < to && !char.end ? how(char) : char));
  };
  const withId = (ids: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> => {
    const next = new Set(ids);
    if (on) next.add(id);
    else next.delete(id);
    return next;
  };
  switch (edit.do) {
    case 'tag':
    case 'untag':
      return unflatten(change(edit.from, edit.to, (c) => ({ ...c, ids: withId(c.ids, edit.id, edit.do === 'tag') })));
    case 'bold':
      return unflatten(change(edit.from, edit.to, (c) => ({ ...c, bold: !c.bold })));
    case 'delete': {
      const [from, to] = range(edit.from, edit.to);
      return unflatten(flat.toSpliced(from, to - from));
    }
    case 'type': {
      // Typing inside a fact belongs to it; at its edge it does not.
      const at = place(edit.at);
      const before = flat[at - 1];
      const after = flat[at];
      const ids = new Set([...(before?.ids ?? [])].filter((id) => after?.ids.has(id) === true));
      const typed = [...edit.text].map((char) => ({ char, ids, bold: before?.bold ?? false, end: false }));
      return unflatten(flat.toSpliced(at, 0, ...typed));
    }
    case 'paste': {
      const typed = [...edit.text].map((char) => ({ char, ids: new Set<string>(), bold: false, end: char === BREAK }));
      return unflatten(flat.toSpliced(place(edit.at), 0, ...typed));
    }
    case 'paste at an edge': {
      const typed = [...edit.text].map((char) => ({ char, ids: new Set<string>(), bold: false, end: false }));
      return unflatten(flat.toSpliced(edge(edit.at), 0, ...typed));
    }
    case 'delete beside an edge':
      return unflatten(flat.toSpliced(edge(edit.at), edit.size));
    case 'split':
      return unflatten(flat.toSpliced(place(edit.at), 0, { char: BREAK, ids: new Set(), bold: false, end: true }));
    case 'merge': {
      const ends = flat.flatMap(({ end }, index) => (end ? [index] : []));
      const end = ends[Math.floor(edit.at * ends.length)];
      return end === undefined ? model : unflatten(flat.toSpliced(end, 1));
    }
    case 'move': {
      const [from, to] = range(edit.from, edit.to);
      const taken = flat.slice(from, to);
      const rest = flat.toSpliced(from, to - from);
      return unflatten(rest.toSpliced(Math.floor(edit.at * (rest.length + 1)), 0, ...taken));
    }
  }
}

/** The document of a model: leaves end where marks or bold change, and wherever `cuts` says, as an editor's leaves may. */
function documentOf(model: Model, cuts: readonly boolean[]): StoryDocument {
  let cut = 0;
  const signature = ({ ids, bold }: Char): string => `${[...ids].sort().join()}|${bold}`;
  return storyDocument(
    model.map((chars) => {
      const leaves: Inline[] = [];
      let open: Char[] = [];
      const close = (): void => {
        const [first] = open;
        if (first === undefined) return;
        const leaf = textLeaf(open.map(({ char }) => char).join(''), first.bold ? 1 : 0, [...first.ids]);
        leaves.push(cuts[cut % cuts.length] ? link('https://example.org/', leaf) : leaf);
        open = [];
      };
      for (const char of chars) {
        cut += 1;
        const last = open.at(-1);
        if (last !== undefined && (signature(last) !== signature(char) || cuts[cut % cuts.length])) close();
        open.push(char);
      }
      close();
      return paragraph(...leaves);
    }),
  );
}

/** What a character says of its fact's edge on one side: nothing while the fact goes on, or nothing joins it. */
function modelEdge(chars: readonly Char[], at: number, id: string, step: 1 | -1): string {
  const next = chars[at + step];
  if (next === undefined || next.ids.has(id)) return '';
  return /[\p{L}\p{N}]/u.test(next.char) && /[\p{L}\p{N}]/u.test(chars[at]?.char ?? '') ? RUNS_ON : '';
}

/** The same question put to the model, character by character. */
function modelSpans(model: Model): { id: string; words: string; block: number }[] {
  const found = new Map<string, { words: string; block: number; last: number; paragraph: number }>();
  let position = 0;
  model.forEach((chars, index) => {
    chars.forEach(({ char, ids }, at) => {
      position += 1;
      for (const id of [...ids].sort()) {
        const fact = found.get(id);
        const own = modelEdge(chars, at, id, -1) + char + modelEdge(chars, at, id, 1);
        if (fact === undefined) found.set(id, { words: own, block: index, last: position, paragraph: index });
        else {
          const joint = fact.last !== position - 1 ? GAP : fact.paragraph === index ? '' : '\n';
          found.set(id, { ...fact, words: fact.words + joint + own, last: position, paragraph: index });
        }
      }
    });
  });
  return [...found].map(([id, { words, block }]) => ({ id, words, block }));
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const id = fc.constantFrom('a', 'b', 'c', 'd');
const words = fc.string({ unit: fc.constantFrom(...'abc é’.'), minLength: 1, maxLength: 6 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('tag' as const), from: share, to: share, id }) },
  fc.record({ do: fc.constant('untag' as const), from: share, to: share, id }),
  fc.record({ do: fc.constantFrom('bold' as const, 'delete' as const), from: share, to: share }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('type' as const), at: share, text: words }) },
  fc.record({
    do: fc.constant('paste' as const),
    at: share,
    text: fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join(BREAK)),
  }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('paste at an edge' as const), at: share, text: words }) },
  fc.record({ do: fc.constant('delete beside an edge' as const), at: share, size: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constantFrom('split' as const, 'merge' as const), at: share }),
  fc.record({ do: fc.constant('move' as const), from: share, to: share, at: share }),
  fc.constant({ do: 'undo' as const }),
);
const BEGINNING: Model = ['She said it was late.', 'He did not.'].map((text) =>
  [...text].map((char) => ({ char, ids: new Set<string>(), bold: false })),
);

it('keeps every fact’s words under any run of tagging, typing, deleting, splitting, merging, moving, pasting and undoing', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 40 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 13 }),
      (edits, cuts) => {
        const history: Model[] = [BEGINNING];
        for (const each of edits) {
          if (each.do === 'undo') {
            if (history.length > 1) history.pop();
          } else history.push(edited(history.at(-1) ?? BEGINNING, each));
          const now = history.at(-1) ?? BEGINNING;
          const sorted = (spans: { id: string }[]) => spans.toSorted((a, b) => (a.id < b.id ? -1 : 1));
          expect(sorted(factSpans(documentOf(now, cuts)))).toEqual(sorted(modelSpans(now)));
        }
      },
    ),
    { numRuns: 300 },
  );
});
