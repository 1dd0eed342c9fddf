/// The names of months in English, Spanish, Portuguese and French, in full and cut short.
///
/// No name stands for two months in any two of these languages, so that none has to be declared.
enum MonthNames {
  /// The month, 1 to 12, that some letters name in any case; nil if they name none.
  static func month(_ name: ArraySlice<UInt8>, isFull: Bool) -> Int? {
    (isFull ? full : short)[String(decoding: name, as: UTF8.self).lowercased()]
  }

  private static let full = numbered([
    "january enero janeiro janvier", "february febrero fevereiro février",
    "march marzo março mars", "april abril avril", "may mayo maio mai", "june junio junho juin",
    "july julio julho juillet", "august agosto août",
    "september septiembre setiembre setembro septembre",
    "october octubre outubro octobre", "november noviembre novembro novembre",
    "december diciembre dezembro décembre",
  ])

  private static let short = numbered([
    "jan ene janv", "feb fev févr fév", "mar mars", "apr abr avr", "may mai", "jun juin",
    "jul juil", "aug ago août", "sep sept set", "oct out", "nov", "dec dic dez déc",
  ])

  private static func numbered(_ months: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, names) in months.enumerated() {
      for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }
}
