/// A number of bytes, as people write and read it.
public struct ByteCount: Sendable, Equatable {
  /// How many bytes.
  public let bytes: Int

  private static let units = [("GiB", 30), ("MiB", 20), ("KiB", 10)]

  /// A number of bytes.
  public init(_ bytes: Int) { self.bytes = bytes }

  /// Reads `512MiB`, `2GiB`, `1500000`; nil for what is no size of at least one byte.
  public init?(_ text: String) {
    // A size without a unit is a number of bytes.
    let unit = Self.units.first { text.hasSuffix($0.0) }
    let digits = text.dropLast(unit?.0.count ?? 0)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ 48...57 ~= $0 }), let count = Int(digits) else {
      return nil
    }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: 1 << (unit?.1 ?? 0))
    guard bytes > 0, !overflow else { return nil }
    self.bytes = bytes
  }

  /// The number in the largest unit of which there is one at least, rounded down.
  public var text: String {
    guard let (name, power) = Self.units.first(where: { bytes >> $0.1 > 0 }) else {
      return "\(bytes) bytes"
    }
    return "\(bytes >> power) \(name)"
  }
}
