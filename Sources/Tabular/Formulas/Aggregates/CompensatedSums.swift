/// Compensated sums of binary numbers by group.
///
/// Source: A. Neumaier 1974, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen.
struct CompensatedSums {
  private var sums: [Double]
  private var errors: [Double]
  private(set) var counts: [Int]

  init(groups: Int) {
    sums = [Double](repeating: 0, count: groups)
    errors = [Double](repeating: 0, count: groups)
    counts = [Int](repeating: 0, count: groups)
  }

  /// Adds those of the rows that have a value.
  mutating func update(
    _ numbers: [Double], _ presence: Presence, _ groups: [Int32], rows: Range<Int>
  ) {
    let isComplete = presence.isComplete
    for row in rows where isComplete || presence[row] {
      add(numbers[row], to: Int(groups[row]))
      counts[Int(groups[row])] += 1
    }
  }

  /// Adds what another accumulator of the same groups has.
  mutating func merge(_ other: CompensatedSums) {
    for group in sums.indices where other.counts[group] > 0 {
      add(other.sums[group], to: group)
      errors[group] += other.errors[group]
      counts[group] += other.counts[group]
    }
  }

  /// The sums with their compensation.
  var totals: [Double] { zip(sums, errors).map { $0 + $1 } }

  @inline(__always)
  private mutating func add(_ number: Double, to group: Int) {
    let sum = sums[group]
    let total = sum + number
    errors[group] +=
      sum.magnitude >= number.magnitude ? (sum - total) + number : (number - total) + sum
    sums[group] = total
  }
}
