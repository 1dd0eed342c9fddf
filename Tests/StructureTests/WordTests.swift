import Testing

@Suite("Words that do not stand in the code")
struct WordTests {
  @Test(
    "what can trap, lie or depend on the machine is not used",
    arguments: [
      "try!", "as!", "fatalError(", "preconditionFailure(", "assertionFailure(", "unowned(unsafe)",
      "String(format:", "DateFormatter", "NumberFormatter", ".formatted(", "JSONDecoder",
      "JSONSerialization", "JSONEncoder", "replaceItemAt", "@unchecked Sendable",
      "nonisolated(unsafe)", "print(", "Mirror(", "mmap(", "Date()", "TimeZone", "Locale(",
      "Locale.",
      "SystemRandomNumberGenerator", ".random(",
    ])
  func banned(word: String) {
    // A type may have a method of its own of that name, as a printer of Markdown has.
    let files = SourceFile.sources.filter { $0.uses(word) && !$0.uses("func " + word) }
    #expect(files.map(\.path) == [])
  }

  @Test(
    "layers that serve any domain have no word of ours in their code",
    arguments: ["Tabular", "Statistics", "Charting", "Reporting"])
  func domain(module: String) {
    let words = [
      "cooperative", "coffee", "cacao", "quintal", "hectare", "farmer", "harvest", "federation",
      "loyalty", "households", "parchment", "sideSelling",
    ]
    for file in SourceFile.sources where file.module == module {
      let code = file.code.lowercased()
      for word in words { #expect(!code.contains(word.lowercased()), "\(file.path): \(word)") }
    }
  }

  @Test("tables become publishable where privacy is ruled, and from what is published already")
  func publishedTables() {
    let makers = SourceFile.sources.filter { $0.uses("PublishedTable(") }.map(\.path)
    #expect(
      makers == [
        "Sources/Charting/Drawing/DrawnTables.swift",
        "Sources/Pipelines/Findings/FindingTable.swift",
        "Sources/Pipelines/Publishing/DictionaryTable.swift",
        "Sources/Pipelines/Running/PrivacyRules.swift",
      ])
  }
}
