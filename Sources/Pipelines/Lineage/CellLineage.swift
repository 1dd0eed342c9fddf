import Reporting
import Tabular

/// A number with the rows of inputs that it comes from.
struct CellLineage {
  /// How far rows had to be followed until they gave the number again.
  enum Reach: Sendable {
    /// The cells that it was made from.
    case cells
    /// Every cell of their rows.
    case rows
    /// Every row of every input.
    case everything
  }

  /// Which number it is.
  let target: CellTarget
  /// What it is.
  let value: CellValue
  /// The rows, and the steps that lead from them to the number.
  let rows: SourceRows
  /// How much of each row had to be followed.
  let reach: Reach
  /// What the rows give when they are fed alone.
  let replayed: CellValue?

  /// Whether they give the number again.
  var isReproduced: Bool { replayed?.isSame(as: value) ?? false }
}

extension CellValue {
  /// Whether another computation gave the same, to the last digit that files hold.
  func isSame(as other: CellValue) -> Bool {
    switch (self, other) {
    case (.value(let mine), .value(let theirs)): mine.isSame(as: theirs)
    case (.estimate(let mine), .estimate(let theirs)):
      mine.value.isSame(as: theirs.value) && mine.low == theirs.low && mine.high == theirs.high
        && mine.n == theirs.n && mine.status == theirs.status
        && mine.withoutInterval == theirs.withoutInterval
    case (.value, .estimate), (.estimate, .value): false
    }
  }
}

extension Value {
  /// Whether files would hold the same.
  fileprivate func isSame(as other: Value) -> Bool {
    missingReason == other.missingReason && neutralText == other.neutralText
  }
}
