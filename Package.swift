// swift-tools-version: 6.2
import PackageDescription

// One target a room: the compiler keeps the direction in which data flows (ARCHITECTURE.md).
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  // Each unsafe call has to say so, which keeps pointers inside the two C shims' neighbours.
  .strictMemorySafety(),
  // `import` is internal unless said otherwise, so a room does not leak its neighbours.
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// `data` are folders that the tests read in place.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: strict)
}

let package = Package(
  name: "paperGraph",
  products: [
    .executable(name: "paperGraph", targets: ["PaperGraphCLI"]),
    .library(name: "PaperGraph", targets: ["PaperGraph"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),

    room("Documents", ["CLibXML2", "CLibArchive", "CZlib"]),
    room("Extraction"),
    room("GraphCore"),
    room("Analysis", ["GraphCore"]),
    room("Networks", ["GraphCore"]),
    room("PaperModel", ["Documents", "Extraction", "GraphCore"]),
    room("Store", ["PaperModel", "Documents", "Extraction", .product(name: "GRDB", package: "GRDB.swift")]),
    room("Query", ["Store", "PaperModel", "Extraction", "Documents"]),
    room("Export"),
    room("Rendering", ["Export", "CGraphviz", "CLibXML2"]),
    room(
      "PaperGraph",
      [
        "Documents", "Extraction", "GraphCore", "Analysis", "PaperModel", "Store", "Query", "Export", "Rendering",
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "PaperGraphCLI",
      dependencies: [
        "PaperGraph", "Documents", "Extraction", "PaperModel", "Store", "Query", "Export", "Rendering", "GraphCore",
        "Analysis", "Networks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "PaperGraphBenchmarks",
      dependencies: ["PaperGraph", "Documents", "Extraction", "PaperModel", "Query", "Store"], swiftSettings: strict),
    .executableTarget(name: "PaperGraphFuzz", dependencies: ["Documents", "CLibArchive"], swiftSettings: strict),

    tests("GraphCoreTests", ["GraphCore"]),
    tests("AnalysisTests", ["Analysis", "GraphCore"], data: ["Networks", "Graphalytics"]),
    tests("NetworksTests", ["Networks", "GraphCore"], data: ["Files"]),
    tests("DocumentsTests", ["Documents"]),
    tests("ExtractionTests", ["Extraction"]),
    tests("ExportTests", ["Export"]),
    tests("RenderingTests", ["Rendering", "Export", "CLibXML2"]),

    .target(
      name: "GraphSupport", dependencies: ["PaperGraph", "Documents", "Store"], path: "Tests/GraphSupport",
      swiftSettings: strict),
    tests(
      "PaperModelTests", ["PaperModel", "Documents", "Extraction", "GraphCore", "Analysis"], data: ["Labels"]),
    tests(
      "StoreTests",
      [
        "Store", "PaperModel", "Documents", "Extraction", "GraphCore", "GraphSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("QueryTests", ["Query", "Store", "PaperModel", "PaperGraph", "Documents", "Analysis", "GraphSupport"]),
    tests(
      "PaperGraphTests",
      ["PaperGraph", "Documents", "Extraction", "GraphCore", "PaperModel", "Store", "Export", "GraphSupport"]),

    // These run the program itself, which the dependency on its target has built.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("CLITests", ["TestSupport", "PaperGraphCLI"]),
    tests("InteropTests", ["TestSupport", "Export", "Documents"], data: ["Readers", "Schemas"]),
    tests("SampleTests", ["TestSupport", "PaperGraphCLI", "PaperGraph"]),
    tests("FuzzTests", ["TestSupport", "PaperGraphFuzz", "Documents"]),
    tests("DocsTests", ["TestSupport", "PaperGraphCLI", "PaperGraph"]),
  ]
)
