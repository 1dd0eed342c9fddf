import Foundation
import Statistics
import TestSupport
import Testing

/// The sets whose data come as files.
///
/// Source: https://www.itl.nist.gov/div898/strd/lls/lls.shtml
@Suite("NIST's linear sets have at least 13 digits", .enabled(if: Shared.isPresent))
struct NISTLinearTests {
  struct Certified: Decodable {
    struct Parameter: Decodable {
      let estimate: String
      let sd: String
    }
    let intercept: Bool
    let parameters: [Parameter]
    let residual_sd: String
    let r_squared: String
  }

  @Test("from the written decimals", arguments: ["Longley", "NoInt1", "Norris", "Pontius"])
  func set(name: String) throws {
    let certified = try JSONDecoder().decode(
      Certified.self, from: Data(Shared.bytes("data/nist/linear/\(name).certified.json")))
    var columns = try columns(of: name)
    let response = columns.removeFirst()
    if name == "Pontius" { columns.append(columns[0] * columns[0]) }
    let model = try LinearModel(
      response: response, design: LinearDesign(columns, hasIntercept: certified.intercept))
    let errors = try model.covariance(.classical).standardErrors
    let estimates = try certified.parameters.map { try #require(Double($0.estimate)) }
    let deviations = try certified.parameters.map { try #require(Double($0.sd)) }
    #expect(digits(model.coefficients, estimates) >= 13)
    #expect(digits(errors, deviations) >= 13)
    #expect(try digits(model.sigma, #require(Double(certified.residual_sd))) >= 13)
    #expect(try digits(model.rSquared, #require(Double(certified.r_squared))) >= 13)
  }

  private func columns(of name: String) throws -> [PreciseColumn] {
    let text = String(decoding: try Shared.bytes("data/nist/linear/\(name).csv"), as: UTF8.self)
    let rows = text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return (rows.first ?? []).indices.map { column in decimals(rows.map { $0[column] }) }
  }
}
