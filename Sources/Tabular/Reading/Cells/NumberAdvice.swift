/// What to declare so that a cell would be read as a number, where that is clear from the cell.
struct NumberAdvice {
  private let cell: String
  private let notation: NumberNotation

  init(_ cell: String, _ notation: NumberNotation) {
    self.cell = cell
    self.notation = notation
  }

  /// The advice; nil where the cell is nothing like a number.
  var hint: String? { percent ?? marks ?? sign ?? word }

  private var percent: String? {
    guard cell.hasSuffix("%"), !notation.allowsPercent else { return nil }
    return "a column of percentages, 'number[%]', takes the sign '%'"
  }

  /// Other marks that would read it; both readings where there are two.
  private var marks: String? {
    let marked = Self.notations(signs: notation.signs).filter { other in
      other.thousands.map { $0.stands(in: cell) } ?? true
    }
    let readings = marked.compactMap { other in
      NumberCell.number(cell, other).map { (other, $0) }
    }
    let texts = readings.map { other, number in
      "\(other.declaration) reads it as \(number.neutralText)"
    }
    guard let first = texts.first else { return nil }
    return texts.count == 1 ? first : first + ", " + texts[1]
  }

  private static func notations(signs: [String]) -> [NumberNotation] {
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    return [
      NumberNotation(decimal: comma, signs: signs),
      NumberNotation(decimal: point, thousands: .comma, signs: signs),
      NumberNotation(decimal: comma, thousands: .point, signs: signs),
      NumberNotation(decimal: point, thousands: .space, signs: signs),
      NumberNotation(decimal: comma, thousands: .space, signs: signs),
      NumberNotation(decimal: point, thousands: .apostrophe, signs: signs),
    ].reduce(into: []) { distinct, next in
      if !distinct.contains(next) { distinct.append(next) }
    }
  }

  /// Text before or behind the digits, such as a currency.
  private var sign: String? {
    let isDigit: (Character) -> Bool = { $0.isASCII && $0.isWholeNumber }
    guard let first = cell.firstIndex(where: isDigit), let last = cell.lastIndex(where: isDigit)
    else { return nil }
    let before = cell[..<first].trimmed("-")
    let behind = cell[cell.index(after: last)...].trimmed("")
    let sign = before.isEmpty ? behind : before
    guard !sign.isEmpty, sign.count <= 8, before.isEmpty || behind.isEmpty else { return nil }
    var other = notation
    other.signs.append(sign)
    guard let number = NumberCell.number(cell, other) else {
      return "\"sign\": \"\(sign)\" may be declared where it stands in every number"
    }
    return "\"sign\": \"\(sign)\" reads it as \(number.neutralText)"
  }

  private var word: String? {
    guard !cell.isEmpty, cell.count <= 20, !cell.contains(where: \.isWholeNumber) else {
      return nil
    }
    return "if it stands for a missing value, declare it: \"missing\": {\"\(cell)\": \"not known\"}"
  }
}

extension NumberNotation {
  /// The marks as a pipeline declares them.
  fileprivate var declaration: String {
    let parts = [
      decimal == UInt8(ascii: ",") ? "\"decimal\": \",\"" : nil,
      thousands.map { "\"thousands\": \"\($0.rawValue)\"" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension Value.Number {
  /// The number in neutral notation.
  fileprivate var neutralText: String {
    switch self {
    case .decimal(let mantissa, let scale): NumberText.decimal(mantissa, scale: scale)
    case .binary(let number): NumberText.binary(number)
    }
  }
}

extension Substring {
  /// The text without spaces around it, and without one mark at an end.
  fileprivate func trimmed(_ mark: String) -> String {
    split(separator: " ").joined(separator: " ").replacing(mark, with: "")
  }
}
