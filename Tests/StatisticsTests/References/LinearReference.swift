import Statistics

/// A model of rice farms that R fitted.
struct LinearReference {
  let path: String
  let response: [Double]
  let terms: [(name: String, column: [Double])]
  var weights: [Double]?

  var names: [String] { ["(Intercept)"] + terms.map(\.name) }

  func model() throws -> LinearModel {
    try LinearModel(
      response: PreciseColumn(response),
      design: LinearDesign(terms.map { PreciseColumn($0.column) }, weights: weights))
  }

  static func all(_ farms: RiceFarms) -> [LinearReference] {
    let bimas = levels(farms, "bimas", ["mixed", "yes"])
    let (size, seed, labour) = (
      ("l_size", farms.logarithms("size")), ("l_seed", farms.logarithms("seed")),
      ("l_lab", farms.logarithms("totlabor"))
    )
    let regions = ["gunungwangi", "langan", "malausma", "sukaambit", "wargabinangun"]
    return [
      LinearReference(
        path: "production", response: farms.logarithms("goutput"), terms: [size, seed, labour]),
      LinearReference(
        path: "price", response: farms.logarithms("price"),
        terms: [("l_net", farms.logarithms("noutput")), size] + bimas),
      LinearReference(
        path: "price_full", response: farms.numbers("price"),
        terms: [("noutput", farms.numbers("noutput")), ("size", farms.numbers("size"))] + bimas
          + levels(farms, "status", ["share", "mixed"])
          + levels(farms, "varieties", ["mixed", "high"]) + levels(farms, "region", regions)),
      LinearReference(
        path: "wls_by_size",
        response: zip(farms.numbers("goutput"), farms.numbers("size")).map { $0 / $1 },
        terms: [seed, labour] + bimas, weights: farms.numbers("size")),
    ]
  }

  private static func levels(
    _ farms: RiceFarms, _ name: String, _ levels: [String]
  ) -> [(name: String, column: [Double])] {
    levels.map { (name + $0, farms.flags(name, $0)) }
  }
}
