/** French patterns for to whom, how, when and where words were said; the first group of each is what is taken over. */
import { nameWith, pattern } from './context-parts.ts';
import type { ContextPatterns } from './language.ts';

const NAME = nameWith('de|du|des|la|et|en');
const DAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const OCCASIONS =
  'entretien|interview|communiqué|déclaration|lettre|discours|conférence de presse|tweet|message|débat|courriel|point de presse|audition|tribune|allocution|vidéo|rapport|post';
/** With an article it is somebody or an outlet ("à l’AFP", "au Monde"), without one a town ("à Paris"). */
const ADDRESSEE = `(?:la\\s+|l[’'])?${NAME}|(?:la\\s+)?presse|(?:des\\s+)?journalistes|(?:des\\s+)?reporters`;

export const frenchContext: ContextPatterns = {
  to: pattern(
    `(?:dit|déclaré|confié|affirmé|expliqué|indiqué|assuré|raconté|répondu|lancé|précisé|déclare|confie|explique)(?:\\s+(?!à\\s|au\\s|aux\\s)[^\\s,;]+){0,5}?\\s+(?:aux?\\s+|à\\s+(?=la\\s|l[’']|des\\s))(${ADDRESSEE})`,
  ),
  toIn: pattern(`(?:accordée?\\s+)?(?:avec\\s+|aux?\\s+|à\\s+)((?:la\\s+|l[’']|le\\s+)?${NAME})`),
  how: pattern(
    `((?:[Dd]ans|[Ll]ors|[Aa]u cours|[Pp]ar|[Ss]ur|[Pp]endant)\\s+(?:de\\s+|d[’'])?(?:une?\\s+|la\\s+|le\\s+|l[’']|son\\s+|sa\\s+|ce\\s+|cette\\s+)?(?:${OCCASIONS}|Twitter|Facebook|Instagram|YouTube|LinkedIn)(?:\\s+(?:télévisée?|publiée?))?(?:\\s+(?:accordée?\\s+)?(?:avec|aux?|à)\\s+(?:la\\s+|l[’']|le\\s+)?${NAME})?)`,
  ),
  day: pattern(
    `((?:ce\\s+)?(?:${DAYS})(?:\\s+(?:matin|soir|après-midi|dernier))?|hier(?:\\s+soir)?|aujourd[’']hui|le\\s+\\d{1,2}(?:er)?\\s+(?:${MONTHS})(?:\\s+\\d{4})?)`,
  ),
  place: pattern(`(?:à|en)\\s+(${nameWith('de|du|des|sur|la|le|les')})`),
  anonymity: pattern(
    "(sous\\s+(?:le\\s+)?(?:couvert|sceau)\\s+d(?:e\\s+l)?[’']anonymat|sous\\s+condition\\s+d[’']anonymat|(?:a|ont|ayant)\\s+(?:requis|demandé|souhaité|préféré)\\s+(?:à\\s+)?(?:l[’']anonymat|rester\\s+anonymes?|garder\\s+l[’']anonymat))",
  ),
};
