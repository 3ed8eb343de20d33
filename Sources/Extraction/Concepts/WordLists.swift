/// Closed word lists of English scholarly prose: the words that bound a term, and those that make none by themselves.
///
/// They are word classes, not phrases, and hold no vocabulary of any one field: whatever is not listed may be a term.
enum WordLists {
  /// Determiners, pronouns, prepositions, conjunctions, auxiliaries: a term never crosses one, save an inner `of`.
  static let function: StaticString = """
    a an the this that these those such each every either neither any some no none all both half few many much more
    most several another other others own same enough least less fewer certain i me my mine we us our ours you your
    yours he him his she her hers it its itself they them their theirs themselves ourselves himself herself oneself
    one ones who whom whose which what whatever whichever whoever someone something anyone anything everyone
    everything nothing nobody of in on at by for from to into onto with without within between among amongst across
    through throughout during before after above below under over up down off out about against along around behind
    beside besides beyond despite except inside outside like near past per since than toward towards until till unlike
    upon via versus vs amid regarding concerning notwithstanding and or but nor so yet if unless because although
    though while whereas whether as when whenever where wherever why how is are was were be been being am isn't aren't
    wasn't has have had having do does did doing done doesn't don't didn't can could may might must shall should will
    would cannot can't won't wouldn't couldn't shouldn't ought need needn't not there here then thus hence therefore
    however moreover furthermore nevertheless nonetheless otherwise instead also too very just only even still already
    ever never always often sometimes usually rather quite almost nearly again once twice soon now today yesterday
    tomorrow nowadays meanwhile indeed perhaps maybe likewise thereby thereof therein whereby wherein herein hereby
    e.g i.e etc et al cf viz ie eg resp let's it's that's there's apart aside away back together well further else
    elsewhere anywhere everywhere somewhere somewhat somehow alike altogether afterwards beforehand two three four
    five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion first second third
    fourth fifth sixth tenth ii iii iv according alongside
    """

  /// Adverbs of degree, time and stance, beside those that end in `-ly`.
  static let adverbs: StaticString = """
    better best worse worst far long-term afar ahead alone early late later latest earlier sooner forward forth
    onwards upwards downwards sideways halfway overnight
    """

  /// Adverbs in `-ly` that belong to the talk of papers; others may open a term (`weakly supervised learning`).
  static let talkAdverbs: StaticString = """
    highly newly recently previously currently widely commonly typically usually generally especially particularly
    mainly mostly largely greatly significantly substantially considerably consistently effectively efficiently
    successfully specifically additionally finally firstly secondly lastly consequently accordingly subsequently
    simultaneously respectively extremely increasingly relatively comparatively approximately roughly nearly rarely
    frequently possibly probably likely potentially actually really simply merely solely purely only entirely
    completely fully partly partially carefully rapidly quickly slowly easily hardly readily directly indirectly
    correctly accurately precisely properly adequately sufficiently poorly strongly heavily deeply clearly notably
    importantly interestingly surprisingly remarkably unfortunately hopefully namely similarly equally differently
    separately independently individually jointly mutually traditionally originally initially eventually ultimately
    essentially basically practically virtually closely tightly loosely broadly briefly thoroughly extensively
    comprehensively systematically empirically experimentally theoretically explicitly implicitly automatically
    manually thereby hereby promptly truly truely seemingly apparently arguably fundamentally primarily predominantly
    exclusively dramatically drastically markedly severely seriously vastly continuously continually constantly
    gradually steadily nicely reasonably reliably robustly seamlessly smoothly naturally normally freely publicly
    openly officially formerly lately shortly immediately instantly uniquely distinctly slightly moderately marginally
    favorably favourably competitively qualitatively quantitatively analytically
    """

  /// Verbs of presenting, showing, comparing and doing: boundaries in every form, participles included.
  static let talkVerbs: StaticString = """
    propose present show introduce demonstrate describe discuss provide suggest reveal indicate illustrate argue claim
    conclude confirm consider contribute assume believe hope aim seek attempt try strive intend allow enable permit
    help achieve attain reach obtain gain yield outperform surpass exceed beat excel improve enhance boost facilitate
    promote conduct perform carry undertake accomplish use utilize utilise employ adopt apply leverage exploit harness
    explore investigate examine study inspect review survey summarize summarise overview outline highlight emphasize
    emphasise underscore underline address tackle overcome mitigate alleviate face encounter pose raise remain become
    seem appear tend lead result cause give take make get keep put let go come bring bear hold serve act play follow
    require need include comprise contain consist involve encompass cover span incorporate possess exhibit display
    offer deliver ensure guarantee maintain preserve retain depend rely base rest relate refer correspond belong
    differ vary range extend exist occur arise emerge happen lie stem originate derive develop devise build create
    construct establish formulate implement evaluate assess validate verify compare contrast analyze analyse quantify
    measure report observe find notice note see know understand recognize recognise realize realise detect determine
    decide discover elucidate clarify explain justify motivate inspire inform guide support favor favour affect
    influence impact impede hinder hamper limit restrict prevent avoid reduce decrease lower minimize minimise
    increase maximize maximise enlarge expand accelerate shorten strengthen weaken release publish publicize
    open-source collect gather compile assemble curate choose pick prefer focus concentrate deal cope handle manage
    treat work term denote define specify characterize characterise constitute arrange organize organise add append
    attribute ascribe assign associate shed pave fill bridge start begin end finish stop complete proceed succeed fail
    lack miss suffer struggle demand deserve merit warrant entail imply mean signify satisfy fulfill fulfil meet suit
    think say tell ask regard look prove disprove hypothesize hypothesise speculate expect anticipate ignore neglect
    overlook omit skip discard drop remove eliminate replace substitute modify change alter adjust consume spend cost
    save pay afford enjoy complicate simplify ease enrich empower unify tailor comprehend acknowledge advocate uncover
    unveil unlock showcase exemplify pinpoint delve dive embark endeavor endeavour grow prevail dominate persist
    endure last stay trigger incur undergo experience witness attract draw revisit rethink reconsider spur foster
    nurture cultivate underpin corroborate underperform
    """

  /// Verbs whose bare and `-s` forms bound a term; participles and gerunds are judged by their place.
  static let verbs: StaticString = """
    represent reflect compose deploy encourage evolve refine reproduce recommend augment perceive initiate engage
    govern supervise replicate adhere diminish distort elaborate elicit exacerbate expose impair inspect migrate
    pursue redesign reside restructure revolutionize stimulate submit terminate incentivize necessitate preclude
    pertain arrive ascertain embrace elevate enumerate accommodate accompany counteract degrade deteriorate
    disseminate empower formalize hypothesize instantiate intervene jeopardize merge nominate operationalize
    orchestrate penetrate perturb prioritize quantify reconcile redefine rectify reinforce render reorganize repurpose
    resemble safeguard scrutinize solidify streamline surmount synchronize transcend unify utilise vanish withstand
    yield comply conform correlate democratize circumvent categorize customize automate compensate continue disrupt
    equip connect integrate share link combine match fit close select couple join attach drive identify generate
    extract infer predict estimate compute calculate simulate encode decode embed retrieve translate classify annotate
    generalize generalise optimize optimise converge distinguish discriminate differentiate separate divide split
    decompose partition reconstruct recover restore transform convert adapt capture acquire convey express communicate
    interact collaborate cooperate compete solve resolve respond react behave operate execute invoke produce
    manufacture synthesize synthesise accept reject receive send transmit interpret read write speak listen hear talk
    eat drink sleep move walk stand sit fall rise grow die live exclude isolate remove extend insert delete update
    enforce impose constrain relax store maintain align penalize penalise regularize regularise normalize normalise
    initialize initialise approximate interpolate extrapolate propagate accumulate aggregate weigh occupy surround
    enclose attend activate inhibit suppress induce regulate modulate mediate administer prescribe treat infect inject
    excite absorb emit scatter evaporate dissolve deposit anneal appreciate teach learn train motivate participate
    enroll recruit invite interview tune fine-tune finetune pre-train pretrain post-train accord compress embody
    specialise
    """

  /// Words that are nouns and verbs alike: verbs after `to`, a modal or a pronoun and before a determiner.
  static let verbNouns: StaticString = """
    model approach test design process search plan result project report benefit advance increase decrease change need
    demand supply control score rank label tag parse graph plot chart sample cluster group class order structure frame
    target purpose aim focus benchmark baseline challenge question answer query prompt request response attack defend
    defense trust risk trade exchange exploit transfer shift balance bias weight filter mask signal noise trace log
    record document note comment review survey study research experiment trial practice train reason debate dispute
    account measure value rate cost price estimate forecast function factor feature force form format gain guide hash
    help hint host impact influence index input output interface issue judge jump key lack leak limit link list load
    lock loop loss map mark match matter merge mine mirror miss mix monitor move name network object offer pair patch
    pattern place point pool position post produce program proof prune pull push range reach rebound release repair
    repeat replace return reward route rule run scale scan scene schedule seed sense share shape show sign sketch skip
    sort source space split spread stage start state step store stream stress string stop style support switch talk
    task time touch transport treat trend turn twist update upgrade use view visit vote wait walk watch wave wish work
    wrap yield interest concern cause effect claim attempt contact deal drive drop echo edit effort end engineer
    escape experience extract face fault figure finish fit flow compound abstract address approximate average subject
    conduct contract contrast correlate co-operate aggregate
    """

  /// Adjectives and participles by which papers praise, place and count: never part of a term.
  static let talkAdjectives: StaticString = """
    novel new recent previous prior existing present proposed various different diverse numerous multiple many
    significant substantial considerable remarkable notable noteworthy noticeable impressive promising encouraging
    outstanding exceptional excellent superior inferior good great nice better best worse worst bad poor ideal
    favorable favourable competitive comparable similar dissimilar identical equal equivalent important crucial
    essential main fundamental basic necessary sufficient useful helpful valuable beneficial effective efficient
    inefficient ineffective successful unsuccessful powerful practical impractical feasible infeasible possible
    impossible likely unlikely probable interesting intriguing surprising unexpected striking novelty appealing
    attractive elegant simple straightforward easy difficult challenging complicated demanding comprehensive extensive
    thorough in-depth exhaustive systematic detailed careful rigorous wide broad wider broader vast wide-ranging huge
    enormous tremendous massive ample rich richer abundant scarce limited insufficient inadequate adequate suitable
    unsuitable appropriate inappropriate proper irrelevant related corresponding respective particular specific
    certain typical usual unusual uncommon frequent popular widespread prevalent ubiquitous well-known known unknown
    famous prominent leading state-of-the-art cutting-edge sota modern contemporary traditional conventional classic
    old older latest early earlier late later next last final initial subsequent preceding following aforementioned
    above-mentioned latter former future past ongoing upcoming forthcoming long-standing longstanding further
    additional extra complementary supplementary overall entire whole complete incomplete full mere sheer sole only
    separate distinct unique inherent intrinsic underlying so-called given available unavailable accessible
    publicly-available able unable capable incapable aware unaware ready easy-to-use off-the-shelf clear unclear
    obvious apparent evident true actual real genuine accurate inaccurate correct incorrect wrong right reliable
    unreliable strong stronger strongest weaker weakest higher highest lower lowest larger largest smaller smallest
    bigger biggest longer longest shorter shortest faster fastest slower slowest greater greatest fewer newer cheaper
    easier simpler harder closer deeper finer tighter wiser due prone subject worth worthy desirable desired
    preferable preferred reasonable acceptable satisfactory unsatisfactory convincing compelling meaningful insightful
    fruitful groundbreaking pioneering seminal influential innovative unprecedented seamless drastic dramatic marked
    pronounced profound serious urgent pressing growing increasing decreasing increased decreased improved enhanced
    reduced revised modified extended updated said described mentioned aforesaid obtained observed considered studied
    investigated examined evaluated tested reported presented introduced developed used employed adopted applied
    selected chosen involved included required needed expected intended associated resulting based aimed designed
    tailored varied varying twofold threefold two-fold three-fold non-trivial nontrivial trivial tedious laborious
    time-consuming labor-intensive costly expensive cheap inexpensive affordable user-friendly cost-effective
    plausible implausible viable versatile flexible sophisticated subtle delicate intricate nuanced multifaceted
    complex unified consistent inconsistent sizable sizeable negligible marginal slight modest moderate drawn made
    done taken shown found seen built written left right-hand left-hand vice
    """

  /// Size and degree: part of a term only where the collection says so (`large language model`, never `large number`).
  static let sizeAdjectives: StaticString = """
    large small big high low deep shallow long short open closed hard soft strong weak fast slow heavy light fine
    coarse little tiny great rich dense thin thick free full broad narrow near far upper lower single double triple
    large-scale small-scale high-quality low-quality high-level low-level high-performance real-world long-term
    short-term multiple complex simple general global local joint common normal standard natural basic top
    """

  /// Plain adjectives, which no ending betrays: they go into terms but make none.
  static let plainAdjectives: StaticString = """
    discrete hybrid sparse hidden latent intermediate concrete mixed random stable steady smooth rough raw unseen
    unlabeled unlabelled unstructured compact cumbersome adjacent remote secure safe smart wild blind deaf dark bright
    pure solid liquid warm cold hot wet dry young elderly old aged female male adult rural urban white black red green
    blue asymmetric symmetric linear nonlinear non-linear binary ternary secondary tertiary rigid rapid acute mild
    chronic severe moderate elder wise calm finite infinite definite separate explicit implicit exact inexact diverse
    opposite absent inner outer interior exterior sound mature obese pregnant lean round square flat sharp steep
    autoregressive driven noisy lazy busy lightweight generalist multicenter
    """

  /// Adjectives of any field: they make a term only beside a word that is one.
  static let weakAdjectives: StaticString = """
    computational experimental empirical theoretical analytical numerical practical technical scientific academic
    quantitative qualitative statistical methodological conceptual operational functional structural social human
    public private personal own internal external additional further direct indirect positive negative overall
    absolute relative average mean maximum minimum maximal minimal optimal suboptimal optimum best-performing initial
    final current future past temporal daily annual real virtual actual possible key main official downstream upstream
    end-to-end out-of-the-box easy hard difficult simple robust reliable scalable flexible generic universal
    domain-specific task-specific application-specific problem-specific general-purpose automatic automated manual
    artificial interactive dynamic static active passive detailed preliminary pilot thorough fair rapid quick
    immediate concrete abstract common standard typical original alternative independent dependent consistent
    significant real-time open-source closed-source step-by-step multi-step multi-level multi-stage two-stage
    system-level large-scale primary general special critical vital core central single partial total individual rare
    exact precise principal minor major advanced relevant
    """

  /// Nouns of papers and of any field: no term by themselves, and none together with their like.
  static let weakNouns: StaticString = """
    paper article work study research investigation thesis publication literature review survey overview report book
    chapter section table figure appendix abstract introduction conclusion discussion summary contribution result
    finding outcome observation insight evidence experiment experimentation trial evaluation assessment analysis
    examination comparison test testing validation verification demonstration proof example case instance illustration
    approach method methodology technique procedure scheme strategy solution way manner means mechanism tool toolkit
    framework system architecture design implementation application usage use utilization practice process processing
    pipeline module component element part piece unit block step stage phase level aspect facet dimension perspective
    viewpoint view point idea concept notion principle theory hypothesis assumption intuition motivation problem issue
    challenge difficulty limitation drawback shortcoming weakness disadvantage advantage benefit strength merit pro
    con gap lack need demand requirement constraint condition criterion goal aim objective purpose target task
    question answer topic subject theme area field domain discipline direction trend line avenue path road performance
    accuracy quality efficiency effectiveness efficacy improvement enhancement gain increase decrease reduction drop
    success failure progress advance advancement advances breakthrough development capability ability capacity skill
    power potential possibility opportunity impact effect influence role importance significance relevance usefulness
    utility value worth cost expense time effort resource budget price overhead complexity speed rate ratio percentage
    proportion percent amount number quantity count total sum average majority minority range scope extent degree
    scale size length width height variety set subset collection group series list pair triple kind type sort category
    class form format version variant variation alternative option choice selection combination difference similarity
    distinction change shift transition relation relationship connection link interaction association property
    characteristic feature attribute factor parameter variable data dataset database corpus benchmark baseline sample
    input output information knowledge content material source origin reference detail fact statement claim argument
    model algorithm function operation formulation formalism definition description specification explanation
    interpretation understanding representation situation scenario setting setup environment context circumstance
    place position location region space state status period day week month year decade century moment past future
    today people person individual human user researcher practitioner author reader expert developer engineer scholar
    scientist community participant member team population student patient child adult man woman society public world
    country life reality nature fashion tendency behavior behaviour action activity event phenomenon thing object
    entity item stuff matter end beginning start basis foundation ground base core key support help aid assistance
    guidance guideline suggestion implication consequence reason cause rationale code software repository project
    website page release interest focus emphasis concern consideration order turn respect regard addition contrast
    particular general term word sense proposal plan novelty originality art usability applicability availability
    existence presence absence occurrence frequency score measure measurement metric index rank ranking indicator
    error mistake deviation confidence certainty risk findings works experiments settings needs lot lots bit couple
    plenty demo showcase testbed competition workshop conference journal proceedings committee session tutorial
    keynote participation submission reviewer editor university department institute company laboratory lab github
    """
}
