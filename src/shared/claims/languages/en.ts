import type { ClaimLanguage } from './language.ts';

export const english: ClaimLanguage = {
  tag: 'en',
  decimal: '.',
  numbers: `one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
    fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80
    ninety=90`,
  scales:
    'hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 m=1000000 bn=1000000000 k=1000',
  months: `january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov
    december|dec`,
  weekdays: 'monday tuesday wednesday thursday friday saturday sunday',
  capitalMonths: true,
  datePrepositions: 'of the',
  percent: '%|percent|per cent|pct',
  points: 'percentage point|percentage points',
  money: 'dollars dollar pounds euros euro pence cents yen roubles rubles rupees yuan francs kronor kroner',
  rough: `about around nearly almost roughly approximately some circa over under more less fewer least most up upwards just than
    estimated close`,
  labels: `no number page pages chapter section article room route channel flight level phase type act part verse season episode
    version building gate platform line unit bus volume figure table grade highway interstate junction class category sars covid`,
  clock: 'am pm gmt bst est edt pst pdt utc',
  stop: `was were is are be been being had has have having do does did will would shall should may might must can could said says
    say told in on at of for to from by with without as and or but nor that which who whom whose where when while after before since
    during until under over between against into onto than a an the this these those it he she they we you i his her their its our
    my your there here not no more less fewer other if so then now also both each per up down off out about because through across
    among along around behind beyond near toward towards via within ago later earlier according including`,
  of: 'of|out of',
  fillers: `or which is that was i e equal to about around nearly almost roughly approximately some just over under more less than
    the its all a their those only`,
  abbreviations:
    'mr mrs ms dr st no sen gov rep gen prof lt col capt sgt jr sr vs inc co corp ltd jan feb mar apr jun jul aug sep sept oct nov dec',
  english: {
    superlatives: `biggest largest smallest highest lowest tallest longest shortest oldest youngest richest poorest fastest slowest
      deadliest worst best greatest fewest strongest weakest hottest coldest wettest driest warmest busiest deepest heaviest lightest
      closest earliest newest safest cheapest costliest wealthiest widest narrowest loudest brightest darkest first only sole most least`,
    ordinals: 'second third fourth fifth sixth seventh eighth ninth tenth',
    scopes: 'in of since ever to on among for',
    allegations: `accused of|accuses|accused|alleged|allegedly|alleges|alleging|allegation that|allegations that|allegation of|
      allegations of|charged with|convicted of|guilty of|suspected of|on suspicion of|under investigation for|under investigation over|
      arrested for|arrested over|arrested in connection with|sued for|indicted on|indicted for|indicted over|found liable for|
      pleaded guilty|implicated in|complicit in|investigated for|investigated over|claims of misconduct|lied to|embezzled|defrauded`,
    offices: `president minister secretary senator governor mayor mayoress chairman chairwoman chair director chief judge justice
      professor general colonel captain major lieutenant sergeant inspector superintendent constable councillor commissioner ambassador
      king queen prince princess archbishop bishop cardinal pope sheriff attorney spokesman spokeswoman spokesperson congressman
      congresswoman representative chancellor executive officer admiral speaker treasurer leader coach detective dean
      sen gov rep gen prof lt col capt sgt cllr`,
    officePrefixes:
      'deputy vice prime foreign home first assistant acting former chief attorney interior defence defense finance lord chief',
    rises:
      'rose rise rises risen rising increased increase increases increasing grew grow grows grown growing climbed jumped soared surged',
    falls:
      'fell fall falls fallen falling decreased decrease decreases decreasing dropped drop drops declined decline shrank slumped plunged',
    ranks: 'place rank ranked ranking position spot seed league table number no',
    durations:
      'times time years year days day weeks week months month hours hour minutes minute seconds nights decades ways things',
    people: `men women boys girls children adults males females people passengers crew civilians soldiers officers students teachers
      patients survivors victims residents workers staff pupils adults babies infants teenagers pensioners`,
    partPrepositions: 'in from for at to against away on',
  },
};
