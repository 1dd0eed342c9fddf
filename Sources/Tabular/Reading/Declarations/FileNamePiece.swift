/// The piece of a file's name that a column holds (`"from": "file"`).
public struct FileNamePiece: Sendable, Equatable {
  /// A regular expression whose only group is the piece, looked for in the path; nil for the name
  /// without folders and ending.
  public let pattern: String?

  /// The name without folders and ending.
  public init() { pattern = nil }

  /// What a group matches; nil unless the expression is one and has one group.
  public init?(matching pattern: String) {
    // An empty text always matches an expression that may be left out, and shows its groups.
    let optional = try? Regex<AnyRegexOutput>("(?:\(pattern))?")
    guard let groups = try? optional?.wholeMatch(in: "")?.output, groups.count == 2 else {
      return nil
    }
    self.pattern = pattern
  }

  /// The piece of a path; nil where it does not match.
  func text(of path: String) -> String? {
    guard let pattern else { return Self.stem(of: path) }
    guard let expression = try? Regex<AnyRegexOutput>(pattern),
      let match = try? expression.firstMatch(in: path), match.output.count == 2
    else { return nil }
    return match.output[1].substring.map { String($0) }
  }

  /// What a file is that the expression does not match.
  func problem(of path: String, column: String) -> Diagnostic? {
    guard text(of: path) == nil else { return nil }
    return Diagnostic(
      .inputFileName,
      "the name of '\(path)' must match '\(pattern ?? "")', which gives the column '\(column)'",
      at: Place(file: path), hint: "rename the file, or let the expression match its name too")
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return String(dot == name.startIndex ? name : name[..<dot])
  }
}

extension InputDeclaration {
  /// What is wrong with the name of a file that columns hold pieces of.
  func problems(ofName path: String) -> Diagnostics {
    var problems = Diagnostics()
    for column in columns {
      if let problem = column.fileName?.problem(of: path, column: column.name) {
        problems.report(problem)
      }
    }
    return problems
  }
}
