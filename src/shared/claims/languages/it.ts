import type { ClaimLanguage } from './language.ts';

export const italian: ClaimLanguage = {
  tag: 'it',
  decimal: ',',
  numbers:
    'due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 quindici=15 venti=20 trenta=30 quaranta=40 cinquanta=50',
  scales: 'cento=100 mila=1000 milione=1000000 milioni=1000000 miliardo=1000000000 miliardi=1000000000',
  months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  capitalMonths: false,
  datePrepositions: 'di del il',
  percent: '%|per cento|percento',
  points: 'punti percentuali|punto percentuale',
  money: 'euro centesimi dollari dollaro sterline franchi rubli yen',
  rough: 'circa quasi oltre più meno di fino intorno almeno',
  labels: 'numero n pagina capitolo articolo sezione sala strada canale volo linea binario volume',
  clock: 'ore ora',
  stop: `il lo la i gli le un uno una e ed o ma in di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai
    per con su sul sulla tra fra contro che chi cui dove non è sono era erano ha hanno aveva si suo sua loro questo questa più meno`,
  of: 'su|dei|delle|degli',
  fillers: 'cioè ossia ovvero pari al circa quasi il i le',
  abbreviations: 'sig dr dott ing avv prof',
  english: null,
};
