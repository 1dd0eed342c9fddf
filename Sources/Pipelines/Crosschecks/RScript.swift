import Statistics
import Tabular

/// A script that fits a model in R, and says how far its numbers are from Acopio's.
struct RScript {
  let specification: ModelSpecification
  let names: SampleNames
  let counterpart: FitCounterpart
  /// Where the model is declared, for the first line.
  let title: String

  /// The whole script.
  var text: String {
    (header + sample + fit + covariance.lines + comparison).joined(separator: "\n") + "\n"
  }

  private var covariance: RCovariance {
    RCovariance(specification, names, isWithin: isWithin)
  }

  /// Whether effects are taken out of the columns, so that no column stands for each level.
  private var isWithin: Bool {
    counterpart.isLinear && !specification.effects.isEmpty
      && !specification.errors.needsLeverages
  }

  private var header: [String] {
    let packages = Set(counterpart.packages + covariance.packages).sorted()
    let needs = packages.isEmpty ? "" : "   (needs \(packages.joined(separator: ", ")))"
    return [
      "# \(title), fitted once more in R.",
      "# In Acopio: \(specification.formula)",
      "# Run in the folder of this file: Rscript model.R" + needs,
    ]
  }

  /// Reads the rows; levels are compared with the first by Unicode scalars, whatever the locale.
  private var sample: [String] {
    let texts = specification.textColumns.compactMap { names[$0] }.map { name in
      "d$\(name) <- factor(d$\(name), levels = sort(unique(d$\(name)), method = \"radix\"))"
    }
    let codes = specification.codeColumns.compactMap { names[$0] }
      .map { "d$\($0) <- factor(d$\($0))" }
    let combined = specification.effects.filter { $0.count > 1 }.map { effect in
      let parts = effect.compactMap { names[$0] }.map { "d$" + $0 }.joined(separator: ", ")
      return "d$\(names.combined(effect)) <- interaction(\(parts), drop = TRUE)"
    }
    return ["", "d <- read.csv(\"sample.csv\", encoding = \"UTF-8\")"] + texts + codes + combined
  }

  private var fit: [String] {
    let weights = specification.weights.flatMap { names[$0.column] }
    let formula = isWithin ? "y ~ 0 + X" : "\(response) ~ \(right)"
    let exposure = specification.exposure.flatMap { names[$0] }
    let argument =
      (weights.map { ", weights = \($0)" } ?? "")
      + (exposure.map { ", offset = log(\($0))" } ?? "")
    let call = counterpart.r.replacing("%f", with: formula).replacing("%w", with: argument)
    let fitted = ["", "fit <- \(call)", "estimates <- coef(fit)"]
    guard isWithin else { return fitted }
    return within(weights: weights) + fitted + ["names(estimates) <- colnames(X)"]
  }

  private var response: String { names[specification.response.column] ?? "" }

  private var effects: [String] { specification.effects.map(names.combined) }

  /// The right side of the formula; behind `|` what moves the terms that stand before it.
  private var right: String {
    guard !specification.instruments.isEmpty else {
      return sum(specification.terms, effects)
    }
    return sum(specification.terms + specification.endogenous, effects) + " | "
      + sum(specification.terms + specification.instruments, effects)
  }

  private func sum(_ terms: [[ModelSpecification.Factor]], _ further: [String] = []) -> String {
    let products = terms.map { term in
      term.compactMap { names[$0.column] }.joined(separator: ":")
    }
    let hasConstant = specification.hasIntercept || !specification.effects.isEmpty
    let all = (hasConstant ? [] : ["0"]) + products + further
    return all.isEmpty ? "1" : all.joined(separator: " + ")
  }

  /// Takes the effects out of the response and of each column, again and again until nothing moves.
  private func within(weights: String?) -> [String] {
    """

    effects <- list(\(effects.map { "d$" + $0 }.joined(separator: ", ")))
    weight <- \(weights.map { "d$" + $0 } ?? "rep(1, nrow(d))")
    within <- function(v) {
      repeat {
        w <- v
        for (e in effects) w <- w - (rowsum(w * weight, e) / rowsum(weight, e))[as.integer(e), 1]
        if (max(abs(w - v)) <= 1e-14 * max(abs(w))) return(w)
        v <- w
      }
    }
    X <- apply(model.matrix(~ \(sum(specification.terms)), d)[, -1, drop = FALSE], 2, within)
    y <- within(d$\(response))
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Factors of a product may stand in another order in R, so terms are matched by sorted parts.
  private var comparison: [String] {
    """

    rownames(V) <- colnames(V) <- names(estimates)[!is.na(estimates)]
    key <- function(term) sapply(strsplit(term, ":", fixed = TRUE),
                                 function(part) paste(sort(part), collapse = ":"))
    expected <- read.csv("expected.csv", encoding = "UTF-8")
    at <- match(key(expected$term_in_r), key(names(estimates)))
    errors <- sqrt(diag(V))[names(estimates)[at]]
    found <- data.frame(term = expected$term, acopio = expected$estimate, r = unname(estimates[at]),
                        acopio_error = expected$std_error, r_error = unname(errors))
    print(found, digits = 12)
    far <- function(a, b) abs(a - b) / pmax(abs(b), 1e-300)
    cat("largest relative difference:",
        max(far(found$acopio, found$r), far(found$acopio_error, found$r_error)), "\\n")
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension ModelSpecification {
  /// The columns of texts that are factors.
  var textColumns: [String] {
    var seen: Set<String> = []
    return (regressors + instruments).flatMap { $0 }
      .filter { $0.kind == .text && seen.insert($0.column).inserted }.map(\.column)
  }

  /// The columns of absorbed effects and clusters, which samples number; texts keep their names.
  var codeColumns: [String] {
    let clusters = errors.clustering?.columns.map(\.text) ?? []
    var seen = Set(textColumns)
    return (effects.flatMap { $0 } + clusters).filter { seen.insert($0).inserted }
  }
}

extension ErrorDeclaration {
  /// Whether the leverage of each row counts, that of effects included.
  var needsLeverages: Bool {
    switch self {
    case .robust(.hc2), .robust(.hc3), .robust(.hc4): true
    case .clustered(let clustering): clustering.correction == .biasReduced
    case .classical, .robust, .serial: false
    }
  }
}
