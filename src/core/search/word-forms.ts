// Other forms of an English word: what a search finds beside the very word, and always after it.

/** Forms that no rule makes; each line is one word. */
const IRREGULAR = `say says said saying
go goes went gone going
be is are was were been being
have has had having
do does did done doing
make makes made making
take takes took taken taking
give gives gave given giving
get gets got gotten getting
come comes came coming
become becomes became becoming
find finds found finding
know knows knew known knowing
think thinks thought thinking
tell tells told telling
leave leaves left leaving
feel feels felt feeling
bring brings brought bringing
begin begins began begun beginning
keep keeps kept keeping
hold holds held holding
write writes wrote written writing
stand stands stood standing
hear hears heard hearing
meet meets met meeting meetings
pay pays paid paying
sit sits sat sitting
speak speaks spoke spoken speaking
lead leads led leading
lose loses lost losing
fall falls fell fallen falling
send sends sent sending
build builds built building buildings
break breaks broke broken breaking
spend spends spent spending
grow grows grew grown growing
win wins won winning
buy buys bought buying
teach teaches taught teaching
catch catches caught catching
fight fights fought fighting
seek seeks sought seeking
sell sells sold selling
drive drives drove driven driving
rise rises rose risen rising
choose chooses chose chosen choosing
strike strikes struck striking
steal steals stole stolen stealing
shoot shoots shot shooting shootings
flee flees fled fleeing
swear swears swore sworn swearing
withdraw withdraws withdrew withdrawn withdrawing
die dies died dying
lie lies lied lying
man men
woman women
child children
person people
wife wives
life lives
thief thieves
foot feet
crisis crises
analysis analyses
medium media
news`;

const irregular = new Map<string, readonly string[]>();
for (const line of IRREGULAR.split('\n')) {
  const forms = line.split(' ');
  for (const form of forms) irregular.set(form, forms);
}

/** As many forms as a word is looked for in, the word itself not counted. */
const MOST = 12;
const VOWEL = /[aeiouy]/;
/** "stop", "plan": one syllable that ends in one consonant after one vowel, which doubles it: "stopped". */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$/;
const DOUBLED = /([bdgkmnprt])\1$/;
/** Endings of a stem that has lost an e: "creat-ing", "charg-ed", "resolv-ing". */
const LOST_E = /(?:at|iz|is|iv|lv|rv|uc|rc|nc|rg|dg|ng|ag|ur|ut|ud|id|ok|ak|ik|bl|tl|gl|pl|th|c|s|v|z|u)$/;
/** Nouns and others that only look like a plural: "congress", "virus", "crisis". */
const NO_PLURAL = /(?:ss|us|is)$/;

/**
 * Plurals, persons, tenses: "resign" for "resigns", "resigned", "resigning". `word` is folded. Nothing for words with digits, with other letters than
 * a to z, or of fewer than three letters: numbers and foreign words are kept whole. A form that nobody ever wrote does no harm: no story holds it.
 */
export function otherForms(word: string): readonly string[] {
  if (!/^[a-z]{3,30}$/.test(word)) return [];
  const made = new Set(irregular.get(word) ?? basesOf(word).flatMap(formsOf));
  made.delete(word);
  return [...made].slice(0, MOST);
}

function basesOf(word: string): string[] {
  if (/ies$/.test(word) && word.length > 4) return [`${word.slice(0, -3)}y`];
  if (/ied$/.test(word) && word.length > 4) return [`${word.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh|o)es$/.test(word))
    return [word.slice(0, -2), ...(/[sz]es$/.test(word) ? [word.slice(0, -1)] : [])];
  if (/s$/.test(word) && !NO_PLURAL.test(word) && word.length > 3) return [word.slice(0, -1)];
  if (/ing$/.test(word)) return stemsOf(word, word.slice(0, -3));
  if (/ed$/.test(word)) return stemsOf(word, word.slice(0, -2));
  return [word];
}

/** What "-ing" or "-ed" was put to; the word itself when what is left is no word. */
function stemsOf(word: string, stem: string): string[] {
  if (stem.length < 3 || !VOWEL.test(stem)) return [word];
  if (DOUBLED.test(stem)) return [stem.slice(0, -1)];
  // "hoped" is of "hope": of "hop" it would be "hopped".
  if (DOUBLES.test(stem)) return [`${stem}e`];
  return LOST_E.test(stem) ? [`${stem}e`, stem] : [stem];
}

function formsOf(base: string): string[] {
  const plural = /(?:s|x|z|ch|sh)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  if (base.endsWith('e')) return [base, plural, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, plural, `${base.slice(0, -1)}ied`, `${base}ing`];
  const stem = DOUBLES.test(base) ? `${base}${base.at(-1)}` : base;
  return [base, plural, `${stem}ed`, `${stem}ing`];
}
