extension Term {
  /// The columns that come with an estimate, by the ending of their name.
  static let estimateParts: [Term] = [
    Term(
      "se", en: "{0}, standard error", es: "{0}, error estándar", pt: "{0}, erro padrão",
      fr: "{0}, erreur type"),
    Term(
      "low", en: "{0}, lower end", es: "{0}, extremo inferior", pt: "{0}, extremo inferior",
      fr: "{0}, borne inférieure"),
    Term(
      "high", en: "{0}, upper end", es: "{0}, extremo superior", pt: "{0}, extremo superior",
      fr: "{0}, borne supérieure"),
    Term("n", en: "{0}, n", es: "{0}, n", pt: "{0}, n", fr: "{0}, n"),
    Term("reason", en: "{0}, reason", es: "{0}, motivo", pt: "{0}, motivo", fr: "{0}, motif"),
  ]

  /// The columns that steps, indicators and models make.
  static let columns: [Term] = [
    Term("model", es: "modelo", pt: "modelo", fr: "modèle"),
    Term("term", es: "término", pt: "termo", fr: "terme"),
    Term("estimate", es: "estimación", pt: "estimativa", fr: "estimation"),
    Term(
      "std_error", en: "standard error", es: "error estándar", pt: "erro padrão", fr: "erreur type"),
    Term("statistic", es: "estadístico", pt: "estatística", fr: "statistique"),
    Term("df", es: "g.l.", pt: "g.l.", fr: "ddl"),
    Term("p_value", en: "p-value", es: "valor p", pt: "valor p", fr: "valeur p"),
    Term(
      "low", en: "lower end", es: "extremo inferior", pt: "extremo inferior", fr: "borne inférieure"
    ),
    Term(
      "high", en: "upper end", es: "extremo superior", pt: "extremo superior",
      fr: "borne supérieure"),
    Term("unit", es: "unidad", pt: "unidade", fr: "unité"),
    Term("method", es: "método", pt: "método", fr: "méthode"),
    Term("rows", es: "filas", pt: "linhas", fr: "lignes"),
    Term(
      "rows_dropped", en: "rows dropped", es: "filas descartadas", pt: "linhas descartadas",
      fr: "lignes écartées"),
    Term("r2", en: "R²", es: "R²", pt: "R²", fr: "R²"),
    Term("r2_within", en: "within R²", es: "R² dentro", pt: "R² dentro", fr: "R² intra"),
    Term("clusters", es: "conglomerados", pt: "conglomerados", fr: "grappes"),
    Term("errors", es: "errores", pt: "erros", fr: "erreurs"),
    Term("correction", es: "corrección", pt: "correção", fr: "correction"),
    Term("reason", es: "motivo", pt: "motivo", fr: "motif"),
    Term("rejected", es: "rechazadas", pt: "rejeitadas", fr: "rejetées"),
    Term("n", es: "n", pt: "n", fr: "n"),
    Term("value", es: "valor", pt: "valor", fr: "valeur"),
    Term("share", es: "proporción", pt: "proporção", fr: "part"),
    Term("ratio", es: "razón", pt: "razão", fr: "rapport"),
    Term("mean", es: "media", pt: "média", fr: "moyenne"),
    Term("median", es: "mediana", pt: "mediana", fr: "médiane"),
    Term("total", es: "total", pt: "total", fr: "total"),
    Term("level", es: "respuesta", pt: "resposta", fr: "réponse"),
    Term("condition", es: "condición", pt: "condição", fr: "condition"),
    Term("threshold", es: "umbral", pt: "limiar", fr: "seuil"),
    Term("margin", es: "margen", pt: "margem", fr: "marge"),
    Term("verdict", es: "veredicto", pt: "veredito", fr: "verdict"),
    Term("status", es: "estado", pt: "situação", fr: "état"),
    Term(
      "break_even", en: "break-even", es: "punto de equilibrio", pt: "ponto de equilíbrio",
      fr: "seuil de rentabilité"),
    Term(
      "members_needed", en: "members needed", es: "socios necesarios", pt: "cooperados necessários",
      fr: "membres nécessaires"),
    Term(
      "margin_of_safety", en: "margin of safety", es: "margen de seguridad",
      pt: "margem de segurança", fr: "marge de sécurité"),
    Term("season", es: "campaña", pt: "safra", fr: "campagne"),
    Term("year", es: "año", pt: "ano", fr: "année"),
    Term("month", es: "mes", pt: "mês", fr: "mois"),
    Term("date", es: "fecha", pt: "data", fr: "date"),
    Term("time", es: "tiempo", pt: "tempo", fr: "temps"),
    Term("events", es: "eventos", pt: "eventos", fr: "événements"),
    Term("censored", es: "censurados", pt: "censurados", fr: "censurés"),
    Term("at_risk", en: "at risk", es: "en riesgo", pt: "em risco", fr: "à risque"),
    Term("survival", es: "supervivencia", pt: "sobrevivência", fr: "survie"),
    Term("exposure", es: "exposición", pt: "exposição", fr: "exposition"),
    Term("rate", es: "tasa", pt: "taxa", fr: "taux"),
    Term("band", es: "banda", pt: "banda", fr: "bande"),
    Term("agree", es: "a favor", pt: "a favor", fr: "favorables"),
    Term("neutral", es: "neutrales", pt: "neutros", fr: "neutres"),
    Term("disagree", es: "en contra", pt: "contra", fr: "défavorables"),
    Term("net", es: "saldo", pt: "saldo", fr: "solde"),
    Term("answered", es: "respondieron", pt: "responderam", fr: "ont répondu"),
    Term("observed", es: "observado", pt: "observado", fr: "observé"),
    Term("expected", es: "esperado", pt: "esperado", fr: "attendu"),
    Term("groups", es: "grupos", pt: "grupos", fr: "groupes"),
    Term("rank", es: "puesto", pt: "posto", fr: "rang"),
    Term("gini", en: "Gini", es: "Gini", pt: "Gini", fr: "Gini"),
    Term("finding", es: "hallazgo", pt: "achado", fr: "résultat"),
    Term("label", es: "rótulo", pt: "rótulo", fr: "libellé"),
    Term("group", es: "grupo", pt: "grupo", fr: "groupe"),
    Term("change", es: "cambio", pt: "variação", fr: "variation"),
    Term("comparison", es: "comparación", pt: "comparação", fr: "comparaison"),
    Term("outcome", es: "resultado", pt: "resultado", fr: "issue"),
    Term("count", es: "número", pt: "número", fr: "nombre"),
    Term("skewness", es: "asimetría", pt: "assimetria", fr: "asymétrie"),
    Term("smallest", es: "mínimo", pt: "mínimo", fr: "minimum"),
    Term("largest", es: "máximo", pt: "máximo", fr: "maximum"),
  ]
}
