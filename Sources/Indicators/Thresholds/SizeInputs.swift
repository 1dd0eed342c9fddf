import Statistics
import Tabular

/// What indicators of thresholds read of each row: a size, and whether the outcome is the case.
struct SizeInputs: Sendable {
  /// What is read, by the roles `size` and `outcome`.
  let inputs: [GroupedInput]

  /// The keys of the manual.
  static let parameters: [Parameter] = [
    Parameter("size", .formula, required: true, "the number in which a threshold is sought"),
    Parameter("outcome", .formula, required: true, "what is the case from the threshold on"),
  ]

  /// Reads the keys; nil without both.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let outcome = arguments.text("outcome", reporting: &diagnostics)
    guard let size = arguments.text("size", reporting: &diagnostics), let outcome else {
      return nil
    }
    inputs = [.number("size", size), .flag("outcome", outcome)]
  }
}

extension Arguments {
  /// The seed of random numbers by the key `seed`: 1 unless declared.
  func seed(reporting diagnostics: inout Diagnostics) -> UInt64 {
    count("seed", reporting: &diagnostics).map { UInt64(bitPattern: Int64($0)) } ?? 1
  }

  /// How many resamples to draw, by the key `replicates`: at most a hundred thousand.
  func replicates(usual: Int, reporting diagnostics: inout Diagnostics) -> Int {
    guard let replicates = count("replicates", reporting: &diagnostics) else { return usual }
    guard (1...100_000).contains(replicates) else {
      diagnostics.error(
        .wrongValue, "'replicates' must lie within 1 and 100000", at: place("replicates"))
      return usual
    }
    return replicates
  }
}
