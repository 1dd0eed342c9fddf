import Tabular

/// The answers of all rows, as the numbers that are estimated from them.
struct LikertAnswers {
  /// The rows with a column for each estimate.
  private let table: Table
  private let columns: LikertColumns
  private let levels: EstimateLevels
  private let presence: Presence

  init(_ table: Table, _ columns: LikertColumns) throws(Diagnostic) {
    self.columns = columns
    let texts = table.column(columns.value.name)?.textColumn ?? TextColumn([])
    let scale = columns.sides.scale
    let positions = texts.levels.map { scale.index(of: $0) ?? -1 }
    let answers = texts.codes.map { $0 < 0 ? -1 : positions[Int($0)] }
    presence = texts.presence
    levels = EstimateLevels(.texts(texts), on: scale)
    var numbers = table
    for (name, weights) in columns.estimates {
      let cells = answers.map { $0 < 0 ? 0 : weights[columns.sides.side(of: $0)] ?? 0 }
      let column = NumberColumn(doubles: cells, presence: presence)
      numbers = try numbers.setting(Field("#" + name, .number), .numbers(column))
    }
    self.table = numbers
  }

  /// A row for each group, but none for rows that belong to no group of a compared column.
  func rows(
    of groups: Groups, _ sample: SampledParts, items: Groups, compared: String?
  ) -> [LikertRow] {
    let estimates = columns.estimates.map { name, _ in
      sample.estimates(
        of: .init(
          name: name, formula: .init(name == "net" ? .mean : .share, of: "#" + name),
          columns: ["#" + name]), in: table, among: nil)
    }
    let shares = sample.estimates(
      of: .init(
        name: "share", formula: .init(.share, of: columns.value.name),
        columns: [columns.value.name]), in: table, among: levels)
    let width = levels.names.count
    let persons = table.persons(in: groups)
    let missing = missing(in: groups)
    return (0..<groups.count).compactMap { group in
      let first = groups.firstRows.indices.contains(group) ? groups.firstRows[group] : -1
      guard let order = order(of: first, compared) else { return nil }
      let reasons = missing[group]
      return LikertRow(
        item: first < 0 ? 0 : Int(items.indices[first]), compared: compared, order: order,
        firstRow: first, estimates: estimates.map { $0[group].estimate },
        shares: shares[(group * width)..<((group + 1) * width)].map(\.estimate.value),
        answered: groups.sizes[group] - reasons.all, missing: reasons.all,
        reasons: reasons.each, persons: persons[group])
    }
  }

  /// Where a group stands among others; nil where the compared column has no value.
  private func order(
    of row: Int, _ compared: String?
  ) -> (column: Int, level: Int, text: String)? {
    guard let compared else { return (-1, 0, "") }
    let value = table.value(compared, row)
    guard row >= 0, value.missingReason == nil,
      let column = columns.compared.firstIndex(of: compared)
    else { return nil }
    let text = value.plainText
    return (column, table.schema[compared]?.scale?.index(of: text) ?? 0, text)
  }

  /// How many answers of each group are missing, and for which of the counted reasons.
  private func missing(in groups: Groups) -> [(all: Int, each: [Int])] {
    let none = (all: 0, each: [Int](repeating: 0, count: LikertColumns.reasons.count))
    var counts = [(all: Int, each: [Int])](repeating: none, count: groups.count)
    for (row, reason) in presence.missing {
      let group = Int(groups.indices[row])
      counts[group].all += 1
      if let index = LikertColumns.reasons.firstIndex(where: { $0.reason == reason }) {
        counts[group].each[index] += 1
      }
    }
    return counts
  }
}
