import Foundation
import Statistics
import TestSupport
import Testing

/// The sets of variance of NIST.
///
/// Source: https://www.itl.nist.gov/div898/strd/anova/anova.html
@Suite("NIST's sets of variance have at least 13 digits")
struct NISTVarianceTests {
  /// The sets that follow a rule: nine groups of an odd count, whose values lie around a middle
  /// that is the fourth, third or fifth tenth above a large whole number.
  struct Rule: CustomTestStringConvertible {
    let testDescription: String
    let constant: Int64
    let replicates: Int
    let statistic: Double
  }

  static let rules: [Rule] = zip(
    [1, 1, 1, 1_000_000, 1_000_000, 1_000_000]
      + [Int64](repeating: 1_000_000_000_000, count: 3),
    [21, 201, 2001, 21, 201, 2001, 21, 201, 2001]
  ).enumerated().map { index, rule in
    Rule(
      testDescription: "SmLs0\(index + 1)", constant: rule.0, replicates: rule.1,
      statistic: Double(rule.1))
  }

  /// The first value of a group is its middle; then those a tenth below and above take turns.
  private func mantissas(_ rule: Rule) -> [[Int64]] {
    let middles: [Int64] = [4, 3, 5, 3, 5, 3, 5, 3, 5]
    return middles.map { tenths in
      let middle = rule.constant * 10 + tenths
      return (0..<rule.replicates).map { $0 == 0 ? middle : $0 % 2 == 1 ? middle - 1 : middle + 1 }
    }
  }

  @Test("sets by rule, thirteen leading digits that never change among them", arguments: rules)
  func byRule(rule: Rule) throws {
    let analysis = try AnalysisOfVariance(mantissas: mantissas(rule), scale: 1)
    let (n, within) = (Double(rule.replicates), Double(9 * (rule.replicates - 1)) / 100)
    #expect(digits(try #require(analysis.test.statistic), rule.statistic) >= 14)
    #expect(digits(analysis.sumOfSquaresWithin, within) >= 14)
    #expect(digits(analysis.sumOfSquaresBetween, n * 0.08) >= 14)
    #expect(digits(analysis.residualDeviation, 0.1) >= 14)
  }

  struct Certified: Decodable {
    struct Between: Decodable { let ss, ms, F: String }
    struct Within: Decodable { let ss, ms: String }
    let between: Between
    let within: Within
    let r_squared: String
    let residual_sd: String
  }

  @Test(
    "sets whose data come as files", .enabled(if: Shared.isPresent),
    arguments: ["SiRstv", "SmLs01", "SmLs02", "SmLs04", "SmLs05"])
  func fromFiles(name: String) throws {
    let certified = try JSONDecoder().decode(
      Certified.self, from: Data(Shared.bytes("data/nist/anova/\(name).certified.json")))
    let text = String(decoding: try Shared.bytes("data/nist/anova/\(name).csv"), as: UTF8.self)
    var groups: [String: [Int64]] = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",")
      let parts = cells[1].split(separator: ".")
      let fraction = (String(parts[1]) + "0000").prefix(4)
      groups[String(cells[0]), default: []].append(try #require(Int64(parts[0] + fraction)))
    }
    let mantissas = groups.keys.sorted().compactMap { groups[$0] }
    let analysis = try AnalysisOfVariance(mantissas: mantissas, scale: 4)
    let pairs = [
      (analysis.sumOfSquaresBetween, certified.between.ss),
      (analysis.meanSquareBetween, certified.between.ms),
      (analysis.test.statistic ?? .nan, certified.between.F),
      (analysis.sumOfSquaresWithin, certified.within.ss),
      (analysis.meanSquareWithin, certified.within.ms), (analysis.rSquared, certified.r_squared),
      (analysis.residualDeviation, certified.residual_sd),
    ]
    for (value, published) in pairs {
      #expect(digits(value, try #require(Double(published))) >= 13, "\(published)")
    }
  }
}
