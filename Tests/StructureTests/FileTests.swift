import Testing

@Suite("Files")
struct FileTests {
  /// The names of the types that a file declares at its top level.
  private static func types(_ file: SourceFile) -> [String] {
    names(file, after: ["struct", "enum", "class", "protocol", "actor", "typealias"])
  }

  /// The last parts of the names that a file extends.
  private static func extended(_ file: SourceFile) -> [String] {
    names(file, after: ["extension"]).flatMap { $0.split(separator: ".").map(String.init) }
  }

  private static func names(_ file: SourceFile, after words: Set<String>) -> [String] {
    file.code.split(separator: "\n").filter { $0.first != " " }.compactMap { line in
      let parts = line.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "(" }
      guard let word = parts.firstIndex(where: { words.contains(String($0)) }) else { return nil }
      return parts.dropFirst(word + 1).first.map(String.init)
    }
  }

  @Test(
    "a file is named after its type, or after what it adds to one", arguments: SourceFile.sources)
  func names(file: SourceFile) throws {
    let parts = file.name.split(separator: "+").map(String.init)
    let subject = try #require(parts.first)
    if parts.count > 1 {
      #expect(Self.extended(file).contains(subject), "\(file.path) extends another type")
    } else if let first = Self.types(file).first, file.name != "Main" {
      #expect(Self.types(file).contains(subject), "\(file.path) declares \(first)")
    }
  }

  @Test("nine in ten files declare one type, or none")
  func oneConcept() {
    let several = SourceFile.sources.filter { Self.types($0).count > 1 }
    #expect(several.count * 10 <= SourceFile.sources.count)
  }

  @Test("no file has more than 400 lines, and half have no more than 150")
  func sizes() {
    for file in SourceFile.sources + SourceFile.tests {
      #expect(file.lineCount <= 400, "\(file.path) has \(file.lineCount) lines")
    }
    let counts = SourceFile.sources.map(\.lineCount).sorted()
    let median = counts[counts.count / 2]
    print("\(counts.count) source files, median \(median) lines, longest \(counts.last ?? 0)")
    #expect(median <= 150)
  }

  @Test("no two files of a module have the same name")
  func unique() {
    let names = SourceFile.sources.map { $0.module + "/" + $0.name }
    #expect(Set(names).count == names.count)
  }
}
