import Foundation

/// How far Acopio's numbers agree with a file of reference results.
///
/// Every number of the file is to be expected or exempted with a reason, so that none is
/// overlooked. Paths are names and positions joined by `/`: `lung/rows/3/time`.
public struct Agreement: Sendable {
  /// One number that was compared.
  public struct Comparison: Sendable {
    /// Where it stands in the file.
    public let path: String
    /// What Acopio gives; nil for none.
    public let found: Double?
    /// What the file says; nil where it says null.
    public let wanted: Double?
    /// How far apart they may be, in proportion to what the file says.
    public let tolerance: Double

    /// How far apart they are, in proportion to what the file says; in itself where that is 0.
    public var distance: Double {
      guard let found, let wanted else { return found == nil && wanted == nil ? 0 : .infinity }
      let distance = abs(found - wanted) / (wanted == 0 ? 1 : abs(wanted))
      return distance.isNaN ? .infinity : distance
    }
  }

  /// The name of the file, without folder and extension.
  public let file: String
  /// All that was compared.
  public private(set) var comparisons: [Comparison] = []
  /// What is not compared, and why, by the beginning of its path.
  public private(set) var exemptions: [(prefix: String, reason: String)] = []
  private let numbers: [String: Double?]
  private let paths: [String]
  private let tolerance: Double

  /// Reads `data/reference/<file>.json` of the shared folder; what begins with `_` is no result.
  public init(_ file: String, tolerance: Double) throws {
    self.file = file
    self.tolerance = tolerance
    let bytes = try Data(Shared.bytes("data/reference/\(file).json"))
    let leaves = Self.leaves(of: try JSONSerialization.jsonObject(with: bytes), at: "")
    numbers = Dictionary(leaves.map { ($0.path, $0.number) }) { first, _ in first }
    paths = leaves.map(\.path).sorted()
  }

  /// Compares a number; nil agrees with null.
  ///
  /// - Parameter absolute: a distance that is small enough by itself, for numbers that would be 0
  ///   but for rounding.
  public mutating func expect(
    _ path: String, _ value: Double?, tolerance: Double? = nil, absolute: Double = 0
  ) {
    let wanted = numbers[path] ?? .nan
    let isNear = wanted.flatMap { wanted in value.map { abs($0 - wanted) <= absolute } } ?? false
    comparisons.append(
      Comparison(
        path: path, found: isNear ? wanted : value, wanted: wanted,
        tolerance: tolerance ?? self.tolerance))
  }

  /// Compares the numbers of an array.
  public mutating func expect(
    _ path: String, _ values: [Double?], tolerance: Double? = nil, absolute: Double = 0
  ) {
    for (index, value) in values.enumerated() {
      expect("\(path)/\(index)", value, tolerance: tolerance, absolute: absolute)
    }
  }

  /// Compares the rows of an array of arrays.
  public mutating func expect(
    _ path: String, rows: [[Double]], tolerance: Double? = nil, absolute: Double = 0
  ) {
    for (index, row) in rows.enumerated() {
      expect("\(path)/\(index)", row, tolerance: tolerance, absolute: absolute)
    }
  }

  /// Compares members of an object by their names.
  public mutating func expect(
    _ path: String, _ names: [String], _ values: [Double?], tolerance: Double? = nil,
    absolute: Double = 0
  ) {
    for (name, value) in zip(names, values) {
      expect("\(path)/\(name)", value, tolerance: tolerance, absolute: absolute)
    }
  }

  /// Leaves out all numbers whose path begins so, and says why.
  public mutating func exempt(_ prefix: String, because reason: String) {
    exemptions.append((prefix, reason))
  }

  /// The comparisons that do not agree.
  public var failures: [Comparison] { comparisons.filter { $0.distance > $0.tolerance } }

  /// The numbers of the file that were neither compared nor exempted.
  public var overlooked: [String] {
    let compared = Set(comparisons.map(\.path))
    return paths.filter { path in
      (numbers[path] ?? nil) != nil && !compared.contains(path)
        && !exemptions.contains { path.hasPrefix($0.prefix) }
    }
  }

  /// One line: how many numbers agree, and the one that agrees least.
  public var summary: String {
    let exempt = paths.count { path in exemptions.contains { path.hasPrefix($0.prefix) } }
    let worst = comparisons.max { $0.distance < $1.distance }
    let least = worst.map { ", worst \($0.distance) at \($0.path)" } ?? ""
    return "\(file): \(comparisons.count) numbers compared\(least); \(exempt) exempt"
  }

  private static func leaves(
    of value: Any, at path: String
  ) -> [(path: String, number: Double?)] {
    func inside(_ name: String) -> String { path.isEmpty ? name : path + "/" + name }
    switch value {
    case let members as [String: Any]:
      return members.filter { !$0.key.hasPrefix("_") }
        .flatMap { leaves(of: $0.value, at: inside($0.key)) }
    case let items as [Any]:
      return items.enumerated().flatMap { leaves(of: $0.element, at: inside("\($0.offset)")) }
    case is NSNull: return [(path, nil)]
    case let number as NSNumber where isBoolean(number): return []
    case let number as NSNumber: return [(path, number.doubleValue)]
    default: return []
    }
  }

  /// Whether a number was written as `true` or `false`.
  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
