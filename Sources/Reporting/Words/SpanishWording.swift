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
    rejected: "Rechazadas", why: "Por qué se rechazaron", missingCells: "Celdas sin dato",
    column: "Columna", reason: "Motivo", cells: "Celdas",
    complete: "No falta ninguna celda de las columnas leídas.", checks: "Comprobaciones",
    table: "Cuadro", condition: "Condición", failed: "Filas que no cumplen", of: "De filas",
    allowed: "Se admite", outcome: "Resultado", passed: "se cumple", warned: "aviso",
    broken: "no se cumple", setAside: "Apartados en {0}: {1} ({2} archivos).",
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
    undefined: "condición sin valor en {0} filas")
}

extension MethodWords {
  fileprivate static let spanish = MethodWords(
    title: "Métodos", sampling: "Muestreo", estimators: "Estimaciones",
    census: "{0}: censo, están todas las unidades de la población; sin intervalo muestral.",
    undeclared: "{0}: no se declaró diseño muestral ni censo; no se da intervalo.",
    sample: "{0}: muestra", weights: "pesos {0}", equalWeights: "pesos iguales",
    strata: "estratos {0}", clusters: "conglomerados {0}",
    population: "tamaño de la población {0}", variance: "varianza por {0}",
    interval: "intervalo: {0}", source: "fuente: {0}", constants: "Cifras de comparación",
    factors: "Unidades y factores", name: "Nombre", value: "Valor", kind: "Clase",
    from: "Fuente", remarks: "Observaciones",
    terms: [
      "mean": "media", "total": "total", "share": "proporción", "ratio": "razón",
      "median": "mediana", "quantile": "cuantil", "ratio of totals": "razón de totales",
      "linearisation": "linealización", "Taylor linearisation": "linealización de Taylor",
      "linear model": "modelo lineal", "least squares": "mínimos cuadrados",
      "weighted least squares": "mínimos cuadrados ponderados",
      "logit, maximum likelihood": "logit, máxima verosimilitud",
      "logit, Firth's penalised likelihood": "logit, verosimilitud penalizada de Firth",
      "fractional logit, quasi-likelihood": "logit fraccional, cuasiverosimilitud",
      "complementary log-log, maximum likelihood": "log-log complementario, máxima verosimilitud",
      "Poisson pseudo maximum likelihood": "pseudo máxima verosimilitud de Poisson",
      "multinomial logit, maximum likelihood": "logit multinomial, máxima verosimilitud",
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
