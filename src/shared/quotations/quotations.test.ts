import { describe, expect, it } from 'vitest';
import { findQuotations, isSpeakerDoubtful, joinUtterances, type Quotation, type QuotationOptions } from './index.ts';

interface Row {
  readonly words: string;
  readonly kind: string;
  readonly speaker: string | null;
  readonly name?: string | undefined;
}

const rowsOf = (text: string, options?: QuotationOptions): readonly Row[] =>
  findQuotations(text, options).map((quotation) => ({
    words: quotation.parts.map(({ start, end }) => text.slice(start, end)).join(' / '),
    kind: quotation.kind,
    speaker: quotation.speaker === null ? null : text.slice(quotation.speaker.start, quotation.speaker.end),
    name: quotation.speaker?.name,
  }));

const speakersOf = (text: string, options?: QuotationOptions): readonly (string | null)[] =>
  rowsOf(text, options).map((row) => row.speaker);

const only = (text: string, options?: QuotationOptions): Quotation => {
  const all = findQuotations(text, options);
  expect(all).toHaveLength(1);
  return all[0] as Quotation;
};

describe('who stands with a quotation', () => {
  it.each([
    ['after the words', '“The bridge is safe,” Dunmore said.', 'Dunmore'],
    ['after the words, inverted', '“The bridge is safe,” said Dunmore.', 'Dunmore'],
    ['before the words', 'Dunmore said: “The bridge is safe.”', 'Dunmore'],
    ['before the words, after a comma', 'Dunmore said, “The bridge is safe.”', 'Dunmore'],
    ['before words inside a sentence', 'Dunmore said the bridge was “a disgrace to the county”.', 'Dunmore'],
    ['with “that”', 'Dunmore said that the bridge was “a disgrace to the county”.', 'Dunmore'],
    ['a pronoun', '“The bridge is safe,” she said.', 'she'],
    [
      'with a long apposition',
      '“The bridge is safe,” said Ada Dunmore, the county engineer, on Friday.',
      'Ada Dunmore',
    ],
    [
      'with an apposition before the verb',
      'Ada Dunmore, the county engineer since 2019, said the bridge was “safe enough for goats”.',
      'Ada Dunmore',
    ],
    [
      'after an introduction',
      'In a letter to the Harbour Echo, senior councillor Owen Pryce, the leader of the opposition, said the plan was “a bad joke”.',
      'senior councillor Owen Pryce',
    ],
    ['with an addressee', 'Owen Pryce told the Harbour Echo: “Nobody asked the fishermen.”', 'Owen Pryce'],
    ['according to', 'The plan is “dead in the water”, according to Owen Pryce.', 'Owen Pryce'],
    ['according to, first', 'According to Owen Pryce, the plan is “dead in the water”.', 'Owen Pryce'],
    ['an organisation', 'The harbour authority said it was “looking into the matter”.', 'The harbour authority'],
    ['a document', 'The report said the pier was “beyond repair”.', 'The report'],
    ['an unnamed official', '“We were never told,” said a senior ministry official.', 'a senior ministry official'],
    ['several speakers', '“We were never told,” residents said.', 'residents'],
    ['a relative clause after a dash', 'Residents held up a sign — which read “No bridge here” — and left.', 'which'],
    ['a noun before a verb that is a noun too', 'The advert claims “the bridge is perfectly safe”.', 'The advert'],
    ['after an adverb that opens the sentence', 'Specifically, Pryce said the plan was “a bad joke”.', 'Pryce'],
    ['between marks made of two single ones', "''The bridge is safe,'' Dunmore said.", 'Dunmore'],
    ['a relative clause', 'Pryce, who called the plan “a bad joke”, left early.', 'who'],
    [
      'a day before the verb',
      'Owen Pryce, the leader of the council, on Tuesday called the plan “a bad joke”.',
      'Owen Pryce',
    ],
    ['a day in a relative clause', 'Ada Dunmore met Owen Pryce, who on Tuesday called the plan “a bad joke”.', 'who'],
    ['once in a relative clause', 'Residents feared Owen Pryce, who once called the plan “a bad joke”.', 'who'],
    ['a verb of naming', 'Pryce called the plan “a bad joke”.', 'Pryce'],
    ['a participle', 'Pryce left the hall early, calling the plan “a bad joke”.', 'Pryce'],
    ['a second verb', 'Pryce left the hall early and called the plan “a bad joke”.', 'Pryce'],
    ['a passive', 'The plan was described as “a bad joke” by Owen Pryce.', 'Owen Pryce'],
    ['a name after a dash', '“A fine mayor and a finer baker.” — Ada Dunmore', 'Ada Dunmore'],
    ['a name and a colon', 'Ada Dunmore: “A fine mayor and a finer baker.”', 'Ada Dunmore'],
  ])('finds the speaker %s', (_, text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  });

  it.each([
    ['the person spoken to', 'Dunmore told Pryce: “The bridge is safe.”', 'Dunmore'],
    ['the person spoken of', 'Dunmore said of Pryce: “He never once came to the bridge.”', 'Dunmore'],
    ['a town in the introduction', 'Speaking in Aberwen, Dunmore said: “The bridge is safe.”', 'Dunmore'],
    [
      'the owner of the spokeswoman',
      '“The bridge is safe,” said a spokeswoman for Dunmore.',
      'a spokeswoman for Dunmore',
    ],
    ['the one who speaks in the next sentence', '“The bridge is safe,” Dunmore said. Pryce disagreed.', 'Dunmore'],
  ])('does not take %s for the speaker', (_, text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  });

  it('keeps the speaker for the second half of a split utterance', () => {
    const text = '“The bridge is safe,” Dunmore said on Friday, “and it will stay open.”';
    expect(speakersOf(text)).toEqual(['Dunmore', 'Dunmore']);
    const found = findQuotations(text);
    expect(found.map((quotation) => quotation.continues)).toEqual([false, true]);
    expect(joinUtterances(found).map((utterance) => utterance.length)).toEqual([2]);
  });

  it('keeps the speaker for the sentence after the attribution', () => {
    expect(speakersOf('“The bridge is safe,” Dunmore said. “We looked at every bolt of it in May.”')).toEqual([
      'Dunmore',
      'Dunmore',
    ]);
  });

  it('carries an utterance over paragraphs whose mark is re-opened', () => {
    const text = 'Dunmore said: “The bridge is safe.\n\n“We looked at every bolt.\n\n“And it will stay open.”';
    const found = findQuotations(text);
    expect(speakersOf(text)).toEqual(['Dunmore', 'Dunmore', 'Dunmore']);
    expect(found.map((quotation) => quotation.continues)).toEqual([false, true, true]);
  });

  it('changes the speaker when another attribution comes', () => {
    const text = '“The bridge is safe,” Dunmore said.\n\n“It is not,” Pryce said. “Ask the goats.”';
    expect(speakersOf(text)).toEqual(['Dunmore', 'Pryce', 'Pryce']);
  });

  it('looks in the paragraph before where a colon ends it', () => {
    expect(
      speakersOf('Dunmore issued this statement:\n\n“The bridge is safe and it will stay open all winter.”'),
    ).toEqual(['Dunmore']);
  });

  it('reads question-and-answer transcripts, labels as speakers and words without marks', () => {
    const text = 'The hearing went on.\n\nPRYCE: Is the bridge safe?\n\nDUNMORE: It is, and it will stay open.';
    expect(rowsOf(text)).toMatchObject([
      { words: 'Is the bridge safe?', kind: 'direct', speaker: 'PRYCE' },
      { words: 'It is, and it will stay open.', kind: 'direct', speaker: 'DUNMORE' },
    ]);
  });

  it('reads the questions and answers of an interview, whose letters name nobody', () => {
    expect(rowsOf('Q: Is the bridge safe?\nA: It is, and it will stay open.')).toMatchObject([
      { words: 'Is the bridge safe?', kind: 'direct', speaker: 'Q', name: undefined },
      { words: 'It is, and it will stay open.', kind: 'direct', speaker: 'A', name: undefined },
    ]);
    expect(rowsOf('A: It is.\n\nThe hearing went on.')).toEqual([]);
  });

  it('takes a single line in capitals before a colon for a crosshead, not a transcript', () => {
    expect(rowsOf('The hearing went on.\n\nTHE COST: Nobody knows it yet.\n\nIt was late.')).toEqual([]);
    expect(rowsOf('UPDATE: The bridge is shut.\n\nREAD MORE: The long winter.')).toEqual([]);
  });
});

describe('what marked words are', () => {
  it.each([
    ['a whole utterance', '“The bridge is safe,” Dunmore said.', 'direct'],
    ['an utterance after a colon', 'Dunmore said: “The bridge is safe.”', 'direct'],
    ['words inside a sentence', 'Dunmore said the bridge was “a disgrace to the county”.', 'mixed'],
    ['a work', 'He plays the inspector in the film “Night Ferry to Leith”.', 'title'],
    ['a nickname', 'William “Nobby” Clarke won the race.', 'title'],
    ['a word set apart', 'The so-called “smart” bins were full.', 'scare'],
  ])('takes %s for what it is', (_, text, kind) => {
    expect(only(text).kind).toBe(kind);
  });

  it('gives no speaker to works and words set apart', () => {
    expect(speakersOf('She hosts the podcast “Low Water” on Sundays.')).toEqual([null]);
    expect(speakersOf('The so-called “smart” bins were full.')).toEqual([null]);
  });

  it('still calls long words a quotation where nobody is named, so that the gate counts them', () => {
    const quotation = only('“The bridge is safe, and those who say otherwise have never once walked across it.”');
    expect(quotation.speaker).toBeNull();
    expect(quotation.kind).toBe('direct');
  });
});

describe('who a mention is', () => {
  const text = [
    'Ada Dunmore, the county engineer, opened the bridge on Friday. Mayor Owen Pryce stayed away.',
    '“It is safe,” Dunmore said.',
    '“It is a bad joke,” Pryce said.',
    '“He never came to look,” she said.',
  ].join('\n\n');

  it('resolves a surname to the full name, with the role that the text gives', () => {
    const [first, second] = findQuotations(text);
    expect(first?.speaker).toMatchObject({ name: 'Ada Dunmore', description: 'county engineer', type: 'person' });
    expect(second?.speaker).toMatchObject({ name: 'Owen Pryce', description: 'Mayor', type: 'person' });
  });

  it('resolves a pronoun by gender', () => {
    const text = 'Mary Dunmore opened the bridge. Owen was there with James Pryce.\n\n“It is safe,” she said.';
    expect(rowsOf(text)).toMatchObject([{ speaker: 'she', name: 'Mary Dunmore' }]);
  });

  it('leaves a pronoun open where nobody fits', () => {
    expect(rowsOf('The bridge opened.\n\n“It is safe,” she said.')).toMatchObject([
      { speaker: 'she', name: undefined },
    ]);
  });

  it('separates the office from the name', () => {
    const quotation = only('Secretary of State Marian Holt told Radio Wen: “We are not calling them names.”');
    expect(quotation.speaker).toMatchObject({ name: 'Marian Holt', description: 'Secretary of State' });
    expect(quotation.context.to).toBe('Radio Wen');
  });

  it('resolves an office to the person who holds it in the text', () => {
    const text = 'Owen Pryce, the mayor, stayed away.\n\n“It is a bad joke,” the mayor said.';
    expect(rowsOf(text)).toMatchObject([{ speaker: 'the mayor', name: 'Owen Pryce' }]);
  });

  it('takes the archive’s name for a name or an alias of its list', () => {
    const knownNames = [{ name: 'Ada Dunmore CBE', aliases: ['Ada Dunmore', 'the county engineer'] }];
    expect(rowsOf('“It is safe,” said Ada Dunmore.', { knownNames })).toMatchObject([{ name: 'Ada Dunmore CBE' }]);
    expect(rowsOf('“It is safe,” said Eda Dunmere.', { knownNames })).toMatchObject([{ name: 'Eda Dunmere' }]);
  });

  it('says what an unnamed speaker is called and gives no name', () => {
    const { speaker } = only('“We were never told,” said a senior ministry official.');
    expect(speaker).toMatchObject({ description: 'senior ministry official', type: 'unnamed' });
    expect(speaker?.name).toBeUndefined();
  });

  it('tells why in a sentence', () => {
    const [first] = findQuotations(text);
    expect(first?.reason).toBe(
      '“said” after the quote; “Dunmore” is Ada Dunmore, county engineer, first named in paragraph 1',
    );
  });
});

describe('what stands with the words', () => {
  it.each([
    ['the addressee', '“It is safe,” Dunmore told the Harbour Echo.', { to: 'the Harbour Echo' }],
    [
      'the occasion',
      'Dunmore said in an interview on Radio Wen that it was “safe enough”.',
      { how: 'in an interview on Radio Wen' },
    ],
    ['the day', '“It is safe,” Dunmore said on Friday.', { day: 'on Friday' }],
    ['the place', '“It is safe,” Dunmore said in Aberwen.', { place: 'Aberwen' }],
    [
      'why a name is kept back',
      '“It is not safe,” said an official, who spoke on condition of anonymity because the report is not public.',
      { anonymity: 'on condition of anonymity because the report is not public' },
    ],
  ])('takes over %s', (_, text, context) => {
    expect(only(text).context).toEqual(context);
  });

  it('takes nothing from inside the quotation or from another sentence', () => {
    expect(only('On Monday it rained. “I told the Echo on Tuesday,” Dunmore said.').context).toEqual({});
  });
});

describe('other languages', () => {
  it.each([
    ['de', 'Bürgermeisterin Anna Vogel sagte: „Die Brücke ist sicher.“', 'Bürgermeisterin Anna Vogel'],
    ['de', '„Die Brücke ist sicher“, sagte Anna Vogel.', 'Anna Vogel'],
    ['de', 'In einem Gespräch mit dem Echo sagte er: „Die Brücke ist sicher.“', 'er'],
    ['fr', '« Le pont est sûr », a déclaré Anne Leroy.', 'Anne Leroy'],
    ['fr', 'Anne Leroy a déclaré : « Le pont est sûr. »', 'Anne Leroy'],
    ['es', '«El puente es seguro», dijo Ana Ruiz.', 'Ana Ruiz'],
    ['it', '«Il ponte è sicuro», ha detto Anna Rossi.', 'Anna Rossi'],
  ])('reads %s: %s', (language, text, speaker) => {
    expect(speakersOf(text, { language })).toEqual([speaker]);
  });
});

describe('a speaker in doubt', () => {
  it('is one of two people of one surname', () => {
    const quotation = only('Ada Dunmore came first. Tom Dunmore came late. “The bridge is safe,” Dunmore said.');
    expect(quotation.speaker).toMatchObject({ name: 'Tom Dunmore', certainty: 0.6 });
    expect(quotation.reason).toContain('(not sure)');
    expect(isSpeakerDoubtful(quotation)).toBe(true);
  });
  it.each([
    ['the only one of the surname', 'Ada Dunmore came first. Tom Pryce came late. “The bridge is safe,” Dunmore said.'],
    ['named in full', 'Ada Dunmore came first. “The bridge is safe,” Tom Dunmore said.'],
    ['named by a lone surname alone', '“The bridge is safe,” Dunmore said.'],
    ['unnamed', '“The bridge is safe,” a ministry official said.'],
  ])('is not one who is %s', (_, text) => {
    const quotation = only(text);
    expect(isSpeakerDoubtful(quotation)).toBe(false);
    expect(quotation.reason).not.toContain('(not sure)');
  });
  it('is one whose mention hardly won', () => {
    const speaker = { start: 0, end: 3, name: 'Ada Dunmore', certainty: 1 };
    expect(isSpeakerDoubtful({ confidence: 0.49, speaker })).toBe(true);
    expect(isSpeakerDoubtful({ confidence: 0.5, speaker })).toBe(false);
    expect(isSpeakerDoubtful({ confidence: 0.2, speaker: null })).toBe(false);
  });
});
