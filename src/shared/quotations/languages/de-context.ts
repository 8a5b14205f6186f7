/** German patterns for to whom, how, when and where words were said; the first group of each is what is taken over. */
import { nameWith, pattern } from './context-parts.ts';
import type { ContextPatterns } from './language.ts';

const OUTLET = nameWith('für|der|des|und|am');
const DAYS = '(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend';
const MONTHS = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const OCCASIONS =
  'Interview|Gespräch|Erklärung|Rede|Stellungnahme|Pressekonferenz|Brief|Mitteilung|Pressemitteilung|Debatte|Anhörung|Videobotschaft|Tweet|Talkshow|Sendung|Podcast|Telefonat|Beitrag|E-Mail|Ansprache';
/** Nouns after "in" that are no places; German writes all nouns with a capital. */
const NO_PLACE = `Zukunft|Bezug|Folge|Anbetracht|Wahrheit|Sachen|Richtung|Höhe|Ordnung|Kraft|Gefahr|Zusammenarbeit|Hinblick|Form|Teilen|Kürze|${MONTHS}|${OCCASIONS}`;

export const germanContext: ContextPatterns = {
  to: pattern(
    `(?:gegenüber\\s+|(?:sagte|sagten|sagt|erzählte|erklärte|teilte|berichtete|verriet)\\s+(?:(?:er|sie|${OUTLET})\\s+)?(?=(?:dem|der|den)\\s))((?:(?:dem|der|den|unserer|dieser)\\s+)?(?!(?:${DAYS}|${MONTHS})(?!\\p{L}))${OUTLET})`,
  ),
  toIn: pattern(`(?:mit|gegenüber)\\s+((?:(?:dem|der|den)\\s+)?${OUTLET})`),
  how: pattern(
    `((?:[Ii]n|[Bb]ei|[Aa]uf|[Pp]er|[Ii]m|[Vv]ia|[Dd]urch)\\s+(?:(?:einem|einer|seinem|seiner|ihrem|ihrer|dem|der|diesem|dieser)\\s+)?(?:\\p{Ll}+\\s+){0,2}(?:${OCCASIONS}|Twitter|Facebook|Instagram|YouTube|LinkedIn)(?:\\s+(?:mit|gegenüber)\\s+(?:(?:dem|der|den)\\s+)?${OUTLET})?)`,
  ),
  day: pattern(
    `((?:am\\s+)?(?:(?:${DAYS})(?:vormittag|nachmittag|morgen|abend|mittag)?|\\d{1,2}\\.\\s+(?:${MONTHS})(?:\\s+\\d{4})?)|gestern|heute|vorgestern)`,
  ),
  place: pattern(`in\\s+((?!(?:${NO_PLACE})(?!\\p{L}))${nameWith('am|an der|im|bei|ob der')})`),
  anonymity: pattern(
    '(unter\\s+der\\s+Bedingung\\s+(?:der|von)\\s+Anonymität|(?:wollte|will|wollten|wollen|möchte|möchten)\\s+(?:lieber\\s+)?(?:anonym\\s+bleiben|nicht\\s+(?:namentlich\\s+)?genannt\\s+werden|nicht\\s+mit\\s+Namen\\s+genannt\\s+werden)|(?:anonym\\s+bleiben|nicht\\s+(?:namentlich\\s+)?genannt\\s+werden)\\s+(?:wollte|will|wollten|wollen|möchte|möchten))',
  ),
};
