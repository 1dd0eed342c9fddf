/// A relation as it was computed: its rows, those of its inputs, and how rows lead to rows.
public struct Trace: Sendable {
  /// Rows of one input with the way that leads to them.
  public struct Input: Sendable {
    /// How the input was computed.
    public let trace: Trace
    /// Which of its rows each row of the result comes from.
    public let map: RowMap
  }

  /// What was computed.
  public let relation: Relation
  /// The rows that it gave.
  public let table: Table
  /// What it was computed from; an input stands twice where its rows lead on in two ways.
  public let inputs: [Input]

  /// - Parameter maps: one for each input, or for a single input several; without one the
  ///   rows come from all rows.
  init(_ relation: Relation, _ table: Table, from inputs: [Trace], by maps: [RowMap]) {
    self.relation = relation
    self.table = table
    if inputs.count == 1, let input = inputs.first {
      self.inputs = (maps.isEmpty ? [.all] : maps).map { Input(trace: input, map: $0) }
    } else {
      self.inputs = inputs.enumerated().map { index, input in
        Input(trace: input, map: maps.indices.contains(index) ? maps[index] : .all)
      }
    }
  }
}
