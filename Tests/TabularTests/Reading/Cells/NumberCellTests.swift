import Testing

@testable import Tabular

@Suite("Numbers in cells")
struct NumberCellTests {
  private static let comma = NumberNotation(decimal: UInt8(ascii: ","))
  private static let grouped = NumberNotation(
    decimal: UInt8(ascii: ","), thousands: .point)

  @Test(
    "numbers are exact decimals with the scale they are written in",
    arguments: [
      ("12", Int64(12), 0), ("-0.50", -50, 2), (" +7 ", 7, 0), (".5", 5, 1), ("5.", 5, 0),
      ("0012.30", 1230, 2), ("1.5e3", 1500, 0), ("25e-1", 25, 1), ("0e9", 0, 0),
      ("123456789012345678", 123_456_789_012_345_678, 0),
      ("1.50000000000000000000000", 150_000_000_000_000_000, 17),
    ])
  func decimals(text: String, mantissa: Int64, scale: Int) {
    #expect(NumberCell.number(text, .neutral) == .decimal(mantissa, scale: scale))
  }

  @Test(
    "what does not fit 18 digits is the nearest binary number",
    arguments: [
      ("1234567890123456789", 1_234_567_890_123_456_789.0), ("1e300", 1e300), ("-1e-30", -1e-30),
      ("0.1000000000000000055511151231257827", 0.1),
    ])
  func binary(text: String, number: Double) {
    #expect(NumberCell.number(text, .neutral) == .binary(number))
  }

  @Test(
    "what is not a number by the grammar is none",
    arguments: [
      "", " ", "nan", "inf", "Infinity", "0x1F", "1_000", "1e400", "1e-400", "٣", "1.234,5", "−5",
      "$12", "12%", "1.2.3", "1 2", "--5", "+-5", "1e", "e5", ".", "-", "12kg", "1\0", "1,000",
      "1e1.5", "½",
    ])
  func refused(text: String) {
    #expect(NumberCell.number(text, .neutral) == nil)
  }

  @Test("marks are those of the declaration, and groups of thousands have three digits")
  func marks() {
    #expect(NumberCell.number("1,5", Self.comma) == .decimal(15, scale: 1))
    #expect(NumberCell.number("1.5", Self.comma) == nil)
    #expect(NumberCell.number("1.234.567,8", Self.grouped) == .decimal(12_345_678, scale: 1))
    #expect(NumberCell.number("1234,5", Self.grouped) == .decimal(12_345, scale: 1))
    for wrong in ["1.5", "12.34", "1234.567", "1..234", ".123", "1.234."] {
      #expect(NumberCell.number(wrong, Self.grouped) == nil, "\(wrong)")
    }
  }

  @Test(
    "spaces and apostrophes between thousands count in every form that people type",
    arguments: [
      ("1 234,5", ThousandsMark.space), ("1\u{A0}234,5", .space), ("1\u{202F}234,5", .space),
      ("1\u{2009}234,5", .space), ("1'234,5", .apostrophe), ("1’234,5", .apostrophe),
    ])
  func forms(text: String, mark: ThousandsMark) {
    let notation = NumberNotation(decimal: UInt8(ascii: ","), thousands: mark)
    #expect(NumberCell.number(text, notation) == .decimal(12_345, scale: 1))
  }

  @Test(
    "a declared sign stands before or behind a number, and once",
    arguments: [
      ("S/ 1,234.50", Int64(123_450)), ("S/1,234.50", 123_450), ("-S/ 12.00", -1200),
      ("S/ -12.00", -1200), ("12.00 PEN", 1200), ("12.00", 1200),
    ])
  func signs(text: String, mantissa: Int64) {
    let notation = NumberNotation(
      decimal: UInt8(ascii: "."), thousands: .comma, signs: ["S/", "PEN"])
    #expect(NumberCell.number(text, notation) == .decimal(mantissa, scale: 2))
    for wrong in ["S/ S/ 1", "$ 12.00", "S/", "- -1", "S/ 12 %", "--S/1", "-S/ -1"] {
      #expect(NumberCell.number(wrong, notation) == nil, "\(wrong)")
    }
  }

  @Test("percent signs count in percentages only")
  func percent() {
    var notation = NumberNotation.neutral
    #expect(NumberCell.number("12%", notation) == nil)
    notation.allowsPercent = true
    #expect(NumberCell.number("12.5 %", notation) == .decimal(125, scale: 1))
    #expect(NumberCell.number("12%%", notation) == nil)
    #expect(NumberCell.number("%", notation) == nil)
  }

  @Test(
    "a refused cell says what to declare",
    arguments: [
      ("1.234,5", #""decimal": ",", "thousands": "." reads it as 1234.5"#),
      ("12,5", #""decimal": "," reads it as 12.5"#),
      ("1,234", #""decimal": "," reads it as 1.234, "thousands": "," reads it as 1234"#),
      ("S/ 12", #""sign": "S/" reads it as 12"#), ("12 USD", #""sign": "USD" reads it as 12"#),
      ("12%", "a column of percentages, 'number[%]', takes the sign '%'"),
      (
        "s/d", #"if it stands for a missing value, declare it: "missing": {"s/d": "not known"}"#
      ),
    ])
  func advice(cell: String, hint: String) {
    #expect(NumberAdvice(cell, .neutral).hint == hint)
  }
}
