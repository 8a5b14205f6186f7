/** Italian: marks «…» and “…”, verbs of saying, inverted order. Attribution uses the weights learned on English. */
import { italianContext } from './it-context.ts';
import type { Language } from './language.ts';

export const italian: Language = {
  tag: 'it',
  strongSaying: `
    dice disse detto dicono diceva dichiara dichiarò dichiarato afferma affermò affermato spiega spiegò spiegato aggiunge aggiunse
    aggiunto scrive scrisse scritto sostiene sostenne sostenuto assicura assicurò assicurato racconta raccontò raccontato
    risponde rispose risposto chiede chiese chiesto sottolinea sottolineò sottolineato ricorda ricordò ricordato ammette ammise
    ammesso annuncia annunciò annunciato conclude concluse concluso commenta commentò commentato osserva osservò osservato
    precisa precisò precisato ribadisce ribadì ribadito insiste insistette avverte avvertì avvertito grida gridò gridato
    prosegue proseguì continua continuò confessa confessò confessato attacca replica replicò replicato twitta`,
  weakSaying: `
    chiama chiamò chiamato definisce definì definito descrive descrisse descritto considera considerò considerato crede credette
    pensa pensò pensato vuole volle denuncia denunciò denunciato critica criticò criticato accusa accusò accusato parla parlò parlato
    spera sperò propone propose proposto cita citò citato`,
  sayingParticiples:
    'dicendo aggiungendo affermando spiegando sottolineando ricordando precisando dichiarando scrivendo',
  otherVerbs:
    'è sono era erano va vanno fa fece viene venne resta restò diventa diventò arriva arrivò dà diede passa passò',
  auxiliaries:
    'ha hanno aveva avevano è sono era erano sarà sarebbe può possono deve devono non essere avere stato stata',
  modals: 'può possono deve devono vuole vogliono',
  infinitiveMark: '',
  he: 'lui egli',
  she: 'lei ella',
  they: 'loro essi',
  firstPerson: 'io noi',
  it: 'questo ciò',
  indefinite: 'alcuni molti altri qualcuno nessuno tanti',
  relative: 'chi quale',
  that: 'che',
  determiners:
    "il lo la i gli le l un uno una un' questa questi queste quel quella quei ogni tutto tutta tutti tutte nessuna",
  possessives: 'suo sua suoi sue nostro nostra mio mia',
  his: '',
  her: '',
  demonstratives: '',
  prepositions: `
    di del dello della dei degli delle d a al allo alla ai agli alle da dal dalla dai in nel nella nei con su sul sulla per tra fra
    contro dopo prima durante verso senza secondo presso`,
  joining: 'di del dello della dei degli delle d per a al in',
  extending: 'di del dello della dei degli delle per',
  by: 'da',
  accordingTo: [['secondo', null]],
  conjunctions: 'e ed o ma né però',
  subordinators: 'quando se come perché mentre anche dove poiché',
  adverbs: 'anche già poi ieri oggi domani qui lì molto più meno ancora inoltre quindi sempre mai',
  adverbEnding: 'mente',
  verbEndings: [],
  presentEndings: [],
  participleEnding: null,
  participleNouns: '',
  sureVerbs: 'disse affermò dichiarò spiegò',
  times:
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  sayingNouns: 'comunicato dichiarazione intervista lettera discorso messaggio parole risposta domanda rapporto post',
  peopleNouns: `
    portavoce ministro ministra presidente premier capo direttore direttrice sindaco sindaca deputato deputata senatore senatrice
    avvocato procuratore giudice esperto esperti professore professoressa testimone testimoni poliziotto medico allenatore
    giocatore segretario segretaria leader`,
  organisationNouns:
    'polizia governo partito tribunale ministero sindacato azienda associazione giornale agenzia università procura gruppo società',
  documentNouns: 'rapporto studio comunicato lettera sentenza articolo sondaggio legge',
  titles: 'sig signor signora dott dottor presidente ministro generale sindaco senatore papa re regina onorevole',
  maleTitles: 'sig signor ministro re papa senatore dottor',
  femaleTitles: 'signora ministra regina senatrice',
  maleNames:
    'giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico marco matteo paolo roberto silvio sergio andrea',
  femaleNames:
    'maria anna giuseppina rosa angela giovanna teresa lucia carmela francesca laura giorgia elena paola chiara silvia alessandra federica',
  abbreviations: 'sig sigg dott prof on avv ing ecc st',
  naming:
    'chiamato chiamata definito definita soprannominato intitolato intitolata cosiddetto cosiddetta parola termine slogan',
  works: 'film libro serie canzone romanzo album programma giornale rivista opera gioco',
  leadingApostrophe: '',
  capitalNouns: false,
  verbSecond: false,
  context: italianContext,
};
