public import Tabular

/// A pipeline, or a file that pipelines share, as it stands and as it should be laid out.
public struct DeclarationFile: Sendable {
  /// The path as people know it.
  public let shownPath: String
  /// The absolute folder that it lies in.
  public let folder: String
  /// The file without its folder.
  public let name: String
  /// The text that it should have.
  public let text: String
  /// Whether it has that text already.
  public let isLaidOut: Bool

  /// Reads a file; throws `input.missing` and what is wrong with its JSON5.
  public init(at path: String, in project: Project) throws(Diagnostic) {
    let source = try Planner.text(path, project)
    let text = DeclarationLayout(try JSONDocument(parsing: source, as: .json5)).text
    let start = path.lastIndex(of: "/") ?? path.startIndex
    shownPath = source.file
    folder = String(path[..<start])
    name = String(path[start...].dropFirst())
    isLaidOut = source.bytes.elementsEqual(text.utf8)
    self.text = text
  }
}
