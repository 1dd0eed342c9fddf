/// A run of text inside a block: a closed list, so that every printer is exhaustive.
public indirect enum Inline: Sendable, Equatable {
  /// Plain text, from data or from Acopio; printers escape it for where it stands.
  case text(String)
  /// Text of a template in Markdown, as its author wrote it.
  case markdown(String)
  /// Text that stands out.
  case strong([Inline])
  /// A command, a formula or a hash.
  case code(String)
  /// A link to a place in the report (`#table-x`) or to a file beside it.
  case link(label: String, target: String)
  /// The mark of a footnote, from 1.
  case footnote(Int)
}

extension Inline {
  /// What is read when nothing can be emphasised or linked.
  var words: String {
    switch self {
    case .text(let text), .markdown(let text), .code(let text): text
    case .strong(let runs): runs.map(\.words).joined()
    case .link(let label, _): label
    case .footnote: ""
    }
  }
}
