import Foundation
import Statistics

/// A published grid of 2,000 probabilities and quantiles with 20 true digits each.
///
/// Tails down to 1e-300, degrees of freedom that are not whole and up to 1e8. Made with mpmath
/// 1.4.1 at 260 bits: continued fractions and series for the incomplete gamma and beta functions,
/// exact sums for the hypergeometric, Newton's steps for the quantiles.
struct DistributionGrid {
  /// One point.
  struct Point {
    let distribution: String
    let what: String
    let parameters: [Double]
    let argument: Double
    let value: Double

    /// The digits that ours has in common with the true value, at most 16.
    var digits: Double {
      let error = ((ours - value) / value).magnitude
      return error < 1e-16 ? 16 : error.isNaN ? 0 : -Elementary.log10(error)
    }
  }

  let points: [Point]

  /// Reads `Tables/distributions.csv` beside this file.
  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Tables/distributions.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    points = text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 7, let argument = Double(cells[5]), let value = Double(cells[6]) else {
        return nil
      }
      return Point(
        distribution: cells[0], what: cells[1], parameters: cells[2...4].compactMap(Double.init),
        argument: argument, value: value)
    }
  }
}

extension DistributionGrid.Point {
  /// What our functions give.
  var ours: Double {
    switch distribution {
    case "normal":
      continuous(
        Normal.cumulative, Normal.upperTail, Normal.quantile, Normal.upperQuantile)
    case "t":
      continuous(StudentT(degreesOfFreedom: parameters[0]))
    case "chi-squared":
      continuous(ChiSquared(degreesOfFreedom: parameters[0]))
    case "f":
      continuous(FisherF(numerator: parameters[0], denominator: parameters[1]))
    case "beta":
      continuous(Beta(parameters[0], parameters[1]))
    case "gamma":
      continuous(Gamma(shape: parameters[0], rate: parameters[1]))
    case "poisson":
      counted(Poisson(mean: parameters[0]))
    case "binomial":
      counted(Binomial(trials: Int(parameters[0]), probability: parameters[1]))
    default:
      counted(
        Hypergeometric(
          marked: Int(parameters[0]), plain: Int(parameters[1]), draws: Int(parameters[2])))
    }
  }

  private func continuous(
    _ lower: (Double) -> Double, _ upper: (Double) -> Double, _ quantile: (Double) -> Double,
    _ upperQuantile: (Double) -> Double
  ) -> Double {
    switch what {
    case "lower": lower(argument)
    case "upper": upper(argument)
    case "quantile": quantile(argument)
    default: upperQuantile(argument)
    }
  }

  private func continuous(_ distribution: some Continuous) -> Double {
    continuous(
      distribution.cumulative, distribution.upperTail, distribution.quantile,
      distribution.upperQuantile)
  }

  private func counted(_ distribution: some Counted) -> Double {
    let count = Int(argument)
    switch what {
    case "lower": return distribution.cumulative(count)
    case "upper": return distribution.upperTail(count)
    default: return distribution.mass(count)
    }
  }
}

private protocol Continuous {
  func cumulative(_ x: Double) -> Double
  func upperTail(_ x: Double) -> Double
  func quantile(_ probability: Double) -> Double
  func upperQuantile(_ probability: Double) -> Double
}

private protocol Counted {
  func mass(_ count: Int) -> Double
  func cumulative(_ count: Int) -> Double
  func upperTail(_ count: Int) -> Double
}

extension StudentT: Continuous {}
extension ChiSquared: Continuous {}
extension FisherF: Continuous {}
extension Beta: Continuous {}
extension Gamma: Continuous {}
extension Poisson: Counted {}
extension Binomial: Counted {}
extension Hypergeometric: Counted {}
