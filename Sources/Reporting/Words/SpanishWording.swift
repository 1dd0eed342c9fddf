import Tabular

extension Wording {
  /// Spanish.
  static let spanish = Wording(
    general: .spanish, quality: .spanish, ledger: .spanish, methods: .spanish,
    provenance: .spanish, regression: .spanish, calendar: .spanish, page: .spanish)
}

extension GeneralWords {
  fileprivate static let spanish = GeneralWords(
    answer: "Respuesta", figures: "Figuras", tables: "Cuadros", figure: "Figura {0}",
    table: "Cuadro {0}", dataFor: "Datos de la {0} ({1})", note: "Nota: {0}",
    notes: "Notas: {0}", firstRows: "Se muestran las primeras {0} de {1}; todas están en",
    synthetic:
      "Datos sintéticos: las filas son inventadas y no describen a personas ni organizaciones reales.",
    withheld: "reservado", withheldBelow: "reservado: menos de {0} personas",
    withheldMeans: "reservado = menos de {0} personas detrás de la celda",
    unavailableMeans: "{0} = sin valor: {1}", interval: "intervalo de {0}: {1}",
    intervalHead: "Intervalo de {0}", range: "{0} a {1}",
    census: "sin intervalo: es un censo, están todas las unidades de la población",
    undeclared: "sin intervalo: no se declaró diseño muestral ni censo",
    without: "sin intervalo: {0}", caseCount: "n = {0}", status: "Estado: {0}.",
    statuses: ["alert": "alerta", "watch": "en observación", "ok": "en orden"], yes: "sí",
    no: "no", points: "p.\u{A0}p.",
    rows: Counted(one: "fila", many: "filas"),
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
    column: "Columna", reason: "Motivo", cells: "Celdas", ofRows: "De las filas",
    complete: "No falta ninguna celda de las columnas leídas.", checks: "Comprobaciones",
    table: "Cuadro", condition: "Condición", failed: "Filas que no cumplen", of: "De filas",
    allowed: "Se admite", outcome: "Resultado", passed: "se cumple", warned: "aviso",
    broken: "no se cumple",
    setAside: "Solo {0} de {1} archivos de {2} se pudieron leer. Apartados: {3}.",
    fileLine: "{0}, línea {1} ({2})", wholeFile: "{0} ({1})",
    rowProblems: [
      "input.cell": "una celda no es lo que se declara",
      "input.constraint": "un valor está fuera de sus límites",
      "input.reference": "un valor no está en el otro cuadro",
      "input.cells": "el registro tiene más o menos celdas que el encabezado",
      "input.nul": "una celda contiene un byte NUL",
      "csv.quote": "hay texto detrás de las comillas que cierran",
      "input.repeat": "las filas y su registro superior no concuerdan",
      "input.duplicate-key": "la clave aparece dos veces",
    ],
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
    sample: "{0}: muestra", weights: "pesos: {0}", equalWeights: "pesos iguales",
    strata: "estratos: {0}", clusters: "conglomerados: {0}",
    population: "tamaño de la población: {0}",
    secondStage: "dentro de ellos {0}", variance: "varianza por {0}",
    interval: "intervalo: {0}", source: "fuente: {0}",
    imputation: "Celdas imputadas",
    imputed: "se rellenaron {0} de {1} celdas sin dato: {2}", imputedWithin: "{0} dentro de {1}",
    imputedIntervals: "Los intervalos toman las celdas imputadas por observadas, así que son "
      + "demasiado estrechos.", constants: "Cifras de comparación",
    factors: "Unidades y factores", name: "Nombre", value: "Valor", kind: "Clase",
    from: "Fuente", remarks: "Observaciones",
    citation: ["and": "y", "chapter": "capítulo", "chapters": "capítulos", "section": "sección"])
}

extension ProvenanceWords {
  fileprivate static let spanish = ProvenanceWords(
    summary: "Cómo se hizo este informe", command: "Orden", pipeline: "Declaración",
    input: "Entrada {0}",
    files: "{0} archivos, sus huellas están en manifest.json",
    replaced: "en lugar del archivo declarado", parameters: "Parámetros",
    setForRun: "fijado en esta corrida", language: "Idioma", data: "Datos", noDigest: "sin huella")
}

extension RegressionWords {
  fileprivate static let spanish = RegressionWords(
    constant: "Constante", effects: "Efectos fijos: {0}", observations: "Observaciones",
    clusters: "Conglomerados", rSquared: "R²", withinRSquared: "R² dentro",
    pseudoRSquared: "Pseudo R²",
    meanOfOutcome: "Media del resultado", errorsBelow: "errores estándar entre paréntesis, {0}",
    intervalsBelow: "intervalos de {0} entre corchetes, {1}",
    clusteredBy: "por conglomerados de {0}", inColumns: "{0} en {1}",
    column: "la columna {0}", columns: "las columnas {0}",
    differentRows: "Las columnas se basan en números distintos de observaciones: no comparan las "
      + "mismas filas.",
    fewClusters: "Con solo {0} conglomerados, los errores suelen quedar demasiado pequeños.",
    notEstimated: "{0}, sin estimar: {1}.", remark: "{0}: {1}.")
}

extension CalendarWords {
  fileprivate static let spanish = CalendarWords(
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ], day: "{0} de {1} de {2}", month: "{0} de {1}")
}

extension PageWords {
  fileprivate static let spanish = PageWords(
    contents: "Contenido", footnotes: "Notas al pie", footnote: "Nota {0}",
    backToText: "Volver al texto", table: "Cuadro")
}
