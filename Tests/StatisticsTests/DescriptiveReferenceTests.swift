import Foundation
import Statistics
import TestSupport
import Testing

/// R 4.2.2 with laeken 0.5.2 and Hmisc 4.8.0: `data/reference/descriptives_quantiles.json`.
@Suite("Descriptive statistics equal R's", .enabled(if: Shared.isPresent))
struct DescriptiveReferenceTests {
  @Test("mean, deviation and median", arguments: ["size", "price"])
  func moments(column: String) throws {
    let reference = try Reference("descriptives_quantiles")
    let values = try RiceFarms().numbers(column)
    let moments = Moments(of: values.span)
    #expect(digits(moments.mean, reference.number("desc_\(column)/mean")) >= 14)
    let variance = try #require(moments.variance)
    #expect(digits(variance, reference.number("desc_\(column)/var")) >= 13.5)
    let median = try #require(OrderStatistics.median(of: values))
    #expect(digits(median, reference.number("desc_\(column)/median")) >= 15)
  }

  @Test(
    "quantiles of all nine types", arguments: QuantileType.allCases,
    ["quant_size", "quant_price_w_size"])
  func quantiles(type: QuantileType, name: String) throws {
    let reference = try Reference("descriptives_quantiles")
    let values = try RiceFarms().numbers(name == "quant_size" ? "size" : "price")
    let found = reference.list("\(name)/probs").compactMap {
      OrderStatistics.quantile($0, of: values, type: type)
    }
    #expect(digits(found, reference.list("\(name)/types/type\(type.rawValue)")) >= 14)
  }

  @Test("weighted quantiles, mean and variances")
  func weighted() throws {
    let reference = try Reference("descriptives_quantiles")
    let (values, weights) = (try RiceFarms().numbers("price"), try RiceFarms().numbers("size"))
    let quantile = try #require(WeightedQuantile(of: values, weights: weights))
    let path = "quant_price_w_size"
    let found = reference.list("\(path)/probs").compactMap { quantile.value(at: $0) }
    #expect(found == reference.list("\(path)/weighted/laeken_weightedQuantile"))
    let moments = WeightedMoments(of: values.span, weights: weights.span)
    #expect(digits(moments.mean, reference.number("\(path)/weighted/weighted_mean")) >= 14)
    let frequency = try #require(moments.frequencyVariance)
    let expected = reference.number("\(path)/weighted/weighted_var_hmisc_unbiased_freq")
    #expect(digits(frequency, expected) >= 13)
    let population = try #require(moments.populationVariance)
    #expect(digits(population, reference.number("\(path)/weighted/weighted_var_ml")) >= 13)
  }

  /// NIST StRD, univariate summary statistics.
  @Test(
    "NIST's univariate sets have 14 digits from exact decimals",
    arguments: ["Lew", "Lottery", "Mavro", "NumAcc1", "NumAcc2"])
  func univariate(name: String) throws {
    let path = "data/nist/univariate/\(name)"
    let certified = try JSONSerialization.jsonObject(
      with: Data(Shared.bytes("\(path).certified.json")))
    let fields = try #require(certified as? [String: Any])
    let mean = try #require((fields["mean"] as? String).flatMap(Double.init))
    let deviation = try #require((fields["sd"] as? String).flatMap(Double.init))
    let texts = String(decoding: try Shared.bytes("\(path).csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    let places = texts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
    let mantissas = try texts.map { text in
      let column = decimals([text])[0]
      let power = DoubleDouble(whole: ExactDecimal.powerOfTen(places))
      return try #require(Int64(exactly: (column * power).high))
    }
    let moments = Moments(of: mantissas.span, scale: places)
    #expect(digits(moments.mean, mean) >= 14)
    #expect(digits(try #require(moments.standardDeviation), deviation) >= 14)
  }
}
