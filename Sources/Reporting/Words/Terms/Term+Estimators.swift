extension Term {
  /// What is estimated from samples, and what fills cells that are missing.
  static let estimators: [Term] = [
    Term("mean", es: "media", pt: "média", fr: "moyenne"),
    Term("total", es: "total", pt: "total", fr: "total"),
    Term("share", es: "proporción", pt: "proporção", fr: "part"),
    Term("ratio", es: "razón", pt: "razão", fr: "ratio"),
    Term("median", es: "mediana", pt: "mediana", fr: "médiane"),
    Term(
      "mode", es: "el valor más frecuente", pt: "o valor mais frequente",
      fr: "la valeur la plus fréquente"),
    Term(
      "carry forward", es: "el último valor anterior", pt: "o último valor anterior",
      fr: "la dernière valeur précédente"),
    Term("quantile", es: "cuantil", pt: "quantil", fr: "quantile"),
    Term("quantile {0}", es: "cuantil {0}", pt: "quantil {0}", fr: "quantile {0}"),
    Term("type {0}", es: "tipo {0}", pt: "tipo {0}", fr: "type {0}"),
    Term("ratio of totals", es: "razón de totales", pt: "razão de totais", fr: "rapport de totaux"),
    Term(
      "shares of answers", es: "proporciones de respuestas", pt: "proporções de respostas",
      fr: "parts des réponses"),
    Term(
      "share of rows", es: "proporción de filas", pt: "proporção de linhas", fr: "part des lignes"),
    Term(
      "share of each level", es: "proporción de cada nivel", pt: "proporção de cada nível",
      fr: "part de chaque niveau"),
    Term(
      "difference of two shares", es: "diferencia de dos proporciones",
      pt: "diferença de duas proporções", fr: "différence de deux parts"),
    Term(
      "events over exposure", es: "eventos por exposición", pt: "eventos por exposição",
      fr: "événements par exposition"),
    Term(
      "replicate weights", es: "pesos de réplica", pt: "pesos de réplica",
      fr: "poids de réplication"),
    Term(
      "spread by precision", es: "dispersión según la precisión",
      pt: "dispersão segundo a precisão", fr: "dispersion selon la précision"),
  ]
}
