import Charting

/// How a graph is written down for other programs.
public enum GraphNotation: String, Sendable, CaseIterable {
  /// Mermaid, which GitHub and many editors draw.
  case mermaid
  /// The language of Graphviz.
  case dot
  /// A picture.
  case svg
}

extension PipelineGraph {
  /// The graph in a notation.
  public func text(as notation: GraphNotation) -> String {
    switch notation {
    case .mermaid: mermaid
    case .dot: dot
    case .svg: diagram.svg
    }
  }
}
