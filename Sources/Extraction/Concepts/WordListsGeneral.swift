extension WordLists {
  /// Nouns of everyday and scholarly English that name no subject by themselves, though terms are made with them
  /// (`attention`, but `attention mechanism`; `translation`, but `machine translation`).
  static let generalNouns: StaticString = """
    ablation academia acceleration acceptance access accessibility accommodation account achievement acquisition
    activation adaptability adaptation address adequacy adherence administration adoption advancing advent
    advertisement advice affinity agency agreement alignment allocation alteration ambiguity amplitude analogy
    announcement answering appearance appropriateness approximation arrangement arrival artifact assistant attack
    attainment attempt attention attitude augmentation authority authorship automation award awareness backbone
    background balance balancing barrier batch belief benchmarking bias biology body bottleneck bound boundary box
    branch breadth break brief buffer building bundle burden business calculation call campaign candidate card care
    career carrier catalog caution chain chance character check chemistry circle citizen city clarity classifier
    cleanliness client clinician clue coding coherence collaboration colleague college collision column command
    comment commerce commitment communication compactness compensation competence competitor completeness completion
    compliance composition comprehensiveness compromise computation concatenation concentration concession
    configuration confirmation conflict conformity confusion conjunction connectivity consensus conservation
    consistency consolidation constituent construction consultant consultation consumer consumption contact container
    continuation continuity contributor control controller convenience convention conversion coordination copy corner
    correction correctness cost-effectiveness counterpart coupling course coverage creation credibility credit crisis
    criterion culture curation curriculum customer cycle daily damage danger date deal death debate decision decline
    decoder decomposition dedication default defect deficiency deficit degradation delay deliverable delivery
    departure dependence dependency deployment depth desire destination detection deterioration determinant device
    diagram dialog dilemma disagreement discovery discrepancy disparity disposal dissemination distance distribution
    disturbance diversity division document documentation dominance doubt draft driver duration duty earth ease
    economics edge edition education elimination emergence emergency emission employee encoder encounter engagement
    engineering enterprise enthusiasm entry equipment era establishment estimate estimation evolution exception excess
    exchange exclusion execution expansion expectation expenditure experience expertise exploitation exploration
    explosion exposure expression expressiveness extension extraction extreme face facility family favor feasibility
    female fidelity file fill film filter filtering finance flexibility floor fold food foot force formation fraction
    fragment frame freedom friend front fulfillment functionality functioning funding fusion game gate gather
    generality generation gift government grade grain granularity grasp grouping growth guarantee hand handling harm
    head heading health hierarchy history hold holder home hope host hour house hurdle identification identity image
    imbalance imperative inability inclusion income inconsistency incorporation increment industry inefficiency
    inequality inference inference-time influx infrastructure ingredient inheritance initiative innovation inquiry
    inspection inspiration installation instant institution instruction instrument insufficiency integration integrity
    intelligence intensity intent intention interchange interior interplay interruption interval intervention
    intricacy invention inventory investigator investment iteration job journey judgement judgment justification label
    landscape language latency law layer leader leap learner learning legacy lesson letter leverage lifecycle light
    likelihood limit load logic look loop loss machine magnitude mainstream maintenance make maker making male
    management manager manipulation margin mark market mass master match math mathematics maturity maximum mean
    meaning media medicine meeting mention message minimum minute mismatch mission mix mixture modality mode modeling
    modelling modification momentum money monitoring move movement name nation necessity neighbor network niche node
    noise norm note notice nuance obstacle occasion occupation offer office on-line online openness operator opinion
    opposite orchestration ordering organ organisation organization organizer orientation others outlook overlap owner
    ownership package paradigm paragraph parallel parent partner party pass passage pattern peak peer pen perception
    permission permutation personnel phrase physics picture pillar pitfall planet plateau platform plausibility play
    player plethora plot policy pool popularity portion possession post precondition precursor prediction preference
    preparation prerequisite prescription presentation preservation press pressure prevalence prevention priority
    prize probability producer product production productivity profession professional proficiency profile profit
    program proliferation promise prompt prospect protocol prototype provider provision purchase pursuit push
    qualification query quest quickness race radius reach reaction readiness reading realism realization realm recipe
    recognition record recording redundancy refinement reform register regularity regulation rejection relatedness
    reliability reliance relief reminder removal rendering repetition replacement replication reply reproducibility
    request resemblance reserve resolution response responsibility responsiveness rest restriction resurgence
    retention return reuse revenue revision revolution reward richness rigidity ring rise roadmap roll room root round
    route routine row rule run safety satisfaction saving say scalability scaling scarcity scene schedule school
    science scoring scratch screen script search season seat sector security segment seller sensitivity sentence
    separation sequence server service severity shape share shop shortage show side sight sign signal signature
    silence simplicity simplification simulation site slice slot solver sophistication sound span specialization
    specificity spectrum split sponsor spot spread square stability stack staff stakeholder stance standard standpoint
    station stock stop storage store stream stress stride structure struggle style sub-task subdivision substance
    substitute substitution suitability suite superiority supplement supply surface surge surprise surroundings
    suspicion sustainability swap switch symbol synergy synthesis tail taxonomy teacher technician technology template
    tendencies tension territory text thought thread threshold throughput ticket tie timeliness title token touch tour
    town trace track trade tradition traffic training trait trajectory transaction transformation transmission
    transparency treatment tree trick trigger trip trouble trustworthiness truth try tune tuning understanding
    uniformity uniqueness universality universe update updating upgrade validity variance vector vendor venue
    versatility viability video viewer violation visibility vision visit voice volume volunteer walk wall warning
    water wave wealth web weight weighting welfare whole win window winner wish woman worker workflow workload writer
    zone
    """

  /// Nouns that add nothing at the end of a term: `clustering` says what `clustering approach` says.
  static let hollowHeads: StaticString = """
    approach method methodology technique strategy procedure scheme way manner means solution paper study work
    research investigation article publication result finding outcome experiment evaluation performance task problem
    issue challenge setting scenario case example instance capability ability capacity improvement gain increase
    decrease reduction effort goal aim objective purpose requirement need limitation benefit advantage disadvantage
    drawback application use usage area field domain community literature researcher practitioner author user number
    set range variety amount degree level type kind form part aspect role effect impact influence importance potential
    success failure progress advance development effectiveness efficiency quality accuracy cost time speed size scale
    rate process step stage phase point view perspective direction trend idea concept notion behavior pattern
    characteristic property feature factor choice option variant version difference change experience competency
    proficiency prowess skill sample output input pipeline framework system component module paradigm technology tool
    resource
    """
}
