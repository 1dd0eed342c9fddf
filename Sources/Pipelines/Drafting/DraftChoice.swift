import Tabular

/// The columns of an input that a first table may be about.
struct DraftChoice {
  private let columns: [DraftColumn]
  private let input: DraftInput

  init(of input: DraftInput) {
    self.input = input
    columns = input.columns.filter { $0.notation != nil }
  }

  /// The number that says most: with a unit, with a fraction, with few zeros.
  var measure: DraftColumn? {
    let numbers = columns.filter {
      $0.profile.type.isNumeric && !$0.isPerson && !input.key.contains($0.name)
        && $0.profile.distinct > 2 && !$0.isTime && !$0.name.hasSuffix("id")
    }
    return numbers.enumerated().max { first, second in
      (first.element.worth, second.offset) < (second.element.worth, first.offset)
    }?.element
  }

  /// The time that rows follow each other by: without categories, or as a part of the key.
  var time: DraftColumn? {
    let time = columns.first { $0.isTime && $0.profile.distinct >= 3 }
    return time.flatMap { category == nil || input.key.contains($0.name) ? $0 : nil }
  }

  /// The texts that part the rows best into a few groups.
  var category: DraftColumn? {
    let candidates = columns.filter { $0.levels != nil }
    return candidates.first { (3...8).contains($0.profile.distinct) } ?? candidates.first
  }

  /// Texts that come back often, though they are too many to list.
  var frequent: DraftColumn? {
    columns.first {
      $0.profile.type == .text && !$0.isPerson && !input.key.contains($0.name)
        && $0.profile.distinct >= 2 && $0.profile.distinct * 20 <= $0.profile.filled
        && $0.profile.filled * 2 > $0.profile.rows
    }
  }

  /// A text of its own that people know each row by.
  var label: DraftColumn? {
    columns.first {
      $0.profile.type == .text && !$0.isPerson && $0.profile.distinct == $0.profile.rows
        && $0.profile.width <= 40
    }
  }

  /// The columns that are answers on the scale that most of them have.
  var opinions: [DraftColumn] {
    let asked = columns.filter { $0.scale?.isOrdered == true }
    let groups = asked.map { one in asked.filter { $0.scale?.name == one.scale?.name } }
    return groups.max { $0.count < $1.count } ?? []
  }
}

extension DraftColumn {
  /// Whether rows follow each other by it.
  fileprivate var isTime: Bool {
    switch profile.type {
    case .date, .month, .season: true
    case .integer: ["year", "anio", "ano"].contains(name)
    default: false
    }
  }

  /// How much a median of it would say.
  fileprivate var worth: Int {
    let hasUnit = notation?.contains("[") ?? false
    let isNumber = if case .number = profile.type { true } else { false }
    let fewZeros = profile.zeros.cells * 10 < profile.rows
    let full = profile.filled * 2 > profile.rows
    return (full ? 8 : 0) + (fewZeros ? 4 : 0) + (hasUnit ? 2 : 0) + (isNumber ? 1 : 0)
  }
}
