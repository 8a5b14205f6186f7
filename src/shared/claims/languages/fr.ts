import type { ClaimLanguage } from './language.ts';

export const french: ClaimLanguage = {
  tag: 'fr',
  decimal: ',',
  numbers:
    'deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 quinze=15 vingt=20 trente=30 quarante=40 cinquante=50',
  scales: 'cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  capitalMonths: false,
  datePrepositions: 'de le',
  percent: '%|pour cent|pourcent',
  points: 'points de pourcentage|point de pourcentage',
  money: 'euros euro centimes dollars dollar livres francs roubles yens',
  rough: 'environ près presque quelque quelques plus moins à peu autour jusqu',
  labels: 'numéro n page chapitre article section salle route chaîne vol ligne voie tome',
  clock: 'h heures heure',
  stop: `le la les un une des du de d l et ou mais dans en à au aux par pour sur sous avec sans chez vers depuis pendant entre contre
    que qui dont où ne pas est sont était étaient a ont avait avaient sera seront a été il elle ils elles ce cette ces se plus moins`,
  of: 'sur|des|parmi les',
  fillers: 'soit ou c est à dire environ près de les quelque',
  abbreviations: 'm mm mme mlle dr st ste no',
  english: null,
};
