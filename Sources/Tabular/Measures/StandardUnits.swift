/// The units that need no declaration: SI and customary units with one meaning everywhere.
///
/// Units that mean different things in different places (quintal, arroba, lata, carga, manzana) are
/// left out on purpose: a pipeline declares them with their source.
enum StandardUnits {
  static let all: [UnitCatalogue.Entry] =
    mass + area + length + volume + time + shares + counts

  private static let mass = [
    unit("kg", 1, 1, "mass"), unit("g", 1, 1000, "mass"), unit("t", 1000, 1, "mass"),
    unit("lb", 45_359_237, 100_000_000, "mass"),
  ]

  private static let area = [
    unit("m2", 1, 1, "area"), unit("ha", 10_000, 1, "area"), unit("km2", 1_000_000, 1, "area"),
    unit("acre", 40_468_564_224, 10_000_000, "area"),
  ]

  private static let length = [
    unit("m", 1, 1, "length"), unit("km", 1000, 1, "length"), unit("cm", 1, 100, "length"),
  ]

  private static let volume = [unit("L", 1, 1, "volume")]

  private static let time = [
    unit("minute", 1, 1440, "time"), unit("minutes", 1, 1440, "time"),
    unit("hour", 1, 24, "time"), unit("hours", 1, 24, "time"),
    unit("day", 1, 1, "time"), unit("days", 1, 1, "time"), unit("week", 7, 1, "time"),
    unit("weeks", 7, 1, "time"), unit("month", 1, 1, "months"), unit("months", 1, 1, "months"),
    unit("year", 1, 1, "years"), unit("years", 1, 1, "years"), unit("season", 1, 1, "seasons"),
    unit("seasons", 1, 1, "seasons"),
  ]

  private static let shares = [
    UnitCatalogue.Entry(name: "%", size: hundredth, dimensions: []),
    UnitCatalogue.Entry(name: "pp", size: hundredth, dimensions: []),
  ]

  private static let counts = ["member", "person", "household", "plot", "farm"].map {
    unit($0, 1, 1, $0)
  }

  private static let hundredth = Ratio(1, 100) ?? .one

  private static func unit(
    _ name: String, _ numerator: Int128, _ denominator: Int128, _ dimension: String
  ) -> UnitCatalogue.Entry {
    UnitCatalogue.Entry(
      name: name, size: Ratio(numerator, denominator) ?? .one,
      dimensions: [Measure.BaseDimension(dimension)])
  }
}
