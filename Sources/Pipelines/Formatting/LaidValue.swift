import Tabular

/// A value of a declaration with everything that its layout depends on.
struct LaidValue {
  /// What it is.
  indirect enum Content {
    /// A text, number, flag or null, as it is printed.
    case scalar(String)
    /// An object or a list.
    case container(LaidContainer)
  }

  /// What it is.
  let content: Content
  /// The value in one line; nil where comments, line ends of the author or its length forbid that.
  let flat: String?

  /// Takes a value of a document.
  init(_ node: JSONNode, in source: SourceText) {
    guard node.members != nil || node.elements != nil else {
      let text = PlainSpelling.scalar(node, in: source)
      content = .scalar(text)
      flat = text
      return
    }
    let container = LaidContainer(node, in: source)
    content = .container(container)
    flat = container.flat
  }

  /// The container, if it is one.
  var container: LaidContainer? {
    if case .container(let container) = content { container } else { nil }
  }
}
