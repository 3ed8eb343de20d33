/// What columns are called, by Scopus, Web of Science, IEEE Xplore, SpringerLink, PubMed, Embase, Dimensions, The Lens,
/// OpenAlex, Semantic Scholar, Publish or Perish, Zotero, JabRef, ASReview, Rayyan, Covidence, and people.
enum ColumnNames {
  struct Meaning: Sendable {
    let role: TableRole
    /// The lower the better, where several columns have the role: the others fill its gaps.
    let rank: Int
  }

  /// A name as it is looked up: letters and digits alone, in lower case (`Article Title`, `article_title`).
  static func normalized(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  static func meaning(of name: String) -> Meaning? { byName[normalized(name)] }

  /// What the tags of Web of Science and RIS mean, where a header consists of such tags.
  static func meaning(ofTag name: String) -> Meaning? { byTag[name] }

  private static let byName: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    for (role, ranks) in names {
      for (rank, words) in ranks.enumerated() {
        for word in words.split(separator: " ") { table[String(word)] = Meaning(role: role, rank: rank) }
      }
    }
    return table
  }()

  /// For each role the names, best first.
  private static let names: [(role: TableRole, ranks: [String])] = [
    (
      .key,
      [
        "key citationkey citekey bibtexkey itemkey", "id recordid eid ut utuniquewosid uniquewosid wosid",
        "lensid publicationid accessionnumber covidence articleid refid paperid documentid recordnumber identifier uid",
      ]
    ),
    (
      .title,
      [
        "title articletitle documenttitle itemtitle papertitle primarytitle worktitle titel titre título titulo titolo "
          + "标题 题名 論文名 タイトル 제목 название",
        "displayname paper papername nameofpaper publication work titleen englishtitle",
        "originaltitle name",
      ]
    ),
    (
      .abstract,
      [
        "abstract abstractnote abstracttext papersummary abstracten summary zusammenfassung résumé resume resumen resumo "
          + "riassunto 摘要 要旨 초록 аннотация", "description text tldr notesabstract", "originalabstract content",
      ]
    ),
    (
      .authors,
      [
        "authors author authorfullnames authornames authorname authorlist firstauthors autoren autor autores "
          + "auteurs auteur autori 作者 著者 저자 авторы creator creators people writers primaryauthors "
          + "authorshipsauthordisplayname authorsauthorships authorsdisplayname", "bookauthors firstauthor submitter",
      ]
    ),
    (
      .year,
      [
        "year publicationyear pubyear publishedyear yearofpublication yearpublished jahr année annee año ano anno "
          + "年份 年 연도 год py pubyr yr issueyear"
      ]
    ),
    (
      .date,
      [
        "date publicationdate publisheddate datepublished published pubdate publicationdateprint coverdate "
          + "publishedat fecha datum issued",
        "publicationdateonline onlinedate onlinepublicationdate earlyaccessdate createdate",
        "updatedate updated submitted",
      ]
    ),
    (.month, ["month publishedmonth publicationmonth"]), (.day, ["day"]),
    (
      .venue,
      [
        "sourcetitle journal journaltitle journalname journalbook publicationtitle publicationname venue "
          + "containertitle periodical periodicaltitle primarylocationsourcedisplayname hostvenuedisplayname pubtitle journalconference zeitschrift "
          + "revue revista 来源出版物名称 期刊 学术期刊 publicationvenue venuename",
        "booktitle conferencename conference conferencetitle proceedings proceedingstitle anthologytitle secondarytitle "
          + "journalref meeting eventtitle",
        "source bookseriestitle seriestitle series fullsource",
        "abbreviatedsourcetitle journalabbreviation journalisoabbreviation",
      ]
    ),
    (.volume, ["volume vol journalvolume biblovolume bibliovolume volumenumber band"]),
    (.issue, ["issue issuenumber journalissue biblioissue number issueno heft"]),
    (.pages, ["pages pagination page pagerange pagenumbers seiten pp"]),
    (.firstPage, ["pagestart startpage firstpage beginningpage bibliofirstpage"]),
    (.lastPage, ["pageend endpage lastpage endingpage bibliolastpage"]),
    (.articleNumber, ["artno articlenumber articleno"]),
    (.publisher, ["publisher publishername verlag editorial", "institution school university"]),
    (.place, ["place publisherplace placepublished publishercity location"]),
    (.editors, ["editor editors bookeditors secondaryauthors"]), (.edition, ["edition"]),
    (.isbn, ["isbn isbns eisbn"]), (.issn, ["issn issns issnl", "eissn issnelectronic"]),
    (.language, ["language languageoforiginaldocument lang languages sprache"]),
    (.note, ["note notes", "comments comment extra"]),
    (
      .type,
      [
        "documenttype publicationtype itemtype typeofreference type referencetype entrytype bibliographytype "
          + "contenttype worktype pubtype publicationtypes dokumenttyp", "documentidentifier",
      ]
    ),
    (
      .keywords,
      [
        "authorkeywords keywords keyword authorkeyword tags manualtags schlagwörter motsclés palabrasclave palavraschave "
          + "作者关键字 关键词 키워드 ключевыеслова authorskeywords keywordsauthor keywordsdisplayname aikeywords",
        "automatictags topics topic subjects subject subjectterms fieldsofstudy fieldofstudy",
        "indexkeywords ieeeterms keywordsplus meshterms mesh emtreemedicalindextermsmajorfocus controlledterms "
          + "inspeccontrolledterms meshheadings",
      ]
    ),
    (
      .address,
      [
        "url link links urls webaddress articleurl paperurl openurllink website weblink paperlink pdflink pdfurl "
          + "fulltexturl externalurl sourceurls sourceurl dimensionsurl sourcelinkout projectpage homepage landingpage arxivurl "
          + "primarylocationlandingpageurl bestoalocationpdfurl primarylocationpdfurl openaccesspdf doiurl doilink openaccessurl urllink"
      ]
    ),
    (
      .code,
      [
        "code codeurl codelink github githuburl githublink githubrepo repository repo repourl repositoryurl sourcecode "
          + "codeavailability data dataseturl dataurl huggingface hfurl"
      ]
    ),
    (.references, ["references citedreferences referencedworks bibliography 参考文献 reference citedrefs"]),
    (.doi, ["doi itemdoi articledoi paperdoi digitalobjectidentifier"]),
    (.arXiv, ["arxiv arxivid arxivnumber eprint externalidsarxiv idsarxiv"]),
    (.pubMed, ["pmid pubmedid pubmed idspmid externalidspubmed pubmedidentifier"]),
    (.pubMedCentral, ["pmcid pmc idspmcid pubmedcentralid"]),
    (.openAlex, ["openalexid openalex idsopenalex"]), (.semanticScholar, ["s2id semanticscholarid s2paperid"]),
    (.corpusID, ["corpusid s2corpusid externalidscorpusid"]),
    (.mag, ["magid microsoftacademicid idsmag externalidsmag"]), (.acl, ["aclid anthologyid externalidsacl"]),
    (.dblp, ["dblpkey dblpid externalidsdblp"]),
    (
      .ignored,
      [
        "included label labelincluded finalincluded labels decision screening include exclude citesurl relatedurl "
          + "citationurl thumbnail image imageurl avatar logo citedby cites timescited citedbycount citations citationcount "
          + "referencecount citedreferencecount rank gsrank affiliations authorswithaffiliations authorsid authorids authoraffiliations "
          + "correspondenceaddress openaccess source2 eissnurl accessdate querydate dateadded datemodified dateaddedtoxplore "
          + "fileattachments linkattachments numpages pagecount orcid orcids researcherids funding sponsors license rights "
          + "publicationstage abouthedata conferencecode coden conferencelocation conferencedate copyright"
      ]
    ),
  ]

  /// Web of Science Core Collection field tags (tab-delimited export), and those of RIS that agree with them.
  private static let byTag: [String: Meaning] = {
    let tags: [(String, TableRole, Int)] = [
      ("TI", .title, 0), ("T1", .title, 0), ("AB", .abstract, 0), ("N2", .abstract, 1), ("AF", .authors, 0),
      ("AU", .authors, 1),
      ("A1", .authors, 1), ("CA", .authors, 2), ("PY", .year, 0), ("Y1", .year, 1), ("PD", .date, 0), ("DA", .date, 1),
      ("SO", .venue, 0),
      ("JO", .venue, 0), ("T2", .venue, 0), ("JF", .venue, 0), ("CT", .venue, 1), ("SE", .venue, 2), ("J9", .venue, 3),
      ("JI", .venue, 3),
      ("VL", .volume, 0), ("IS", .issue, 0), ("BP", .firstPage, 0), ("EP", .lastPage, 0), ("AR", .articleNumber, 0),
      ("PU", .publisher, 0), ("PB", .publisher, 0), ("PI", .place, 0), ("BE", .editors, 0), ("SN", .issn, 0),
      ("EI", .issn, 1), ("BN", .isbn, 0),
      ("LA", .language, 0), ("DT", .type, 0), ("PT", .type, 1), ("TY", .type, 0), ("DE", .keywords, 0),
      ("KW", .keywords, 0),
      ("ID", .keywords, 2), ("CR", .references, 0), ("DI", .doi, 0), ("DO", .doi, 0), ("PM", .pubMed, 0),
      ("UT", .key, 0),
      ("UR", .address, 0),
    ]
    return Dictionary(tags.map { ($0.0, Meaning(role: $0.1, rank: $0.2)) }, uniquingKeysWith: { first, _ in first })
  }()
}
