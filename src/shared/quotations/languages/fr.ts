/** French: marks « … » and “…”, verbs of saying, inverted order. Attribution uses the weights learned on English. */
import { frenchContext } from './fr-context.ts';
import type { Language } from './language.ts';

export const french: Language = {
  tag: 'fr',
  strongSaying: `
    dit disent disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait
    écrit écrivait estime estimé estimait assure assuré assurait précise précisé précisait indique indiqué répond répondu
    répondait demande demandé souligne souligné soulignait raconte raconté annonce annoncé confie confié lance lancé
    poursuit poursuivi conclut conclu insiste insisté rappelle rappelé reconnaît reconnu soutient soutenu regrette regretté
    s'exclame s'interroge martèle martelé tweete tweeté avertit averti prévient prévenu promet promis prétend prétendu
    témoigne témoigné note noté commente commenté résume résumé relève relevé observe observé`,
  weakSaying: `
    appelle appelé qualifie qualifié décrit considère considéré juge jugé pense pensé croit cru veut voulu évoque évoqué dénonce
    dénoncé critique critiqué salue salué accuse accusé parle parlé espère espéré propose proposé cite cité réclame réclamé`,
  sayingParticiples:
    'disant ajoutant expliquant affirmant précisant déclarant estimant soulignant indiquant assurant rappelant écrivant',
  otherVerbs:
    'est sont était étaient va vont fait fait prend vient tient met reste devient part arrive trouve donne passe',
  auxiliaries:
    'a ont avait avaient est sont était étaient sera seront serait peut peuvent doit doivent ne pas être avoir été',
  modals: 'peut peuvent doit doivent veut veulent',
  infinitiveMark: '',
  he: 'il t-il',
  she: 'elle t-elle',
  they: 'ils elles t-ils t-elles',
  firstPerson: 'je nous',
  it: 'ce cela ça',
  indefinite: 'certains plusieurs autres beaucoup quelqu’un on',
  relative: 'qui lequel laquelle',
  that: 'que qu',
  determiners: 'le la les l un une des du ce cet cette ces chaque tout toute tous toutes aucun aucune',
  possessives: 'son sa ses leur leurs notre nos mon ma mes',
  his: '',
  her: '',
  demonstratives: '',
  prepositions: `
    de d à au aux en dans sur sous par pour avec sans chez contre entre vers depuis pendant lors après avant selon devant
    derrière malgré dès jusque`,
  joining: 'de d du des à au aux pour en',
  extending: 'de du des d pour',
  by: 'par',
  accordingTo: [
    ['selon', null],
    ["d'après", null],
    ['d’après', null],
  ],
  conjunctions: 'et ou mais ni car or donc',
  subordinators: 'quand lorsque si comme puisque parce alors tandis où',
  adverbs:
    'aussi encore déjà puis ensuite hier aujourd’hui demain ici là très plus moins bien notamment également enfin toujours jamais',
  adverbEnding: 'ment',
  verbEndings: [],
  presentEndings: [],
  participleEnding: null,
  participleNouns: '',
  sureVerbs: 'déclaré affirmé expliqué ajouté',
  times:
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  sayingNouns:
    'communiqué déclaration entretien interview lettre discours message tweet mots propos réponse question rapport',
  peopleNouns: `
    porte-parole ministre président présidente premier chef cheffe directeur directrice maire député députée sénateur sénatrice
    avocat avocate procureur juge expert experts professeur responsable responsables élu élus témoin témoins policier policiers
    habitant habitants médecin entraîneur joueur secrétaire`,
  organisationNouns:
    'police gouvernement parti tribunal ministère syndicat entreprise association journal agence université parquet groupe société',
  documentNouns: 'rapport étude communiqué lettre arrêt article sondage loi',
  titles: 'm mme mlle dr président présidente ministre général maire sénateur pape roi reine',
  maleTitles: 'm président roi pape sénateur directeur',
  femaleTitles: 'mme mlle présidente reine directrice sénatrice',
  maleNames:
    'jean pierre michel françois philippe nicolas emmanuel jacques louis paul marc alain bernard christophe laurent olivier éric thierry patrick bruno',
  femaleNames:
    'marie anne catherine isabelle sophie nathalie christine françoise valérie ségolène martine claire julie camille élisabeth hélène brigitte',
  abbreviations: 'm mm mme mlle dr st ste etc cf av bd',
  naming: 'appelé appelée surnommé surnommée baptisé baptisée intitulé intitulée dit dite titre mot expression slogan',
  works: 'film livre série chanson roman album émission journal magazine revue pièce opéra jeu',
  leadingApostrophe: '',
  capitalNouns: false,
  verbSecond: false,
  context: frenchContext,
};
