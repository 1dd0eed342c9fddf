/// How another program is asked for the same fit.
struct FitCounterpart: Sendable, Equatable {
  /// The call in R; `%f` stands for the formula, `%w` for the arguments of
  /// weights and exposure, if any.
  let r: String
  /// The packages of R that the call needs.
  var packages: [String] = []
  /// Whether effects may be taken out of all columns before the fit, as they may of linear ones.
  var isLinear = false
  /// The command in Stata, before the variables.
  let stata: String
  /// The command in Stata where effects are absorbed.
  var absorbingStata = "reghdfe"

  /// The end of a call of `glm` that goes on until nothing moves.
  static let settled = "control = list(epsilon = 1e-14, maxit = 100))"
}
