/** Italian patterns for to whom, how, when and where words were said; the first group of each is what is taken over. */
import { nameWith, pattern } from './context-parts.ts';
import type { ContextPatterns } from './language.ts';

const NAME = nameWith('di|del|della|dello|dei|e|la');
const DAYS = 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica';
const MONTHS = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';
const OCCASIONS =
  'intervista|comunicato|dichiarazione|lettera|discorso|conferenza stampa|tweet|messaggio|dibattito|audizione|nota|telefonata|post|intervento|videomessaggio';
/** With an article it is somebody or an outlet ("al Corriere", "all’Ansa"), without one a town ("a Roma"). */
const TO_ARTICLE = "(?:al|alla|allo|ai|agli|alle)\\s+|all[’']";

export const italianContext: ContextPatterns = {
  to: pattern(
    `(?:detto|dichiarato|spiegato|raccontato|affermato|confidato|risposto|assicurato|commentato|dice|racconta|spiega)(?:\\s+(?!(?:al|alla|allo|ai|agli|alle)\\s|all[’'])[^\\s,;]+){0,5}?\\s+(?:${TO_ARTICLE})(${NAME}|giornalisti|stampa|cronisti)`,
  ),
  toIn: pattern(`(?:(?:con|a)\\s+|${TO_ARTICLE})((?:(?:il|la)\\s+)?${NAME})`),
  how: pattern(
    `((?:[Ii]n|[Dd]urante|[Nn]el corso di|[Cc]on|[Ss]u|[Nn]el|[Nn]ella)\\s*(?:un[’']|(?:una|un|la|il|sua|suo|lo)\\s+|\\s)?(?:${OCCASIONS}|Twitter|Facebook|Instagram|YouTube|LinkedIn)(?:\\s+(?:rilasciata\\s+)?(?:(?:con|a)\\s+|${TO_ARTICLE})${NAME})?)`,
  ),
  day: pattern(
    `((?:${DAYS})(?:\\s+(?:mattina|pomeriggio|sera|scors[oa]))?|ieri(?:\\s+sera)?|oggi|il\\s+\\d{1,2}\\s+(?:${MONTHS})(?:\\s+\\d{4})?)`,
  ),
  place: pattern(`(?:a|in)\\s+(${NAME})`),
  anonymity: pattern(
    "(a\\s+condizione\\s+(?:di\\s+(?:restare|rimanere)\\s+anonim[oaie]|dell[’']anonimato)|(?:ha|hanno)\\s+chiesto\\s+(?:di\\s+(?:restare|rimanere)\\s+anonim[oaie]|l[’']anonimato)|in\\s+forma\\s+anonima|coperto\\s+da\\s+anonimato|sotto\\s+anonimato)",
  ),
};
