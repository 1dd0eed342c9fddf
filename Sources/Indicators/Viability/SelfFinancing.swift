import Tabular

/// Whether one organisation pays for itself: its volume against its break-even.
struct SelfFinancing {
  /// What is known after the comparison.
  enum Status: String, CaseIterable {
    /// The volume pays the fixed cost.
    case covers
    /// It does not, or every unit loses money.
    case short
    /// The interval of the break-even holds the volume, or has no end.
    case uncertain
    /// A number is missing.
    case unknown
  }

  /// The volume that would pay the fixed cost.
  let breakEven: Estimate
  /// The volume that was sold.
  let volume: Double?
  /// The members who brought it.
  let members: Double?

  /// Compares a break-even with the volume and members of one season.
  init(breakEven: Estimate, volume: Double?, members: Double?) {
    self.breakEven = breakEven
    self.volume = volume
    self.members = members
  }

  /// Where the volume lies.
  var status: Status {
    guard let volume, breakEven.count > 0 else { return .unknown }
    guard let needed = breakEven.value else { return .short }
    if breakEven.standardError == nil { return volume >= needed * (1 - 1e-9) ? .covers : .short }
    guard let low = breakEven.low, let high = breakEven.high else { return .uncertain }
    if volume >= high { return .covers }
    return volume < low ? .short : .uncertain
  }

  /// The share of the volume that may be lost before the cost is no longer paid.
  var marginOfSafety: Double? {
    guard let volume, volume != 0, let needed = breakEven.value else { return nil }
    return (volume - needed) / volume
  }

  /// The members needed at an end of the break-even, each bringing what members bring today.
  func members(at end: KeyPath<Estimate, Double?>) -> Double? {
    guard let members, let volume, volume != 0 else { return nil }
    return breakEven[keyPath: end].map { members * $0 / volume }
  }
}
