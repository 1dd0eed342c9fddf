import Tabular

/// The tables that say how rows were sampled: the rows, all that were drawn, and the sizes of strata.
struct SampleSource {
  let rows: Table
  let sampling: Sampling
  /// All rows that were drawn; nil where they are not known.
  let frame: Table?
  /// A row for each stratum with its size; nil where none is declared.
  let register: Table?

  init(_ rows: Table, _ sampling: Sampling, frame: Table?, register: Table?) {
    self.rows = rows
    self.sampling = sampling
    self.frame = sampling.design?.frame == nil ? nil : frame
    self.register = register
  }

  /// The same for chosen rows.
  func gathered(_ rows: [Int]) -> SampleSource {
    SampleSource(self.rows.gathered(rows), sampling, frame: frame, register: register)
  }

  /// The design; that of rows drawn alike where none is declared.
  var design: SampleDesign { sampling.design ?? SampleDesign() }

  /// The rows as often as their frequency weights say, by their numbers; all of them once without.
  ///
  /// Throws `data.sample-design` for a frequency that is no whole number, and for more than ten
  /// million rows.
  func repeatedRows() throws(Diagnostic) -> [Int] { try Self.repeated(rows, design) }

  /// The frame with its rows repeated likewise.
  func repeatedFrame() throws(Diagnostic) -> Table? {
    guard let frame, design.weightKind == .frequency, let names = design.frame?.columns else {
      return frame
    }
    var own = design
    own.weight = names.first
    return frame.gathered(try Self.repeated(frame, own))
  }

  private static func repeated(
    _ table: Table, _ design: SampleDesign
  ) throws(Diagnostic) -> [Int] {
    guard design.weightKind == .frequency, let name = design.weight,
      let column = table.column(name)?.numberColumn
    else { return Array(0..<table.rowCount) }
    var rows: [Int] = []
    for (row, frequency) in column.doubles.enumerated() {
      guard column.presence[row], let times = Int(exactly: frequency), times >= 0,
        times <= 10_000_000 - rows.count
      else {
        throw Diagnostic(
          .sampleDesign,
          "'\(name)' must count rows, ten million at most in all, as it does not in row \(row + 1)",
          hint: "weights that are no counts are declared without \"frequency\"")
      }
      rows += [Int](repeating: row, count: times)
    }
    return rows
  }
}
