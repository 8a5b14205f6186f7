// Every string of the public view with where it stands, for gates that look for words that must not be there.

import type { PublicBlock, PublicInline, PublicList, PublicSource, PublicStory } from '#shared/story/public-story.ts';

export interface PublicString {
  readonly text: string;
  /** For a sentence: "in the headline", "in the text". */
  readonly place: string;
}

/** In the order of the page; what the reader is told of sources stands last. */
export function publicStrings(view: PublicStory): PublicString[] {
  const found: PublicString[] = [
    { text: view.headline, place: 'in the headline' },
    { text: view.standfirst, place: 'in the standfirst' },
    { text: view.byline, place: 'in the byline' },
    { text: view.dateline, place: 'in the dateline' },
    { text: wordsOfAddress(view.slug), place: 'in the slug' },
    { text: view.desk, place: 'in the desk’s name' },
    ...view.keywords.map((text) => ({ text, place: 'in the keywords' })),
    ...view.corrections.map(({ text }) => ({ text, place: 'in a correction' })),
    ...view.body.flatMap(blockStrings),
    ...view.related.map(({ headline }) => ({ text: headline, place: 'in the headline of a related story' })),
    ...view.body
      .flatMap(linkAddresses)
      .map((url) => ({ text: wordsOfAddress(url), place: 'in the address of a link' })),
    ...view.related.map(({ url, slug }) => ({
      text: wordsOfAddress(url ?? slug ?? ''),
      place: 'in the address of a related story',
    })),
    ...view.facts.flatMap(({ source }) => sourceStrings(source)).map((text) => ({ text, place: 'in an attribution' })),
  ];
  return found.filter(({ text }) => text.trim() !== '');
}

function sourceStrings(source: PublicSource | null): string[] {
  switch (source?.naming) {
    case undefined:
      return [];
    case 'named':
      return [source.name, source.description, ...source.contacts.flatMap(({ label, value }) => [label, value])];
    case 'pseudonym':
      return [source.pseudonym, source.reason];
    case 'described':
    case 'anonymous':
      return [source.description, source.reason];
  }
}

function blockStrings(block: PublicBlock): PublicString[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [{ text: wordsOf(block.children), place: 'in the text' }];
    case 'crosshead':
      return [{ text: wordsOf(block.children), place: 'in a crosshead' }];
    case 'pull-quote':
      return [{ text: wordsOf(block.children), place: 'in a pull quote' }];
    case 'list':
      return listTexts(block).map((text) => ({ text, place: 'in a list' }));
    case 'image':
      return [
        { text: block.caption, place: 'in a caption' },
        { text: block.credit, place: 'in a picture’s credit' },
        { text: block.alt, place: 'in the description of a picture' },
      ];
    case 'rule':
    case 'related':
      return [];
  }
}

function linkAddresses(block: PublicBlock): string[] {
  if (block.type === 'list') return addressesIn(block);
  return 'children' in block ? block.children.flatMap(addressOf) : [];
}

const addressesIn = (list: PublicList): string[] =>
  list.items.flatMap((item) => [...item.children.flatMap(addressOf), ...item.lists.flatMap(addressesIn)]);

const addressOf = (child: PublicInline): string[] => (child.type === 'link' ? [child.url] : []);

/** An address as words: escapes read, and all that stands for a blank or divides its parts a blank. */
export function wordsOfAddress(address: string): string {
  let read = address;
  try {
    read = decodeURIComponent(address);
  } catch {
    // Not every "%" in an address begins an escape; blanks are read all the same.
    read = address.replace(/%20/g, ' ');
  }
  return read.replace(/[-_+./:?&=#@,~]+/g, ' ');
}

const listTexts = (list: PublicList): string[] =>
  list.items.flatMap((item) => [wordsOf(item.children), ...item.lists.flatMap(listTexts)]);

const wordsOf = (children: readonly PublicInline[]): string =>
  children
    .map((child) => (child.type === 'link' ? wordsOf(child.children) : child.type === 'break' ? '\n' : child.text))
    .join('');
