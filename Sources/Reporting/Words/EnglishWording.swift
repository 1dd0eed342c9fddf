import Tabular

extension Wording {
  /// English.
  static let english = Wording(
    general: .english, quality: .english, ledger: .english, methods: .english,
    provenance: .english, regression: .english, calendar: .english, page: .english)
}

extension GeneralWords {
  fileprivate static let english = GeneralWords(
    answer: "Answer", figures: "Figures", tables: "Tables", figure: "Figure {0}",
    table: "Table {0}", dataFor: "Data for {0} ({1})", note: "Note: {0}",
    notes: "Notes: {0}", firstRows: "Shown are the first {0} of {1}; all of them are in",
    synthetic: "Synthetic data: the rows are made up and describe no real person or organisation.",
    withheld: "withheld", withheldBelow: "withheld: fewer than {0} persons",
    withheldMeans: "withheld = fewer than {0} persons stand behind the cell",
    unavailableMeans: "{0} = no value: {1}", interval: "{0} interval {1}",
    intervalHead: "{0} interval", range: "{0} to {1}",
    census: "no interval: a census, every unit of the population is there",
    undeclared: "no interval: neither a sampling design nor a census was declared",
    without: "no interval: {0}", caseCount: "n = {0}", status: "Status: {0}.",
    statuses: ["alert": "alert", "watch": "watch", "ok": "ok"], yes: "yes", no: "no",
    points: "pp",
    rows: Counted(one: "row", many: "rows"),
    counted: [
      "member": Counted(one: "member", many: "members"),
      "person": Counted(one: "person", many: "persons"),
      "household": Counted(one: "household", many: "households"),
      "plot": Counted(one: "plot", many: "plots"), "farm": Counted(one: "farm", many: "farms"),
    ],
    smallNumbers: [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty",
    ],
    reasons: Dictionary(uniqueKeysWithValues: MissingReason.allCases.map { ($0, $0.text) }))
}

extension QualityWords {
  fileprivate static let english = QualityWords(
    title: "Data quality", input: "Input", read: "Rows read", kept: "Kept", rejected: "Rejected",
    why: "Why rejected", corrections: "Corrections", mender: "By", missingCells: "Missing cells",
    column: "Column", reason: "Reason",
    cells: "Cells", ofRows: "Of rows", complete: "No cell of the columns read is missing.",
    checks: "Checks",
    table: "Table", condition: "Condition", failed: "Rows failing", of: "Of rows",
    allowed: "Allowed", outcome: "Outcome", passed: "holds", warned: "warning", broken: "broken",
    setAside: "Only {0} of {1} files of {2} could be read. Set aside: {3}.",
    fileLine: "{0}, line {1} ({2})", wholeFile: "{0} ({1})",
    rowProblems: [
      "input.cell": "a cell is not what is declared",
      "input.constraint": "a value is outside its limits",
      "input.reference": "a value is not in the other table",
      "input.cells": "the record has more or fewer cells than the header",
      "input.nul": "a cell holds a NUL byte",
      "csv.quote": "text follows a closing quote",
      "input.repeat": "rows and their parent do not fit each other",
      "input.duplicate-key": "the key stands twice",
    ],
    fileProblems: [
      "input.empty": "it is empty", "csv.quote": "a quote is never closed",
      "csv.encoding": "its bytes are not text in the declared encoding",
      "csv.record-too-long": "a record is too long",
      "input.missing-column": "a declared column is missing",
      "input.duplicate-column": "a declared column stands twice",
      "input.missing": "it is not there", "input.unreadable": "it may not be read",
      "input.read-failed": "the disk failed", "input.changed": "it changed while it was read",
      "json.syntax": "it is not JSON", "json.duplicate-key": "a key stands twice",
      "input.record": "a record is no object",
    ],
    remarks: "Noticed while reading",
    encodingFound: "the encoding is {0}, as the bytes tell",
    separatorFound: "the separator is {0}, as the first line says", tab: "a tab",
    headerRead: "the header ‘{0}’ is read as ‘{1}’",
    unnamedColumns: "columns without a header, which are not read: {0}", manyFiles: "{0} files",
    withoutConsent: "Rows of {0} without consent, counted and read no further: {1}.",
    newest: "The newest day of {0} is {1}.",
    withheldRows: "Rows of table {0} with cells withheld for too few persons: {1}.",
    noInputs: "No input was read.")
}

extension LedgerWords {
  fileprivate static let english = LedgerWords(
    title: "What became of the rows",
    explanation: "In each step, rows in = passed + rejected + filtered + unmatched + dropped + "
      + "folded, and rows out = passed + made. Columns without any row are left out.",
    table: "Table", step: "Step", rowsIn: "In", passed: "Passed", rejected: "Rejected",
    filtered: "Filtered", unmatched: "Unmatched", dropped: "Dropped", folded: "Folded",
    made: "Made", rowsOut: "Out", because: "Because",
    withoutConsent: "without consent",
    undefined: "condition without a value in {0} rows")
}

extension MethodWords {
  fileprivate static let english = MethodWords(
    title: "Methods", sampling: "Sampling", estimators: "Estimates",
    census: "{0}: a census, every unit of the population is there; no sampling interval.",
    undeclared: "{0}: neither a sampling design nor a census was declared; no interval is given.",
    sample: "{0}: a sample", weights: "weights: {0}", equalWeights: "equal weights",
    strata: "strata: {0}", clusters: "clusters: {0}", population: "population size: {0}",
    secondStage: "within these {0}",
    variance: "variance by {0}", interval: "interval: {0}", source: "source: {0}",
    imputation: "Imputed cells",
    imputed: "{0} of {1} missing cells were filled: {2}", imputedWithin: "{0} within {1}",
    imputedIntervals: "Intervals take filled cells for observed ones, so they are too narrow.",
    constants: "Figures compared with", factors: "Units and factors", name: "Name",
    value: "Value", kind: "Kind", from: "Source", remarks: "Remarks",
    citation: [:])
}

extension ProvenanceWords {
  fileprivate static let english = ProvenanceWords(
    summary: "How this report was made", command: "Command", pipeline: "Pipeline",
    input: "Input {0}", files: "{0} files, their hashes are in manifest.json",
    replaced: "put in place of the declared file", parameters: "Parameters",
    setForRun: "set for this run", language: "Language", data: "Data", noDigest: "no hash")
}

extension RegressionWords {
  fileprivate static let english = RegressionWords(
    constant: "Constant", effects: "{0} fixed effects", observations: "Observations",
    clusters: "Clusters", rSquared: "R²", withinRSquared: "Within R²",
    pseudoRSquared: "Pseudo R²",
    meanOfOutcome: "Mean of outcome", errorsBelow: "standard errors in parentheses, {0}",
    intervalsBelow: "{0} intervals in brackets, {1}", clusteredBy: "clustered by {0}",
    inColumns: "{0} in {1}",
    column: "column {0}", columns: "columns {0}",
    differentRows: "The columns rest on different numbers of observations, so that they do not "
      + "compare the same rows.",
    fewClusters: "With only {0} clusters, errors by cluster tend to be too small.",
    notEstimated: "{0} not estimated: {1}.", remark: "{0}: {1}.")
}

extension CalendarWords {
  fileprivate static let english = CalendarWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ], day: "{0} {1} {2}", month: "{0} {1}")
}

extension PageWords {
  fileprivate static let english = PageWords(
    contents: "Contents", footnotes: "Footnotes", footnote: "Footnote {0}",
    backToText: "Back to the text", table: "Table")
}
