/** English: the deep one. The weights of `weights.ts` were learned on it. */
import { englishContext } from './en-context.ts';
import type { Language } from './language.ts';

export const english: Language = {
  tag: 'en',
  strongSaying: `
    said say says tell tells told add adds added write writes wrote written tweet tweets tweeted retweeted ask asks asked
    continue continues continued state states stated explain explains explained note notes noted reply replies replied
    respond responds responded declare declares declared conclude concludes concluded argue argues argued insist insists
    insisted remark remarks remarked observe observed observes recall recalls recalled joke jokes joked quip quips quipped
    shout shouts shouted yell yells yelled scream screams screamed whisper whispers whispered exclaim exclaims exclaimed
    announce announces announced assert asserts asserted contend contends contended claim claims claimed lament laments lamented
    complain complains complained warn warns warned admit admits admitted concede concedes conceded acknowledge acknowledges
    acknowledged boast boasts boasted opine opines opined muse muses mused vow vows vowed pledge pledges pledged promise promises
    promised testify testifies testified recount recounts recounted quote quotes quoted chant chants chanted chime chimed
    retort retorted snap snapped deadpanned crow crowed gush gushed rail railed thunder thundered fume fumed bark barked
    intone intoned proclaim proclaims proclaimed protest protested answer answers answered counter counters countered
    blog blogged email emails emailed texted posted posts read reads assure assures assured advise advises advised
    allege alleges alleged maintain maintains maintained predict predicts predicted reiterate reiterates reiterated
    stress stresses stressed emphasize emphasizes emphasized emphasise emphasises emphasised repeat repeats repeated
    reveal reveals revealed suggest suggests suggested swear swore sigh sighed sneer sneered scoff scoffed plead pleads pleaded
    confess confesses confessed confide confided elaborate elaborates elaborated reason reasoned interject interjected
    interrupt interrupted inquire inquired wonder wonders wondered urge urges urged demand demands demanded cautioned caution cautions
    bemoan bemoans bemoaned marvel marvels marvelled marveled affirm affirms affirmed venture ventured echo echoed echoes agreed
    agrees agree demur demurred relate related tout touts touted tease teased`,
  weakSaying: `
    call calls called describe describes described dub dubs dubbed label labels labeled labelled term terms termed refer refers
    referred deem deemed characterize characterizes characterized characterise characterised brand branded accuse accuses accused
    report reports reported praise praises praised criticize criticizes criticized criticise criticised slam slams slammed blast
    blasts blasted attack attacks attacked denounce denounces denounced condemn condemns condemned dismiss dismisses dismissed
    mock mocks mocked blame blames blamed thank thanks thanked cite cites cited mention mentions mentioned decry decried
    deride derides derided tell-all hail hails hailed express expresses expressed speak speaks spoke spoken talk talks talked
    comment comments commented think thinks thought believe believes believed feel feels felt hope hopes hoped know knows knew
    want wants wanted see sees saw imply implies implied indicate indicates indicated hint hints hinted signal signals signaled
    find finds found show shows showed demonstrate estimate estimates estimated propose proposes proposed offer offers offered
    recommend recommends recommended request requests requested question questions questioned deny denies denied reject rejects rejected
    discuss discusses discussed include includes included point points pointed put puts go goes went begin begins began
    issue issues issued release releases released publish publishes published share shares shared send sends sent sign signed
    charge charges charged challenge challenges challenged chide chided rip rips ripped lash lashed fire fired shoot shot hit
    hits push pushes pushed press presses pressed vent vented rant ranted ramble rebuke rebuked scold scolded lambast lambasted
    lambaste lambasted assail assails assailed castigated bash bashed trash trashed knock knocked taunt taunted tear tore
    vowing propose cast casts summarize summarized sum summed paraphrase paraphrased invoke invoked raise raised endorse endorsed
    argued-for defend defends defended support supports supported oppose opposes opposed call-out credit credits credited
    liken likens likened compare compares compared consider considers considered view views viewed regard regarded name names named
    title titled headline headlined rule ruled hold holds held allow allowed warn-of sing sang sings conveyed convey text
    emphasise highlight highlights highlighted underscore underscored reference references referenced`,
  sayingParticiples: `
    saying adding telling asking noting arguing writing tweeting declaring stating explaining insisting claiming warning
    suggesting calling describing referring accusing citing remarking concluding quoting shouting chanting yelling screaming
    vowing promising pledging asserting contending complaining boasting joking predicting stressing emphasizing emphasising
    acknowledging admitting conceding recalling observing replying responding answering announcing proclaiming reading
    labeling labelling dubbing branding blasting slamming praising mocking criticizing criticising urging demanding wondering
    indicating implying alleging maintaining reiterating repeating continuing explaining testifying lamenting thanking
    questioning dismissing denouncing condemning deriding decrying deeming characterizing expressing pointing`,
  otherVerbs: `
    be am is are was were been being 's has have had do does did go goes went gone get gets got make makes made take takes took taken
    give gives gave given come comes came become becomes became keep keeps kept leave leaves left lead leads led run runs ran
    win wins won lose loses lost meet meets met stand stands stood bring brings brought buy bought catch caught choose chose chosen
    cut deal draw drew drawn drive drove eat fall fell fight fights fought fly flew forget forgot grow grew grown hang hung hear
    heard hide hurt lay lie lay pay pays paid quit ride rise rose sell sold seek seeks sought set sets shake shook sit sat sits sleep
    slept spend spent steal stole strike struck teach taught throw threw throws understand understood wear wore wears write need needs
    try tries use uses work works seem seems appear appears turn turns start starts begin help helps let lets play plays move moves
    live lives happen happens serve serves join joins look looks mean means meant remain remains plan plans follow follows
    face faces receive gives pass build built break broke broken bear bore beat bet bind bite blow blew feed fed freeze froze rang
    return returns watch watches walk walks stop stops open opens close closes expect expects`,
  auxiliaries: `
    be am is are was were been being has have had having do does did will would can could may might must shall should ought
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot
    isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t
    're 've 'd 'll 'm ’re ’ve ’d ’ll ’m to not`,
  modals: `
    to will would can could may might must shall should do does did don't doesn't didn't won't wouldn't can't couldn't
    don’t doesn’t didn’t won’t wouldn’t can’t couldn’t cannot 'll 'd ’ll ’d not`,
  infinitiveMark: 'to',
  he: 'he',
  she: 'she',
  they: 'they',
  firstPerson: 'i we you',
  it: 'it',
  indefinite: 'others everyone everybody someone somebody nobody many some one another both several few anyone critics',
  relative: 'who which whom',
  that: 'that',
  determiners: 'the a an this these those every each any all no most other',
  possessives: 'his her their our my its your whose',
  his: 'his',
  her: 'her',
  demonstratives: 'this that these those',
  prepositions: `
    of in on at for from with by to about as into over after before during under against among between through since until
    without within toward towards upon via per amid despite like than outside inside near across behind beyond around above
    below off out up down along throughout versus regarding including unlike following`,
  joining: 'of for at from in with on to against',
  extending: 'of for at from',
  by: 'by',
  accordingTo: [['according', 'to']],
  conjunctions: 'and or but nor yet & plus',
  subordinators:
    'because while when if although though as since whether where why how unless whereas once after before until what that whenever',
  adverbs: `
    also then later once again ever never now still even just only too earlier ago often already perhaps first instead meanwhile
    however there here so very much more less well back quite rather soon yesterday today tonight tomorrow sometimes always
    simply further else late ahead apart anyway aloud forward away together out up down twice maybe though alike no longer likewise
    last next this week month year night morning afternoon evening day`,
  adverbEnding: 'ly',
  verbEndings: ['ed'],
  presentEndings: ['s'],
  participleEnding: 'ing',
  participleNouns: `
    thing something anything nothing everything evening morning meeting building hearing spring king ring string wedding
    feeling ceiling briefing gathering filing spending funding housing training shooting bombing offering beginning meaning
    ruling finding polling voting fighting marketing banking mining farming fishing hunting running fundraising policing
    killing recording writing reading opening closing ending covering crossing earning saving sibling darling sterling
    outstanding leading existing growing following including during being`,
  sureVerbs: 'said told wrote says tells asks adds spoke thought knew saw went began put was were is are has had',
  times: `
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb aug sept oct nov dec mon tue tues wed thu thurs fri sat sun`,
  sayingNouns: `
    statement comment comments remark remarks words question answer tweet tweets message letter speech slogan chant chants
    interview email e-mail post note memo headline caption quote reply response argument claim warning warnings testimony
    address announcement criticism appeal call calls phrase line motto sign signs shouts cries cry refrain notion belief
    view opinion conclusion assertion pledge promise vow description text book op-ed column article story report ruling
    decision resolution press release complaint lawsuit indictment affidavit ad commercial video tape transcript`,
  peopleNouns: `
    spokesman spokeswoman spokesperson spokespeople official officials officer officers aide aides adviser advisers advisor
    advisors senator senators governor president director manager chairman chairwoman chair leader leaders candidate candidates
    lawmaker lawmakers congressman congresswoman representative representatives secretary minister mayor judge justice attorney
    attorneys lawyer lawyers prosecutor prosecutors professor analyst analysts expert experts strategist strategists pollster
    pollsters consultant consultants operative operatives activist activists organizer organizers supporter supporters critic
    critics opponent opponents voter voters man woman men women people person source sources reporter reporters journalist
    author writer editor editors host anchor correspondent columnist commentator veteran student students teacher teachers
    doctor doctors nurse worker workers employee employees owner resident residents neighbor neighbors neighbour neighbours
    friend friends brother sister mother father son daughter wife husband parents family members member colleague colleagues
    staffer staffers staff team deputy chief executive ceo founder co-founder general sheriff police detective investigators
    detectives protester protesters protestors crowd audience fan fans player players coach witness witnesses victim victims
    survivor survivors republican republicans democrat democrats conservative conservatives liberal liberals progressive
    user users tweeter commenter actor actress singer artist businessman billionaire mogul nominee front-runner frontrunner
    speaker socialist ambassador diplomat diplomats pastor priest bishop pope rabbi cleric imam scholar scholars economist
    economists researcher researchers scientist scientists historian delegate delegates moderator insider insiders ally
    allies rival rivals donor donors farmer farmers soldier soldiers captain commander boss guy kid kids girl boy couple
    engineer engineers architect fisherman fishermen miner miners driver drivers pilot pilots chef
    firefighter firefighters paramedic surgeon biologist physicist psychologist lecturer barrister solicitor magistrate
    councillor councillors councilman councilwoman alderman mp mps peer premier chancellor envoy negotiator negotiators ombudsman
    inspector constable marshal ranger warden curator librarian trader traders shopkeeper baker butcher landlord tenant tenants
    campaigner campaigners demonstrator demonstrators marchers passenger passengers commuters motorist cyclist visitor visitors
    tourist tourists customer customers client clients shareholder shareholders investor investors banker bankers trustee trustees
    auditor auditors accountant broker entrepreneur developer developers builder contractor lobbyist lobbyists regulator regulators
    translator interpreter photographer filmmaker producer composer musician drummer guitarist poet novelist playwright blogger
    comedian dancer goalkeeper striker referee athlete athletes swimmer pundit pundits grandmother grandfather aunt uncle cousin
    niece nephew widow widower partner girlfriend boyfriend teenager teenagers pensioner pensioners child children mourners
    worshippers nun monk vicar archbishop cardinal chaplain narrator caller callers panelist biographer aides-de-camp
    someone speaker treasurer commissioner superintendent principal dean administrator candidate's whistleblower`,
  organisationNouns: `
    campaign committee company department agency administration government house court union group organization organisation
    association bureau office commission council party newspaper magazine paper network station website site outlet times post
    news journal tribune herald center centre institute foundation university college school bank ministry police army force
    corporation inc corp llc club league team board fund authority service pac coalition alliance society firm think-tank
    chamber caucus senate congress parliament`,
  documentNouns: `
    report statement letter memo email e-mail document documents study survey poll lawsuit complaint indictment affidavit
    article editorial column book op-ed post tweet message headline sign ad advertisement video resolution order ruling
    opinion platform bill law brief filing release transcript website caption text page story note piece essay banner shirt
    description bio profile listing guide manual`,
  titles: `
    mr mrs ms miss dr sen senator rep representative gov governor president vice secretary sir lord lady judge justice attorney
    general gen lt col capt maj sgt sheriff mayor congressman congresswoman chairman chairwoman speaker ambassador professor prof
    rev reverend pastor pope bishop king queen prince princess minister prime chief officer detective coach nominee candidate
    spokesman spokeswoman spokesperson director manager adviser strategist host anchor reporter correspondent columnist`,
  maleTitles:
    'mr sir lord congressman chairman king prince spokesman businessman father brother son husband actor pope priest',
  femaleTitles:
    'mrs ms miss lady madam congresswoman chairwoman queen princess spokeswoman mother sister daughter wife actress',
  maleNames: `
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
    paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
    stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron
    jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry
    sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph
    randy eugene vincent russell elijah louis bobby philip johnny bill bob jim tom mike dave dan steve ted marco ben chris jeff
    matt tim rick ron barack bernie mitt newt rand jeb mitch harry chuck lindsey marc luis carlos miguel pedro antonio pablo
    vladimir sergei dmitri mohammed mohammad ahmed ali omar hassan hussein ibrahim xi jinping wei pierre jean francois emmanuel
    hans klaus karl friedrich wolfgang stefan jurgen boris nigel ian graham simon martin colin neil stuart gordon keir rishi
    pete greg doug ken sam max leo luke oliver liam owen corey robby tad reince sidney glenn rush sean wolf jake anderson`,
  femaleNames: `
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly
    emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela
    shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine
    heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan
    cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella
    julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori hillary
    ivanka melania chelsea carly elena sonia ruth condoleezza nikki sally jill jan gabrielle kellyanne megyn rosie oprah ellen
    kate katie anne jane lucy claire fiona nicola theresa angela ursula marine ingrid petra sabine claudia monica carmen rosa
    lucia ana isabel fatima aisha leila yasmin mei priya indira sushma wendy heidi debbie donna huma loretta tammy kim kirsten`,
  abbreviations: `
    mr mrs ms dr sen rep gov gen lt col capt maj sgt rev prof hon st jr sr inc corp co ltd vs no u.s u.k u.n d.c a.m p.m
    jan feb mar apr aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss
    mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex va vt wash w.va wis wyo e.g i.e etc dept ave blvd`,
  naming:
    'called dubbed named titled entitled labeled labelled known nicknamed termed so-called pseudonym nickname phrase term word words slogan alias headlined hashtag branded',
  works: `
    film movie show series book novel album song documentary play musical program programme podcast magazine newspaper column
    article essay memoir poem opera sitcom drama comedy episode single track anthem painting exhibition game tour host hosts
    author star host's anthology blog ballad hit bestseller miniseries segment nbc abc cbs cnn fox msnbc`,
  leadingApostrophe: 'em til tis twas cause round bout n s nuff neath tude',
  capitalNouns: false,
  verbSecond: false,
  context: englishContext,
};
