import Statistics

/// What the world market and the exchange paid in one season.
struct WorldSeason: Sendable {
  /// The year in whose April the season starts.
  let season: Int
  /// The coffee price in New York, USD per pound.
  let newYork: Double
  /// The exchange rate, PEN per USD.
  let exchange: Double
  /// The change of the New York price since the season before, as a ratio.
  let change: Double
  /// What every member's delivered share has in common this season.
  let mood: Double

  /// Pounds in a quintal of 46 kg.
  static let poundsPerQuintal = 46 / 0.45359237

  /// The world price of a quintal in PEN.
  var pricePerQuintal: Double { newYork * exchange * Self.poundsPerQuintal }

  /// Draws prices that swing around 1.55 USD and an exchange rate that drifts upwards.
  static func drawn(_ parameters: FederationParameters) -> [WorldSeason] {
    var draws = SeededGenerator(seed: parameters.seed, stream: .world)
    var last = 1.80
    var exchange = 2.62
    return parameters.years.map { season in
      let level = 1.55 + 0.5 * (last - 1.55) + 0.30 * draws.normal()
      let newYork = level.held(in: 0.95...3.0).rounded(decimals: 3)
      exchange = (exchange + 0.09 + 0.05 * draws.normal()).held(in: 2.5...4.2)
      defer { last = newYork }
      return WorldSeason(
        season: season, newYork: newYork, exchange: exchange.rounded(decimals: 3),
        change: newYork / last - 1,
        mood: 0.02 * draws.normal())
    }
  }
}
