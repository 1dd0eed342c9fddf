/// The incidence of one cause and the sums from which its variance follows, time by time.
///
/// Var F(t) = sum (F(t) - F(u))² d / (n (n - d)) + sum S(u-)² c (n - c) / n³
/// - 2 sum (F(t) - F(u)) S(u-) c / n², with d events of all causes and c of this one at u.
struct IncidenceSums {
  private(set) var incidence = 0.0
  private var survival = 1.0
  private var shares = CompensatedSum()
  private var own = CompensatedSum()
  // Sums of a, a F, a F² and of b, b F with a = d / (n (n - d)) and b = S c / n².
  private var lift = CompensatedSum()
  private var liftTimes = CompensatedSum()
  private var liftSquares = CompensatedSum()
  private var cross = CompensatedSum()
  private var crossTimes = CompensatedSum()

  /// Adds one time.
  mutating func add(_ events: Double, of failed: Double, atRisk: Double) {
    guard failed > 0, atRisk > 0 else { return }
    let share = events / atRisk
    shares.add(survival * share)
    incidence = shares.value
    own.add(survival * survival * share * (1 - share) / atRisk)
    cross.add(survival * share / atRisk)
    crossTimes.add(survival * share / atRisk * incidence)
    if failed < atRisk {
      let part = failed / (atRisk * (atRisk - failed))
      lift.add(part)
      liftTimes.add(part * incidence)
      liftSquares.add(part * incidence * incidence)
    }
    survival *= max(atRisk - failed, 0) / atRisk
  }

  /// The variance of the incidence so far.
  var variance: Double {
    var sum = own
    sum.add(incidence * incidence * lift.value)
    sum.add(-2 * incidence * liftTimes.value)
    sum.add(liftSquares.value)
    sum.add(-2 * incidence * cross.value)
    sum.add(2 * crossTimes.value)
    return max(sum.value, 0)
  }
}
