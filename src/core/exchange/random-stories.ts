// Random stories for property tests only: bodies of every kind of block, facts under every attribution, and a planted string in each
// field that may never leave.

import fc from 'fast-check';
import type { Story } from '#shared/contract/story.ts';
import type { Related } from '#shared/story/content.ts';
import {
  type Block,
  blockQuote,
  heading,
  type Inline,
  image,
  type List,
  lineBreak,
  link,
  list,
  note,
  paragraph,
  pullQuote,
  relatedHere,
  rule,
  type TextLeaf,
  textLeaf,
} from '#shared/story/document.ts';
import type { RelatedStory } from '#shared/story/public-view.ts';
import { type Fact, NAMINGS, type Source, TERMS } from '#shared/story/records.ts';
import { TEST_DAY, testContent, testFact, testSource, testStory } from '#shared/story/test-story.ts';

/** Begins every planted string. */
export const CANARY = 'CANARY';

export interface RandomStory {
  readonly story: Story;
  readonly sources: ReadonlyMap<string, Source>;
  readonly stories: ReadonlyMap<string, RelatedStory>;
}

const PIECES = [
  ...[
    'wall',
    'harbour',
    'Corran',
    'said',
    '“We know,”',
    '‘it’',
    '"plain"',
    'don’t',
    '«non»',
    '„ja“',
    '£2.3m',
    '<b>',
    '&amp;',
  ],
  ...['</script>', "it's", 'naïve', '東京', '🙂', 'a\u00a0b', '—', '…', ']]>', '<!--', '{{x}}', '%20', '\\u003c', 'é'],
];
/** Words with single spaces, and sometimes a space at either end. */
export const randomWords = fc
  .tuple(
    fc.constantFrom('', ' '),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', ' '),
  )
  .map(([before, words, after]) => before + words.join(' ') + after);

const FACT_IDS = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5'] as const;
const marks = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>([]) },
  { weight: 2, arbitrary: fc.subarray([...FACT_IDS], { minLength: 1, maxLength: 3 }) },
);
const leaf: fc.Arbitrary<TextLeaf> = fc
  .tuple(randomWords, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(127) }), marks)
  .map(([text, format, ids]) => textLeaf(text, format, ids));
const address = fc.constantFrom(
  'https://example.org/a?b=1&c="2"',
  'http://example.org/',
  'mailto:desk@example.org',
  'javascript:alert(1)',
);
const inlines: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: leaf.map((one): Inline[] => [one]) },
      {
        weight: 1,
        arbitrary: leaf.map((one): Inline[] => [textLeaf('so'), lineBreak(), { ...one, text: `and ${one.text}` }]),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(address, fc.array(leaf, { minLength: 1, maxLength: 3 }))
          .map(([url, inside]) => [link(url, ...inside)]),
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.flat());

const { randomList } = fc.letrec<{ randomList: List; item: (Inline | List)[] }>((tie) => ({
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inlines,
    tie('randomList').map((inner) => [inner]),
  ),
  randomList: fc
    .tuple(
      fc.constantFrom('bullet' as const, 'number' as const),
      inlines,
      fc.array(tie('item'), { maxLength: 3 }),
      fc.nat(9),
    )
    .map(([kind, first, rest, start]) => list(kind, [first, ...rest], kind === 'bullet' ? 1 : start)),
}));

const HASHES = ['a', 'b'].map((digit) => digit.repeat(64));
const picture = fc
  .tuple(fc.constantFrom(...HASHES), randomWords, randomWords)
  .map(([media, alt, caption]) =>
    image({ media, mime: 'image/png', width: 4, height: 3, alt, caption, credit: 'N. W.' }),
  );

/** Blocks that HTML gives back as they were: no notes, images or related stories. */
export const wordBlocks: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: inlines.map((children) => paragraph(...children)) },
  { weight: 1, arbitrary: inlines.map((children) => heading('h2', ...children)) },
  { weight: 1, arbitrary: inlines.map((children) => heading('h3', ...children)) },
  { weight: 2, arbitrary: inlines.map((children) => blockQuote(...children)) },
  { weight: 1, arbitrary: inlines.map((children) => pullQuote(...children)) },
  { weight: 1, arbitrary: randomList },
  { weight: 1, arbitrary: fc.constant(rule()) },
);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: wordBlocks },
  { weight: 1, arbitrary: randomWords.map((words) => note(`${CANARY} note ${words}`)) },
  { weight: 1, arbitrary: picture },
  { weight: 1, arbitrary: fc.constantFrom('r0', 'r1', 'r2', 'nobody').map(relatedHere) },
);

const attributed = fc.record({
  terms: fc.constantFrom(...TERMS),
  naming: fc.constantFrom(...NAMINGS),
  protectedSource: fc.boolean(),
  claim: fc.boolean(),
  state: fc.constantFrom('verified' as const, 'stale' as const, 'unchecked' as const),
});

export const randomStory = (blocks: fc.Arbitrary<Block> = anyBlock): fc.Arbitrary<RandomStory> =>
  fc
    .tuple(
      fc.array(blocks, { maxLength: 8 }),
      fc.tuple(attributed, attributed, attributed, attributed, attributed, attributed),
      fc.array(randomWords, { minLength: 4, maxLength: 4 }),
    )
    .map(([body, attributions, [headline = '', standfirst = '', byline = '', title = '']]) => {
      const planted = attributions.map((each, index) => plant(FACT_IDS[index] as string, each));
      const offRecord = new Set(
        planted.filter(({ fact }) => fact.attribution.terms === 'off-record').map(({ fact }) => fact.id),
      );
      const orphan = testFact('orphan', {
        words: `${CANARY} orphan`,
        seal: `${CANARY} orphan seal`,
        note: `${CANARY} orphan note`,
      });
      const content = testContent(
        { headline, standfirst, byline, related: relatedEntries(title), notes: `${CANARY} notes`, keywords: [title] },
        ...body.map((block) => hideOffRecord(block, offRecord)),
      );
      return {
        story: testStory(content, { facts: [...planted.map(({ fact }) => fact), orphan] }),
        sources: new Map(planted.map(({ source }) => [source.id, source])),
        stories: new Map([
          ['shown', { slug: 'shown/../x', headline: title, hidden: false }],
          ['hidden', { slug: 'hidden', headline: `${CANARY} hidden headline`, hidden: true }],
        ]),
      };
    });

const relatedEntries = (title: string): Related[] => [
  { id: 'r0', role: 'inline', storyId: 'shown', url: null, title: '', seenStatus: 'published' },
  { id: 'r1', role: 'similar', storyId: 'hidden', url: null, title: '', seenStatus: 'published' },
  { id: 'r2', role: 'background', storyId: null, url: 'https://example.org/r2', title, seenStatus: null },
];

/** A fact and its source with a planted string in each field that its attribution keeps from readers. */
function plant(
  id: string,
  given: typeof attributed extends fc.Arbitrary<infer Value> ? Value : never,
): { fact: Fact; source: Source } {
  const { terms, naming, protectedSource, claim, state } = given;
  const open = terms === 'on-record' && naming === 'named' && !protectedSource;
  const hide = (field: string, shown: string, isShown: boolean) => (isShown ? shown : `${CANARY} ${id} ${field}`);
  const agreed = terms === 'on-record' ? naming !== 'named' || protectedSource : terms === 'background';
  const fact = testFact(id, {
    kind: claim ? 'claim' : 'quote',
    sourceId: `s-${id}`,
    state,
    seal: `${CANARY} ${id} seal`,
    sealedBy: `${CANARY} ${id} sealedBy`,
    words: `${CANARY} ${id} words of the record`,
    note: `${CANARY} ${id} note`,
    when: hide('when', 'Friday', open),
    where: hide('where', 'the quay', open),
    to: hide('to', 'the Courier', open),
    detail: 'allegation',
    obtainedBy: `${CANARY} ${id} obtainedBy`,
    witnesses: `${CANARY} ${id} witnesses`,
    original: {
      language: `${CANARY} ${id} original language`,
      words: `${CANARY} ${id} original words`,
      translator: `${CANARY} ${id} translator`,
    },
    second: { sourceId: `${CANARY}-${id}`, independent: true, note: `${CANARY} ${id} second source` },
    reply: {
      whom: `${CANARY} ${id} asked`,
      when: `${CANARY} ${id} asked when`,
      how: `${CANARY} ${id} asked how`,
      outcome: 'answered',
      answer: `${CANARY} ${id} answer`,
    },
    referral: `${CANARY} ${id} referral`,
    disputes: [
      {
        when: `${CANARY} ${id} dispute when`,
        by: `${CANARY} ${id} dispute by`,
        what: `${CANARY} ${id} dispute`,
        decision: `${CANARY} ${id} decision`,
        decidedBy: `${CANARY} ${id} decided by`,
      },
    ],
    attribution: {
      terms,
      naming,
      description: hide('description', 'a board member', agreed),
      reason: hide('reason', 'fears for the job', agreed && terms === 'on-record'),
      knownBy: `${CANARY} ${id} knownBy`,
      approvedBy: `${CANARY} ${id} approvedBy`,
      privateReason: `${CANARY} ${id} privateReason`,
    },
    evidence: [
      {
        id: `e-${id}`,
        kind: 'file',
        title: `${CANARY} ${id} evidence title`,
        textHash: `${CANARY} ${id} text hash`,
        url: `https://example.org/${CANARY}`,
        locator: `${CANARY} ${id} locator`,
        origin: `${CANARY} ${id} origin`,
        file: { hash: 'e'.repeat(64), type: 'application/pdf', bytes: 1, name: `${CANARY} ${id} file name` },
        read: true,
        note: `${CANARY} ${id} reading note`,
        captured: TEST_DAY,
        by: `${CANARY} ${id} evidence by`,
        hash: `${CANARY}${id}`,
      },
    ],
    checks: [
      {
        id: `c-${id}`,
        at: TEST_DAY,
        by: `${CANARY} ${id} checker`,
        result: 'verified',
        words: `${CANARY} ${id} checked words`,
        evidenceId: `e-${id}`,
        note: `${CANARY} ${id} check note`,
      },
    ],
  });
  const source = testSource(`s-${id}`, {
    name: hide('name', 'Elias Corran', open),
    aliases: [`${CANARY} ${id} alias`],
    description: hide('role', 'harbour master', open),
    url: open ? 'https://example.org/corran' : `https://example.org/${CANARY}-${id}`,
    roles: [
      { title: hide('title', 'harbour master', open), from: '2025', until: '' },
      { title: `${CANARY} ${id} title of another year`, from: '', until: '2024' },
    ],
    contact: `${CANARY} ${id} contact`,
    contacts: [
      { label: hide('public contact', 'press office', open), value: hide('number', '0123', open), public: true },
      { label: `${CANARY} ${id} private contact`, value: `${CANARY} ${id} private number`, public: false },
    ],
    protection: {
      mayKnow: `${CANARY} ${id} may know`,
      reason: `${CANARY} ${id} reason of the source`,
      privateReason: `${CANARY} ${id} private reason of the source`,
      approvedBy: `${CANARY} ${id} approved`,
      approvedOn: `${CANARY} ${id} approved on`,
      conditions: `${CANARY} ${id} conditions`,
    },
    credibility: `${CANARY} ${id} credibility`,
    conflicts: `${CANARY} ${id} conflicts`,
    note: `${CANARY} ${id} source note`,
    protected: protectedSource,
  });
  return { fact, source };
}

/** Every leaf that an off-record fact marks becomes a planted string. */
function hideOffRecord<Node>(node: Node, offRecord: ReadonlySet<string>): Node {
  if (typeof node !== 'object' || node === null) return node;
  const { type, $, children } = node as {
    type?: string;
    $?: { factIds?: readonly string[] };
    children?: readonly unknown[];
  };
  if (type === 'text' && $?.factIds?.some((id) => offRecord.has(id)))
    return { ...node, text: `${CANARY} off the record` };
  return children === undefined
    ? node
    : { ...node, children: children.map((child) => hideOffRecord(child, offRecord)) };
}
