extension Term {
  /// Tests of hypotheses.
  static let tests: [Term] = [
    Term("log-rank test", es: "prueba log-rank", pt: "teste log-rank", fr: "test du log-rank"),
    Term("rho {0}", es: "rho {0}", pt: "rho {0}", fr: "rho {0}"),
    Term("Welch's t-test", es: "prueba t de Welch", pt: "teste t de Welch", fr: "test t de Welch"),
    Term(
      "Student's t-test", es: "prueba t de Student", pt: "teste t de Student",
      fr: "test t de Student"),
    Term(
      "analysis of variance", es: "análisis de varianza", pt: "análise de variância",
      fr: "analyse de la variance"),
    Term(
      "Welch's analysis of variance", es: "análisis de varianza de Welch",
      pt: "análise de variância de Welch", fr: "analyse de la variance de Welch"),
    Term(
      "Pearson's chi-squared test", es: "prueba ji cuadrado de Pearson",
      pt: "teste qui-quadrado de Pearson", fr: "test du khi-deux de Pearson"),
    Term(
      "Yates' correction", es: "corrección de Yates", pt: "correção de Yates",
      fr: "correction de Yates"),
    Term(
      "Fisher's exact test", es: "prueba exacta de Fisher", pt: "teste exato de Fisher",
      fr: "test exact de Fisher"),
    Term(
      "Cochran-Armitage test of a trend", es: "prueba de tendencia de Cochran y Armitage",
      pt: "teste de tendência de Cochran e Armitage", fr: "test de tendance de Cochran et Armitage"),
    Term(
      "McNemar's exact test", es: "prueba exacta de McNemar", pt: "teste exato de McNemar",
      fr: "test exact de McNemar"),
    Term(
      "McNemar's chi-squared test", es: "prueba ji cuadrado de McNemar",
      pt: "teste qui-quadrado de McNemar", fr: "test du khi-deux de McNemar"),
    Term(
      "continuity correction", es: "corrección de continuidad", pt: "correção de continuidade",
      fr: "correction de continuité"),
    Term(
      "no continuity correction", es: "sin corrección de continuidad",
      pt: "sem correção de continuidade", fr: "sans correction de continuité"),
    Term(
      "Stuart-Maxwell test", es: "prueba de Stuart y Maxwell", pt: "teste de Stuart e Maxwell",
      fr: "test de Stuart et Maxwell"),
    Term(
      "Pearson's correlation", es: "correlación de Pearson", pt: "correlação de Pearson",
      fr: "corrélation de Pearson"),
    Term(
      "Spearman's rank correlation", es: "correlación por rangos de Spearman",
      pt: "correlação de postos de Spearman", fr: "corrélation des rangs de Spearman"),
    Term(
      "Kendall's rank correlation", es: "correlación por rangos de Kendall",
      pt: "correlação de postos de Kendall", fr: "corrélation des rangs de Kendall"),
    Term("tau-b", es: "tau-b", pt: "tau-b", fr: "tau-b"),
    Term(
      "Wilcoxon's test", es: "prueba de Wilcoxon", pt: "teste de Wilcoxon", fr: "test de Wilcoxon"),
    Term(
      "Kruskal-Wallis test", es: "prueba de Kruskal y Wallis", pt: "teste de Kruskal e Wallis",
      fr: "test de Kruskal et Wallis"),
    Term("net balance", es: "saldo neto", pt: "saldo líquido", fr: "solde net"),
    Term(
      "exact sign test", es: "prueba exacta de los signos", pt: "teste exato dos sinais",
      fr: "test exact des signes"),
    Term("Cohen's kappa", es: "kappa de Cohen", pt: "kappa de Cohen", fr: "kappa de Cohen"),
    Term("{0} weights", es: "pesos: {0}", pt: "pesos: {0}", fr: "poids : {0}"),
    Term("Kendall's W", es: "W de Kendall", pt: "W de Kendall", fr: "W de Kendall"),
    Term(
      "Friedman's test", es: "prueba de Friedman", pt: "teste de Friedman", fr: "test de Friedman"),
    Term(
      "intraclass correlation", es: "correlación intraclase", pt: "correlação intraclasse",
      fr: "corrélation intraclasse"),
    Term(
      "intersection-union test", es: "prueba de intersección y unión",
      pt: "teste de interseção e união", fr: "test d’intersection-union"),
  ]
}
