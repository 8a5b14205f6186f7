/** Spanish: marks «…» and “…”, verbs of saying, inverted order. Attribution uses the weights learned on English. */
import { spanishContext } from './es-context.ts';
import type { Language } from './language.ts';

export const spanish: Language = {
  tag: 'es',
  strongSaying: `
    dijo dice dijeron dicen decía declaró declara declararon afirmó afirma afirmaron aseguró asegura aseguraron explicó explica
    explicaron añadió añade añadieron agregó agrega señaló señala señalaron escribió escribe indicó indica manifestó manifiesta
    sostuvo sostiene preguntó pregunta respondió responde contestó contesta comentó comenta recordó recuerda insistió insiste
    advirtió advierte reconoció reconoce admitió admite subrayó subraya destacó destaca anunció anuncia concluyó concluye
    expresó expresa apuntó apunta precisó precisa relató relata contó cuenta tuiteó tuitea reiteró reitera lamentó lamenta
    prometió promete gritó grita exclamó exclama confesó confiesa alegó alega`,
  weakSaying: `
    llamó llama calificó califica describió describe consideró considera cree creyó piensa pensó quiere quiso denunció denuncia
    criticó critica acusó acusa habló habla espera esperó propuso propone citó cita pidió pide exigió exige tachó tacha`,
  sayingParticiples:
    'diciendo añadiendo afirmando asegurando explicando señalando agregando indicando escribiendo subrayando',
  otherVerbs:
    'es son era eran fue fueron va van hace hizo viene vino tiene tuvo pone puso queda quedó llega llegó da dio pasa pasó',
  auxiliaries: 'ha han había habían es son era eran fue fueron será sería puede pueden debe deben no ser haber sido',
  modals: 'puede pueden debe deben quiere quieren',
  infinitiveMark: '',
  he: 'él',
  she: 'ella',
  they: 'ellos ellas',
  firstPerson: 'yo nosotros',
  it: 'esto eso ello',
  indefinite: 'algunos varios otros muchos alguien nadie',
  relative: 'quien quienes cual',
  that: 'que',
  determiners: 'el la los las un una unos unas este esta estos estas ese esa cada todo toda todos todas ningún ninguna',
  possessives: 'su sus nuestro nuestra mi mis',
  his: '',
  her: '',
  demonstratives: '',
  prepositions: 'de del a al en por para con sin sobre entre hacia desde durante tras ante bajo contra hasta según',
  joining: 'de del para en a al',
  extending: 'de del para',
  by: 'por',
  accordingTo: [['según', null]],
  conjunctions: 'y e o u pero sino ni',
  subordinators: 'cuando si como porque mientras aunque donde',
  adverbs: 'también ya luego después ayer hoy mañana aquí allí muy más menos además entonces siempre nunca todavía',
  adverbEnding: 'mente',
  verbEndings: [],
  presentEndings: [],
  participleEnding: null,
  participleNouns: '',
  sureVerbs: 'dijo afirmó declaró explicó',
  times:
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  sayingNouns:
    'comunicado declaración declaraciones entrevista carta discurso mensaje tuit palabras respuesta pregunta informe',
  peopleNouns: `
    portavoz ministro ministra presidente presidenta jefe jefa director directora alcalde alcaldesa diputado diputada senador
    senadora abogado abogada fiscal juez jueza experto expertos profesor profesora testigo testigos policía vecino vecinos médico
    entrenador jugador secretario secretaria líder`,
  organisationNouns:
    'policía gobierno partido tribunal ministerio sindicato empresa asociación periódico agencia universidad fiscalía grupo',
  documentNouns: 'informe estudio comunicado carta sentencia artículo encuesta ley',
  titles: 'sr sra srta dr dra don doña presidente presidenta ministro ministra general alcalde senador papa rey reina',
  maleTitles: 'sr don presidente ministro rey papa senador',
  femaleTitles: 'sra srta doña presidenta ministra reina senadora',
  maleNames:
    'josé juan antonio manuel francisco luis carlos miguel javier pedro jesús alejandro pablo fernando sergio jorge alberto mariano rafael andrés',
  femaleNames:
    'maría carmen ana isabel laura cristina marta lucía elena pilar rosa teresa sofía paula yolanda irene beatriz cristina dolores',
  abbreviations: 'sr sra srta dr dra d dª st etc ee.uu',
  naming: 'llamado llamada denominado denominada apodado apodada titulado titulada palabra término lema',
  works: 'película libro serie canción novela álbum programa periódico revista obra ópera juego',
  leadingApostrophe: '',
  capitalNouns: false,
  verbSecond: false,
  context: spanishContext,
};
