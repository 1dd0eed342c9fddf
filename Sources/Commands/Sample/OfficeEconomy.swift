/// What an office truly costs and what a quintal truly leaves it, in USD.
///
/// A hundred members go with 48,000 USD and 12 USD per quintal, whose quotient is Castillo's 4,000
/// quintals.
enum OfficeEconomy {
  /// What an office costs in a season without any member.
  static let base = 24_000.0
  /// What each member adds to that.
  static let perMember = 240.0
  /// What a quintal leaves after its own costs.
  static let margin = 12.0
  /// How far accounts miss the cost: the standard error as a part of it.
  static let costError = 1.0 / 16
  /// How far they miss the margin.
  static let marginError = 1.0 / 8

  /// The cost of a season's office.
  static func cost(members: Int) -> Double { base + perMember * Double(members) }

  /// The quintals of green coffee that pay for it.
  static func breakEven(members: Int) -> Double { cost(members: members) / margin }
}
