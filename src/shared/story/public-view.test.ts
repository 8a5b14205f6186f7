import { describe, expect, it } from 'vitest';
import {
  type Block,
  heading,
  image,
  link,
  list,
  note,
  paragraph,
  pullQuote,
  relatedHere,
  rule,
  TEXT_FORMAT,
  textLeaf,
} from './document.ts';
import { publicSource } from './public-facts.ts';
import { publicView, type RelatedStory } from './public-view.ts';
import type { Attribution, Fact, Source } from './records.ts';
import { TEST_DAY, testContent, testFact, testSource, testStory } from './test-story.ts';

const view = (
  blocks: readonly Block[],
  facts: readonly Fact[] = [],
  sources: readonly Source[] = [],
  stories: Readonly<Record<string, RelatedStory>> = {},
  related: Parameters<typeof testContent>[0] = {},
) =>
  publicView(testStory(testContent(related, ...blocks), { facts: [...facts] }), {
    sources: new Map(sources.map((source) => [source.id, source])),
    stories: new Map(Object.entries(stories)),
  });
const plain = (text: string, facts: readonly string[] = []) => ({ type: 'text', text, formats: [], facts });

describe('the public body', () => {
  it('leaves notes, empty blocks and off-record words out', () => {
    const { body } = view(
      [
        paragraph('He said ', textLeaf('the wall is gone', 0, ['off']), ' and left.'),
        note('Ring him again before six'),
        paragraph(''),
        heading('h2'),
        paragraph(textLeaf('All of it off the record', 0, ['off'])),
      ],
      [testFact('off', { attribution: { terms: 'off-record' } })],
    );
    expect(body).toEqual([{ type: 'paragraph', children: [plain('He said '), plain(' and left.')] }]);
  });

  it('keeps formats, safe links and marks of facts that it lists; other links and marks go, their words stay', () => {
    const { body } = view(
      [
        paragraph(
          textLeaf('bold', TEXT_FORMAT.bold | TEXT_FORMAT.italic, ['f1', 'nobody']),
          link('https://example.org', 'here'),
          link('javascript:alert(1)', 'there'),
        ),
      ],
      [testFact('f1')],
    );
    expect(body).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'bold', formats: ['bold', 'italic'], facts: ['f1'] },
          { type: 'link', url: 'https://example.org/', children: [plain('here')] },
          plain('there'),
        ],
      },
    ]);
  });

  it('puts a nested list into the item before it', () => {
    const [block] = view([list('number', [[textLeaf('one')], [list('bullet', [[textLeaf('inner')]])]], 3)]).body;
    expect(block).toEqual({
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        {
          children: [plain('one')],
          lists: [{ type: 'list', ordered: false, start: 1, items: [{ children: [plain('inner')], lists: [] }] }],
        },
      ],
    });
  });

  it('gives pull quotes, rules and images, and lists each image once', () => {
    const picture = image({
      media: 'a'.repeat(64),
      mime: 'image/png',
      width: 4,
      height: 3,
      alt: 'A wall',
      caption: 'The wall',
      credit: 'N. Whitfield',
    });
    const { body, media } = view([pullQuote('Gone'), rule(), picture, picture]);
    expect(body.map(({ type }) => type)).toEqual(['pull-quote', 'rule', 'image', 'image']);
    expect(media).toEqual([
      expect.objectContaining({ file: `${'a'.repeat(64)}.png`, alt: 'A wall', credit: 'N. Whitfield' }),
    ]);
  });
});

describe('facts in public', () => {
  it('are those whose words stand in the text, in reading order, with words from the document', () => {
    const { facts } = view(
      [paragraph(textLeaf('Second here', 0, ['b'])), paragraph(textLeaf('First here', 0, ['a']))],
      [testFact('a', { words: 'old' }), testFact('b'), testFact('orphan', { words: null })],
    );
    expect(facts.map(({ id, words }) => [id, words])).toEqual([
      ['b', 'Second here'],
      ['a', 'First here'],
    ]);
  });

  it('are checked only while the sealed words are the words that stand there', () => {
    const facts = [testFact('a', { seal: '“We know.”' }), testFact('b', { seal: 'other' })];
    const shown = view([paragraph(textLeaf('"We know."', 0, ['a']), textLeaf('We knew', 0, ['b']))], facts).facts;
    expect(shown.map(({ checked, checkedAt }) => [checked, checkedAt])).toEqual([
      [true, TEST_DAY],
      [false, null],
    ]);
  });

  it('are not checked when a part of their words is off the record', () => {
    const words = [textLeaf('We knew', 0, ['a']), textLeaf(' all along', 0, ['a', 'off'])];
    const facts = [
      testFact('a', { seal: 'We knew all along' }),
      testFact('off', { attribution: { terms: 'off-record' } }),
    ];
    expect(view([paragraph(...words)], facts).facts).toEqual([
      expect.objectContaining({ id: 'a', words: 'We knew', checked: false }),
    ]);
  });

  it('say how, when, where and to whom only for a source on the record under its name', () => {
    const details = { how: 'phone', when: 'Friday', where: 'the quay', to: 'the Courier', sourceId: 's' } as const;
    const blocks = [paragraph(textLeaf('a', 0, ['named']), textLeaf('b', 0, ['hidden']))];
    const facts = [
      testFact('named', details),
      testFact('hidden', { ...details, attribution: { naming: 'described', description: 'a pilot' } }),
    ];
    const [named, hidden] = view(blocks, facts, [testSource('s')]).facts;
    expect(named?.said).toEqual({ how: 'phone', when: 'Friday', where: 'the quay', to: 'the Courier' });
    expect(hidden?.said).toBeNull();
  });
});

describe('what the reader is told of a source', () => {
  const source = testSource('s', { description: 'harbour master', url: 'https://example.org/corran', contact: '0123' });
  const told = (attribution: Partial<Attribution>, from: Source | undefined = source) =>
    publicSource(testFact('f', { attribution }), from, '2026-01-02');

  it.each<[string, Partial<Attribution>, unknown]>([
    [
      'on record by name',
      {},
      {
        naming: 'named',
        kind: 'person',
        name: 'Elias Corran',
        description: 'harbour master',
        url: 'https://example.org/corran',
        contacts: [],
      },
    ],
    [
      'described',
      { naming: 'described', description: 'a board member', reason: 'fears for the job' },
      { naming: 'described', description: 'a board member', reason: 'fears for the job' },
    ],
    [
      'anonymous',
      { naming: 'anonymous', description: '', reason: 'fears for the job' },
      { naming: 'anonymous', description: '', reason: 'fears for the job' },
    ],
    [
      'a pseudonym',
      { naming: 'pseudonym', description: 'Maria' },
      { naming: 'pseudonym', pseudonym: 'Maria', reason: '' },
    ],
    [
      'background, even where a name was chosen',
      { terms: 'background', naming: 'named', description: 'an official', reason: 'private to us' },
      { naming: 'described', description: 'an official', reason: '' },
    ],
    ['background without agreed words', { terms: 'background', naming: 'named' }, null],
    ['deep background', { terms: 'deep-background', description: 'an official' }, null],
    ['off the record', { terms: 'off-record', description: 'an official' }, null],
    ['described in no words', { naming: 'described' }, null],
  ])('%s', (_, attribution, expected) => {
    expect(told(attribution)).toEqual(expected);
  });

  it('never is the name of a protected source', () => {
    const hidden = { ...source, protected: true };
    expect(told({}, hidden)).toBeNull();
    expect(told({ description: 'a nurse' }, hidden)).toEqual({
      naming: 'described',
      description: 'a nurse',
      reason: '',
    });
  });

  it('is the title that was held on the day of the quote, and only there the general description where none was', () => {
    const roles = [
      { title: 'deputy', from: '2019-05', until: '2023' },
      { title: 'harbour master', from: '2024-02-01', until: '' },
    ];
    const on = (day: string) => publicSource(testFact('f'), { ...source, description: 'sailor', roles }, day);
    expect(on('2019-04-30')).toMatchObject({ description: 'sailor' });
    expect(on('2019-05-01')).toMatchObject({ description: 'deputy' });
    expect(on('2023-12-31')).toMatchObject({ description: 'deputy' });
    expect(on('2024-01-31')).toMatchObject({ description: 'sailor' });
    expect(on('2026-01-02')).toMatchObject({ description: 'harbour master' });
  });

  it('takes the day from the fact, else from the story', () => {
    const roles = [{ title: 'deputy', from: '', until: '2025' }];
    const given = testSource('s', { roles, description: 'harbour master' });
    const blocks = [paragraph(textLeaf('a', 0, ['then']), textLeaf('b', 0, ['now']))];
    const facts = [testFact('then', { sourceId: 's', day: '2024-03-01' }), testFact('now', { sourceId: 's' })];
    const shown = view(blocks, facts, [given]).facts;
    expect(shown.map((fact) => fact.source)).toMatchObject([
      { description: 'deputy' },
      { description: 'harbour master' },
    ]);
    expect(shown[0]?.said).toMatchObject({ when: '2024-03-01' });
  });

  it('holds a contact only where it is marked as public', () => {
    const contacts = [
      { label: 'press office', value: '0123', public: true },
      { label: 'at home', value: '0456', public: false },
    ];
    expect(told({}, { ...source, contacts })).toMatchObject({ contacts: [{ label: 'press office', value: '0123' }] });
    expect(JSON.stringify(told({ description: 'a nurse' }, { ...source, contacts, protected: true }))).not.toContain(
      '0123',
    );
  });

  it('holds no address that could run', () => {
    expect(told({}, { ...source, url: 'javascript:alert(1)' })).toMatchObject({ url: null });
  });
});

describe('related stories in public', () => {
  const entry = { role: 'similar', storyId: null, url: null, title: '', seenStatus: null } as const;
  it('stand in the text or at the end, under their own headline or the target’s; hidden and lost ones are left out', () => {
    const related = [
      { ...entry, id: 'r1', storyId: 'other' },
      { ...entry, id: 'r2', storyId: 'other', title: 'In our words', role: 'inline' as const },
      { ...entry, id: 'r3', storyId: 'spiked' },
      { ...entry, id: 'r4', storyId: 'lost' },
      { ...entry, id: 'r5', url: 'https://example.org/x', title: 'Outside' },
      { ...entry, id: 'r6', title: 'Copied from a page' },
    ];
    const shown = view(
      [relatedHere('r2'), relatedHere('r3'), relatedHere('nothing')],
      [],
      [],
      {
        other: { slug: 'other', headline: 'The other', hidden: false },
        spiked: { slug: 'spiked', headline: 'Spiked', hidden: true },
      },
      { related },
    );
    expect(shown.body).toEqual([{ type: 'related', id: 'r2' }]);
    expect(shown.related).toEqual([
      { id: 'r1', role: 'similar', place: 'end', headline: 'The other', url: null, storyId: 'other', slug: 'other' },
      { id: 'r2', role: 'inline', place: 'text', headline: 'In our words', url: null, storyId: 'other', slug: 'other' },
      {
        id: 'r5',
        role: 'similar',
        place: 'end',
        headline: 'Outside',
        url: 'https://example.org/x',
        storyId: null,
        slug: null,
      },
      { id: 'r6', role: 'similar', place: 'end', headline: 'Copied from a page', url: null, storyId: null, slug: null },
    ]);
  });
});
