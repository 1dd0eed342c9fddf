/// Numbers as neutral text: the shortest decimal that reads back as the same value.
///
/// A point as decimal mark, no thousands, no exponent between 1e-6 and 1e15, no `-0`. The same for
/// every locale; the one place where numbers become text for files and messages.
public enum NumberText {
  /// A number as text.
  public static func text(_ number: Value.Number) -> String {
    switch number {
    case .decimal(let mantissa, let scale): decimal(mantissa, scale: scale)
    case .binary(let number): binary(number)
    }
  }

  /// `mantissa / 10^scale` without trailing zeros: 1250 at scale 3 is `1.25`.
  public static func decimal(_ mantissa: Int64, scale: Int) -> String {
    String(decoding: DecimalFigures(mantissa, scale: scale).bytes, as: UTF8.self)
  }

  /// A binary number; one that is not finite has no text and gives an empty one.
  public static func binary(_ number: Double) -> String {
    guard let figures = DecimalFigures(number) else { return "" }
    return String(decoding: figures.bytes, as: UTF8.self)
  }
}
