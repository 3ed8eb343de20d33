/// The macros of a file (`@string`) and those that styles define.
struct BibTeXMacros {
  /// Bytes that a macro may stand for, and that macros may add to a value: joined to themselves they would grow without
  /// bound.
  static let limit = 4096

  private var known: [String: [UInt8]]

  init() { known = Self.months }

  /// Names are not told apart by letter case; a later definition replaces an earlier one.
  mutating func define(_ name: String, _ value: BibTeXValue) {
    known[name.lowercased()] = Array(value.bytes[value.range].prefix(Self.limit))
  }

  /// The value that pieces are joined to. A name that nobody defined stands for itself.
  func value(_ pieces: ArraySlice<BibTeXEntry.Piece>, in bytes: [UInt8]) -> BibTeXValue {
    guard let first = pieces.first, let last = pieces.last else {
      return BibTeXValue(bytes: [], range: 0..<0, place: 0..<0)
    }
    let place = first.range.lowerBound..<last.range.upperBound
    if pieces.count == 1 {
      guard first.isBare, let expansion = expansion(first.range, bytes) else {
        return BibTeXValue(bytes: bytes, range: first.range, place: place)
      }
      return BibTeXValue(bytes: expansion, range: 0..<expansion.count, place: place)
    }
    var (joined, added): ([UInt8], Int) = ([], 0)
    for piece in pieces {
      if piece.isBare, let expansion = expansion(piece.range, bytes) {
        guard added + expansion.count <= Self.limit else { continue }
        added += expansion.count
        joined += expansion
      } else {
        joined += bytes[piece.range]
      }
    }
    return BibTeXValue(bytes: joined, range: 0..<joined.count, place: place)
  }

  private func expansion(_ range: Range<Int>, _ bytes: [UInt8]) -> [UInt8]? {
    guard let first = range.first, !ASCII.isDigit(bytes[first]), range.count <= 64 else { return nil }
    return known[bytes.string(range).lowercased()]
  }

  private static let months: [String: [UInt8]] = {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { ($0.prefix(3).lowercased(), Array($0.utf8)) })
  }()

  /// The journal that a command of astronomers stands for (`\apj`); nil for anything else.
  static func journal(_ value: BibTeXValue) -> String? {
    let range = value.bytes.trimmed(value.range)
    guard range.count > 2, range.count < 16, value.bytes[range.lowerBound] == UInt8(ascii: "\\") else { return nil }
    return journals[value.bytes.string(range.lowerBound + 1..<range.upperBound)]
  }

  /// Abbreviations that ADS writes as commands (The SAO/NASA Astrophysics Data System, journal abbreviations in BibTeX).
  private static let journals: [String: String] = [
    "aj": "Astronomical Journal", "actaa": "Acta Astronomica",
    "araa": "Annual Review of Astronomy and Astrophysics", "apj": "Astrophysical Journal",
    "apjl": "Astrophysical Journal Letters", "apjs": "Astrophysical Journal Supplement Series",
    "ao": "Applied Optics", "apss": "Astrophysics and Space Science", "aap": "Astronomy and Astrophysics",
    "aapr": "Astronomy and Astrophysics Reviews", "aaps": "Astronomy and Astrophysics Supplement Series",
    "azh": "Astronomicheskii Zhurnal", "baas": "Bulletin of the American Astronomical Society",
    "icarus": "Icarus", "jcap": "Journal of Cosmology and Astroparticle Physics",
    "jrasc": "Journal of the Royal Astronomical Society of Canada",
    "memras": "Memoirs of the Royal Astronomical Society",
    "mnras": "Monthly Notices of the Royal Astronomical Society", "na": "New Astronomy",
    "nar": "New Astronomy Reviews", "pra": "Physical Review A", "prb": "Physical Review B",
    "prc": "Physical Review C", "prd": "Physical Review D", "pre": "Physical Review E",
    "prl": "Physical Review Letters", "pasa": "Publications of the Astronomical Society of Australia",
    "pasp": "Publications of the Astronomical Society of the Pacific",
    "pasj": "Publications of the Astronomical Society of Japan",
    "qjras": "Quarterly Journal of the Royal Astronomical Society",
    "rmxaa": "Revista Mexicana de Astronomía y Astrofísica",
    "skytel": "Sky and Telescope", "solphys": "Solar Physics", "sovast": "Soviet Astronomy",
    "ssr": "Space Science Reviews", "nat": "Nature", "iaucirc": "IAU Circulars",
    "aplett": "Astrophysics Letters", "apspr": "Astrophysics Space Physics Research",
    "bain": "Bulletin of the Astronomical Institutes of the Netherlands", "fcp": "Fundamentals of Cosmic Physics",
    "gca": "Geochimica et Cosmochimica Acta", "grl": "Geophysical Research Letters",
    "jcp": "Journal of Chemical Physics", "jgr": "Journal of Geophysical Research",
    "jqsrt": "Journal of Quantitative Spectroscopy and Radiative Transfer",
    "memsai": "Memorie della Società Astronomica Italiana", "nphysa": "Nuclear Physics A",
    "physrep": "Physics Reports", "physscr": "Physica Scripta", "planss": "Planetary and Space Science",
    "procspie": "Proceedings of the SPIE", "psj": "Planetary Science Journal",
  ]
}
