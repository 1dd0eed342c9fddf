import Statistics

extension WorkedExample {
  /// F2: price and loyalty.
  static let priceLoyalty: [WorkedExample] = [
    cell("F2.1 ratio", "0.6667", "loyalty", "delivery_share"),
    cell("F2.1 its standard error", "0.0983", "loyalty", "delivery_share_se"),
    cell("F2.1 its interval, low", "0.394", "loyalty", "delivery_share_low"),
    cell("F2.1 its interval, high", "0.940", "loyalty", "delivery_share_high"),
    cell("F2.1 mean of shares", "0.6526", "loyalty", "mean_share"),
    cell("F2.1 its standard error", "0.120", "loyalty", "mean_share_se"),
    cell("F2.2 incidence", "0.80", "loyalty", "sellers_outside"),
    cell("F2.2 intensity", "0.333", "loyalty", "sold_outside"),

    cell("F2.3 worth after 90 days", "123.43", "offers", "effective", ["offer": "90"]),
    cell("F2.3 after 105 days", "123.18", "offers", "effective", ["offer": "105"]),
    cell("F2.3 after 120 days", "122.93", "offers", "effective", ["offer": "120"]),
    cell("F2.3 ahead after 105 days", "5.18", "offers", "ahead", ["offer": "105"]),
    cell("F2.3 all of it after 120 days", "114.67", "offers", "effective", ["offer": "all"]),
    cell("F2.3 loses by", "-3.33", "offers", "ahead", ["offer": "all"]),
    cell("F2.3 break-even rate, all at 105 days", "0.222", "offers", "rate", ["offer": "all, 105"]),
    cell("F2.3 simple discounting", "123.01", "offers", "simple", ["offer": "105"]),
    cell("F2.3 the whole sum discounted", "114.21", "offers", "whole", ["offer": "105"]),

    cell("F2.4 slope", "-0.022802", "slope", "estimate", gap("slope")),
    cell("F2.4 CR0", "0.001699", "slope", "std_error", gap("CR0")),
    cell("F2.4 CR1, effects nested", "0.001861", "slope", "std_error", gap("slope")),
    cell("F2.4 CR1, dummies counted", "0.002314", "slope", "std_error", gap("dummies counted")),
    cell("F2.4 independent errors", "0.002171", "slope", "std_error", gap("classical")),
    cell("F2.4 pooled", "-0.0308", "slope", "estimate", gap("pooled")),
    cell("F2.4 with season effects", "-0.0303", "slope", "estimate", gap("seasons")),
    cell("F2.4 their standard error", "0.0099", "slope", "std_error", gap("seasons")),
    cell("F2.4 wild bootstrap", "0.03125", "slope", "p_value", gap("wild")),
    WorkedExample("F2.4 what counting dummies adds, %", "24") {
      try 100 * (ratio("std_error", "dummies counted", to: "slope") - 1)
    },
    WorkedExample("F2.4 what pooling overstates, %", "35") {
      try 100 * (ratio("estimate", "pooled", to: "slope") - 1)
    },
    WorkedExample("F2.4 patterns as far out, of 64", "2") {
      try 64 * tables.get().number("slope", "p_value", where: gap("wild"))
    },
    cell("F2.6 elasticity at means", "-0.172", "elasticity", "elasticity"),
    cell("F2.6 mean gap", "5.44", "elasticity", "mean_gap"),
    cell("F2.6 mean share", "0.722", "elasticity", "mean_share"),

    cell("F2.5 constant", "2.6698", "bounded", "estimate", intercept("bounded")),
    cell("F2.5 slope", "-0.41023", "bounded", "estimate", gap("bounded")),
    cell("F2.5 HC0, constant", "0.3512", "bounded", "std_error", intercept("bounded")),
    cell("F2.5 HC0, slope", "0.0581", "bounded", "std_error", gap("bounded")),
    cell("F2.5 n/(n-k), constant", "0.3927", "bounded", "std_error", intercept("n-k")),
    cell("F2.5 n/(n-k), slope", "0.0650", "bounded", "std_error", gap("n-k")),
    cell("F2.5 n/(n-1), constant", "0.3702", "bounded", "std_error", intercept("n-1")),
    cell("F2.5 n/(n-1), slope", "0.0613", "bounded", "std_error", gap("n-1")),
    cell("F2.5 average effect", "-0.0678", "findings", "value", ["finding": "effect"]),
    WorkedExample("F2.5 its standard error", "0.0048") {
      let low = try tables.get().number("findings", "low", where: ["finding": "effect"])
      let high = try tables.get().number("findings", "high", where: ["finding": "effect"])
      return (high - low) / 2 / Normal.upperQuantile(0.025)
    },

    WorkedExample("F2.7 income", "0.0019") { incomeClaim.pValue },
    WorkedExample("F2.7 delivery", "0.0401") { deliveryClaim.pValue },
    cell("F2.7 both", "0.0401", "paradox", "p_value"),
    WorkedExample("F2.7 joint Wald", "11.47") { jointWald },
    WorkedExample("F2.7 its p", "0.0032") {
      ChiSquared(degreesOfFreedom: 2).upperTail(jointWald)
    },

    cell("F2.8 trend", "3.0675", "trend", "statistic"),
    cell("F2.8 its p", "0.00216", "trend", "p_value"),
    cell("F2.8 first bin, low", "0.053", "bins", "share_low", ["bin": "1"]),
    cell("F2.8 first bin, high", "0.297", "bins", "share_high", ["bin": "1"]),
    cell("F2.8 second bin, low", "0.167", "bins", "share_low", ["bin": "2"]),
    cell("F2.8 second bin, high", "0.479", "bins", "share_high", ["bin": "2"]),
    cell("F2.8 third bin, low", "0.332", "bins", "share_low", ["bin": "3"]),
    cell("F2.8 third bin, high", "0.668", "bins", "share_high", ["bin": "3"]),

    WorkedExample("F2.9 Wald", "5.554") { asymmetry?.statistic },
    WorkedExample("F2.9 its p", "0.0184") { asymmetry?.pValue },

    cell("F2.10 the gap at which 4,000 are lost", "1.45", "tipping", "tipping_gap"),
    cell("F2.10 intake at five points", "3549", "fan", "intake", ["if_gap": "5"]),
    cell("F2.11 fickleness", "0.30", "fickleness", "fickleness"),
  ]

  /// A number of the pipeline that runs the inputs of all these examples.
  private static func cell(
    _ name: String, _ printed: String, _ table: String, _ column: String,
    _ cells: [String: String] = [:]
  ) -> WorkedExample {
    WorkedExample(name, printed) { try tables.get().number(table, column, where: cells) }
  }

  /// A number of the gap in one model over that in another.
  private static func ratio(_ column: String, _ model: String, to other: String) throws -> Double {
    let tables = try tables.get()
    return try tables.number("slope", column, where: gap(model))
      / tables.number("slope", column, where: gap(other))
  }

  private static func gap(_ model: String) -> [String: String] { ["model": model, "term": "gap"] }

  private static func intercept(_ model: String) -> [String: String] {
    ["model": model, "term": "(intercept)"]
  }

  private static let tables = Result {
    try WorkedTables(
      PriceLoyaltyExamples.pipeline, inputs: PriceLoyaltyExamples.inputs,
      tables: PriceLoyaltyExamples.tables)
  }

  private static let incomeClaim = IntersectionUnionTest.Claim(
    .above, estimate: 2.9, standardError: 1)
  private static let deliveryClaim = IntersectionUnionTest.Claim(
    .below, estimate: -1.75, standardError: 1)
  private static let jointWald = 2.9 * 2.9 + 1.75 * 1.75
  private static let asymmetry = EqualityTest(
    -0.031, -0.012, varianceOfDifference: 0.006 * 0.006 + 0.007 * 0.007 - 2 * 1e-5)
}
