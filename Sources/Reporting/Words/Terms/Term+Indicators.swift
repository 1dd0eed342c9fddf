extension Term {
  /// What indicators compute.
  static let indicators: [Term] = [
    Term("Kaplan-Meier", es: "Kaplan y Meier", pt: "Kaplan e Meier", fr: "Kaplan et Meier"),
    Term("Aalen-Johansen", es: "Aalen y Johansen", pt: "Aalen e Johansen", fr: "Aalen et Johansen"),
    Term(
      "quantiles and restricted mean of Kaplan-Meier",
      es: "cuantiles y media restringida de Kaplan y Meier",
      pt: "quantis e média restrita de Kaplan e Meier",
      fr: "quantiles et moyenne restreinte de Kaplan et Meier"),
    Term(
      "piecewise-constant hazard", es: "riesgo constante por tramos",
      pt: "risco constante por partes", fr: "risque constant par morceaux"),
    Term(
      "cohort survival", es: "supervivencia de una cohorte", pt: "sobrevivência de uma coorte",
      fr: "survie d’une cohorte"),
    Term("constant hazard", es: "riesgo constante", pt: "risco constante", fr: "risque constant"),
    Term(
      "Gini, Theil and Atkinson", es: "Gini, Theil y Atkinson", pt: "Gini, Theil e Atkinson",
      fr: "Gini, Theil et Atkinson"),
    Term("Lorenz curve", es: "curva de Lorenz", pt: "curva de Lorenz", fr: "courbe de Lorenz"),
    Term(
      "linear between rows", es: "lineal entre filas", pt: "linear entre linhas",
      fr: "linéaire entre lignes"),
    Term(
      "concentration index", es: "índice de concentración", pt: "índice de concentração",
      fr: "indice de concentration"),
    Term(
      "Shannon, Simpson and Pielou", es: "Shannon, Simpson y Pielou",
      pt: "Shannon, Simpson e Pielou", fr: "Shannon, Simpson et Pielou"),
    Term(
      "threshold profile", es: "perfil de los umbrales", pt: "perfil dos limiares",
      fr: "profil des seuils"),
    Term(
      "profile likelihood ({0})", es: "verosimilitud perfilada ({0})",
      pt: "verossimilhança perfilada ({0})", fr: "vraisemblance profilée ({0})"),
    Term(
      "threshold regression ({0})", es: "regresión con umbral ({0})",
      pt: "regressão com limiar ({0})", fr: "régression à seuil ({0})"),
    Term(
      "receiver operating characteristic", es: "curva de sensibilidad y falsas alarmas",
      pt: "curva de sensibilidade e falsos alarmes",
      fr: "courbe de sensibilité et de fausses alertes"),
    Term("Youden's index", es: "índice de Youden", pt: "índice de Youden", fr: "indice de Youden"),
    Term(
      "cost-weighted cut", es: "corte ponderado por costos", pt: "corte ponderado por custos",
      fr: "coupure pondérée par les coûts"),
    Term(
      "composite score", es: "puntaje compuesto", pt: "pontuação composta", fr: "score composite"),
    Term(
      "ranked by the {0} mean", es: "ordenado por la media {0}", pt: "ordenado pela média {0}",
      fr: "classé par la moyenne {0}"),
    Term(
      "break-even volume: fixed cost over margin",
      es: "volumen de equilibrio: costo fijo entre margen",
      pt: "volume de equilíbrio: custo fixo sobre margem",
      fr: "volume d’équilibre : coût fixe sur marge"),
    Term(
      "margin against thresholds", es: "margen frente a los umbrales",
      pt: "margem ante os limiares", fr: "marge par rapport aux seuils"),
    Term(
      "intake along the price gap", es: "acopio a lo largo de la brecha de precio",
      pt: "recebimento ao longo da diferença de preço", fr: "collecte le long de l’écart de prix"),
    Term(
      "price gap at which intake meets break-even",
      es: "brecha de precio en la que el acopio llega al equilibrio",
      pt: "diferença de preço em que o recebimento atinge o equilíbrio",
      fr: "écart de prix où la collecte atteint l’équilibre"),
    Term(
      "audit of reported figures by interval arithmetic",
      es: "auditoría de cifras publicadas con aritmética de intervalos",
      pt: "auditoria de números publicados com aritmética de intervalos",
      fr: "audit des chiffres publiés par arithmétique d’intervalles"),
  ]
}
