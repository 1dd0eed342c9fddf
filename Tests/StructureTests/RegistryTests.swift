import Testing

@Suite("Registries")
struct RegistryTests {
  @Test(
    "the registry of a kind of plug-in lists every type of it",
    arguments: [
      "Stage", "ModelFit", "Mark", "Preset", "Command", "RowFunction", "AggregateFunction",
      "WindowFunction",
    ])
  func complete(kind: String) {
    let listed = Self.listed(kind)
    #expect(!listed.isEmpty)
    #expect(listed == Self.conforming(to: kind))
  }

  /// The types that say that they are plug-ins of a kind; a grouped indicator is a stage.
  private static func conforming(to kind: String) -> Set<String> {
    let kinds: Set<String> =
      kind == "Stage" ? [kind, "EstimatingStage", "GroupedIndicator"] : [kind]
    let types = SourceFile.sources.flatMap { file in
      file.code.split(separator: "\n").compactMap { line -> String? in
        let parts = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let word = parts.firstIndex(where: { $0 == "struct" || $0 == "enum" }) else {
          return nil
        }
        return kinds.isDisjoint(with: parts.dropFirst(word + 2)) ? nil : parts[word + 1]
      }
    }
    return Set(types)
  }

  /// The types in the lists `static let all: [any Kind...] = [ ... ]`; indicators are stages too.
  private static func listed(_ kind: String) -> Set<String> {
    let lists = SourceFile.sources.compactMap { file -> Substring? in
      guard let start = file.code.firstRange(of: "let all: [any \(kind)")?.upperBound,
        !(file.code[start...].first?.isLetter ?? true)
      else { return nil }
      return file.code[start...].firstRange(of: "= [").map { file.code[$0.upperBound...] }
    }
    return lists.reduce(into: []) { $0.formUnion(typeNames($1)) }
  }

  /// The capitalised words up to the bracket that closes the list.
  private static func typeNames(_ text: Substring) -> Set<String> {
    var depth = 1
    let list = text.prefix { character in
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      return depth > 0
    }
    let words = list.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return Set(words.filter { $0.first?.isUppercase == true })
  }
}
