/// Student's t distribution.
public struct StudentT: Sendable {
  /// The degrees of freedom, not always whole.
  public let degreesOfFreedom: Double
  private let beta: IncompleteBeta

  /// The distribution with positive degrees of freedom.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    beta = IncompleteBeta(degreesOfFreedom / 2, 0.5)
  }

  /// The probability of a value up to t.
  public func cumulative(_ t: Double) -> Double {
    upperTail(-t)
  }

  /// The probability of a value above t.
  public func upperTail(_ t: Double) -> Double {
    guard isValid, !t.isNaN else { return .nan }
    guard t.magnitude < Self.limit else { return t < 0 ? 1 : 0 }
    let (x, y) = shares(t)
    let half = beta.lower(x, y) / 2
    return t < 0 ? 1 - half : half
  }

  /// The probability of a value at least as far from zero as t, on either side.
  public func twoSidedTail(_ t: Double) -> Double {
    2 * upperTail(t.magnitude)
  }

  /// The value below which the probability lies; nan outside 0...1.
  public func quantile(_ probability: Double) -> Double {
    guard isValid, probability >= 0, probability <= 1 else { return .nan }
    let offset = probability - 0.5
    let tail = probability < 0.5 ? probability : 1 - probability
    let size = offset.magnitude > 0.25 ? tailQuantile(tail) : centralQuantile(offset.magnitude)
    return offset < 0 ? -size : size
  }

  /// The value above which the probability lies; nan outside 0...1.
  public func upperQuantile(_ probability: Double) -> Double {
    -quantile(probability)
  }

  private var isValid: Bool { degreesOfFreedom > 0 && degreesOfFreedom.isFinite }

  /// Beyond, t^2 overflows: the tail counts as 0 there.
  private static let limit = 1e150

  /// v / (v + t^2) and t^2 / (v + t^2).
  private func shares(_ t: Double) -> (DoubleDouble, DoubleDouble) {
    let square = DoubleDouble.product(t, t)
    let whole = square + DoubleDouble(degreesOfFreedom)
    return (DoubleDouble(degreesOfFreedom) / whole, square / whole)
  }

  private func density(_ t: Double) -> Double {
    let (x, y) = shares(t)
    return beta.density(x, y) * x.high * y.high / t
  }

  private func tailQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return .infinity }
    var search = QuantileSearch(rises: false, target: tail)
    let start = Normal.upperQuantile(tail)
    let size = search.solve(from: start) { (upperTail($0), density($0)) }
    return size < Self.limit / 2 ? size : .infinity
  }

  /// The value up to which a probability, counted from zero, lies.
  private func centralQuantile(_ probability: Double) -> Double {
    guard probability > 0 else { return 0 }
    var search = QuantileSearch(rises: true, target: probability)
    return search.solve(from: probability * 2.5) { t in
      let (x, y) = shares(t)
      return (beta.upper(x, y) / 2, density(t))
    }
  }
}
