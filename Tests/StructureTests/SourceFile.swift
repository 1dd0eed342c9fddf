import Foundation
import TestSupport
import Testing

/// A Swift file of the package, as the structure tests read it.
struct SourceFile: CustomTestStringConvertible {
  /// The path from the root of the package.
  let path: String
  /// The whole text.
  let text: String
  /// The text without comments and without what stands in quotes.
  let code: String
  /// What stands in quotes, in order.
  let literals: [String]

  /// Reads one file.
  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    var splitter = CodeSplitter(text)
    splitter.split()
    code = splitter.code
    literals = splitter.literals
  }

  var testDescription: String { path }

  /// The name without its ending.
  var name: String {
    String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "")
  }

  /// The folder right below `Sources` or `Tests`: the module.
  var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// How many lines there are.
  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

  /// The modules that the file imports.
  var imports: [String] {
    code.split(separator: "\n").map { $0.split(separator: " ") }
      .filter { $0.contains("import") }.compactMap { $0.last.map(String.init) }
  }

  /// Whether the code has some text that does not go on to the left as a longer word.
  func uses(_ text: String) -> Bool {
    code.ranges(of: text).contains { range in
      guard range.lowerBound > code.startIndex else { return true }
      let before = code[code.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "_" && before != "`"
    }
  }
}

extension SourceFile {
  /// Every file of `Sources`.
  static let sources = files(below: "Sources")
  /// Every file of `Tests`.
  static let tests = files(below: "Tests")

  private static func files(below folder: String) -> [SourceFile] {
    let root = Shared.packageRoot
    let paths = FileManager.default.subpaths(atPath: root.appendingPathComponent(folder).path) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      let file = root.appendingPathComponent(folder + "/" + path)
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      return SourceFile(folder + "/" + path, text)
    }
  }
}
