/// The words by which English tells that something is a name; closed classes and the usual nouns, no names.
enum NameLexicon {
  /// What may be introduced with a name: the head of `a novel framework called X`, `the X benchmark`.
  static let kinds = WordSet(
    """
    agent agents algorithm algorithms annotator api app application approach architecture assistant attack backbone
    baseline benchmark benchmarks bot chatbot checker checkpoint classifier code codebase collection compiler
    controller corpora corpus data database dataset datasets decoder defense detector embedding embeddings encoder
    engine environment estimator evaluator extension family framework frameworks generator grammar graph index
    infrastructure interface kernel language layer leaderboard lexicon library loss mechanism method methodology
    methods metric metrics model models module network networks ontology operator optimizer package paradigm parser
    pipeline planner platform policy predictor procedure program project protocol resource retriever routine router
    sampler scheduler scheme schema score scorer search series server service simulator solution solver strategy
    suite system systems tagger task taxonomy technique techniques test tokenizer tool toolbox toolkit tools
    translator treebank variant variants workbench workflow
    """)

  /// Verbs with which authors present what is theirs.
  static let introducing = WordSet(
    """
    present presents presented presenting introduce introduces introduced introducing propose proposes proposed
    proposing release releases released releasing develop develops developed build builds built create creates
    created construct constructs constructed design designs designed devise devises devised unveil unveils
    contribute contributes contributed publish publishes published source sourced opensource curate curates curated
    compile compiles compiled establish establishes established formulate formulates formulated craft crafted
    provide announce announces disseminating creating building constructing designing developing
    """)
  /// Gerunds that introduce without a subject: `by proposing X`.
  static let gerunds = WordSet("presenting introducing proposing releasing disseminating")
  static let by = WordSet("by")
  /// Present forms, which can be nothing but the verb of a sentence's subject after `and`.
  static let finite = WordSet(
    "present propose introduce release develop build create construct design devise contribute publish curate")
  static let open = WordSet("open")
  static let auxiliaries = WordSet("have has had are were will can and be do to")

  static let we = WordSet("we")
  static let our = WordSet("our")
  static let works = WordSet("paper work study article report thesis survey research project")
  static let pointing = WordSet("this present our the")

  /// `a framework called X`.
  static let naming = WordSet("called named termed dubbed namely coined christened")
  /// Those that are said of one's own: `a technique called LoRA` may be anybody's.
  static let namingOwn = WordSet("dubbed termed")
  /// Words after which a thing called so is another's: `using a model called X`.
  static let instruments = WordSet("using with on by from via through in")

  static let definite = WordSet("the our its")
  static let indefinite = WordSet("a an another one two three new novel")
  static let articles = WordSet("a an the our")
  static let novel = WordSet("novel new innovative")
  /// Said of what is there already: `the popular database X`, `our baseline model X`.
  static let borrowed = WordSet(
    """
    known popular standard existing famous recent recently state pretrained trained baseline best base backbone
    benchmark final experiments results evaluation study analysis
    """)

  /// Words after which the object of an introducing verb is over.
  static let clauseEnds = WordSet(
    "that which to where whose by using based while when if because since through via although whereas and including such"
  )
  /// Words that may follow a name directly.
  static let followers = WordSet(
    """
    that which to for with in on and or from based using via by where whose through along a an the consisting
    comprising containing designed covering at aimed is it towards
    """)
  /// Words that may follow a name and its comma.
  static let continuations = WordSet(
    """
    a an the our which that where whose one as to for with using based consisting comprising containing designed
    built including featuring covering by in on short an it together along and or both
    """)
  static let prepositions = WordSet("on upon in into to for from with by of at over under about how that whether")
  static let of = WordSet("of")
  static let connectors = WordSet("of for the in to and with via on by as from a an")
  static let adverbs = WordSet(
    "first then also here further finally additionally thus publicly therefore now newly instead both and carefully")

  /// A group that ends so describes something else: `LLaMA-based`.
  static let describingSuffixes = WordSet(
    """
    based style like driven aware guided generated trained tuned enhanced augmented specific only free level centric
    powered to of related type inspired supervised assisted agnostic oriented grounded derived family class and or
    as the induced equipped optimized optimised compatible compliant native ready sized scale wise wide shot step
    hop hours
    """)

  /// Suffixes that make no other name: sizes and trainings of one model.
  static let variantSuffixes = WordSet(
    "instruct chat base large small tiny medium mini huge giant xl xxl it sft rl dpo turbo preview latest hf quantized")

  /// Terms of the field that papers write like names and that are nobody's own.
  static let fieldTerms = WordSet(
    """
    ai agi ml dl nlp nlu nlg nli nmt mt smt llm llms lm lms lvlm lvlms vlm vlms vla vlas mllm mllms lmm lmms slm
    slms plm plms lrm lrms rl rlhf rlvr sft dpo ppo grpo peft icl cot cots tot rag moe moes kg kgs kgqa qa vqa ner
    re ie ir asr tts ocr cv gnn gnns cnn cnns rnn rnns lstm lstms gan gans vae vaes mlp mlps ssm ssms vit vits dit
    dits nas nerf 3dgs gpu gpus cpu cpus tpu api apis gui guis ui ux url sota oov id ood iid rq 2d 3d 4d t2i t2v i2v
    v2v t2s slam mri eeg ehr ehrs uav uavs iot hci xai kd kv svd pca sgd adam mcts mdp mdps rouge bleu f1 macro
    micro score auc auroc ndcg map mrr pos srl amr wsd sql html json xml latex pdf pytorch transformer transformers
    english chinese european american african asian arabic german french japanese korean russian spanish hindi
    internet web twitter wikipedia youtube reddit github arxiv huggingface openai google microsoft meta deepmind
    nvidia apple amazon alibaba tencent bytedance anthropic tiktok facebook stackoverflow stackexchange covid
    covid-19 covid19 bayesian gaussian markov python java javascript typescript linux windows android ios covid phd
    rest crf crfs svm svms tf idf tfidf vc
    """)

  /// Capitalised words that a number follows without making a name of them: `Table 3`, `Stage-2`.
  static let counted = WordSet(
    """
    part table figure fig section sec stage step level type task subtask track phase round tier top pass chapter
    lesson volume issue algorithm equation eq appendix case class category group layer day week month year grade
    best version section question example experiment study line page theorem lemma corollary definition proposition
    hypothesis january february march april may june july august september october november december summer winter
    spring autumn fall semeval about over under around nearly only these those all the some for in of at on with
    from to by and or between within after before since until than both
    """)

  /// First words of titles that are no names: `Survey: …`.
  static let titleWords = WordSet(
    """
    survey review overview introduction tutorial report editorial preface proceedings abstract keynote towards
    toward beyond on the a an what why how when is are do does can should will from part
    """)
}
