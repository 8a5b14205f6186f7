// What stands around an article on a page, in a mail or on a wire and is no part of it. Rules as data: add a line here, and a case to the test.

export interface FurnitureRule {
  /** For a person: "a share row". */
  readonly why: string;
  /** Tested against the whole line, trimmed. */
  readonly test: RegExp;
  /** Longer lines are never taken; 120 characters when left out. */
  readonly longest?: number;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const DAY = `(?:${WEEKDAY},?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?)(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}`;
const CLOCK = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:gmt|bst|utc|z|c?est|[ecmp][sd]?t)?';
const AGENCY =
  '(?:getty(?: images)?|reuters|associated press|ap(?: photo)?|afp|pa(?: media| wire)?|epa(?:-efe)?|alamy|shutterstock|bloomberg|anadolu|dpa|istock(?:photo)?)';

export const FURNITURE: readonly FurnitureRule[] = [
  {
    why: 'a share row',
    test: /^(?=.*\p{L}{2})(?:(?:share|share this(?: article| story| post| page)?|share on|tweet|pin it|facebook|twitter|x|pinterest|whats\s?app|linked\s?in|reddit|telegram|tumblr|messenger|threads|bluesky|mastodon|flipboard|pocket|instagram|you\s?tube|tik\s?tok|e-?mail|mail|sms|text|print|copy(?: link)?|link|save|bookmark|listen|gift|comments?|via|on|by|or|and|a|to|with|this|article|icon|\d+)[\s,·|/•:–-]*){2,}$/iu,
  },
  {
    why: 'a share button',
    test: /^(?:share(?: this(?: article| story| page| post)?)?|tweet(?: this)?|pin it|print(?: this(?: page| article)?)?|e-?mail (?:this|to a friend|article)|copy link(?: to clipboard)?|save(?: article| for later)?|bookmark|facebook|twitter|pinterest|whatsapp|linkedin|reddit|telegram)$/i,
  },
  {
    why: 'a line about cookies or consent',
    test: /^(?:we|this (?:web)?site|this page|our (?:web)?site|[\w.-]+\.(?:com|org|net|co\.uk)) (?:and our partners )?uses? cookies\b|^by (?:using|continuing|clicking)\b.{0,120}\bcookies\b|^(?:accept|reject|manage|allow)\b.{0,20}\bcookies\b|^cookie (?:policy|settings|preferences|notice)$|\bconsent to (?:the use of )?cookies\b|^manage (?:consent|preferences|privacy)/i,
    longest: 600,
  },
  {
    why: 'a copyright line',
    test: /^(?:©|\(c\)\s*\d{4}|copyright\b)|(?:^|[\s|])©\s*(?:copyright\s*)?\d{4}|\ball rights reserved\b|^this material may not be published, broadcast/i,
    longest: 400,
  },
  {
    why: 'a newsletter box',
    test: /\b(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|e-?mails?|inbox|alerts?|briefings?|updates)\b|\bdelivered (?:straight |directly )?to your inbox\b|^(?:get|receive) .{0,60}\bnewsletter\b|^enter your e-?mail(?: address)?$|^newsletters?$/i,
    longest: 300,
  },
  {
    why: 'a line that asks for a subscription',
    test: /^(?:subscribe|sign (?:up|in)|log ?in|register|become a member|support us|donate)(?: now| today| free| here| for free)?[!.]?$|^(?:already a subscriber|subscribe to (?:read|continue)|this article is for subscribers)/i,
  },
  {
    why: 'an advertisement’s place',
    test: /^[-–—\s]*(?:ad|ads|advert|advertisement|advertising|sponsored(?: content| by .{1,60})?|promoted(?: content)?|paid (?:post|content|partnership|for by .{1,60}))[-–—\s]*$|^(?:story|article|text|post) continue[sd] (?:below|after)\b|^(?:continue reading|scroll (?:down )?to continue)(?: below)?(?: the main story)?$|^skip advertisement$/i,
  },
  {
    why: 'a picture’s credit or caption',
    test: new RegExp(
      `^(?:image|photo(?:graph)?|picture|file photo|video) ?(?:source|caption|credit|by)?\\s*[:,]\\s*\\S|^(?:image|media|picture) caption\\b|^credit:\\s*\\S|^(?:\\(?photo(?:graph)?(?: by)?\\b.{0,100}|.{0,60})[/|]\\s*${AGENCY}\\)?\\.?$|^\\(?${AGENCY}(?:\\s*(?:/|via)\\s*.{1,40})?\\)?$|^(?:image|video) (?:unavailable|is unavailable)$|^(?:enlarge|view|open) (?:this )?(?:image|photo|gallery|picture)`,
      'i',
    ),
    longest: 300,
  },
  {
    why: 'a player’s label',
    test: /^(?:watch(?: now| live)?|listen(?: now| live| to (?:this )?(?:article|story))?|play(?: video| audio)?|video|audio|live|this video can ?not be played|your browser does not support.{0,60})$/i,
  },
  {
    why: 'a reading time',
    test: /^(?:(?:estimated )?reading time:?\s*)?\d{1,3}\s*[- ]?min(?:ute)?s?(?: read)?\.?$/i,
  },
  {
    why: 'when the page was published or updated',
    test: new RegExp(
      `^(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\\s*:?$|^(?:(?:first |last )?(?:published|updated|posted|modified|created)(?: on| at)?\\s*:?\\s*)?(?:${DAY})(?:\\s*(?:,|at|[-–—|/·])?\\s*(?:${CLOCK}))?(?:\\s*[-–—|/·]\\s*(?:last )?(?:updated|modified)\\b.{0,60})?$|^(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?)\\s*:?\\s*(?:${CLOCK}|\\d+\\s*(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?)\\s+ago)(?:.{0,30})$|^\\d+\\s*(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?)\\s+ago$`,
      'i',
    ),
  },
  {
    why: 'a line about comments',
    test: /^(?:\d[\d,.]*\s+)?(?:comments?|replies)(?: \(\d+\))?$|^(?:leave|post|add|write|view|show|read) (?:a |all |the |your )?(?:\d+ )?(?:comments?|reply)$|^join the (?:conversation|discussion)|^comments (?:are|have been) (?:closed|disabled)/i,
  },
  {
    why: 'a line that asks readers to follow',
    test: /^follow (?:us|me|@|.{1,40} on (?:twitter|x|facebook|instagram|threads|bluesky|linkedin|tiktok))\b|^(?:find|like|join) us on\b|^download (?:the|our) .{0,30}\bapp\b|^(?:do you have|got) (?:a (?:news )?)?(?:tip|story)\b.{0,80}\?|^(?:contact|email) us\b.{0,80}$/i,
    longest: 200,
  },
  {
    why: 'a menu of the page',
    test: /^(?:skip to (?:main )?content|skip (?:navigation|links?)|menu|search|home|close|back(?: to (?:top|home))?|top|next|previous|prev|show (?:more|less|key events only)|load more|see (?:all|more)|view (?:all|more)|expand|toggle (?:menu|navigation)|more|loading\s*(?:…|\.{3})?|about us|contact(?: us)?|privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|accessibility(?: help| statement)?|site ?map|careers|advertise(?: with us)?|help|faq)$/i,
  },
  {
    why: 'a path of links',
    test: /^(?:home|news|front page)(?:\s*[>›»/|]\s*[\p{L}\p{N}&' -]{1,30}){1,5}$/iu,
  },
  {
    why: 'a foot of the site',
    test: /^(?:(?:about(?: us)?|contact(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service)| & conditions| and conditions)?|cookies?(?: policy)?|accessibility|advertise|careers|help|site ?map|faq|imprint)\s*[|·•/-]?\s*){2,}$/i,
    longest: 300,
  },
  {
    why: 'topics of the page',
    test: /^(?:tags?|topics?|related topics|filed under|categories|category|sections?|keywords)\s*(?::.{0,200})?$|^(?:#\p{L}[\p{L}\p{N}_]+\s*){1,}$/iu,
    longest: 240,
  },
  { why: 'a message about scripts', test: /\b(?:enable|turn on|requires?) javascript\b/i, longest: 300 },
  {
    why: 'a line about the page',
    test: /^(?:this (?:article|story) (?:was|is) (?:first |originally )?(?:published|updated|more than \d)|this (?:article|page) (?:may )?contains? (?:affiliate )?(?:links|content))\b|^(?:open|view) in (?:app|browser)$|^view (?:this (?:email|message) )?in (?:your )?browser$|^unsubscribe\b/i,
    longest: 200,
  },
  {
    why: 'a page’s number or a count',
    test: /^(?:page|p\.)\s*\d+(?:\s*(?:of|\/)\s*\d+)?$|^(?:word count|words|characters)\s*:\s*[\d,.]+$|^[-–—]\s*\d{1,3}\s*[-–—]$/i,
  },
  {
    why: 'an end mark',
    test: /^(?:[-–—*#.\s]*(?:ends?|30|###?|the end)[-–—*#.\s]*|[#*]{3,}|\*(?:\s\*){2,})$/i,
  },
  {
    why: 'a note of the wire or the sender',
    longest: 400,
    test: /^(?:for immediate release|(?:strictly )?embargo(?:ed)?\b.{0,80}|(?:eds?|editors?):\s.{1,200}|\((?:adds?|updates?|recasts?|corrects?|repeats?|writes through|refiles?)\b.{1,360}\)|(?:urgent|breaking|flash|bulletin|alert)[!:]*|(?:eop|more|pickup|writethru)|[A-Z]{2}[-‑–]{1,2}[A-Z].{0,60}(?:lede?|writethru|\d{3,4}))$/i,
  },
  {
    why: 'who wrote and edited it, at the foot of the wire',
    test: /^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated) by\b.{3,300}$/i,
    longest: 320,
  },
  {
    why: 'the standards line of an agency',
    test: /^our standards:|^the thomson reuters trust principles|^(?:story|report) from (?:reuters|ap|afp|pa)\b/i,
    longest: 200,
  },
];

/** After one of these, what follows to the end is no part of the article. */
export const END_MARKS: readonly FurnitureRule[] = [
  { why: 'notes after the end of a release', test: /^(?:[-–—*#.\s]*ends[-–—*#.\s]*|notes? (?:to|for) editors?:?)$/i },
];

/** A line of its own that heads a list of other stories. */
export const LIST_HEADINGS =
  /^(?:similar (?:content|stories|articles|posts|news)|related(?: (?:content|stories|articles|posts|news|reading|links|coverage|topics|internet links))?|more (?:from|on|in) .{1,40}|more (?:stories|news|articles|coverage|headlines)|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:may|might) be (?:interested in|of interest)|read (?:more|next|also|this next)|also read|see also|recommended(?: (?:for you|stories|reading|articles))?|most (?:read|popular|viewed|shared|commented)|trending(?: now)?|latest (?:news|stories|headlines)|top stories|what to read next|editors?[’']? ?s?[’']? picks?|up next|don[’']t miss|in case you missed it|around the web|from (?:around )?the web|background|what happened next|in this series|this story corrects)\s*:?$/i;

/** A label that stands before a headline on the same line. */
export const PROMO_LABELS =
  /^((?:(?:you )?(?:may|might) (?:also )?be interested in|(?:you )?(?:may|might) also like|(?:may|might) be of interest|read more(?: on this)?|read (?:also|next)|also read|see also|related(?: (?:story|article|stories|coverage|reading|content))?|more on this(?: story)?|recommended(?: reading)?|don[’']t miss|in case you missed it|icymi|must[- ]read)\s*(?:[:：|]|\s[-–—]\s))\s*(\S.*)$/i;

/** The same labels set as a word apart, as our own pages do: `May be of interest Headline`. */
export const PROMO_WORDS = /^(may be of interest)\s+(\S.*)$/i;

export const BYLINE =
  /^(?:(?:(?:[Ww]ords|[Ss]tory|[Rr]eport|[Rr]eporting|[Ww]ritten|[Aa]nalysis|[Tt]ext|[Pp]ictures|[Pp]hotographs) )?(?:[Bb]y|BY)|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Dd]i)\s+\p{Lu}[\p{L}\p{M}.’'&, -]{2,100}$/u;
const ROLE =
  '(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Ss]taff|[Bb]ureau chief|[Cc]olumnist|[Aa]nalyst|[Kk]orrespondent|[Rr]edakteur)(?:s|in)?';
/** A name and what its bearer does at the paper. */
export const BYLINE_WITH_ROLE = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}.’'-]+(?:\\s+[\\p{L}\\p{M}.’'-]+){1,3}(?:,|\\s+[-–—|]|\\s+in\\s+\\p{Lu}\\p{L}+,?)\\s*.{0,40}\\b${ROLE}\\b.{0,40}$`,
  'u',
);
/** What the writer does, on a line of its own below the byline. */
export const ROLE_LINE = new RegExp(`^[\\p{L} ,’'&-]{0,40}\\b${ROLE}\\b[\\p{L} ,’'&-]{0,40}$`, 'u');
/** "LONDON, March 3 (Reuters) - ", "LAGOS (AP) — ", before the first words of the copy. */
export const WIRE_DATELINE =
  /^(\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s+\p{L}[\p{L}. ]{1,24}?)?(?:,?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:,\s*\d{4})?)?(?:\s*\([\p{L}\p{N} ./]{2,30}\))?\s*(?:[-–—]{1,2}))\s+(?=\S)/u;
/** A line of its own with a place in capitals: "HARBOUR TOWN, Tuesday". */
export const PLACE_LINE = /^\p{Lu}[\p{Lu}.'’ -]{3,40}(?:,\s+\p{L}[\p{L}. ]{1,24}\s*[-–—:]?|\s*[-–—])$/u;
/** A moment of a live report that stands on a line of its own. */
export const LIVE_TIME = new RegExp(`^(?:${CLOCK})(?:\\s*[-–—|].{0,20})?$`, 'i');
