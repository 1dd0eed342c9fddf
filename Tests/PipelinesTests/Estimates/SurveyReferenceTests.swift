import Pipelines
import Tabular
import TestSupport
import Testing

/// The California schools, estimated as R's `survey` does.
///
/// The functions are `svymean`, `svytotal`, `svyratio` and `svyciprop(method = "xlogit")`; figures
/// from data/reference/survey_api.json.
@Suite(.enabled(if: Shared.isPresent))
struct SurveyReferenceTests {
  static let stratified = SampleDesign(weight: "pw", strata: ["stype"])
  static let stratifiedFinite = SampleDesign(weight: "pw", strata: ["stype"], population: "fpc")
  static let clustered = SampleDesign(weight: "pw", clusters: ["dnum"])
  static let clusteredFinite = SampleDesign(weight: "pw", clusters: ["dnum"], population: "fpc")

  static func estimates(_ file: String, _ design: SampleDesign, by: String = "[]") throws -> Table {
    let columns = ["stype", "dnum", "api00", "enroll", "api.stu", "sch.wide", "pw", "fpc"]
    let table = try SharedTable.read("data/survey/\(file).csv", columns: columns)
    let schema = Schema(table.schema.fields, sampling: .sample(design))
    let keys = """
      { "estimate": { "mean": "mean(api00)", "total": "total(enroll)",
                      "ratio": "ratio(`api.stu`, enroll)", "share": "share(`sch.wide` == 'Yes')" },
        "by": \(by) }
      """
    let trial = StageTrial(Estimation.self, keys, over: try table.under(schema))
    return try #require(trial.table)
  }

  @Test(
    "estimates and standard errors are those of R within 1e-8",
    arguments: [
      (
        "apistrat", stratifiedFinite,
        [
          "mean": 662.2873631593208, "mean_se": 9.408940802784583, "mean_low": 643.7321882720862,
          "mean_high": 680.8425380465553, "total": 3687177.53243828,
          "total_se": 114641.71610078031, "ratio": 0.8369568869405217,
          "ratio_se": 0.007757103166637879, "share": 0.8279480114158236,
          "share_low": 0.7745396547467683, "share_high": 0.8708148549435989,
        ]
      ),
      (
        "apistrat", stratified,
        [
          "mean_se": 9.536132296925162, "total_se": 117319.08596896478,
          "ratio_se": 0.00797025904429552, "share_low": 0.7735420097256924,
        ]
      ),
      (
        "apiclus1", clusteredFinite,
        [
          "mean": 644.1693989071039, "mean_se": 23.54224069378104, "total": 3404940.1345291086,
          "total_se": 932235.0270412138, "ratio": 0.8497087417244876,
          "ratio_se": 0.008386297169391085, "share_low": 0.8237988923830017,
          "share_high": 0.9119000770243931,
        ]
      ),
      (
        "apiclus1", clustered,
        [
          "mean_se": 23.779010720886877, "total_se": 941610.7409119783,
          "ratio_se": 0.008470640194931508, "share_high": 0.9122206241482843,
        ]
      ),
    ])
  func whole(file: String, design: SampleDesign, expected: [String: Double]) throws {
    let table = try Self.estimates(file, design)
    for (name, value) in expected {
      let found = try #require(table.value(name, 0).double)
      #expect(abs(found - value) <= 1e-8 * abs(value), "\(name): \(found)")
    }
  }

  @Test("groups are estimated as domains of the whole sample")
  func domains() throws {
    let table = try Self.estimates("apiclus1", Self.clusteredFinite, by: #"["stype"]"#)
    let expected: [String: (mean: Double, error: Double, total: Double, totalError: Double)] = [
      "E": (648.8680555555555, 22.36240889383189, 2109717.126834866, 631349.3862751095),
      "H": (618.5714285714286, 38.02024935940753, 535594.8695678703, 226716.59470640964),
      "M": (631.44, 31.609465227245522, 759628.1381263721, 213635.484268131),
    ]
    #expect(table.rowCount == 3)
    for row in 0..<table.rowCount {
      let reference = try #require(expected[table.value("stype", row).text ?? ""])
      for (name, value) in [
        ("mean", reference.mean), ("mean_se", reference.error), ("total", reference.total),
        ("total_se", reference.totalError),
      ] {
        let found = try #require(table.value(name, row).double)
        #expect(abs(found - value) <= 1e-8 * value, "\(name) in row \(row)")
      }
    }
  }
}
