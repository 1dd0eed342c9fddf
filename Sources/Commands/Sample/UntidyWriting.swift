import Tabular

/// Numbers, days and cells as people in offices write them, each the same way everywhere.
enum UntidyWriting {
  /// A number with a fixed count of decimals after a decimal mark, as in `12,50`.
  static func number(_ value: Double, decimals: Int, mark: Character = ".") -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((abs(value) * scale).rounded().held(in: 0...1e15))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let whole = Int(scale)
    guard decimals > 0 else { return sign + String(scaled) }
    return sign + String(scaled / whole) + String(mark) + padded(scaled % whole, to: decimals)
  }

  /// Digits with zeros in front.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A day as on a delivery slip: `14/05/2012`.
  static func slipDay(_ ordinal: Int) -> String {
    let day = CivilDay(ordinal: ordinal)
    return padded(day.day, to: 2) + "/" + padded(day.month, to: 2) + "/" + String(day.year)
  }

  /// A day as computers write it: `2012-05-14`.
  static func day(_ ordinal: Int) -> String { CivilDay(ordinal: ordinal).text }

  /// A text in quotes if a comma or a quote in it asks for them.
  static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Lines of cells with a separator, each line ended.
  static func table(_ lines: [[String]], separator: String = ",", end: String = "\n") -> String {
    lines.map { $0.joined(separator: separator) + end }.joined()
  }
}
