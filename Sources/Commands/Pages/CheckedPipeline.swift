import Reporting
import Tabular

/// A pipeline that was found sound, and what its inputs hold where they were read.
struct CheckedPipeline {
  /// The name of the pipeline.
  let name: String
  /// What is known of each input; empty unless data were read.
  var inputs: [InputFacts] = []

  /// A line for the pipeline and one for each input.
  var text: String {
    "\(name): sound\n"
      + inputs.map { input in
        "  \(input.name): \(input.rowsRead) rows, \(input.rowsKept) kept, \(input.rejectedRows) rejected\n"
      }.joined()
  }

  /// The rows of each input, for programs.
  var json: JSONText {
    .object(
      inputs.map { input in
        (
          input.name,
          .object([
            ("rows", .whole(input.rowsRead)), ("kept", .whole(input.rowsKept)),
            ("rejected", .whole(input.rejectedRows)),
          ])
        )
      })
  }
}

extension InputFacts {
  /// How many rows are not what was declared.
  fileprivate var rejectedRows: Int { rejected.reduce(0) { $0 + $1.rows } }
}
