public import Statistics
public import Tabular

/// How the standard errors of a model are to be computed, as its key `errors` says.
public enum ErrorDeclaration: Sendable, Equatable {
  /// Errors of equal variance, independent.
  case classical
  /// Errors of any variance, independent: HC0 to HC4.
  case robust(RobustCorrection)
  /// Errors that go together within clusters.
  case clustered(Clustering)
  /// Errors that go together with their neighbours in the order of a column, so many rows away; a
  /// count that follows from the rows where none is given.
  case serial(lags: Int?, order: Written)

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
    /// 1 / (1 - h)^d, d being h in mean leverages and at most 4.
    case hc4
  }

  /// Clusters and what is done about their small number.
  public struct Clustering: Sendable, Equatable {
    /// The columns whose values are the clusters; errors go together within those of any column.
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
    case .serial(let lags, let order):
      "newey-west: \(lags.map(String.init) ?? "auto") by \(order.text)"
    case .clustered(let clustering):
      "cluster: " + clustering.columns.map(\.text).joined(separator: ", ")
    }
  }

  /// The correction of clustered errors, if they are clustered.
  public var clustering: Clustering? {
    if case .clustered(let clustering) = self { clustering } else { nil }
  }

  /// The columns that it reads.
  var columns: [Written] {
    switch self {
    case .classical, .robust: []
    case .clustered(let clustering): clustering.columns
    case .serial(_, let order): [order]
    }
  }

  /// The column whose order makes rows neighbours, if errors go by one.
  var order: Written? {
    if case .serial(_, let order) = self { order } else { nil }
  }
}

extension ErrorDeclaration {
  /// The keys of the object form.
  static let manual = Manual(
    "errors", "how the standard errors of a model are computed",
    parameters: [
      Parameter(
        "cluster", .columns,
        "columns within whose values errors go together; with several, within those of any"),
      Parameter(
        "correction", .choice(ClusterCorrection.allCases.map(\.rawValue)),
        "how parameters are counted; `nested` leaves out effects nested in the clusters"),
      Parameter(
        "few", .text, "`wild 1999 seed 7`: bootstrap when there are fewer than 30 clusters"),
      Parameter(
        "order", .column,
        "instead of `cluster`: the column in whose order errors of neighbours go together"),
      Parameter(
        "newey_west", .number, "how many rows away they do; 4 (n/100)^(2/9) unless given"),
    ],
    source: "Cameron and Miller 2015, Journal of Human Resources 50; Newey and West 1987",
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
    guard node["newey_west"] == nil, node["order"] == nil else {
      self.init(serial: arguments, reporting: &diagnostics)
      return
    }
    let columns = arguments.texts("cluster", reporting: &diagnostics)
    if columns.isEmpty {
      diagnostics.error(
        .missingKey, "'errors' must have the key 'cluster' or 'order'",
        at: document.place(of: node))
    }
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

  private init?(serial arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let order = arguments.text("order", reporting: &diagnostics)
    let lags = arguments.count("newey_west", reporting: &diagnostics)
    for key in ["cluster", "correction", "few"] where arguments[key] != nil {
      diagnostics.error(
        .wrongValue, "'\(key)' must not stand beside 'order'", at: arguments.place(key))
    }
    if order == nil {
      diagnostics.error(
        .missingKey, "'newey_west' must have the key 'order' beside it",
        at: arguments.place("newey_west"))
    }
    if let lags, lags < 0 {
      diagnostics.error(
        .wrongValue, "'newey_west' must be 0 or more, not \(lags)",
        at: arguments.place("newey_west"))
      return nil
    }
    guard let order, lags != nil || arguments["newey_west"] == nil else { return nil }
    self = .serial(lags: lags, order: order)
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
