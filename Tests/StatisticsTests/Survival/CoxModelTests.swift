import Statistics
import Tabular
import TestSupport
import Testing

@Suite("Proportional hazards")
struct CoxModelTests {
  @Test("without ties the score test is the log-rank test, with delayed entry too")
  func scoreTest() throws {
    let groups = [0, 1, 0, 1, 1, 0, 0, 1]
    for entries in [nil, EightUnits.entries] {
      let observed = try EightUnits.observed(entries: entries)
      let model = try CoxModel(observed, terms: [groups.map(Double.init)])
      let test = try LogRank(observed, groups: groups).test
      #expect(digits(model.scoreTest.statistic, test.statistic) >= 12)
    }
  }

  @Test("copies of rows are the same as frequency weights")
  func frequencies() throws {
    let weights = EightUnits.times.indices.map { Double(1 + $0 % 3) }
    let copies = EightUnits.times.indices.flatMap { [Int](repeating: $0, count: 1 + $0 % 3) }
    let term: [Double] = [2, 1, 5, 1, 4, 2, 3, 3]
    let weighted = try CoxModel(
      SurvivalTimes(EightUnits.times, events: EightUnits.events, weights: .frequency(weights)),
      terms: [term])
    let expanded = try CoxModel(
      SurvivalTimes(
        copies.map { EightUnits.times[$0] }, events: copies.map { EightUnits.events[$0] }),
      terms: [copies.map { term[$0] }])
    #expect(digits(weighted.coefficients, expanded.coefficients) >= 12)
    #expect(
      digits(
        try weighted.robustCovariance().diagonal, try expanded.robustCovariance().diagonal) >= 11)
  }

  @Test("groups that do not overlap in time have no finite coefficient")
  func separated() throws {
    #expect(throws: SurvivalProblem.separated(by: 0)) {
      try CoxModel(EightUnits.observed(), terms: [[1, 1, 1, 1, 0, 0, 0, 0]])
    }
    #expect(throws: SurvivalProblem.separated(by: 1)) {
      try CoxModel(
        EightUnits.observed(),
        terms: [[2, 1, 5, 1, 4, 2, 3, 3], [1, 1, 1, 1, 0, 0, 0, 0]])
    }
  }

  @Test("terms that say what others say, or nothing, are named")
  func collinear() throws {
    let term: [Double] = [2, 1, 5, 1, 4, 2, 3, 3]
    #expect(throws: SurvivalProblem.collinear([1])) {
      try CoxModel(EightUnits.observed(), terms: [term, term.map { 3 * $0 + 1 }])
    }
    #expect(throws: SurvivalProblem.collinear([0])) {
      try CoxModel(EightUnits.observed(), terms: [term.map { _ in 0.1 }])
    }
  }

  @Test("a unit of measure changes coefficients and nothing else")
  func scale() throws {
    let term: [Double] = [2, 1, 5, 1, 4, 2, 3, 3]
    let model = try CoxModel(EightUnits.observed(), terms: [term])
    let scaled = try CoxModel(EightUnits.observed(), terms: [term.map { $0 * 1e6 + 1e7 }])
    #expect(digits(scaled.coefficients[0] * 1e6, model.coefficients[0]) >= 10)
    #expect(digits(scaled.logLikelihoods.fitted, model.logLikelihoods.fitted) >= 13)
  }
}

/// R 4.2.2 with survival 3.5.3 on the rows of `lung` that have `ph.ecog`.
@Suite("Proportional hazards equal R's", .enabled(if: Shared.isPresent))
struct CoxReferenceTests {
  private static let columns = ["time", "status", "age", "sex", "ph.ecog", "inst"]
  private let numbers: [[Double]]

  init() throws {
    let table = try SharedTable.read("data/survival/lung.csv", columns: Self.columns)
    let complete = (0..<table.rowCount).filter {
      table.column("ph.ecog")?.presence[$0] ?? false
    }
    numbers = Self.columns.map { name in
      let doubles = table.column(name)?.numberColumn?.doubles ?? []
      return complete.map { doubles[$0] }
    }
  }

  private var events: [Bool] { numbers[1].map { $0 == 2 } }

  private func errors(_ covariance: Matrix) -> [Double] {
    covariance.diagonal.map { $0.squareRoot() }
  }

  @Test("coefficients, errors, tests and concordance by Efron's rule")
  func efron() throws {
    let observed = try SurvivalTimes(numbers[0], events: events)
    let model = try CoxModel(observed, terms: Array(numbers[2...4]))
    #expect(
      digits(
        model.coefficients, [0.011066764596118644, -0.55261239553183705, 0.46372847511573217])
        >= 12)
    #expect(
      digits(
        errors(model.covariance),
        [0.0092674110143656993, 0.16773905378342227, 0.11357726616137125]) >= 12)
    #expect(digits(model.scoreTest.statistic, 30.499922704949103) >= 12)
    #expect(digits(try #require(Concordance(model).value), 0.63713549300045491) >= 14)
    let robust = errors(try model.robustCovariance())
    #expect(
      digits(robust, [0.0098813927800556634, 0.16474842794994721, 0.12415884860232337]) >= 11)
    let clusters = numbers[5].map { Int(exactly: $0) ?? 0 }
    let clustered = errors(try model.robustCovariance(clusters: clusters))
    #expect(
      digits(clustered, [0.0068790767938847345, 0.11207544506888789, 0.11522739703658934]) >= 11)
  }

  @Test("hazards that change over time are told from those that do not")
  func proportionality() throws {
    let observed = try SurvivalTimes(numbers[0], events: events)
    let test = try #require(
      ProportionalityTest(try CoxModel(observed, terms: Array(numbers[2...4]))))
    let found = (test.terms + [test.all]).map(\.statistic)
    #expect(
      digits(
        found, [0.187987673560505, 2.3054372267748011, 2.0542487738627755, 4.4636575881619986])
        >= 10)
    #expect(test.all.degreesOfFreedom == 3)
  }

  @Test("weights by chance of being drawn have a sandwich", arguments: CoxModel.Ties.allCases)
  func probabilityWeights(ties: CoxModel.Ties) throws {
    let weights = numbers[0].indices.map { Double(1 + ($0 + 1) % 3) / 2 }
    let observed = try SurvivalTimes(numbers[0], events: events, weights: .probability(weights))
    let model = try CoxModel(observed, terms: Array(numbers[2...4]), ties: ties)
    let isEfron = ties == .efron
    let coefficients =
      isEfron
      ? [0.012785913866611888, -0.57078869351937689, 0.48894248759516218]
      : [0.012723326108956596, -0.57020676669346138, 0.48859547298012518]
    let robust =
      isEfron
      ? [0.0095545152895101636, 0.17504624987561843, 0.13244627827740954]
      : [0.0095390204076438861, 0.17475950223337983, 0.13222617712933588]
    #expect(digits(model.coefficients, coefficients) >= 11)
    #expect(digits(errors(try model.robustCovariance()), robust) >= 11)
  }

  @Test("delayed entry within strata")
  func delayedEntry() throws {
    let entries = numbers[0].indices.map { Double((($0 + 1) * 7) % 50) }
    let observed = try SurvivalTimes(numbers[0], events: events, entries: entries)
    let strata = numbers[3].map { $0 == 1 ? 0 : 1 }
    let model = try CoxModel(observed, terms: [numbers[2], numbers[4]], strata: strata)
    #expect(digits(model.coefficients, [0.0052799801735182346, 0.54595215818627574]) >= 11)
    #expect(
      digits(errors(model.covariance), [0.0093451801797811238, 0.11775521744266]) >= 11)
    #expect(
      digits(errors(try model.robustCovariance()), [0.0097033827680281706, 0.12434911775120662])
        >= 11)
    let likelihoods = [model.logLikelihoods.null, model.logLikelihoods.fitted]
    #expect(digits(likelihoods, [-603.95008842536674, -592.26669961322182]) >= 12)
    #expect(digits(try #require(Concordance(model).value), 0.60925228617536309) >= 13)
  }
}
