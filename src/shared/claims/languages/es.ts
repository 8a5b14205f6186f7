import type { ClaimLanguage } from './language.ts';

export const spanish: ClaimLanguage = {
  tag: 'es',
  decimal: ',',
  numbers:
    'dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50',
  scales: 'cien=100 cientos=100 mil=1000 millón=1000000 millones=1000000',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  weekdays: 'lunes martes miércoles jueves viernes sábado domingo',
  capitalMonths: false,
  datePrepositions: 'de del el',
  percent: '%|por ciento',
  points: 'puntos porcentuales|punto porcentual',
  money: 'euros euro céntimos dólares dólar libras pesos francos yenes',
  rough: 'unos unas cerca casi alrededor aproximadamente más menos de hasta',
  labels: 'número núm página capítulo artículo sección sala ruta canal vuelo línea tomo',
  clock: 'h horas hora',
  stop: `el la los las un una unos unas y e o u pero en de del a al por para con sin sobre entre contra desde hasta durante que quien
    cuyo donde no es son era eran fue fueron ha han había se su sus lo le les este esta estos estas más menos`,
  of: 'de los|de las|de|de un total de',
  fillers: 'o sea es decir casi unos cerca de los las el un',
  abbreviations: 'sr sra dr dra d núm',
  english: null,
};
