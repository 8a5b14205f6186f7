/** German: marks „…“ and »…«, verbs of saying, inverted order. Attribution uses the weights learned on English. */
import { germanContext } from './de-context.ts';
import type { Language } from './language.ts';

export const german: Language = {
  tag: 'de',
  strongSaying: `
    sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären betont betonte betonten schreibt schrieb schrieben
    geschrieben meint meinte meinten fügt fügte ergänzt ergänzte ergänzten antwortet antwortete fragt fragte fragten ruft rief
    riefen kritisiert kritisierte kritisierten warnt warnte warnten behauptet behauptete behaupteten berichtet berichtete
    berichteten teilt teilte teilten twitterte twittert verkündet verkündete unterstreicht unterstrich räumt räumte gibt gab
    bekräftigt bekräftigte versichert versicherte verspricht versprach fordert forderte forderten mahnt mahnte klagt klagte
    lobt lobte sprach spricht sprachen äußert äußerte äußerten bemerkt bemerkte urteilt urteilte stellt stellte resümiert
    resümierte heißt hieß erläutert erläuterte erwidert erwiderte entgegnet entgegnete kommentiert kommentierte zitiert zitierte
    kündigt kündigte bestätigt bestätigte beteuert beteuerte erzählt erzählte erinnert erinnerte begründet begründete
    konstatiert konstatierte schildert schilderte rechtfertigt verteidigt verteidigte`,
  weakSaying: `
    nennt nannte nannten bezeichnet bezeichnete bezeichneten beschreibt beschrieb beschrieben spricht sieht sah hält hielt glaubt
    glaubte denkt dachte findet fand hofft hoffte verlangt verlangte zeigt zeigte wirft warf vorgeworfen verurteilt verurteilte
    begrüßt begrüßte lehnt lehnte bittet bat droht drohte gratuliert skandierten skandierte rät riet befürchtet bezeichnen`,
  sayingParticiples: '',
  otherVerbs: `
    ist sind war waren wird werden wurde wurden hat haben hatte hatten kommt kam kamen geht ging gingen macht machte steht stand
    liegt lag bleibt blieb führt führte nimmt nahm trifft traf beginnt begann sucht fährt fuhr stieg starb verlor gewann
    soll sollte sollten muss musste kann konnte konnten will wollte wollten darf durfte`,
  auxiliaries: `
    ist sind war waren wird werden wurde wurden hat haben hatte hatten sei seien habe wäre hätte soll sollte sollten muss musste
    kann konnte konnten will wollte wollten darf durfte würde würden worden geworden gewesen zu nicht`,
  modals: 'zu soll sollte sollten muss musste kann konnte konnten will wollte wollten darf durfte würde würden',
  infinitiveMark: '',
  he: 'er',
  she: 'sie',
  they: '',
  firstPerson: 'ich wir',
  it: 'es',
  indefinite: 'andere viele einige jemand niemand alle',
  relative: 'welcher welche welches',
  that: 'dass daß',
  determiners: `
    der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen jeder jede jedes kein keine keinen mehrere`,
  possessives: 'sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere',
  his: 'sein seine seinen seinem seiner',
  her: '',
  demonstratives: '',
  prepositions: `
    von vom in im an am auf aus bei beim mit nach zu zum zur über unter vor für gegen um durch ohne seit während wegen trotz
    zwischen gegenüber bis hinter neben ab innerhalb außerhalb`,
  joining: 'von vom der des für aus in im bei',
  extending: 'von vom der des für beim bei',
  by: 'von',
  accordingTo: [
    ['laut', null],
    ['zufolge', null],
    ['so', null],
  ],
  conjunctions: 'und oder aber sondern denn doch',
  subordinators: 'weil wenn während als obwohl ob wie da damit nachdem bevor indem',
  adverbs: `
    auch noch schon nur dann weiter weiterhin ferner zudem außerdem dabei dazu daraufhin später gestern heute jetzt dort hier sehr
    mehr bereits allerdings jedoch hinzu mit weiter wörtlich zuvor danach anschließend`,
  adverbEnding: null,
  verbEndings: [],
  presentEndings: [],
  participleEnding: null,
  participleNouns: '',
  sureVerbs: 'sagte sagten erklärte betonte schrieb meinte',
  times: `
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august
    september oktober november dezember`,
  sayingNouns: `
    erklärung stellungnahme mitteilung aussage worten worte bericht interview brief rede kommentar frage antwort tweet`,
  peopleNouns: `
    sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin vorsitzender
    vorsitzende vorsitzenden politiker politikerin abgeordnete abgeordneter experte experten chef chefin direktor direktorin
    bürgermeister bürgermeisterin anwalt anwältin richter richterin polizist polizistin augenzeuge augenzeugen beamter beamte
    sekretär generalsekretär trainer spieler leiter leiterin professor professorin reporter reporterin demonstranten
    außenminister innenminister finanzminister ministerpräsident premierminister staatsanwalt`,
  organisationNouns: `
    polizei regierung partei gericht ministerium behörde zeitung verband gewerkschaft firma unternehmen konzern sender
    universität institut kommission organisation staatsanwaltschaft bundesregierung agentur feuerwehr`,
  documentNouns: 'bericht studie erklärung mitteilung brief urteil schreiben artikel umfrage gesetz',
  titles:
    'herr frau dr prof minister präsident kanzler kanzlerin bundeskanzler bundeskanzlerin senator general richter papst könig königin',
  maleTitles: 'herr minister präsident kanzler bundeskanzler sprecher könig papst',
  femaleTitles: 'frau ministerin präsidentin kanzlerin bundeskanzlerin sprecherin königin',
  maleNames: `
    peter hans klaus karl wolfgang stefan jürgen thomas michael andreas christian martin frank markus gerhard helmut horst heinz
    werner günter uwe bernd olaf friedrich joachim robert jens sebastian daniel alexander johannes franz josef otto ralf`,
  femaleNames: `
    angela ursula annalena petra sabine claudia monika andrea birgit susanne katrin anna maria julia sarah barbara renate
    christine martina heike ilse gisela elke nancy franziska katharina`,
  abbreviations: 'dr prof hr fr st nr bzw z.b d.h u.a ca usw vgl inkl evtl mio mrd jan feb apr aug sep okt nov dez',
  naming:
    'genannt genannte genannten sogenannt sogenannte sogenannten namens titel begriff wort motto spitznamen parole',
  works: 'film buch serie lied roman album song zeitung magazin zeitschrift sendung show sender stück oper spiel',
  leadingApostrophe: 's n ne nen',
  capitalNouns: true,
  verbSecond: true,
  context: germanContext,
};
