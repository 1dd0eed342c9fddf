import Tabular

extension Wording {
  /// Spanish.
  static let spanish = Wording(
    general: .spanish, quality: .spanish, ledger: .spanish, methods: .spanish,
    provenance: .spanish, regression: .spanish, calendar: .spanish)
}

extension GeneralWords {
  fileprivate static let spanish = GeneralWords(
    answer: "Respuesta", figures: "Gráficos", tables: "Cuadros", figure: "Gráfico {0}",
    table: "Cuadro {0}", dataFor: "Datos de {0} ({1} filas)", note: "Nota: {0}",
    notes: "Notas: {0}", firstRows: "Se muestran las primeras {0} de {1} filas; todas están en",
    synthetic:
      "Datos sintéticos: las filas son inventadas y no describen a personas ni organizaciones reales.",
    withheld: "reservado", withheldBelow: "reservado: menos de {0} personas",
    withheldMeans: "reservado = menos de {0} personas detrás de la celda",
    unavailableMeans: "{0} = sin valor: {1}", interval: "intervalo de {0}: {1}",
    intervalHead: "Intervalo de 95 %", range: "{0} a {1}",
    census: "sin intervalo: es un censo, están todas las unidades de la población",
    undeclared: "sin intervalo: no se declaró diseño muestral ni censo",
    without: "sin intervalo: {0}", caseCount: "n = {0}", status: "Estado: {0}.",
    statuses: ["alert": "alerta", "watch": "en observación", "ok": "en orden"], yes: "sí",
    no: "no", points: "p.\u{A0}p.",
    counted: [
      "member": Counted(one: "socio", many: "socios"),
      "person": Counted(one: "persona", many: "personas"),
      "household": Counted(one: "hogar", many: "hogares"),
      "plot": Counted(one: "parcela", many: "parcelas"),
      "farm": Counted(one: "finca", many: "fincas"),
    ],
    smallNumbers: [
      "ninguno", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
      "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete",
      "dieciocho", "diecinueve", "veinte",
    ],
    reasons: [
      .blank: "en blanco", .notAsked: "no preguntado", .refused: "no quiso responder",
      .notKnown: "no se sabe", .notApplicable: "no aplica", .rejected: "rechazado",
      .unmatched: "sin pareja", .undefined: "indefinido", .suppressed: "reservado",
    ])
}

extension QualityWords {
  fileprivate static let spanish = QualityWords(
    title: "Calidad de los datos", input: "Entrada", read: "Filas leídas", kept: "Conservadas",
    rejected: "Rechazadas", why: "Por qué se rechazaron", corrections: "Correcciones",
    mender: "Por",
    missingCells: "Celdas sin dato",
    column: "Columna", reason: "Motivo", cells: "Celdas",
    complete: "No falta ninguna celda de las columnas leídas.", checks: "Comprobaciones",
    table: "Cuadro", condition: "Condición", failed: "Filas que no cumplen", of: "De filas",
    allowed: "Se admite", outcome: "Resultado", passed: "se cumple", warned: "aviso",
    broken: "no se cumple",
    setAside: "Solo {0} de {1} archivos de {2} se pudieron leer. Apartados: {3}.",
    fileLine: "{0}, línea {1} ({2})", wholeFile: "{0} ({1})",
    fileProblems: [
      "input.empty": "está vacío", "csv.quote": "unas comillas no se cierran",
      "csv.encoding": "sus bytes no son texto en la codificación declarada",
      "csv.record-too-long": "un registro es demasiado largo",
      "input.missing-column": "falta una columna declarada",
      "input.duplicate-column": "una columna declarada aparece dos veces",
      "input.missing": "no existe", "input.unreadable": "no se puede abrir",
      "input.read-failed": "falló el disco", "input.changed": "cambió mientras se leía",
      "json.syntax": "no es JSON", "json.duplicate-key": "una clave aparece dos veces",
      "input.record": "un registro no es un objeto",
    ],
    remarks: "Lo que se notó al leer",
    encodingFound: "la codificación es {0}, como muestran los bytes",
    separatorFound: "el separador es {0}, como dice la primera línea", tab: "un tabulador",
    headerRead: "el encabezado «{0}» se lee como «{1}»",
    unnamedColumns: "columnas sin encabezado, que no se leen: {0}", manyFiles: "{0} archivos",
    withoutConsent: "Filas de {0} sin consentimiento, que se cuentan y no se leen: {1}.",
    newest: "El día más reciente de {0} es {1}.",
    withheldRows: "Filas del cuadro {0} con celdas reservadas por haber muy pocas personas: {1}.",
    noInputs: "No se leyó ninguna entrada.")
}

extension LedgerWords {
  fileprivate static let spanish = LedgerWords(
    title: "Qué pasó con las filas",
    explanation: "En cada paso, entran = pasan + rechazadas + filtradas + sin pareja + descartadas "
      + "+ agrupadas, y salen = pasan + creadas. Se omiten las columnas sin filas.",
    table: "Cuadro", step: "Paso", rowsIn: "Entran", passed: "Pasan", rejected: "Rechazadas",
    filtered: "Filtradas", unmatched: "Sin pareja", dropped: "Descartadas", folded: "Agrupadas",
    made: "Creadas", rowsOut: "Salen", because: "Motivo",
    withoutConsent: "sin consentimiento",
    undefined: "condición sin valor en {0} filas")
}

extension MethodWords {
  fileprivate static let spanish = MethodWords(
    title: "Métodos", sampling: "Muestreo", estimators: "Estimaciones",
    census: "{0}: censo, están todas las unidades de la población; sin intervalo muestral.",
    undeclared: "{0}: no se declaró diseño muestral ni censo; no se da intervalo.",
    sample: "{0}: muestra", weights: "pesos {0}", equalWeights: "pesos iguales",
    strata: "estratos {0}", clusters: "conglomerados {0}",
    population: "tamaño de la población {0}",
    secondStage: "dentro de ellos {0}", variance: "varianza por {0}",
    interval: "intervalo: {0}", source: "fuente: {0}",
    imputation: "Celdas imputadas",
    imputed: "se rellenaron {0} de {1} celdas sin dato: {2}", imputedWithin: "{0} dentro de {1}",
    imputedIntervals: "Los intervalos toman las celdas imputadas por observadas, así que son "
      + "demasiado estrechos.", constants: "Cifras de comparación",
    factors: "Unidades y factores", name: "Nombre", value: "Valor", kind: "Clase",
    from: "Fuente", remarks: "Observaciones",
    citation: ["and": "y", "chapter": "capítulo", "chapters": "capítulos", "section": "sección"],
    terms: [
      "mean": "media", "total": "total", "share": "proporción", "ratio": "razón",
      "median": "mediana", "mode": "el valor más frecuente",
      "carry forward": "el último valor anterior", "quantile": "cuantil",
      "ratio of totals": "razón de totales",
      "shares of answers": "proporciones de respuestas", "linearisation": "linealización",
      "Taylor linearisation": "linealización de Taylor",
      "linear model": "modelo lineal", "least squares": "mínimos cuadrados",
      "weighted least squares": "mínimos cuadrados ponderados",
      "logit, maximum likelihood": "logit, máxima verosimilitud",
      "logit, Firth's penalised likelihood": "logit, verosimilitud penalizada de Firth",
      "fractional logit, quasi-likelihood": "logit fraccional, cuasiverosimilitud",
      "complementary log-log, maximum likelihood": "log-log complementario, máxima verosimilitud",
      "Poisson pseudo maximum likelihood": "pseudo máxima verosimilitud de Poisson",
      "multinomial logit, maximum likelihood": "logit multinomial, máxima verosimilitud",
      "random effects (Swamy and Arora)": "efectos aleatorios (Swamy y Arora)",
      "least squares between units": "mínimos cuadrados entre unidades",
      "least squares on changes": "mínimos cuadrados de los cambios",
      "two-stage least squares": "mínimos cuadrados en dos etapas",
      "Cox proportional hazards": "riesgos proporcionales de Cox",
      "ties by efron": "empates de Efron",
      "ties by breslow": "empates de Breslow", "log-rank test": "prueba log-rank",
      "hypergeometric": "la hipergeométrica", "classical": "la clásica",
      "quantiles and restricted mean of Kaplan-Meier":
        "cuantiles y media restringida de Kaplan-Meier",
      "log-log band inverted": "banda log-log invertida",
      "log band inverted": "banda log invertida",
      "plain band inverted": "banda lineal invertida", "normal": "normal",
      "t": "t", "residual df": "g.l. de los residuos",
      "clusters less strata df": "g.l.: conglomerados menos estratos",
      "clusters - 1 df": "g.l.: conglomerados menos uno",
      "rows less one df": "g.l.: filas menos una",
      "where rows were sampled": "donde las filas son una muestra",
      "Gini, Theil and Atkinson": "Gini, Theil y Atkinson",
      "Lorenz curve": "curva de Lorenz", "linear between rows": "lineal entre filas",
      "concentration index": "índice de concentración",
      "regression on ranks": "regresión sobre rangos",
      "Shannon, Simpson and Pielou": "Shannon, Simpson y Pielou",
      "standard deviation of log returns": "desviación estándar de los retornos logarítmicos",
      "chi-squared": "ji cuadrado", "linear trend": "tendencia lineal",
      "log-linear trend": "tendencia log-lineal",
      "trend of the better fit": "la tendencia que mejor se ajusta",
      "spread over the years": "la dispersión entre años",
      "Engle-Granger cointegration and error correction":
        "cointegración de Engle y Granger y corrección del error", "logarithms": "logaritmos",
      "levels": "niveles", "lags by Akaike": "rezagos por Akaike",
      "Welch's t-test": "prueba t de Welch", "Student's t-test": "prueba t de Student",
      "analysis of variance": "análisis de varianza",
      "Welch's analysis of variance": "análisis de varianza de Welch",
      "Pearson's chi-squared test": "prueba ji cuadrado de Pearson",
      "Yates' correction": "corrección de Yates", "Fisher's exact test": "prueba exacta de Fisher",
      "Cochran-Armitage test of a trend": "prueba de tendencia de Cochran y Armitage",
      "McNemar's exact test": "prueba exacta de McNemar",
      "McNemar's chi-squared test": "prueba ji cuadrado de McNemar",
      "continuity correction": "corrección de continuidad",
      "no continuity correction": "sin corrección de continuidad",
      "Stuart-Maxwell test": "prueba de Stuart y Maxwell",
      "Pearson's correlation": "correlación de Pearson", "Fisher's z": "z de Fisher",
      "Spearman's rank correlation": "correlación por rangos de Spearman",
      "Kendall's rank correlation": "correlación por rangos de Kendall",
      "Wilcoxon's test": "prueba de Wilcoxon",
      "Kruskal-Wallis test": "prueba de Kruskal y Wallis", "net balance": "saldo neto",
      "exact sign test": "prueba exacta de los signos", "Cohen's kappa": "kappa de Cohen",
      "Kendall's W": "W de Kendall", "Friedman's test": "prueba de Friedman",
      "intraclass correlation": "correlación intraclase",
      "intersection-union test": "prueba de intersección y unión",
    ])
}

extension ProvenanceWords {
  fileprivate static let spanish = ProvenanceWords(
    summary: "Cómo se hizo este informe", command: "Orden", pipeline: "Declaración",
    input: "Entrada {0}", rows: "{0} filas",
    files: "{0} archivos, sus huellas están en manifest.json",
    replaced: "en lugar del archivo declarado", parameters: "Parámetros",
    setForRun: "fijado en esta corrida", language: "Idioma", data: "Datos", noDigest: "sin huella")
}

extension RegressionWords {
  fileprivate static let spanish = RegressionWords(
    constant: "Constante", effects: "Efectos fijos: {0}", observations: "Observaciones",
    clusters: "Conglomerados", rSquared: "R²", withinRSquared: "R² dentro",
    pseudoRSquared: "Pseudo R²",
    meanOfOutcome: "Media del resultado", errorsBelow: "errores estándar entre paréntesis ({0})",
    intervalsBelow: "intervalos de {0} entre corchetes ({1})", inColumns: "{0} en la columna {1}",
    differentRows: "Las columnas se basan en números distintos de observaciones: no comparan las "
      + "mismas filas.",
    fewClusters: "Con solo {0} conglomerados, los errores suelen quedar demasiado pequeños.",
    notEstimated: "La columna {0} no se estimó: {1}.", remark: "Columna {0}: {1}.")
}

extension CalendarWords {
  fileprivate static let spanish = CalendarWords(
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ], day: "{0} de {1} de {2}", month: "{0} de {1}")
}
