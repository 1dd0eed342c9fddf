public import Tabular

/// Everything that `transform` can name, one line each.
public enum TransformRegistry {
  static let all: [any Transform.Type] = [
    BinTransform.self,
    RankTransform.self,
    StackTransform.self,
  ]

  /// The manuals of all transforms, by name.
  public static var manuals: [Manual] { all.map { $0.manual } }

  /// Reads the list of a chart, each an object with the name of its transform as a key.
  static func transforms(
    _ arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) -> [any Transform] {
    guard let node = arguments["transform"] else { return [] }
    return (node.elements ?? [node]).compactMap { element in
      transform(element, in: arguments.document, reporting: &diagnostics)
    }
  }

  private static func transform(
    _ node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics
  ) -> (any Transform)? {
    let kind = all.first { kind in node[kind.manual.name] != nil }
    guard let kind else {
      let names = all.map { $0.manual.name }
      let found = node.members?.first?.key
      diagnostics.error(
        .unknownTransform,
        "'transform' must name one of \(names.joined(separator: ", "))"
          + (found.map { ", not '\($0)'" } ?? ""),
        at: document.place(of: node),
        hint: found.flatMap { NearestName.hint(for: $0, among: names) })
      return nil
    }
    let arguments = Arguments(
      node, in: document, manual: kind.manual, reporting: &diagnostics)
    let transform: (any Transform)? = kind.init(arguments, reporting: &diagnostics)
    return transform
  }
}
