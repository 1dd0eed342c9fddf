import Testing

@Suite("Layers")
struct LayerTests {
  /// What each layer may import of the others: the arrows of the design, and no more.
  private static let layers: [String: Set<String>] = [
    "Statistics": [],
    "Tabular": ["Statistics"],
    "Indicators": ["Tabular", "Statistics"],
    "Charting": ["Tabular", "Statistics"],
    "Reporting": ["Charting", "Tabular", "Statistics"],
    "Pipelines": ["Reporting", "Charting", "Indicators", "Tabular", "Statistics"],
    "Commands": ["Pipelines", "Reporting", "Charting", "Indicators", "Tabular", "Statistics"],
    "acopio": ["Commands"],
  ]

  /// The files that touch the system, and may import Foundation for it.
  private static let systemFiles: Set<String> = [
    "Sources/Commands/CommandLineTool.swift",
    "Sources/Commands/Console/Console.swift",
    "Sources/Commands/Console/Descriptor.swift",
    "Sources/Commands/Invocation.swift",
    "Sources/Commands/LeadingOptions.swift",
    "Sources/Commands/Running/Invocation+Running.swift",
    "Sources/Commands/Running/PipelineSelection.swift",
    "Sources/Commands/Running/SetFolder.swift",
    "Sources/Commands/Verbs/BundleCommand.swift",
    "Sources/Commands/Verbs/SampleCommand.swift",
    "Sources/Pipelines/Caching/BuildIdentity.swift",
    "Sources/Pipelines/Caching/CacheFolder.swift",
    "Sources/Pipelines/Comparison/FileTree.swift",
    "Sources/Pipelines/Declarations/Project.swift",
    "Sources/Pipelines/Planning/InputLocator.swift",
    "Sources/Pipelines/Planning/PipelinePlanning.swift",
    "Sources/Pipelines/Planning/Planner.swift",
    "Sources/Pipelines/Publishing/Diagnostic+System.swift",
    "Sources/Pipelines/Publishing/DurableFile.swift",
    "Sources/Pipelines/Publishing/HeldFolder.swift",
    "Sources/Pipelines/Publishing/Interruption.swift",
    "Sources/Pipelines/Publishing/Publication.swift",
    "Sources/Pipelines/Publishing/PublicationJournal.swift",
    "Sources/Pipelines/Publishing/PublicationLock.swift",
    "Sources/Pipelines/Scheduling/RunLog.swift",
    "Sources/Pipelines/Scheduling/SettledInputs.swift",
    "Sources/Tabular/Reading/Files/FileIdentity.swift",
    "Sources/Tabular/Reading/Files/FolderListing.swift",
    "Sources/Tabular/Reading/Files/InputFile.swift",
    "Sources/acopio/Main.swift",
  ]

  private static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Musl",
  ]

  @Test("a module imports only what lies below it", arguments: SourceFile.sources)
  func arrows(file: SourceFile) throws {
    let allowed = try #require(Self.layers[file.module], "a module that the design does not have")
    let others = file.imports.filter { Self.layers[$0] != nil }
    for other in others { #expect(allowed.contains(other), "\(file.path) imports \(other)") }
  }

  @Test("Foundation is imported only where the system is touched")
  func foundation() {
    let importing = SourceFile.sources.filter { !Self.system.isDisjoint(with: $0.imports) }
    #expect(Set(importing.map(\.path)).subtracting(Self.systemFiles) == [])
    #expect(Self.systemFiles.subtracting(importing.map(\.path)) == [], "no longer needed")
  }

  @Test("nothing but the standard library, Foundation and our own layers is imported")
  func packages() {
    let known = Self.system.union(Self.layers.keys).union(["Synchronization", "Dispatch"])
    for file in SourceFile.sources {
      #expect(Set(file.imports).subtracting(known) == [], "\(file.path)")
    }
  }
}
