// News-like prose with a fixed seed: Zipf-distributed words, sentences, quotations with speakers, so that every run measures the same text.

const SYLLABLES =
  'ba be bo da de di fa fe ga go ha he ka ke la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we'.split(
    ' ',
  );
const COMMON =
  'the of to and a in that is was for on it with as he be at by said his from are this have an had not but has who they which she were one their will more would there been or her its about than when after also over last council minister government police people year years new time first two three company court'.split(
    ' ',
  );
const NAMES =
  'Corran Whitfield Okonedo Marsh Adeyemi Lindqvist Trevanion Penhallow Stott Visser Reid Baird Hallam Prasad Lyle Sethi'.split(
    ' ',
  );

/** Numbers in [0, 1), the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Prose {
  word(): string;
  sentence(words: number): string;
  /** A sentence with a quotation and its speaker. */
  quotation(words: number): string;
  /** Paragraphs of about 35 words, every second one with a quotation. */
  paragraphs(words: number): string[];
}

export function prose(seed: number, vocabulary = 30_000): Prose {
  const random = seeded(seed);
  const words = Array.from({ length: vocabulary }, (_, rank) => {
    if (rank < COMMON.length) return COMMON[rank] ?? 'the';
    let made = '';
    let rest = rank;
    for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) made += SYLLABLES[rest % SYLLABLES.length];
    return made;
  });
  const word = () => words[Math.min(vocabulary - 1, Math.floor(vocabulary ** random()) - 1)] ?? 'the';
  const run = (count: number) => Array.from({ length: count }, word).join(' ');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const name = () => NAMES[Math.floor(random() * NAMES.length)] ?? 'Marsh';
  const sentence = (count: number) => `${capital(run(count))}.`;
  const quotation = (count: number) => `“${capital(run(count))},” ${name()} said.`;
  return {
    word,
    sentence,
    quotation,
    paragraphs: (total) => {
      const made: string[] = [];
      for (let left = total; left > 0; left -= 35) {
        made.push(made.length % 2 === 1 ? `${quotation(14)} ${sentence(19)}` : `${sentence(18)} ${sentence(17)}`);
      }
      return made;
    },
  };
}
