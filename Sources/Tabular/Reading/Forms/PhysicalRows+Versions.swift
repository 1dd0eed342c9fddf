extension PhysicalRows {
  /// Tells empty cells of questions that the version of a row's form does not have from those of
  /// questions that were left out.
  ///
  /// A question that no row of a version answers, but one of another version does, was not asked by
  /// that version.
  mutating func tellNotAsked(by selection: ColumnSelection) {
    guard let index = selection.version, let names = columns[index].textColumn else { return }
    let versions = RowVersions(names)
    guard versions.areSeveral else { return }
    for (column, physical) in selection.physical.enumerated() where column != index {
      let empty = physical.missing.reason(of: "") ?? .blank
      guard let presence = versions.presence(columns[column].presence, empty: empty) else {
        continue
      }
      columns[column] = columns[column].missing(by: presence)
    }
  }
}

/// Which version of a form each row was made by; rows that name none count as one.
private struct RowVersions {
  private let versions: [Int]
  /// How many rows each version has.
  private let rows: [Int]

  init(_ names: TextColumn) {
    versions = names.codes.map { Int($0) + 1 }
    var rows = [Int](repeating: 0, count: names.levels.count + 1)
    for version in versions { rows[version] += 1 }
    self.rows = rows
  }

  var areSeveral: Bool { rows.count { $0 > 0 } > 1 }

  /// Why cells are missing, with those not asked; nil where every version has the question.
  func presence(_ presence: Presence, empty: MissingReason) -> Presence? {
    guard !presence.isComplete else { return nil }
    var missing = presence.missing
    var unanswered = [Int](repeating: 0, count: rows.count)
    for cell in missing where cell.reason == empty { unanswered[versions[cell.row]] += 1 }
    let lacks = rows.indices.map { rows[$0] > 0 && unanswered[$0] == rows[$0] }
    let isAsked = rows.indices.contains { rows[$0] > 0 && !lacks[$0] }
    guard isAsked, lacks.contains(true) else { return nil }
    for index in missing.indices where lacks[versions[missing[index].row]] {
      missing[index].reason = .notAsked
    }
    return Presence(count: presence.count, missing: missing)
  }
}

extension Column {
  /// The same cells, whose missing ones have other reasons.
  fileprivate func missing(by presence: Presence) -> Column {
    switch self {
    case .numbers(let column):
      switch column.storage {
      case .decimals(let mantissas, let scale):
        .numbers(NumberColumn(decimals: mantissas, scale: scale, presence: presence))
      case .doubles(let numbers): .numbers(NumberColumn(doubles: numbers, presence: presence))
      }
    case .texts(let column):
      .texts(TextColumn(codes: column.codes, levels: column.levels, presence: presence))
    case .flags(let column): .flags(FlagColumn(flags: column.flags, presence: presence))
    case .days(let column):
      .days(DayColumn(ordinals: column.ordinals, grain: column.grain, presence: presence))
    }
  }
}
