// A newsroom's archive of any size, made up: story 5 is the same in every run and every size.
//
// What is like real news: the frequencies of words (Zipf's law over a vocabulary that grows with the archive), names that come back, quotations in every
// second paragraph, events that a handful of stories share, desks, keywords, dates over thirty years.

import type { NewStory } from '#core/stories/create-stories.ts';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { seeded } from '../prose.ts';

const FUNCTION_WORDS =
  'the of to and a in that is was for on it with as he be at by said his from are this have an had not but has who they which she were one their will more would there been or her its about than when after also over last'.split(
    ' ',
  );
const NEWS_WORDS =
  'council minister government police people year years new time first two three company court week state city report officials public country president work plan school children hospital money health party election vote budget tax law judge case trial death fire storm flood water road train bridge house housing price market bank workers union strike pay jobs deal talks war army border attack leader campaign resigns resigned resign minister ministers'.split(
    ' ',
  );
const SYLLABLES =
  'ba be bo bri cal cha cor da de di dra fa fe fin ga ge gla go ha he hol in ja ka ke kin la le li lon lu ma me mi mon na ne no nor or pa pe pla po pra qua ra re ri ro sa se sha si so sta ta te ter ti to tra un va ve vi wa we wil ya za'.split(
    ' ',
  );
const ENDINGS = ['', '', 's', 'ed', 'ing', 'er', 'ly', 'tion', 'ment', 'al'];
const FIRST =
  'Ann Ben Carla David Elena Frank Grace Hugo Ines James Karin Liam Maria Noor Omar Petra Quinn Rosa Sam Tara Uwe Vera Will Yusuf Zoe'.split(
    ' ',
  );
const LAST =
  'Marsh Okonedo Whitfield Adeyemi Lindqvist Trevanion Penhallow Stott Visser Reid Baird Hallam Prasad Lyle Sethi Corran'.split(
    ' ',
  );
const DESKS = ['News', 'Politics', 'Courts', 'Business', 'Sport', 'Arts', 'Science', 'World'];
const STATUSES = [
  'published',
  'published',
  'published',
  'published',
  'published',
  'published',
  'corrected',
  'withdrawn',
  'draft',
  'editing',
] as const;

/** Zipf's law holds for the common words of a language; the rest, one word in forty, comes from a long tail, so that the vocabulary grows with the archive. */
const CORE = 12_000;
const VOCABULARY = 800_000;
const TAIL = 0.025;
const NAMES = 6_000;
/** Stories of one event. */
const EVENT = 6;
const FIRST_DAY = Date.UTC(1996, 0, 1);
const DAYS = 30 * 365;
/** Stories of the full archive; a smaller one has the same stories up to its size, so its dates are thinned out over the same years. */
const MS_A_DAY = 86_400_000;

const words = new Map<number, string>();
/** The word at a place of the frequency list, the commonest first. */
export function wordAt(rank: number): string {
  if (rank < FUNCTION_WORDS.length) return FUNCTION_WORDS[rank] ?? 'the';
  if (rank < FUNCTION_WORDS.length + NEWS_WORDS.length) return NEWS_WORDS[rank - FUNCTION_WORDS.length] ?? 'council';
  const known = words.get(rank);
  if (known !== undefined) return known;
  let made = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    made += SYLLABLES[rest % SYLLABLES.length];
  const word = `${made}${ENDINGS[rank % ENDINGS.length]}`;
  if (words.size < 100_000) words.set(rank, word);
  return word;
}

export const nameAt = (rank: number): string => {
  const first = FIRST[rank % FIRST.length] ?? 'Ann';
  const stem = LAST[Math.floor(rank / FIRST.length) % LAST.length] ?? 'Marsh';
  const branch = Math.floor(rank / (FIRST.length * LAST.length));
  return `${first} ${stem}${branch === 0 ? '' : (SYLLABLES[branch % SYLLABLES.length] ?? '')}`;
};

/**
 * @param number from 0.
 * @param of stories of the archive that it is one of: dates are spread over thirty years.
 */
export function storyAt(number: number, of: number): NewStory {
  const random = seeded(number * 2_654_435_761 + 1);
  const zipf = (most: number) => Math.min(most - 1, Math.floor(most ** random()) - 1);
  const event = Math.floor(number / EVENT);
  const ofEvent = seeded(event * 97 + 13);
  const topic = Array.from({ length: 5 }, () => wordAt(2_000 + Math.floor(ofEvent() ** 3 * 120_000)));
  const eventName = nameAt(Math.floor(NAMES ** ofEvent()) - 1);
  const plain = () => wordAt(random() < TAIL ? CORE + Math.floor((VOCABULARY - CORE) * random() ** 4) : zipf(CORE));
  const word = () => (random() < 0.04 ? (topic[Math.floor(random() * topic.length)] ?? 'the') : plain());
  const run = (count: number) => Array.from({ length: count }, word).join(' ');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const name = () => (random() < 0.5 ? eventName : nameAt(zipf(NAMES)));
  const sentence = (count: number) => `${capital(run(count))}.`;
  const paragraphs = 6 + Math.floor(random() * 5);
  const body = Array.from({ length: paragraphs }, (_, at) =>
    at % 2 === 1 ? `“${capital(run(14))},” ${name()} said. ${sentence(17)}` : `${sentence(18)} ${name()} ${run(15)}.`,
  );
  const at = new Date(FIRST_DAY + Math.floor((event * EVENT * DAYS) / of) * MS_A_DAY + (number % EVENT) * 7_200_000);
  const status = STATUSES[number % STATUSES.length] ?? 'published';
  return {
    externalId: `archive-${number}`,
    status,
    updated: at.toISOString(),
    published: status === 'draft' || status === 'editing' ? null : at.toISOString(),
    content: {
      slug: `${topic[0]}-${number}`,
      headline: `${eventName} ${run(3)} ${topic[0]} ${topic[1]} ${run(2)}`,
      standfirst: sentence(15),
      byline: nameAt(number % 300),
      desk: DESKS[Math.floor(DESKS.length * random() ** 2)] ?? 'News',
      keywords: [topic[0] ?? '', topic[2] ?? ''],
      document: storyDocument(body.map((text) => paragraph(text))),
    },
  };
}
