import TestSupport
import Testing

/// The worked example of F2.3: what a price paid in two parts is worth on the day of delivery.
@Suite("Effective price with payment delay")
struct PublishedPricesTests {
  static let schemes = """
    scheme,advance,final,delay,spot
    two parts in 90 days,100,25,90,118
    two parts in 105 days,100,25,105,118
    two parts in 120 days,100,25,120,118
    all in 120 days,0,125,120,118
    all in 105 days,0,125,105,118
    """

  static let pipeline = """
    {
      "acopio": 1,
      "title": "What does the cooperative really pay?",
      "params": { "rate": { "type": "number[%]", "default": 30, "help": "members' own borrowing rate" } },
      "units": { "qq": { "is": "46[kg]", "source": "national coffee board" } },
      "inputs": {
        "schemes": {
          "read": "Input/schemes.csv",
          "columns": {
            "scheme": "text key", "advance": "number[USD/qq]", "final": "number[USD/qq]",
            "delay": "number[days]", "spot": "number[USD/qq]"
          },
          "describes": "census"
        }
      },
      "tables": {
        "prices": [
          { "from": "schemes" },
          { "derive": {
              "effective": "present_value([advance, final], [0, delay], $rate)",
              "difference": "effective - spot",
              "relative": "difference / spot",
              "break_even_rate": "(final / (spot - advance)) ^ (365[days] / delay) - 1",
              "simple": "advance + final / (1 + $rate * delay / 365[days])",
              "wrong": "(advance + final) * (1 - $rate * delay / 365[days])"
            } }
        ]
      },
      "outputs": { "prices": true }
    }
    """

  let prices: PlainRows

  init() throws {
    prices = try Recipe(Self.pipeline, inputs: ["schemes.csv": Self.schemes]).rows("prices")
  }

  @Test(
    "prices and rates have the digits of the worked example",
    arguments: [
      ("two parts in 90 days", "effective", 123.43389003059801),
      ("two parts in 105 days", "effective", 123.18258090135868),
      ("two parts in 120 days", "effective", 122.93396685511054),
      ("two parts in 105 days", "difference", 5.182580901358676),
      ("two parts in 105 days", "relative", 5.182580901358676 / 118),
      ("two parts in 105 days", "break_even_rate", 2.1328486704435097),
      ("two parts in 105 days", "simple", 123.01387137452711),
      ("two parts in 105 days", "wrong", 114.21232876712328),
      ("all in 120 days", "effective", 114.669834275552688),
      ("all in 120 days", "difference", -3.330165724447312),
      ("all in 105 days", "break_even_rate", 0.22180561047021108),
    ])
  func workedExample(scheme: String, column: String, expected: Double) throws {
    let found = prices.number(column, where: ["scheme": scheme])
    #expect(isClose(found, expected, within: 1e-12))
  }
}
