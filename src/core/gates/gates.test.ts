import { describe, expect, it } from 'vitest';
import type { RelatedTarget } from '#shared/contract/story.ts';
import {
  type Block,
  blockQuote,
  heading,
  type Inline,
  image,
  link,
  list,
  note,
  paragraph,
  pullQuote,
  textLeaf,
} from '#shared/story/document.ts';
import { factSpans } from '#shared/story/facts.ts';
import { publicView } from '#shared/story/public-view.ts';
import type { Fact, Source } from '#shared/story/records.ts';
import { TEST_DAY, testContent, testFact, testSource, testStory } from '#shared/story/test-story.ts';
import { gateInput, judge } from './gate-report.ts';

interface Given {
  readonly content?: Parameters<typeof testContent>[0];
  readonly facts?: readonly Fact[];
  readonly sources?: readonly Source[];
  readonly targets?: readonly RelatedTarget[];
  readonly declined?: readonly string[];
  readonly missingMedia?: readonly string[];
  readonly oneVerified?: readonly string[];
  readonly lastWords?: ReadonlyMap<string, string>;
}

const report = (blocks: readonly Block[], given: Given = {}) => {
  const content = testContent(given.content, ...blocks);
  const words = new Map(factSpans(content.document).map((span) => [span.id, span.words]));
  const facts = (given.facts ?? []).map((fact) => ({ ...fact, words: words.get(fact.id) ?? null }));
  const story = testStory(content, { facts, targets: [...(given.targets ?? [])] });
  const sources = new Map((given.sources ?? []).map((source) => [source.id, source]));
  const view = publicView(story, { sources, stories: new Map() });
  return judge({
    ...gateInput({ story, sources, view }, given.lastWords ?? new Map()),
    declined: new Set(given.declined),
    missingMedia: new Set(given.missingMedia),
    oneVerified: new Set(given.oneVerified),
    now: TEST_DAY,
  });
};
/** The findings of one gate. */
const found = (gate: string, blocks: readonly Block[], given: Given = {}) =>
  report(blocks, given).gates.filter((finding) => finding.gate === gate);

const marked = (text: string, ...ids: string[]): Inline => textLeaf(text, 0, ids);
const quote = (id: string, fields: Parameters<typeof testFact>[1] = {}) => testFact(id, { sourceId: 's', ...fields });
const off = { terms: 'off-record' } as const;
const deep = { terms: 'deep-background' } as const;
const anonymous = {
  naming: 'anonymous',
  reason: 'fears for the job',
  knownBy: 'Editor',
  approvedBy: 'Editor, Friday',
} as const;

it('a complete story passes, and findings that block stand before warnings', () => {
  const body = [paragraph('The wall gave way at six, ', marked('“We heard it go,”', 'f'), ' said Elias Corran.')];
  expect(report(body, { facts: [quote('f')], sources: [testSource('s')] })).toEqual({
    story: 'story',
    blocked: false,
    gates: [],
  });
  const blocked = report([paragraph('At TK the wall went.')], { content: { byline: '' } });
  expect(blocked.blocked).toBe(true);
  expect(blocked.gates.map(({ level }) => level)).toEqual(['block', 'warn']);
});

describe('off-record words', () => {
  const facts = [quote('f', { attribution: off })];
  it('block where they stand in the text', () => {
    const [finding] = found('off-record', [paragraph(marked('it was the crane driver', 'f'))], { facts });
    expect(finding).toMatchObject({ level: 'block', at: { factId: 'f' } });
    expect(finding?.message).not.toContain('crane');
  });
  it('may stand in a note, or be gone from the text', () => {
    expect(found('off-record', [note(marked('it was the crane driver', 'f')), paragraph('Text')], { facts })).toEqual(
      [],
    );
    expect(found('off-record', [paragraph('Text')], { facts })).toEqual([]);
  });
  it('block too where they are repeated without the mark, in a headline or a pull quote', () => {
    const body = [paragraph(marked('“It was the crane driver,”', 'f')), pullQuote('it was the crane driver')];
    const findings = found('off-record', body, {
      facts,
      content: { headline: 'It was the crane driver, sources say' },
    });
    expect(findings.map(({ message }) => message)).toEqual([
      'Off-record words stand in the text: take them out, or agree other terms with the source.',
      'Off-record words are repeated in the headline: take them out there too.',
      'Off-record words are repeated in a pull quote: take them out there too.',
    ]);
  });
  it('block where they are repeated after their mark is gone from the text', () => {
    const lastWords = new Map([['f', '“It was the crane driver”']]);
    const copy = [paragraph('She added: it was the crane driver.'), note(marked('it was the crane driver', 'f'))];
    expect(found('off-record', copy, { facts, lastWords })).toMatchObject([
      { message: 'Off-record words are repeated in the text: take them out there too.', at: { factId: 'f' } },
    ]);
    expect(found('off-record', copy, { facts: [quote('f')], lastWords })).toEqual([]);
  });
  it.each([
    ['placeholder', paragraph('TK said ', marked('it was the crane driver', 'f'), ' today.')],
    ['placeholder without the mark', paragraph('TK said it was the crane driver today.')],
    ['quotation', paragraph('“It was ', marked('it was the crane driver', 'f'), ' who came,” said Elias Corran.')],
    ['quotation without the mark', paragraph('“It was the crane driver who came,” said Elias Corran.')],
  ])('are in no gate’s sentence: %s', (_, block) => {
    const lastWords = new Map([['f', 'it was the crane driver']]);
    const { gates } = report([block], { facts, lastWords });
    expect(gates.filter(({ gate }) => gate === 'placeholders' || gate === 'untagged-quotation')).toHaveLength(1);
    for (const { message } of gates) expect(message).not.toContain('crane');
  });
  it.each([
    ['repeats them', marked('“It was the crane driver”', 'g')],
    ['shares its words with them', textLeaf('the crane', 0, ['f', 'g'])],
  ])('are in no sentence on another fact that %s', (_, words) => {
    const copy = [paragraph(marked('it was the crane driver', 'f')), paragraph('So ', words, '.')];
    const { gates } = report(copy, { facts: [...facts, quote('g', { state: 'unchecked' })] });
    expect(gates).toContainEqual(expect.objectContaining({ gate: 'quote-unchecked', at: { factId: 'g' } }));
    for (const { message } of gates) expect(message).not.toContain('crane');
  });
  it('do not block what only shares a word or two with them', () => {
    const body = [paragraph(marked('the crane', 'f')), paragraph('The crane was mended in May.')];
    expect(found('off-record', body, { facts })).toHaveLength(1);
  });
});

describe('deep background', () => {
  const facts = [quote('f', { attribution: deep })];
  const sources = [testSource('s')];
  it.each<[string, Block[]]>([
    ['a speaker in the text', [paragraph(marked('“The wall was never surveyed,”', 'f'), ' said Elias Corran.')]],
    ['a speaker without a name', [paragraph(marked('“The wall was never surveyed,”', 'f'), ' said one official.')]],
    [
      'the source’s name elsewhere',
      [paragraph(marked('The wall was never surveyed.', 'f')), paragraph('Elias Corran was there.')],
    ],
  ])('blocks with %s', (_, body) => {
    expect(found('deep-background', body, { facts, sources })).toEqual([
      expect.objectContaining({ level: 'block', at: { factId: 'f' } }),
    ]);
  });
  it('blocks when the agreed words for the source stand beside it', () => {
    const described = [quote('f', { attribution: { ...deep, description: 'a harbour official' } })];
    const body = [paragraph('As a harbour official knew, ', marked('the wall was never surveyed.', 'f'))];
    expect(found('deep-background', body, { facts: described, sources })).toHaveLength(1);
  });
  it('passes in the story’s own voice', () => {
    const body = [paragraph(marked('The wall was never surveyed.', 'f')), paragraph('Corrance, a village, slept.')];
    expect(found('deep-background', body, { facts, sources })).toEqual([]);
  });
  it('passes where the same source also speaks on the record', () => {
    const both = [...facts, quote('g')];
    const body = [
      paragraph(marked('The wall was never surveyed.', 'f')),
      paragraph(marked('“It went,”', 'g'), ' said Elias Corran.'),
    ];
    expect(found('deep-background', body, { facts: both, sources })).toEqual([]);
  });
});

describe('sources that are not named', () => {
  const body = [paragraph(marked('The wall was never surveyed.', 'f'))];
  const find = (gate: string, attribution: Parameters<typeof testFact>[1] & object) =>
    found(gate, body, { facts: [quote('f', attribution)], sources: [testSource('s')] });

  it('block on background without an agreed description', () => {
    expect(find('background-description', { attribution: { terms: 'background' } })).toHaveLength(1);
    expect(
      find('background-description', { attribution: { terms: 'background', description: 'an official' } }),
    ).toEqual([]);
    expect(find('background-description', { attribution: deep })).toEqual([]);
  });
  it('block when they are described, or have a pseudonym, in no words', () => {
    expect(find('background-description', { attribution: { naming: 'described' } })).toHaveLength(1);
    expect(find('background-description', { attribution: { naming: 'pseudonym', description: ' ' } })).toHaveLength(1);
    expect(find('background-description', { attribution: { naming: 'pseudonym', description: 'Maria' } })).toEqual([]);
  });
  it('block when anonymous without reason, an editor who knows, and an approval', () => {
    expect(find('anonymous-source', { attribution: anonymous })).toEqual([]);
    expect(find('anonymous-source', { attribution: {} })).toEqual([]);
    const [one] = find('anonymous-source', { attribution: { ...anonymous, approvedBy: '' } });
    expect(one?.message).toBe(
      'The quote “The wall was never surveyed.” has an anonymous source without an approval: record it, or name the source.',
    );
    const [all] = find('anonymous-source', { attribution: { naming: 'anonymous' } });
    expect(all?.message).toContain(
      'without a reason for the reader, an editor who knows the identity and an approval: record them',
    );
  });
});

describe('protected sources', () => {
  const sources = [testSource('s', { name: 'Elias Corran', aliases: ['Eli the Pilot'], protected: true })];
  const described = [quote('f', { attribution: { naming: 'described', description: 'a pilot' } })];
  it('block where their name stands anywhere that is published', () => {
    const body = [
      paragraph(marked('The wall', 'f'), ', said ELIAS  CORRAN’s friend.'),
      heading('h2', 'Eli the pilot speaks'),
    ];
    const findings = found('protected-name', body, { facts: described, sources });
    expect(findings.map(({ message }) => message)).toEqual([
      'The true name of a protected source stands in the text: take it out.',
      'The true name of a protected source stands in a crosshead: take it out.',
    ]);
  });
  it.each([
    'https://social.example/elias-corran',
    'https://social.example/people/Elias_Corran?from=x',
    'https://social.example/Elias%20Corran/photo.jpg',
    'https://social.example/100%/elias%20corran',
    'mailto:elias.corran@quay.example',
  ])('block where their name stands in an address: %s', (url) => {
    const linked = [paragraph(marked('The wall', 'f')), list('bullet', [[link(url, 'a photograph')]])];
    expect(found('protected-name', linked, { facts: described, sources })).toMatchObject([
      { message: 'The true name of a protected source stands in the address of a link: take it out.' },
    ]);
    const related = [{ id: 'r', role: 'similar', storyId: null, url, title: 'A pilot', seenStatus: null } as const];
    const beside = { facts: described, sources, content: { related } };
    expect(found('protected-name', [paragraph(marked('The wall', 'f'))], beside)).toMatchObject([
      { message: 'The true name of a protected source stands in the address of a related story: take it out.' },
    ]);
  });
  it('block where the agreed description or the reason for the reader holds their name', () => {
    const body = [paragraph(marked('The wall', 'f'))];
    for (const told of [{ description: 'a friend of Elias Corran' }, { reason: 'Elias Corran fears for the job' }]) {
      const attribution = { naming: 'described', description: 'a pilot', ...told } as const;
      expect(found('protected-name', body, { facts: [quote('f', { attribution })], sources })).toMatchObject([
        { message: 'The true name of a protected source stands in an attribution: take it out.' },
      ]);
    }
  });
  it('block when a fact is attributed to them by name', () => {
    const body = [paragraph(marked('The wall', 'f'))];
    expect(found('protected-name', body, { facts: [quote('f')], sources })).toHaveLength(1);
  });
  it('pass where the name is part of another word, or stands in a note', () => {
    const body = [paragraph(marked('The wall', 'f'), ' at Elias Corrans Quay'), note('Elias Corran called')];
    expect(found('protected-name', body, { facts: described, sources })).toEqual([]);
  });
});

describe('the states of facts', () => {
  const body = [paragraph(marked('“It went,”', 'f'))];
  it.each(['stale', 'disputed', 'wrong'] as const)('%s blocks', (state) => {
    expect(found('fact-state', body, { facts: [quote('f', { state })] })).toEqual([
      expect.objectContaining({ level: 'block', at: { factId: 'f' } }),
    ]);
  });
  it('verified does not, and neither does a fact whose words are gone', () => {
    expect(found('fact-state', body, { facts: [quote('f'), quote('gone', { state: 'wrong' })] })).toEqual([]);
  });
  it.each([
    ['unchecked', 1],
    ['checking', 1],
    ['cannot-verify', 1],
    ['verified', 0],
  ] as const)('a quote that is %s warns %i times', (state, times) => {
    expect(found('quote-unchecked', body, { facts: [quote('f', { state })] })).toHaveLength(times);
  });
  it('a claim may be unchecked and without a source', () => {
    const facts = [testFact('f', { kind: 'claim', state: 'unchecked' })];
    expect(found('quote-unchecked', body, { facts })).toEqual([]);
    expect(found('quote-source', body, { facts })).toEqual([]);
  });
  it('a quote without a source warns', () => {
    expect(found('quote-source', body, { facts: [testFact('f')] })).toHaveLength(1);
    expect(found('quote-source', body, { facts: [quote('f')] })).toEqual([]);
  });
});

describe('quotations that are not tagged', () => {
  const said = '“We heard it go in the night,” said Elias Corran.';
  it('warn, with the block where they stand', () => {
    const findings = found('untagged-quotation', [paragraph('One.'), paragraph(said)]);
    expect(findings).toMatchObject([
      {
        gate: 'untagged-quotation',
        level: 'warn',
        message: 'The quotation “We heard it go in the night” is not tagged: tag it with its source, or decline it.',
        at: { block: 1 },
      },
    ]);
  });
  it('pass when a quote covers their words, with or without the marks, whole', () => {
    const facts = [quote('f')];
    const inside = [paragraph('“', marked('We heard it go in the night,', 'f'), '” said Elias Corran.')];
    const pieces = [
      paragraph(
        marked('“We heard ', 'f'),
        textLeaf('it go', 1, ['f']),
        marked(' in the night,”', 'f'),
        ' said Elias Corran.',
      ),
    ];
    const half = [paragraph(marked('“We heard it', 'f'), ' go in the night,” said Elias Corran.')];
    expect(found('untagged-quotation', inside, { facts })).toEqual([]);
    expect(found('untagged-quotation', pieces, { facts })).toEqual([]);
    expect(found('untagged-quotation', half, { facts })).toHaveLength(1);
  });
  it('warn when only a claim covers them', () => {
    const body = [paragraph(marked('“We heard it go in the night,”', 'f'), ' said Elias Corran.')];
    expect(found('untagged-quotation', body, { facts: [testFact('f', { kind: 'claim' })] })).toHaveLength(1);
  });
  it('warn of a block quotation without marks, and pass it where it is tagged', () => {
    const words = 'We heard it go in the night, and nobody came.';
    expect(found('untagged-quotation', [paragraph('Corran wrote:'), blockQuote(words)])).toHaveLength(1);
    const tagged = [paragraph('Corran wrote:'), blockQuote(marked(words, 'f'))];
    expect(found('untagged-quotation', tagged, { facts: [testFact('f')] })).toEqual([]);
  });
  it('pass in pull quotes and notes, and when an editor declined them', () => {
    expect(found('untagged-quotation', [pullQuote(said), note(said)])).toEqual([]);
    const declined = ['direct:We heard it go in the night,'];
    expect(found('untagged-quotation', [paragraph(said)], { declined })).toEqual([]);
  });
  it('warn in lists and block quotes too', () => {
    expect(found('untagged-quotation', [list('bullet', [[textLeaf(said)]]), blockQuote(said)])).toHaveLength(2);
  });
});

describe('pull quotes', () => {
  const said = paragraph(
    marked('“I did not do it, and I’d say so in court,”', 'f'),
    ' said Elias Corran. Nobody spoke.',
  );
  const facts = [quote('f', { state: 'verified' })];
  it('warn when their words stand nowhere in the text', () => {
    const blocks = [said, pullQuote('“I did do it”'), heading('h2', 'I did do it')];
    const findings = found('pull-quote-words', blocks, { facts, sources: [testSource('s')] });
    expect(findings).toMatchObject([{ level: 'warn', at: { block: 1 } }]);
    expect(findings[0]?.message).not.toContain('did do');
    expect(found('pull-quote-words', [said, pullQuote('not do i')])).toHaveLength(1);
    expect(found('pull-quote-words', [paragraph('It was -5 that night.'), pullQuote('It was 5')])).toHaveLength(1);
  });
  it.each([
    '“I did not do it”',
    "I did not do it, and I'd say so in court.",
    'I’d say so in court',
    'nobody spoke',
    '…',
  ])('pass when they stand there: %s', (words) => {
    expect(found('pull-quote-words', [said, pullQuote(words)], { facts })).toEqual([]);
  });
});

describe('“sources” for one source', () => {
  const fact = (id: string, sourceId: string) => testFact(id, { kind: 'claim', sourceId });
  const body = (text: string, ...ids: string[]) => [paragraph(text, ...ids.map((id) => marked(' seven ', id)))];
  it.each([
    'Sources said the wall was weak:',
    'According to sources, the wall was weak:',
    'Two sources close to the board confirmed it:',
  ])('warns: %s', (text) => {
    expect(found('plural-sources', body(text, 'f'), { facts: [fact('f', 's')] })).toHaveLength(1);
  });
  it('passes with two sources behind the paragraph', () => {
    const facts = [fact('f', 's'), fact('g', 't')];
    expect(found('plural-sources', body('Sources said the wall was weak:', 'f', 'g'), { facts })).toEqual([]);
  });
  it.each([
    'Sources of sand said to be near:',
    'Food sources, he said, are few:',
    'A source said so:',
    'She resources, said no one:',
  ])('passes: %s', (text) => {
    expect(found('plural-sources', body(text, 'f'), { facts: [fact('f', 's')] })).toEqual([]);
  });
  it('looks at the story’s unnamed sources where the paragraph has no fact', () => {
    const unnamed = testFact('f', { sourceId: 's', attribution: anonymous });
    const text = [paragraph('Sources said the wall was weak.'), paragraph(marked('It was.', 'f'))];
    expect(found('plural-sources', text, { facts: [unnamed] })).toHaveLength(1);
    expect(found('plural-sources', text, { facts: [fact('f', 's')] })).toEqual([]);
  });
});

it('a fact that one person has verified blocks where a second must', () => {
  const body = [paragraph(marked('“We heard it go”', 'f'), ' said Elias Corran.')];
  const given = { facts: [quote('f')], sources: [testSource('s')] };
  expect(found('second-check', body, given)).toEqual([]);
  expect(found('second-check', body, { ...given, oneVerified: ['f'] })).toMatchObject([
    { level: 'block', at: { factId: 'f' } },
  ]);
});

describe('related stories', () => {
  const target = { relatedId: 'r', headline: 'The survey', updated: TEST_DAY, desk: 'Metro', missing: false } as const;
  it.each([
    ['withdrawn', 'The related story “The survey” was withdrawn since it was attached: remove it, or mark it as seen.'],
    [
      'corrected',
      'The related story “The survey” was corrected since it was attached: read the correction, then mark it as seen.',
    ],
    ['published', 'The related story “The survey” is in the bin: remove it, or restore that story.'],
  ] as const)('that changed (%s) block until seen', (status, message) => {
    const targets = [{ ...target, status, changed: true }];
    expect(found('related-changed', [], { targets })).toMatchObject([
      { gate: 'related-changed', level: 'block', message, at: { relatedId: 'r' } },
    ]);
  });
  it('that were seen as they are pass; one that is gone blocks', () => {
    expect(found('related-changed', [], { targets: [{ ...target, status: 'corrected', changed: false }] })).toEqual([]);
    const gone = [{ ...target, status: null, changed: false, missing: true }];
    expect(found('related-changed', [], { targets: gone })).toHaveLength(1);
  });
  it('that are only a headline warn', () => {
    const waiting = {
      id: 'r',
      role: 'similar',
      storyId: null,
      url: null,
      title: 'Cold comes',
      seenStatus: null,
    } as const;
    expect(found('related-unattached', [], { content: { related: [waiting] } })).toHaveLength(1);
    const attached = { ...waiting, url: 'https://example.org/' };
    expect(found('related-unattached', [], { content: { related: [attached] } })).toEqual([]);
  });
});

describe('figures that disagree', () => {
  const wrong = 'Membership rose from 40 to 50, up 20 per cent.';
  it('warn where they stand, unless the editor left them as they are', () => {
    const [finding] = found('figures-disagree', [paragraph('It rained.'), paragraph(wrong)]);
    expect(finding).toMatchObject({ level: 'warn', at: { block: 1 } });
    expect(finding?.message).toMatch(/^From 40 to 50 is a rise of 25%/);
    const declined = ['figures:change:rose from 40 to 50, up 20 per cent'];
    expect(found('figures-disagree', [paragraph(wrong)], { declined })).toEqual([]);
  });
  it('are not repeated where the words are off the record', () => {
    const facts = [quote('f', { attribution: off })];
    const [finding] = found('figures-disagree', [paragraph(marked(wrong, 'f'))], { facts });
    expect(finding?.message).toBe('Figures in words that are not for publication do not agree: check them.');
  });
  it('are judged by the day of the story, and not in a pull quote', () => {
    expect(found('figures-disagree', [paragraph('It opens on Monday 5 January.')])).toEqual([]);
    expect(found('figures-disagree', [paragraph('It opens on Monday 6 January.')])).toHaveLength(1);
    expect(found('figures-disagree', [pullQuote(wrong), note(wrong)])).toEqual([]);
  });
});

describe('fields, placeholders, pictures', () => {
  it.each(['headline', 'byline', 'slug'] as const)('a missing %s blocks', (field) => {
    expect(found('missing-fields', [], { content: { [field]: ' ' } })).toEqual([
      expect.objectContaining({ level: 'block', at: { field } }),
    ]);
  });
  it('an embargo warns until it has passed', () => {
    expect(found('embargo', [], { content: { embargo: '2026-01-02T12:00:01.000Z' } })).toHaveLength(1);
    expect(found('embargo', [], { content: { embargo: '2026-01-02T11:59:59.000Z' } })).toEqual([]);
    expect(found('embargo', [], { content: { embargo: '2026-01-02T12:30:00+01:00' } })).toEqual([]);
  });
  it.each(['about TK people', 'TKTK', '(TK)', 'Mayor XX said', 'on XXX street'])('a placeholder warns: %s', (text) => {
    expect(found('placeholders', [paragraph(text)])).toEqual([
      expect.objectContaining({ level: 'warn', at: { block: 0 } }),
    ]);
  });
  it.each(['a TKO in the third', 'TK Maxx opened', 'size XXL', 'XX chromosomes', 'tk', 'the MTK bank', 'X said'])(
    'no placeholder: %s',
    (text) => {
      expect(found('placeholders', [paragraph(text)], { content: { headline: text } })).toEqual([]);
    },
  );
  it('placeholders in fields and captions are found; those in notes are not published', () => {
    expect(found('placeholders', [note('TK')], { content: { headline: 'Wall TK' } })).toEqual([
      expect.objectContaining({ at: { field: 'headline' } }),
    ]);
  });
  const picture = {
    media: 'a'.repeat(64),
    mime: 'image/png',
    width: 1,
    height: 1,
    alt: 'A wall',
    caption: '',
    credit: 'NW',
  };
  it('a picture without description or credit warns for each', () => {
    expect(found('image-text', [image(picture)])).toEqual([]);
    expect(found('image-text', [image({ ...picture, alt: ' ', credit: '' })])).toHaveLength(2);
  });
  it('a picture whose file is gone warns', () => {
    expect(found('image-file', [image(picture)], { missingMedia: [picture.media] })).toHaveLength(1);
    expect(found('image-file', [image(picture)], { missingMedia: [] })).toEqual([]);
  });
});
