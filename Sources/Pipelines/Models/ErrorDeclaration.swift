public import Statistics
public import Tabular

/// How the standard errors of a model are to be computed, as its key `errors` says.
public enum ErrorDeclaration: Sendable, Equatable {
  /// Errors of equal variance, independent.
  case classical
  /// Errors of any variance, independent: HC0 to HC3.
  case robust(RobustCorrection)
  /// Errors that go together within clusters.
  case clustered(Clustering)

  /// The small-sample corrections of White's covariance.
  public enum RobustCorrection: String, Sendable, CaseIterable {
    /// None.
    case hc0
    /// N / (N - K).
    case hc1
    /// 1 / (1 - h).
    case hc2
    /// 1 / (1 - h)².
    case hc3
  }

  /// Clusters and what is done about their small number.
  public struct Clustering: Sendable, Equatable {
    /// The columns whose combinations are the clusters.
    public let columns: [Written]
    /// How parameters are counted.
    public let correction: ClusterCorrection
    /// The bootstrap that takes over when clusters are few, if declared.
    public let few: WildDeclaration?
  }

  /// `wild 1999 seed 7`: the wild cluster bootstrap and its random numbers.
  public struct WildDeclaration: Sendable, Equatable {
    /// How many samples are drawn; fewer when all sign patterns can be listed.
    public let replicates: Int
    /// Where the random numbers start.
    public let seed: UInt64
  }

  /// The word that result tables use.
  public var text: String {
    switch self {
    case .classical: "classical"
    case .robust(let correction): correction.rawValue
    case .clustered(let clustering):
      "cluster: " + clustering.columns.map(\.text).joined(separator: ", ")
    }
  }

  /// The correction of clustered errors, if they are clustered.
  public var clustering: Clustering? {
    if case .clustered(let clustering) = self { clustering } else { nil }
  }
}

extension ErrorDeclaration {
  /// The keys of the object form.
  static let manual = Manual(
    "errors", "how the standard errors of a model are computed",
    parameters: [
      Parameter("cluster", .columns, required: true, "columns whose combinations go together"),
      Parameter(
        "correction", .choice(ClusterCorrection.allCases.map(\.rawValue)),
        "how parameters are counted; `nested` leaves out effects nested in the clusters"),
      Parameter(
        "few", .text, "`wild 1999 seed 7`: bootstrap when there are fewer than 30 clusters"),
    ],
    source: "Cameron and Miller 2015, Journal of Human Resources 50",
    example: #"{ "cluster": ["coop_id"], "correction": "nested", "few": "wild 1999 seed 7" }"#)

  /// Reads the key `errors` of a model; reports what is wrong with it.
  public init?(
    _ node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics
  ) {
    guard node.members != nil else {
      self.init(word: Written(node, in: document), node, document, reporting: &diagnostics)
      return
    }
    let arguments = Arguments(
      node, in: document, manual: Self.manual, reporting: &diagnostics)
    let columns = arguments.texts("cluster", reporting: &diagnostics)
    let words = ClusterCorrection.allCases.map(\.rawValue)
    let correction = arguments.choice("correction", words, reporting: &diagnostics)
    let few = arguments.text("few", reporting: &diagnostics)
    let wild = few.flatMap { WildDeclaration($0, reporting: &diagnostics) }
    guard !columns.isEmpty, few == nil || wild != nil else { return nil }
    self = .clustered(
      Clustering(
        columns: columns,
        correction: correction.flatMap(ClusterCorrection.init) ?? .nested, few: wild))
  }

  private init?(
    word: Written?, _ node: JSONNode, _ document: JSONDocument,
    reporting diagnostics: inout Diagnostics
  ) {
    let words = ["classical"] + RobustCorrection.allCases.map(\.rawValue)
    switch word?.text {
    case "classical": self = .classical
    case let text?:
      if let correction = RobustCorrection(rawValue: text) {
        self = .robust(correction)
        return
      }
      fallthrough
    case nil:
      diagnostics.error(
        .wrongValue,
        "'errors' must be one of \(words.joined(separator: ", ")) or an object with 'cluster', "
          + "not " + (word.map { "'\($0.text)'" } ?? node.kindText),
        at: document.place(of: node),
        hint: word.flatMap { NearestName.hint(for: $0.text, among: words) })
      return nil
    }
  }
}

extension ErrorDeclaration.WildDeclaration {
  /// Reads `wild 1999 seed 7`; reports another shape.
  init?(_ written: Written, reporting diagnostics: inout Diagnostics) {
    let words = written.text.split(separator: " ")
    guard words.count == 4, words[0] == "wild", words[2] == "seed",
      let replicates = Int(words[1]), (99...99_999).contains(replicates),
      let seed = UInt64(words[3])
    else {
      diagnostics.error(
        .wrongValue,
        "'few' must have the shape 'wild 1999 seed 7' with 99 to 99999 samples, "
          + "not '\(written.text)'",
        at: written.place)
      return nil
    }
    self.replicates = replicates
    self.seed = seed
  }
}
