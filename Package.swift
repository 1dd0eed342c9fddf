// swift-tools-version: 6.2
import PackageDescription

// Acopio has no dependencies: the toolchain's standard library and Foundation are all it uses.
// The order of the layers is the order of this list; a layer may import those above it that it names.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// The library layers from the root upwards, each with the layers that it may import.
let layers: [(name: String, imports: [String])] = [
  ("Statistics", []),
  ("Tabular", ["Statistics"]),
  ("Indicators", ["Tabular", "Statistics"]),
  ("Charting", ["Tabular", "Statistics"]),
  ("Reporting", ["Charting", "Tabular", "Statistics"]),
  ("Pipelines", ["Reporting", "Charting", "Indicators", "Tabular", "Statistics"]),
  (
    "Commands",
    ["Pipelines", "Reporting", "Charting", "Indicators", "Tabular", "Statistics"]
  ),
]

func dependencies(_ names: [String]) -> [Target.Dependency] {
  names.map { .byName(name: $0) }
}

let package = Package(
  name: "Acopio",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "acopio", targets: ["acopio"])]
    + layers.map { .library(name: $0.name, targets: [$0.name]) },
  targets: layers.map {
    .target(name: $0.name, dependencies: dependencies($0.imports), swiftSettings: settings)
  } + [
    .executableTarget(name: "acopio", dependencies: ["Commands"], swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Tabular", "Statistics"], path: "Tests/TestSupport",
      swiftSettings: settings),
  ]
    + layers.map {
      .testTarget(
        name: $0.name + "Tests", dependencies: dependencies([$0.name, "TestSupport"] + $0.imports),
        exclude: [], swiftSettings: settings)
    } + [
      .testTarget(
        name: "StructureTests", dependencies: dependencies(layers.map(\.name) + ["TestSupport"]),
        swiftSettings: settings)
    ],
  swiftLanguageModes: [.v6]
)
