import Statistics
import Tabular

/// The lines of R that compute the covariance `V` of the coefficients as a model declares it.
///
/// Corrections for few rows or clusters are written out, because packages differ in them.
struct RCovariance {
  private let specification: ModelSpecification
  private let names: SampleNames
  private let isWithin: Bool

  /// The covariance of a specification; `isWithin` where effects were taken out of the columns.
  init(_ specification: ModelSpecification, _ names: SampleNames, isWithin: Bool) {
    self.specification = specification
    self.names = names
    self.isWithin = isWithin
  }

  /// The packages of R that are needed.
  var packages: [String] {
    switch specification.errors {
    case .classical: []
    case .robust, .serial: ["sandwich"]
    case .clustered(let clustering):
      clustering.correction == .biasReduced ? ["clubSandwich"] : ["sandwich"]
    }
  }

  /// The lines.
  var lines: [String] {
    switch specification.errors {
    case .classical:
      isWithin
        ? counts + ["V <- vcov(fit) * df.residual(fit) / (N - K)"] : ["V <- vcov(fit)"]
    case .robust(.hc1) where isWithin:
      counts + ["V <- sandwich::vcovHC(fit, type = \"HC0\") * N / (N - K)"]
    case .robust(let correction):
      ["V <- sandwich::vcovHC(fit, type = \"\(correction.rawValue.uppercased())\")"]
    case .serial(let lags, let order): serial(lags, names[order.text] ?? order.text)
    case .clustered(let clustering): clustered(clustering)
    }
  }

  /// Bartlett's weights with n / (n - k), as in Stata.
  private func serial(_ lags: Int?, _ order: String) -> [String] {
    let count = lags.map(String.init) ?? "floor(4 * (nrow(d) / 100)^(2 / 9))"
    return counts + [
      "V <- sandwich::NeweyWest(fit, lag = \(count), order.by = d$\(order), prewhite = FALSE)",
      "V <- V * N / (N - K)",
    ]
  }

  /// N rows and K numbers that were estimated, every level but one of each effect among them.
  private var counts: [String] {
    let within = isWithin ? " + 1 + sum(sapply(effects, nlevels) - 1)" : ""
    return ["N <- nrow(d); K <- sum(!is.na(estimates))\(within)"]
  }

  private func clustered(_ clustering: ErrorDeclaration.Clustering) -> [String] {
    let columns = clustering.columns.compactMap { names[$0.text] }.map { "d$" + $0 }
    let few =
      clustering.few == nil
      ? [] : ["# p and interval of Acopio come from the wild bootstrap, which is not repeated."]
    let clusters = "g <- data.frame(\(columns.joined(separator: ", ")))"
    if clustering.correction == .biasReduced {
      return few + [clusters, "V <- as.matrix(clubSandwich::vcovCR(fit, g[[1]], \"CR2\"))"]
    }
    let sandwich = "V <- sandwich::vcovCL(fit, cluster = g, type = \"HC0\", cadjust = FALSE)"
    return few + [clusters, sandwich, "G <- min(sapply(g, nlevels))"]
      + corrected(clustering.correction)
  }

  private func corrected(_ correction: ClusterCorrection) -> [String] {
    let factor = "V <- V * G / (G - 1) * (N - 1) / (N - K)   # correction: \(correction.rawValue)"
    switch correction {
    case .groups: return ["V <- V * G / (G - 1)   # correction: groups"]
    case .all: return counts + [factor]
    case .nested: return counts + nested + [factor]
    case .none, .biasReduced: return ["# correction: none (CR0)"]
    }
  }

  /// The levels of an effect do not count in K where each lies within one cluster.
  private var nested: [String] {
    specification.effects.map(names.combined).map { effect in
      "if (any(sapply(g, function(one) all(rowSums(table(d$\(effect), one) > 0) == 1)))) "
        + "K <- K - (nlevels(d$\(effect)) - 1)"
    }
  }
}
