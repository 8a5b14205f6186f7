/** Spanish patterns for to whom, how, when and where words were said; the first group of each is what is taken over. */
import { nameWith, pattern } from './context-parts.ts';
import type { ContextPatterns } from './language.ts';

const NAME = nameWith('de|del|la|y|los|las');
const DAYS = 'lunes|martes|miércoles|jueves|viernes|sábado|domingo';
const MONTHS = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const OCCASIONS =
  'entrevista|comunicado|declaración|rueda de prensa|conferencia de prensa|carta|discurso|tuit|mensaje|debate|comparecencia|correo electrónico|correo|intervención|llamada|vídeo|video|nota de prensa|publicación';
const SAID =
  'dijo|dijeron|dice|declaró|explicó|contó|afirmó|señaló|aseguró|indicó|comentó|respondió|confirmó|manifestó|relató';
const KIND = 'agencia|diario|cadena|revista|emisora|periódico|canal|radio';

export const spanishContext: ContextPatterns = {
  to: pattern(
    `(?:${SAID})(?:\\s+(?!a\\s|al\\s)[^\\s,;]+){0,5}?\\s+al?\\s+((?:(?:la|los|las|este|esta|un|una)\\s+)?(?:(?:${KIND})\\s+${NAME}|${NAME}|periodistas|prensa|medios|periódico|diario|${KIND}))`,
  ),
  toIn: pattern(`(?:con|al?)\\s+((?:(?:la|el|los|las)\\s+)?(?:(?:${KIND})\\s+)?${NAME})`),
  how: pattern(
    `((?:[Ee]n|[Dd]urante|[Mm]ediante|[Aa] través de|[Pp]or|[Tt]ras)\\s+(?:(?:una?|la|el|su|esta|este)\\s+)?(?:${OCCASIONS}|Twitter|Facebook|Instagram|YouTube|LinkedIn)(?:\\s+(?:televisad[ao]|concedida))?(?:\\s+(?:con|al?)\\s+(?:(?:la|el|los|las)\\s+)?(?:(?:${KIND})\\s+)?${NAME})?)`,
  ),
  day: pattern(
    `((?:(?:el|este)\\s+)?(?:${DAYS})(?:\\s+(?:por\\s+la\\s+(?:mañana|tarde|noche)|pasado))?|ayer|hoy|anoche|el\\s+\\d{1,2}\\s+de\\s+(?:${MONTHS})(?:\\s+de\\s+\\d{4})?)`,
  ),
  place: pattern(`en\\s+((?!(?:Twitter|Facebook|Instagram|YouTube|LinkedIn)(?!\\p{L}))${NAME})`),
  anonymity: pattern(
    '((?:bajo|en|con)\\s+(?:la\\s+)?condición\\s+de(?:l)?\\s+anonimato|pidió\\s+(?:el\\s+)?anonimato|(?:pidió|prefirió|solicitó|quiso)\\s+(?:permanecer\\s+en\\s+el\\s+anonimato|no\\s+(?:ser\\s+(?:identificad|nombrad|citad)[oa]|dar\\s+su\\s+nombre)|el\\s+anonimato)|no\\s+quiso\\s+(?:ser\\s+(?:identificad|nombrad|citad)[oa]|dar\\s+su\\s+nombre))',
  ),
};
