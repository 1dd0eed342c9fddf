/// What tells the unit of one amount from that of another: how it is called, for what, where and
/// when.
public struct QuantityKey: Sendable, Hashable {
  /// The unit as written in the file.
  public var unit: String
  /// The product state; nil where none is told.
  public var state: String?
  /// The country; nil where none is told.
  public var country: String?
  /// The product; nil where none is told.
  public var product: String?
  /// The day, counted from 1970-01-01; nil where none is told.
  public var day: Int?

  /// A unit alone; the rest is set one by one.
  public init(unit: String) { self.unit = unit }

  /// The key without its day.
  var undated: QuantityKey {
    var key = self
    key.day = nil
    return key
  }

  /// The key in words: `lata cherry of coffee in PE`.
  public var text: String {
    let name = [unit, state].compactMap { $0 }.joined(separator: " ")
    return name + (product.map { " of \($0)" } ?? "") + (country.map { " in \($0)" } ?? "")
  }
}
