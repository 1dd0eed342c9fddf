import Foundation

/// A committed table of true values: 300 arguments of one function, the hundred hardest of some
/// thousands among them.
///
/// Each line holds the argument (two for `pow`), the nearest double of the true value and what the
/// true value has beyond it, in units of the last place. Made with mpmath 1.4.1 at 400 bits on
/// dense and adversarial grids: subnormal numbers, both ends of the range, neighbours of 1 and of
/// every place where the computation changes its way.
struct ElementaryTable {
  /// One line.
  struct Line {
    let arguments: [Double]
    let nearest: Double
    let rest: Double

    /// How far a value is from the true one, in units of the last place.
    func error(of value: Double) -> Double {
      (((value - nearest) / nearest.ulp) - rest).magnitude
    }
  }

  let lines: [Line]

  /// Reads `Tables/<name>.csv` beside this file.
  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Tables/\(name).csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    lines = text.split(separator: "\n").dropFirst().compactMap { line in
      let numbers = line.split(separator: ",").compactMap { Double(String($0)) }
      guard numbers.count > 2 else { return nil }
      return Line(
        arguments: numbers.dropLast(2), nearest: numbers[numbers.count - 2],
        rest: numbers[numbers.count - 1])
    }
  }

  /// The largest error of a function over the table, and where it is.
  func worst(of function: ([Double]) -> Double) -> (error: Double, arguments: [Double]) {
    lines.map { (error: $0.error(of: function($0.arguments)), arguments: $0.arguments) }
      .max { $0.error < $1.error || $1.error.isNaN } ?? (.infinity, [])
  }
}
