import TestSupport

@testable import Tabular

/// Strict JSON: what is read prints and reads again as the same; JSON5 reads it alike.
enum JSONTarget: FuzzTarget {
  static let name = "json"

  static func violation(for bytes: [UInt8]) -> String? {
    switch Spelling.read(bytes, as: .json) {
    case .failure(let problem): problem.misplaced(in: bytes)
    case .success(let text):
      switch (Spelling.read(Array(text.utf8), as: .json), Spelling.read(bytes, as: .json5)) {
      case (.success(text), .success(text)): nil
      case (let again, let wider): "\(text) reads again as \(again), as JSON5 as \(wider)"
      }
    }
  }
}

/// JSON5: what is read prints and reads again as the same.
enum JSON5Target: FuzzTarget {
  static let name = "json5"

  static func violation(for bytes: [UInt8]) -> String? {
    switch Spelling.read(bytes, as: .json5) {
    case .failure(let problem): problem.misplaced(in: bytes)
    case .success(let text):
      switch Spelling.read(Array(text.utf8), as: .json5) {
      case .success(text): nil
      case let again: "\(text) reads again as \(again)"
      }
    }
  }
}

/// A value in one spelling: compact, numbers as written, texts in double quotes.
private enum Spelling {
  static func read(_ bytes: [UInt8], as grammar: JSONGrammar) -> Result<String, Diagnostic> {
    let source = SourceText(file: "fuzzed", bytes: bytes)
    do throws(Diagnostic) {
      let document = try JSONDocument(parsing: source, as: grammar, for: .records)
      var text: [UInt8] = []
      append(document.root, to: &text)
      return .success(String(decoding: text, as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  private static func append(_ node: JSONNode, to text: inout [UInt8]) {
    switch node.value {
    case .null: text += Array("null".utf8)
    case .flag(let flag): text += Array((flag ? "true" : "false").utf8)
    case .number(let digits): text += Array(digits.utf8)
    case .text(let words): JSONQuoting.append(words, to: &text)
    case .list(let elements):
      text += Array("[".utf8)
      for (index, element) in elements.enumerated() {
        if index > 0 { text += Array(",".utf8) }
        append(element, to: &text)
      }
      text += Array("]".utf8)
    case .object(let members):
      text += Array("{".utf8)
      for (index, member) in members.enumerated() {
        if index > 0 { text += Array(",".utf8) }
        JSONQuoting.append(member.key, to: &text)
        text += Array(":".utf8)
        append(member.node, to: &text)
      }
      text += Array("}".utf8)
    }
  }
}
