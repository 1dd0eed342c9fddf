import Foundation
import Statistics
import TestSupport
import Testing

/// R 4.2.2 with survey 4.1.1: `data/reference/survey_api.json`.
@Suite("Survey estimates equal R's", .enabled(if: Shared.isPresent))
struct SurveyDesignTests {
  static let designs = ["strat", "clus1", "strat_nofpc", "clus1_nofpc"]

  static func sample(_ name: String) throws -> (table: SchoolTable, design: SurveyDesign) {
    let isStratified = name.hasPrefix("strat")
    let table = try SchoolTable(isStratified ? "apistrat" : "apiclus1")
    let design = try SurveyDesign(
      weights: table.numbers("pw"), strata: isStratified ? table.codes("stype") : nil,
      clusters: isStratified ? nil : table.codes("dnum"),
      populations: name.hasSuffix("nofpc") ? nil : table.numbers("fpc"))
    return (table, design)
  }

  @Test("mean, total, ratio and share", arguments: designs)
  func whole(name: String) throws {
    let (table, design) = try Self.sample(name)
    let reference = try Reference("survey_api")
    #expect(design.degreesOfFreedom == Int(reference.number("\(name)/degf")))
    let enrolled = table.numbers("enroll")
    let present = enrolled.map { Int32($0.isNaN ? -1 : 0) }
    let mean = design.estimates(of: .mean(table.numbers("api00")))[0]
    let total = design.estimates(of: .total(enrolled), domains: present)[0]
    let ratio = design.estimates(
      of: .ratio(table.numbers("api.stu"), over: enrolled), domains: present)[0]
    for (estimate, path) in [
      (mean, ("mean/estimate/api00", "mean/se/api00")),
      (total, ("total/estimate/enroll", "total/se/enroll")),
      (ratio, ("ratio/estimate", "ratio/se")),
    ] {
      #expect(digits(try #require(estimate.value), reference.number("\(name)/\(path.0)")) >= 12)
      let error = try #require(estimate.standardError)
      #expect(digits(error, reference.number("\(name)/\(path.1)")) >= 12)
    }
    // R finds the logit by iteration, which leaves nine digits.
    let share = design.estimates(of: .share(table.texts("sch.wide").map { $0 == "Yes" }))[0]
    let interval = try #require(share.shareInterval())
    let path = "\(name)/ciprop_schwide/logit"
    #expect(digits(try #require(share.value), reference.number("\(path)/p")) >= 8)
    #expect(digits([interval.low, interval.high], reference.list("\(path)/ci")) >= 8)
  }

  @Test("domains keep the clusters without a row in them", arguments: designs)
  func domains(name: String) throws {
    let (table, design) = try Self.sample(name)
    let reference = try Reference("survey_api")
    let (types, enrolled) = (table.texts("stype"), table.numbers("enroll"))
    let domains = types.map { Int32($0 == "E" ? 0 : $0 == "H" ? 1 : 2) }
    let present = domains.indices.map { enrolled[$0].isNaN ? -1 : domains[$0] }
    let means = design.estimates(of: .mean(table.numbers("api00")), domains: domains, count: 3)
    let totals = design.estimates(of: .total(enrolled), domains: present, count: 3)
    let expectedMeans = reference.objects("\(name)/by_stype_mean")
    let expectedTotals = reference.objects("\(name)/by_stype_total_enroll")
    for domain in 0..<3 {
      let (mean, total) = (means[domain], totals[domain])
      #expect(digits(try #require(mean.value), expectedMeans[domain].number("mean")) >= 12)
      #expect(digits(try #require(mean.standardError), expectedMeans[domain].number("se")) >= 12)
      #expect(digits(try #require(total.value), expectedTotals[domain].number("total")) >= 12)
      let error = try #require(total.standardError)
      #expect(digits(error, expectedTotals[domain].number("se")) >= 11)
    }
  }

  @Test("the interval is by t with clusters less strata")
  func interval() throws {
    let (table, design) = try Self.sample("clus1")
    let enrolled = table.numbers("enroll")
    let present = enrolled.map { Int32($0.isNaN ? -1 : 0) }
    let total = design.estimates(of: .total(enrolled), domains: present)[0]
    let interval = try #require(total.interval())
    #expect(
      digits([interval.low, interval.high], [1_405_494.8585204193, 5_404_385.410537798]) >= 12)
  }
}

@Suite("Surveys that cannot tell")
struct SurveyProblemTests {
  /// indicators.md F2.1: delivered and harvested by five members.
  @Test("the delivery share of five members")
  func deliveryShare() throws {
    let design = try SurveyDesign(weights: [1, 1, 1, 1, 1])
    let ratio = design.estimates(
      of: .ratio([40, 30, 55, 12, 63], over: [50, 60, 55, 40, 95]))[0]
    let interval = try #require(ratio.interval())
    #expect(try (#require(ratio.value) - 0.6667).magnitude < 5e-5)
    #expect(try (#require(ratio.standardError) - 0.0983).magnitude < 5e-5)
    #expect((interval.low - 0.394).magnitude < 5e-4 && (interval.high - 0.940).magnitude < 5e-4)
  }

  @Test("a stratum of one cluster gives a value without an error, unless it was taken whole")
  func lonelyCluster() throws {
    let lonely = try SurveyDesign(weights: [1, 1, 1], strata: [7, 7, 9])
    let estimate = lonely.estimates(of: .mean([1, 2, 6]))[0]
    #expect(estimate.value == 3 && estimate.standardError == nil)
    #expect(estimate.problem == .lonelyCluster(stratum: 9))
    let certain = try SurveyDesign(
      weights: [2, 2, 1], strata: [7, 7, 9], populations: [4, 4, 1])
    #expect(certain.estimates(of: .mean([1, 2, 6]))[0].standardError != nil)
  }

  @Test("a domain in one cluster has a total with an error, and a mean without one")
  func domainInOneCluster() throws {
    let design = try SurveyDesign(weights: [1, 1, 1, 1, 1], clusters: [1, 1, 2, 2, 3])
    let values: [Double] = [1, 2, 4, 8, 16]
    let domains: [Int32] = [0, 0, 1, 1, 1]
    let means = design.estimates(of: .mean(values), domains: domains, count: 2)
    #expect(means.map { $0.standardError == nil } == [true, false])
    #expect(means.map(\.problem) == [.singleCluster, nil])
    let median = design.quantiles(0.5, of: values, domains: (domains, 2))[0]
    #expect(median.interval == nil && median.estimate.problem == .singleCluster)
    let totals = design.estimates(of: .total(values), domains: domains, count: 2)
    #expect(totals.allSatisfy { $0.standardError != nil })
  }

  @Test("nothing to rest on is said, domain by domain")
  func empty() throws {
    let design = try SurveyDesign(weights: [1, 1, 0])
    let estimates = design.estimates(
      of: .ratio([1, 2, 3], over: [0, 0, 1]), domains: [0, 0, 1], count: 2)
    #expect(estimates.map(\.problem) == [.zeroDenominator, .empty])
    let one = try SurveyDesign(weights: [1, 1], clusters: [3, 3], populations: [5, 5])
    #expect(one.estimates(of: .mean([1, 2]))[0].problem == .lonelyCluster(stratum: 0))
    #expect(try SurveyDesign(weights: []).estimates(of: .mean([]))[0].problem == .empty)
  }

  @Test("a share of all has no logit")
  func shareOfAll() throws {
    let design = try SurveyDesign(weights: [1, 1, 1])
    // R finds the logit by iteration, which leaves nine digits.
    let share = design.estimates(of: .share([true, true, true]))[0]
    #expect(share.value == 1 && share.shareInterval() == nil)
  }

  @Test("designs that contradict themselves are refused")
  func refused() {
    #expect(throws: SurveyProblem.badWeight(row: 1)) { try SurveyDesign(weights: [1, -1]) }
    #expect(throws: SurveyProblem.wrongLength) { try SurveyDesign(weights: [1], strata: [0, 0]) }
    #expect(throws: SurveyProblem.badPopulation(stratum: 0)) {
      try SurveyDesign(weights: [1, 1], populations: [1, 1])
    }
  }

  @Test("clusters may be numbered anew in each stratum")
  func nestedCodes() throws {
    let design = try SurveyDesign(
      weights: [1, 1, 1, 1, 1], strata: [0, 0, 0, 1, 1], clusters: [0, 0, 1, 0, 1])
    #expect(design.clusterCount == 4 && design.stratumCount == 2)
  }
}

/// The schools of California in `data/survey`.
struct SchoolTable {
  private let columns: [String: [String]]

  init(_ name: String) throws {
    let text = String(decoding: try Shared.bytes("data/survey/\(name).csv"), as: UTF8.self)
    let lines = text.split(separator: "\n").map(Self.cells)
    columns = Dictionary(
      uniqueKeysWithValues: lines[0].enumerated().map { index, name in
        (name, lines.dropFirst().map { $0[index] })
      })
  }

  /// Commas within quotes belong to the text.
  private static func cells(_ line: Substring) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  func texts(_ name: String) -> [String] { columns[name] ?? [] }

  func numbers(_ name: String) -> [Double] { texts(name).map { Double($0) ?? .nan } }

  func codes(_ name: String) -> [Int32] {
    let levels = Array(Set(texts(name))).sorted()
    return texts(name).map { text in Int32(levels.firstIndex(of: text) ?? 0) }
  }
}
