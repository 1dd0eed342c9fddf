/// How wide the letters of one font face are, so that text can be measured without any font.
///
/// The sum of the advance widths, without kerning: against drawn text it errs by less than 1 %.
struct FontWidths: Sendable {
  /// How many units of the font make one em.
  let unitsPerEm: Int
  /// The advance widths of the code points of `covered`, in their order.
  private let advances: [Int16]

  /// The code points whose widths are known, one range after the other.
  static let covered: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0x17F, 0x2009...0x2009, 0x2013...0x2014, 0x2018...0x2019, 0x201C...0x201D,
    0x2022...0x2022, 0x2026...0x2026, 0x202F...0x202F, 0x20AC...0x20AC, 0x2190...0x2193,
    0x2212...0x2212, 0x2264...0x2265,
  ]

  init(unitsPerEm: Int, advances: [Int16]) {
    self.unitsPerEm = unitsPerEm
    self.advances = advances
  }

  /// The width of a text in units of the font.
  ///
  /// A letter with an accent is one letter whether it is written as one code point or as two.
  func units(_ text: String) -> Int {
    text.reduce(0) { $0 + units(of: $1) }
  }

  /// The width of a text in ems.
  func ems(_ text: String) -> Double {
    Double(units(text)) / Double(unitsPerEm)
  }

  private func units(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count > 1, let composed = Self.composed[character] {
      return Int(advances[composed])
    }
    return scalars.reduce(0) { $0 + units(of: $1) }
  }

  private func units(of scalar: Unicode.Scalar) -> Int {
    if scalar.takesNoRoom { return 0 }
    if let index = Self.index(of: scalar.value) { return Int(advances[index]) }
    return scalar.roughThousandths * unitsPerEm / 1000
  }

  /// Where a code point stands in the order of `covered`.
  private static func index(of value: UInt32) -> Int? {
    var before = 0
    for range in covered {
      if range.contains(value) { return before + Int(value - range.lowerBound) }
      before += range.count
    }
    return nil
  }

  /// The accented letters by character, which compares by canonical equivalence.
  private static let composed: [Character: Int] = {
    var indices: [Character: Int] = [:]
    for value in UInt32(0xC0)...0x17F {
      if let scalar = Unicode.Scalar(value) { indices[Character(scalar)] = index(of: value) }
    }
    return indices
  }()
}

extension Unicode.Scalar {
  /// Whether the code point is drawn over, or steers, its neighbours.
  fileprivate var takesNoRoom: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: (0xFE00...0xFE0F).contains(value)
    }
  }

  /// A cautious width for scripts outside the tables, in thousandths of an em.
  fileprivate var roughThousandths: Int {
    switch value {
    case 0x1F000...: 1250
    case 0xAC00...0xD7A3: 920
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60:
      1000
    default: 690
    }
  }
}
