import type { ClaimLanguage } from './language.ts';

export const german: ClaimLanguage = {
  tag: 'de',
  decimal: ',',
  numbers:
    'zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50',
  scales:
    'hundert=100 tausend=1000 million=1000000 millionen=1000000 mio=1000000 milliarde=1000000000 milliarden=1000000000 mrd=1000000000',
  months: 'januar|jänner februar märz april mai juni juli august september oktober november dezember',
  weekdays: 'montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag',
  capitalMonths: true,
  datePrepositions: 'den dem der',
  percent: '%|prozent',
  points: 'prozentpunkte|prozentpunkten|prozentpunkt',
  money: 'euro cent dollar pfund franken rubel kronen yen',
  rough: 'etwa rund circa ca ungefähr fast knapp über gut mehr weniger mindestens höchstens bis als',
  labels: 'nummer nr seite kapitel artikel paragraf paragraph zimmer linie gleis teil band',
  clock: 'uhr',
  stop: `der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus bei mit nach von vom zu zum zur für
    über unter vor seit bis um durch gegen ohne als wie war waren ist sind hat haben wird werden wurde wurden sagte dass die nicht
    es er sie wir ihr sich auch noch nur mehr weniger`,
  of: 'von|der|von den',
  fillers: 'also oder das ist sind etwa rund knapp fast gut den der insgesamt',
  abbreviations: 'dr prof nr str mio mrd ca bzw st jan feb aug sept okt nov dez',
  english: null,
};
