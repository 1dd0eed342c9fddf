import Tabular

extension Wording {
  /// Portuguese as it is written in Brazil.
  static let portuguese = Wording(
    general: .portuguese, quality: .portuguese, ledger: .portuguese, methods: .portuguese,
    provenance: .portuguese, regression: .portuguese, calendar: .portuguese, page: .portuguese)
}

extension GeneralWords {
  fileprivate static let portuguese = GeneralWords(
    answer: "Resposta", figures: "Figuras", tables: "Tabelas", figure: "Figura {0}",
    table: "Tabela {0}", dataFor: "Dados da {0} ({1})", note: "Nota: {0}",
    notes: "Notas: {0}", firstRows: "Mostram-se as primeiras {0} de {1}; todas estão em",
    synthetic:
      "Dados sintéticos: as linhas são inventadas e não descrevem pessoas nem organizações reais.",
    withheld: "reservado", withheldBelow: "reservado: menos de {0} pessoas",
    withheldMeans: "reservado = menos de {0} pessoas por trás da célula",
    unavailableMeans: "{0} = sem valor: {1}", interval: "intervalo de {0}: {1}",
    intervalHead: "Intervalo de {0}", range: "{0} a {1}",
    census: "sem intervalo: é um censo, todas as unidades da população estão presentes",
    undeclared: "sem intervalo: não se declarou desenho amostral nem censo",
    without: "sem intervalo: {0}", caseCount: "n = {0}", status: "Situação: {0}.",
    statuses: ["alert": "alerta", "watch": "em observação", "ok": "em ordem"], yes: "sim",
    no: "não", points: "p.p.",
    rows: Counted(one: "linha", many: "linhas"),
    counted: [
      "member": Counted(one: "cooperado", many: "cooperados"),
      "person": Counted(one: "pessoa", many: "pessoas"),
      "household": Counted(one: "domicílio", many: "domicílios"),
      "plot": Counted(one: "lote", many: "lotes"),
      "farm": Counted(one: "propriedade", many: "propriedades"),
    ],
    smallNumbers: [
      "nenhum", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez",
      "onze", "doze", "treze", "catorze", "quinze", "dezesseis", "dezessete", "dezoito",
      "dezenove", "vinte",
    ],
    reasons: [
      .blank: "em branco", .notAsked: "não perguntado", .refused: "não quis responder",
      .notKnown: "não se sabe", .notApplicable: "não se aplica", .rejected: "rejeitado",
      .unmatched: "sem par", .undefined: "indefinido", .suppressed: "reservado",
    ])
}

extension QualityWords {
  fileprivate static let portuguese = QualityWords(
    title: "Qualidade dos dados", input: "Entrada", read: "Linhas lidas", kept: "Mantidas",
    rejected: "Rejeitadas", why: "Por que foram rejeitadas", corrections: "Correções",
    mender: "Por", missingCells: "Células sem dado", column: "Coluna", reason: "Motivo",
    cells: "Células", ofRows: "Das linhas", complete: "Não falta nenhuma célula das colunas lidas.",
    checks: "Verificações", table: "Tabela", condition: "Condição",
    failed: "Linhas que não cumprem", of: "De linhas", allowed: "Admite-se",
    outcome: "Resultado", passed: "cumpre-se", warned: "aviso", broken: "não se cumpre",
    setAside: "Só {0} de {1} arquivos de {2} puderam ser lidos. Postos de lado: {3}.",
    fileLine: "{0}, linha {1} ({2})", wholeFile: "{0} ({1})",
    rowProblems: [
      "input.cell": "uma célula não é o que se declara",
      "input.constraint": "um valor está fora dos seus limites",
      "input.reference": "um valor não está na outra tabela",
      "input.cells": "o registro tem mais ou menos células que o cabeçalho",
      "input.nul": "uma célula contém um byte NUL",
      "csv.quote": "há texto depois das aspas que fecham",
      "input.repeat": "as linhas e o seu registro superior não concordam",
      "input.duplicate-key": "a chave aparece duas vezes",
    ],
    fileProblems: [
      "input.empty": "está vazio", "csv.quote": "umas aspas não se fecham",
      "csv.encoding": "seus bytes não são texto na codificação declarada",
      "csv.record-too-long": "um registro é longo demais",
      "input.missing-column": "falta uma coluna declarada",
      "input.duplicate-column": "uma coluna declarada aparece duas vezes",
      "input.missing": "não existe", "input.unreadable": "não pode ser aberto",
      "input.read-failed": "o disco falhou", "input.changed": "mudou enquanto era lido",
      "json.syntax": "não é JSON", "json.duplicate-key": "uma chave aparece duas vezes",
      "input.record": "um registro não é um objeto",
    ],
    remarks: "O que se notou na leitura",
    encodingFound: "a codificação é {0}, como mostram os bytes",
    separatorFound: "o separador é {0}, como diz a primeira linha", tab: "uma tabulação",
    headerRead: "o cabeçalho “{0}” é lido como “{1}”",
    unnamedColumns: "colunas sem cabeçalho, que não são lidas: {0}", manyFiles: "{0} arquivos",
    withoutConsent: "Linhas de {0} sem consentimento, contadas e não lidas: {1}.",
    newest: "O dia mais recente de {0} é {1}.",
    withheldRows:
      "Linhas da tabela {0} com células reservadas por haver pouquíssimas pessoas: {1}.",
    noInputs: "Nenhuma entrada foi lida.")
}

extension LedgerWords {
  fileprivate static let portuguese = LedgerWords(
    title: "O que aconteceu com as linhas",
    explanation: "Em cada passo, entram = passam + rejeitadas + filtradas + sem par + descartadas "
      + "+ agrupadas, e saem = passam + criadas. Omitem-se as colunas sem linhas.",
    table: "Tabela", step: "Passo", rowsIn: "Entram", passed: "Passam", rejected: "Rejeitadas",
    filtered: "Filtradas", unmatched: "Sem par", dropped: "Descartadas", folded: "Agrupadas",
    made: "Criadas", rowsOut: "Saem", because: "Motivo", withoutConsent: "sem consentimento",
    undefined: "condição sem valor em {0} linhas")
}

extension MethodWords {
  fileprivate static let portuguese = MethodWords(
    title: "Métodos", sampling: "Amostragem", estimators: "Estimativas",
    census:
      "{0}: censo, todas as unidades da população estão presentes; sem intervalo amostral.",
    undeclared: "{0}: não se declarou desenho amostral nem censo; não se dá intervalo.",
    sample: "{0}: amostra", weights: "pesos: {0}", equalWeights: "pesos iguais",
    strata: "estratos: {0}", clusters: "conglomerados: {0}",
    population: "tamanho da população: {0}", secondStage: "dentro deles {0}",
    variance: "variância por {0}", interval: "intervalo: {0}", source: "fonte: {0}",
    imputation: "Células imputadas",
    imputed: "{0} de {1} células sem dado foram preenchidas: {2}",
    imputedWithin: "{0} dentro de {1}",
    imputedIntervals: "Os intervalos tomam as células imputadas por observadas, de modo que são "
      + "estreitos demais.", constants: "Números de comparação", factors: "Unidades e fatores",
    name: "Nome", value: "Valor", kind: "Tipo", from: "Fonte", remarks: "Observações",
    citation: ["and": "e", "chapter": "capítulo", "chapters": "capítulos", "section": "seção"])
}

extension ProvenanceWords {
  fileprivate static let portuguese = ProvenanceWords(
    summary: "Como este relatório foi feito", command: "Comando", pipeline: "Declaração",
    input: "Entrada {0}",
    files: "{0} arquivos, cujas impressões digitais estão em manifest.json",
    replaced: "no lugar do arquivo declarado", parameters: "Parâmetros",
    setForRun: "definido nesta execução", language: "Idioma", data: "Dados",
    noDigest: "sem impressão digital")
}

extension RegressionWords {
  fileprivate static let portuguese = RegressionWords(
    constant: "Constante", effects: "Efeitos fixos: {0}", observations: "Observações",
    clusters: "Conglomerados", rSquared: "R²", withinRSquared: "R² dentro",
    pseudoRSquared: "Pseudo R²", meanOfOutcome: "Média do resultado",
    errorsBelow: "erros padrão entre parênteses, {0}",
    intervalsBelow: "intervalos de {0} entre colchetes, {1}",
    clusteredBy: "por conglomerados de {0}", inColumns: "{0} ({1})",
    column: "coluna {0}", columns: "colunas {0}",
    differentRows: "As colunas baseiam-se em números diferentes de observações: não comparam as "
      + "mesmas linhas.",
    fewClusters: "Com apenas {0} conglomerados, os erros costumam ficar pequenos demais.",
    notEstimated: "{0}, sem estimar: {1}.", remark: "{0}: {1}.")
}

extension CalendarWords {
  fileprivate static let portuguese = CalendarWords(
    months: [
      "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
      "outubro", "novembro", "dezembro",
    ], day: "{0} de {1} de {2}", month: "{0} de {1}")
}

extension PageWords {
  fileprivate static let portuguese = PageWords(
    contents: "Conteúdo", footnotes: "Notas de rodapé", footnote: "Nota {0}",
    backToText: "Voltar ao texto", table: "Tabela")
}
