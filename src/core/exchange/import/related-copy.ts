// Headlines of other stories in raw copy: promo lines inside the text and lists under a heading such as "Similar Content".

import { plainItem } from './copy-lines.ts';
import { LIST_HEADINGS, PROMO_LABELS, PROMO_WORDS } from './furniture.ts';
import { comparable } from './known-headline.ts';
import { endsSentence, isHeadlineLike, take, type Understood, wordCount } from './understood.ts';

/** "May Be Interested In:Headline" becomes its label, as furniture, and the headline, as a related story at this place. */
export function splitPromos(parts: Understood[]): void {
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Understood;
    if (part.taken !== null || part.text.length > 300) continue;
    const match =
      PROMO_LABELS.exec(part.text) ??
      (part.line.hint === 'box' ? PROMO_WORDS.exec(part.text.replace('\n', ' ')) : null);
    if (match === null || !isHeadlineLike(match[2] ?? '')) continue;
    const headline: Understood = { ...part, text: match[2] ?? '' };
    part.text = (match[1] ?? '').trim();
    take(part, 'furniture', 'the label of a promo line');
    take(headline, 'related', `a headline after “${part.text.replace(/\s*[:：|–—-]$/, '')}”`, 'inline');
    parts.splice(index + 1, 0, headline);
    index += 1;
  }
}

/** A heading on a line of its own, and the headlines below it. */
export function findLists(parts: readonly Understood[]): void {
  parts.forEach((part, index) => {
    if (part.taken !== null || !LIST_HEADINGS.test(part.text)) return;
    const below = headlinesBelow(parts, index + 1);
    const alone = below.length === 0;
    if (alone && /^background/i.test(part.text)) return;
    if (part.line.hint === 'headline') return;
    take(
      part,
      'furniture',
      alone ? 'the heading of a list that is not here' : 'the heading of a list of other stories',
    );
    const end = parts.indexOf(below.at(-1) as Understood);
    const role = below.length > 0 && isInsideCopy(parts, end + 1) ? 'inline' : 'similar';
    for (const headline of below) {
      headline.text = plainItem(headline.text)?.words ?? headline.text;
      take(headline, 'related', `a headline listed under “${part.text}”`, role);
    }
  });
}

function headlinesBelow(parts: readonly Understood[], from: number): Understood[] {
  const found: Understood[] = [];
  for (const part of parts.slice(from)) {
    if (part.taken === 'furniture') {
      // A picture's credit or a share button between two headlines ends nothing; a foot does.
      if (part.why === 'a copyright line' || part.why === 'a foot of the site') break;
      continue;
    }
    if (part.taken !== null || !isHeadlineLike(part.text) || LIST_HEADINGS.test(part.text)) break;
    if (part.line.hint === 'crosshead' || part.line.hint === 'quote') break;
    found.push(part);
  }
  return found;
}

/** True when paragraphs of copy go on after this place. */
const isInsideCopy = (parts: readonly Understood[], from: number): boolean =>
  parts.slice(from).filter((part) => part.taken === null && isProse(part)).length >= 2;

export const isProse = ({ text, line }: Understood): boolean =>
  line.hint !== 'menu' &&
  line.hint !== 'foot' &&
  line.hint !== 'outside' &&
  wordCount(text) >= 12 &&
  endsSentence(text);

/** The same headline again, wherever it stands, is a double of the first. */
export function mergeDoubles(parts: readonly Understood[]): void {
  const first = new Map<string, Understood>();
  for (const part of parts) {
    if (part.taken !== 'related') continue;
    const key = comparable(part.text);
    const known = first.get(key);
    if (known === undefined) first.set(key, part);
    else {
      part.doubleOf = known;
      part.why = `${part.why}, a second time`;
    }
  }
}
