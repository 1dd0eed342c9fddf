extension Term {
  /// How variances and intervals are made.
  static let intervals: [Term] = [
    Term("linearisation", es: "linealización", pt: "linearização", fr: "linéarisation"),
    Term(
      "Taylor linearisation", es: "linealización de Taylor", pt: "linearização de Taylor",
      fr: "linéarisation de Taylor"),
    Term(
      "Greenwood", es: "la fórmula de Greenwood", pt: "a fórmula de Greenwood",
      fr: "la formule de Greenwood"),
    Term("jackknife", es: "jackknife", pt: "jackknife", fr: "jackknife"),
    Term("delta method", es: "el método delta", pt: "o método delta", fr: "la méthode delta"),
    Term(
      "delta method (Dinse-Larson)", es: "el método delta (Dinse y Larson)",
      pt: "o método delta (Dinse e Larson)", fr: "la méthode delta (Dinse et Larson)"),
    Term(
      "hypergeometric", es: "la hipergeométrica", pt: "a hipergeométrica",
      fr: "la loi hypergéométrique"),
    Term(
      "regression on ranks", es: "regresión sobre rangos", pt: "regressão sobre postos",
      fr: "régression sur les rangs"),
    Term(
      "DeLong (AUC)", es: "DeLong (área bajo la curva)", pt: "DeLong (área sob a curva)",
      fr: "DeLong (aire sous la courbe)"),
    Term(
      "logit (AUC)", es: "logit (área bajo la curva)", pt: "logit (área sob a curva)",
      fr: "logit (aire sous la courbe)"),
    Term("bootstrap", es: "remuestreo", pt: "reamostragem", fr: "rééchantillonnage"),
    Term(
      "bootstrap by outcome", es: "remuestreo dentro de cada resultado",
      pt: "reamostragem dentro de cada resultado", fr: "rééchantillonnage par issue"),
    Term(
      "bootstrap of the supremum", es: "remuestreo del supremo", pt: "reamostragem do supremo",
      fr: "rééchantillonnage du supremum"),
    Term(
      "SplitMix64 seed {0}", es: "semilla {0} de SplitMix64", pt: "semente {0} do SplitMix64",
      fr: "graine {0} de SplitMix64"),
    Term("seed {0}", es: "semilla {0}", pt: "semente {0}", fr: "graine {0}"),
    Term("B = {0}", es: "B = {0}", pt: "B = {0}", fr: "B = {0}"),
    Term("normal", es: "normal", pt: "normal", fr: "normal"),
    Term(
      "cut at 0 and the harvest", es: "cortado en 0 y en la cosecha",
      pt: "cortado em 0 e na colheita", fr: "borné par 0 et la récolte"),
    Term(
      "ranks by weights uniform on the simplex", es: "puestos con pesos uniformes en el símplex",
      pt: "postos com pesos uniformes no simplex", fr: "rangs par poids uniformes sur le simplexe"),
    Term("t", es: "t", pt: "t", fr: "t"),
    Term("95 %", es: "95 %", pt: "95%", fr: "95 %"),
    Term("level {0}", es: "nivel {0}", pt: "nível {0}", fr: "niveau {0}"),
    Term("residual df", es: "g.l. de los residuos", pt: "g.l. dos resíduos", fr: "ddl des résidus"),
    Term(
      "Satterthwaite df", es: "g.l. de Satterthwaite", pt: "g.l. de Satterthwaite",
      fr: "ddl de Satterthwaite"),
    Term(
      "clusters less strata df", es: "g.l.: conglomerados menos estratos",
      pt: "g.l.: conglomerados menos estratos", fr: "ddl : grappes moins strates"),
    Term(
      "clusters - 1 df", es: "g.l.: conglomerados menos uno", pt: "g.l.: conglomerados menos um",
      fr: "ddl : grappes moins une"),
    Term(
      "clusters - 1 df (wild bootstrap with fewer than {0} clusters: {1} samples, seed {2})",
      es:
        "g.l.: conglomerados menos uno (bootstrap salvaje con menos de {0} conglomerados: {1} muestras, semilla {2})",
      pt:
        "g.l.: conglomerados menos um (bootstrap selvagem com menos de {0} conglomerados: {1} amostras, semente {2})",
      fr: "ddl : grappes moins une (bootstrap sauvage sous {0} grappes : {1} tirages, graine {2})"),
    Term(
      "rows less one df", es: "g.l.: filas menos una", pt: "g.l.: linhas menos uma",
      fr: "ddl : lignes moins une"),
    Term(
      "where rows were sampled", es: "donde las filas son una muestra",
      pt: "onde as linhas são uma amostra", fr: "là où les lignes sont un échantillon"),
    Term("log-log", es: "log-log", pt: "log-log", fr: "log-log"),
    Term("log", es: "log", pt: "log", fr: "log"),
    Term("plain", es: "lineal", pt: "linear", fr: "linéaire"),
    Term(
      "log-log band inverted", es: "banda log-log invertida", pt: "banda log-log invertida",
      fr: "bande log-log inversée"),
    Term(
      "log band inverted", es: "banda log invertida", pt: "banda log invertida",
      fr: "bande log inversée"),
    Term(
      "plain band inverted", es: "banda lineal invertida", pt: "banda linear invertida",
      fr: "bande linéaire inversée"),
    Term("Wilson", es: "Wilson", pt: "Wilson", fr: "Wilson"),
    Term("wilson", es: "Wilson", pt: "Wilson", fr: "Wilson"),
    Term("Wilson or exact", es: "Wilson o exacto", pt: "Wilson ou exato", fr: "Wilson ou exact"),
    Term("Woodruff", es: "Woodruff", pt: "Woodruff", fr: "Woodruff"),
    Term("Fieller", es: "Fieller", pt: "Fieller", fr: "Fieller"),
    Term("fieller", es: "Fieller", pt: "Fieller", fr: "Fieller"),
    Term("delta", es: "método delta", pt: "método delta", fr: "méthode delta"),
    Term("usual", es: "el usual", pt: "o usual", fr: "usuel"),
    Term(
      "Clopper-Pearson", es: "Clopper y Pearson", pt: "Clopper e Pearson", fr: "Clopper et Pearson"),
    Term(
      "clopper_pearson", es: "Clopper y Pearson", pt: "Clopper e Pearson", fr: "Clopper et Pearson"),
    Term("jeffreys", es: "Jeffreys", pt: "Jeffreys", fr: "Jeffreys"),
    Term("agresti_coull", es: "Agresti y Coull", pt: "Agresti e Coull", fr: "Agresti et Coull"),
    Term("wald", es: "Wald", pt: "Wald", fr: "Wald"),
    Term("Poisson", es: "Poisson", pt: "Poisson", fr: "Poisson"),
    Term("Garwood", es: "Garwood", pt: "Garwood", fr: "Garwood"),
    Term("garwood", es: "Garwood", pt: "Garwood", fr: "Garwood"),
    Term("mid_p", es: "p media", pt: "p médio", fr: "p médian"),
    Term("simultaneous", es: "simultáneo", pt: "simultâneo", fr: "simultané"),
    Term("goodman", es: "Goodman", pt: "Goodman", fr: "Goodman"),
    Term("sison_glaz", es: "Sison y Glaz", pt: "Sison e Glaz", fr: "Sison et Glaz"),
    Term("Newcombe", es: "Newcombe", pt: "Newcombe", fr: "Newcombe"),
    Term(
      "from Wilson's", es: "a partir del de Wilson", pt: "a partir do de Wilson",
      fr: "à partir de celui de Wilson"),
    Term(
      "likelihood-ratio sets", es: "conjuntos de razón de verosimilitud",
      pt: "conjuntos de razão de verossimilhança", fr: "ensembles de rapport de vraisemblance"),
    Term("chi-squared", es: "ji cuadrado", pt: "qui-quadrado", fr: "khi-deux"),
    Term("Fisher's z", es: "z de Fisher", pt: "z de Fisher", fr: "z de Fisher"),
  ]
}
