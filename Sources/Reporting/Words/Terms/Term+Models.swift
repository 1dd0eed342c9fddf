extension Term {
  /// How models are fitted, and what their errors rest on.
  static let models: [Term] = [
    Term("linear model", es: "modelo lineal", pt: "modelo linear", fr: "modèle linéaire"),
    Term("least squares", es: "mínimos cuadrados", pt: "mínimos quadrados", fr: "moindres carrés"),
    Term(
      "weighted least squares", es: "mínimos cuadrados ponderados",
      pt: "mínimos quadrados ponderados", fr: "moindres carrés pondérés"),
    Term(
      "least squares between units", es: "mínimos cuadrados entre unidades",
      pt: "mínimos quadrados entre unidades", fr: "moindres carrés entre unités"),
    Term(
      "least squares on changes", es: "mínimos cuadrados de los cambios",
      pt: "mínimos quadrados das variações", fr: "moindres carrés sur les variations"),
    Term(
      "two-stage least squares", es: "mínimos cuadrados en dos etapas",
      pt: "mínimos quadrados em dois estágios", fr: "doubles moindres carrés"),
    Term(
      "random effects (Swamy and Arora)", es: "efectos aleatorios (Swamy y Arora)",
      pt: "efeitos aleatórios (Swamy e Arora)", fr: "effets aléatoires (Swamy et Arora)"),
    Term("logit", es: "logit", pt: "logit", fr: "logit"),
    Term(
      "logit, maximum likelihood", es: "logit, máxima verosimilitud",
      pt: "logit, máxima verossimilhança", fr: "logit, maximum de vraisemblance"),
    Term(
      "logit, Firth's penalised likelihood", es: "logit, verosimilitud penalizada de Firth",
      pt: "logit, verossimilhança penalizada de Firth",
      fr: "logit, vraisemblance pénalisée de Firth"),
    Term(
      "fractional logit, quasi-likelihood", es: "logit fraccional, cuasiverosimilitud",
      pt: "logit fracionário, quase-verossimilhança", fr: "logit fractionnaire, quasi-vraisemblance"
    ),
    Term(
      "complementary log-log, maximum likelihood",
      es: "log-log complementario, máxima verosimilitud",
      pt: "log-log complementar, máxima verossimilhança",
      fr: "log-log complémentaire, maximum de vraisemblance"),
    Term(
      "multinomial logit, maximum likelihood", es: "logit multinomial, máxima verosimilitud",
      pt: "logit multinomial, máxima verossimilhança",
      fr: "logit multinomial, maximum de vraisemblance"),
    Term(
      "Poisson pseudo maximum likelihood", es: "pseudo máxima verosimilitud de Poisson",
      pt: "pseudo máxima verossimilhança de Poisson",
      fr: "pseudo-maximum de vraisemblance de Poisson"),
    Term(
      "Cox proportional hazards", es: "riesgos proporcionales de Cox",
      pt: "riscos proporcionais de Cox", fr: "risques proportionnels de Cox"),
    Term("ties by {0}", es: "empates de {0}", pt: "empates por {0}", fr: "ex æquo selon {0}"),
    Term("classical", es: "clásicos", pt: "clássicos", fr: "classiques"),
    Term(
      "cluster: {0}", es: "por conglomerados: {0}", pt: "por conglomerados: {0}",
      fr: "par grappes : {0}"),
    Term(
      "nested", es: "efectos anidados sin contar", pt: "efeitos aninhados não contados",
      fr: "effets emboîtés non comptés"),
    Term(
      "all", es: "todos los efectos contados", pt: "todos os efeitos contados",
      fr: "tous les effets comptés"),
    Term(
      "groups", es: "efectos no anidados contados", pt: "efeitos não aninhados contados",
      fr: "effets non emboîtés comptés"),
    Term("none", es: "sin corrección", pt: "sem correção", fr: "sans correction"),
    Term("cr2", en: "CR2", es: "CR2", pt: "CR2", fr: "CR2"),
    Term("hc0", en: "HC0", es: "HC0", pt: "HC0", fr: "HC0"),
    Term("hc1", en: "HC1", es: "HC1", pt: "HC1", fr: "HC1"),
    Term("hc2", en: "HC2", es: "HC2", pt: "HC2", fr: "HC2"),
    Term("hc3", en: "HC3", es: "HC3", pt: "HC3", fr: "HC3"),
    Term("CR0", es: "CR0", pt: "CR0", fr: "CR0"),
    Term("CR1", es: "CR1", pt: "CR1", fr: "CR1"),
    Term("CR2", es: "CR2", pt: "CR2", fr: "CR2"),
    Term("HC0", es: "HC0", pt: "HC0", fr: "HC0"),
    Term("HC1", es: "HC1", pt: "HC1", fr: "HC1"),
    Term("HC2", es: "HC2", pt: "HC2", fr: "HC2"),
    Term("HC3", es: "HC3", pt: "HC3", fr: "HC3"),
    Term("Newey-West", es: "Newey y West", pt: "Newey e West", fr: "Newey et West"),
    Term(
      "Cuddy-Della Valle", es: "Cuddy y Della Valle", pt: "Cuddy e Della Valle",
      fr: "Cuddy et Della Valle"),
    Term("linear trend", es: "tendencia lineal", pt: "tendência linear", fr: "tendance linéaire"),
    Term(
      "log-linear trend", es: "tendencia log-lineal", pt: "tendência log-linear",
      fr: "tendance log-linéaire"),
    Term(
      "trend of the better fit", es: "la tendencia que mejor se ajusta",
      pt: "a tendência de melhor ajuste", fr: "la tendance la mieux ajustée"),
    Term(
      "spread over the years", es: "la dispersión entre años", pt: "a dispersão entre os anos",
      fr: "la dispersion entre les années"),
    Term(
      "Engle-Granger cointegration and error correction",
      es: "cointegración de Engle y Granger y corrección del error",
      pt: "cointegração de Engle e Granger e correção de erros",
      fr: "cointégration d’Engle et Granger et correction d’erreur"),
    Term("logarithms", es: "logaritmos", pt: "logaritmos", fr: "logarithmes"),
    Term("levels", es: "niveles", pt: "níveis", fr: "niveaux"),
    Term(
      "lags by Akaike", es: "rezagos por Akaike", pt: "defasagens por Akaike",
      fr: "retards selon Akaike"),
    Term(
      "standard deviation of log returns", es: "desviación estándar de los retornos logarítmicos",
      pt: "desvio padrão dos retornos logarítmicos", fr: "écart type des rendements logarithmiques"),
  ]
}
