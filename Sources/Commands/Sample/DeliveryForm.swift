/// In what a delivery is weighed: a unit, and the state of the bean.
struct DeliveryForm: Sendable, Equatable {
  /// As the file writes it: `qq`, `kg` or `lata`.
  let unit: String
  /// As the file writes it: `cherry`, `parchment` or `green`.
  let state: String
  /// Kilograms of the unit.
  let kilograms: Double
  /// Kilograms of green coffee from one kilogram.
  let outturn: Double
  /// Decimals that people write.
  let decimals: Int

  /// Quintals of green coffee in one unit.
  var quintals: Double { kilograms * outturn / 46 }

  /// The amount that people would write for some quintals of green coffee.
  func amount(of green: Double) -> Double {
    (green / quintals).rounded(decimals: decimals)
  }

  static let quintalsOfParchment = DeliveryForm(
    unit: "qq", state: "parchment", kilograms: 46, outturn: 0.80, decimals: 2)
  static let kilogramsOfParchment = DeliveryForm(
    unit: "kg", state: "parchment", kilograms: 1, outturn: 0.80, decimals: 1)
  static let quintalsOfGreen = DeliveryForm(
    unit: "qq", state: "green", kilograms: 46, outturn: 1, decimals: 2)
  static let kilogramsOfGreen = DeliveryForm(
    unit: "kg", state: "green", kilograms: 1, outturn: 1, decimals: 1)
  /// The federation's tin: 14 kg of cherry, of which a sixth becomes green coffee.
  static let tinsOfCherry = DeliveryForm(
    unit: "lata", state: "cherry", kilograms: 14, outturn: 0.1667, decimals: 0)
}
