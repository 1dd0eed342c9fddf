import Charting
import Tabular

/// All words that reports say by themselves, in one language; never written to CSV.
struct Wording: Sendable {
  let general: GeneralWords
  let quality: QualityWords
  let ledger: LedgerWords
  let methods: MethodWords
  let provenance: ProvenanceWords
  let regression: RegressionWords
  let calendar: CalendarWords
  let page: PageWords

  /// The words of a language.
  static func of(_ language: Language) -> Wording {
    switch language {
    case .english: english
    case .spanish: spanish
    case .french: french
    case .portuguese: portuguese
    }
  }
}

/// Words of tables, figures and findings.
struct GeneralWords: Sendable {
  let answer: String
  let figures: String
  let tables: String
  let figure: Phrase
  let table: Phrase
  let dataFor: Phrase
  let note: Phrase
  let notes: Phrase
  let firstRows: Phrase
  let synthetic: String
  let withheld: String
  let withheldBelow: Phrase
  let withheldMeans: Phrase
  let unavailableMeans: Phrase
  let interval: Phrase
  let intervalHead: Phrase
  let range: Phrase
  let census: String
  let undeclared: String
  let without: Phrase
  let caseCount: Phrase
  let status: Phrase
  let statuses: [String: String]
  let yes: String
  let no: String
  let points: String
  /// What tables hold.
  let rows: Counted
  /// Units that count, by their symbols: for one, and for any other number.
  let counted: [String: Counted]
  let smallNumbers: [String]
  let reasons: [MissingReason: String]
}

/// What is counted, in running text.
struct Counted: Sendable {
  let one: String
  let many: String

  /// The word that goes with a number.
  func word(for number: Double) -> String { number == 1 ? one : many }
}

/// Words of the section on the quality of the data.
struct QualityWords: Sendable {
  let title: String
  let input: String
  let read: String
  let kept: String
  let rejected: String
  let why: String
  let corrections: String
  let mender: String
  let missingCells: String
  let column: String
  let reason: String
  let cells: String
  let ofRows: String
  let complete: String
  let checks: String
  let table: String
  let condition: String
  let failed: String
  let of: String
  let allowed: String
  let outcome: String
  let passed: String
  let warned: String
  let broken: String
  let setAside: Phrase
  let fileLine: Phrase
  let wholeFile: Phrase
  /// What keeps a row from being kept, by the name of its code.
  let rowProblems: [String: String]
  /// What keeps a file from being read, by the name of its code.
  let fileProblems: [String: String]
  let remarks: String
  let encodingFound: Phrase
  let separatorFound: Phrase
  let tab: String
  let headerRead: Phrase
  let unnamedColumns: Phrase
  let manyFiles: Phrase
  let withoutConsent: Phrase
  let newest: Phrase
  let withheldRows: Phrase
  let noInputs: String
}

/// Words of the row ledger.
struct LedgerWords: Sendable {
  let title: String
  let explanation: String
  let table: String
  let step: String
  let rowsIn: String
  let passed: String
  let rejected: String
  let filtered: String
  let unmatched: String
  let dropped: String
  let folded: String
  let made: String
  let rowsOut: String
  let because: String
  let withoutConsent: String
  let undefined: Phrase
}

/// Words of the section on methods.
struct MethodWords: Sendable {
  let title: String
  let sampling: String
  let estimators: String
  let census: Phrase
  let undeclared: Phrase
  let sample: Phrase
  let weights: Phrase
  let equalWeights: String
  let strata: Phrase
  let clusters: Phrase
  let population: Phrase
  let secondStage: Phrase
  let variance: Phrase
  let interval: Phrase
  let source: Phrase
  let imputation: String
  let imputed: Phrase
  let imputedWithin: Phrase
  let imputedIntervals: String
  let constants: String
  let factors: String
  let name: String
  let value: String
  let kind: String
  let from: String
  let remarks: String
  /// English words of citations in this language.
  let citation: [String: String]
}

/// Words of the section on what made the report.
struct ProvenanceWords: Sendable {
  let summary: String
  let command: String
  let pipeline: String
  let input: Phrase
  let files: Phrase
  let replaced: String
  let parameters: String
  let setForRun: String
  let language: String
  let data: String
  let noDigest: String
}

/// Words of regression tables.
struct RegressionWords: Sendable {
  let constant: String
  let effects: Phrase
  let observations: String
  let clusters: String
  let rSquared: String
  let withinRSquared: String
  let pseudoRSquared: String
  let meanOfOutcome: String
  let errorsBelow: Phrase
  let intervalsBelow: Phrase
  /// Errors that are clustered by a column.
  let clusteredBy: Phrase
  let inColumns: Phrase
  let column: Phrase
  let columns: Phrase
  let differentRows: String
  let fewClusters: Phrase
  let notEstimated: Phrase
  let remark: Phrase
}

/// Words of dates.
struct CalendarWords: Sendable {
  let months: [String]
  let day: Phrase
  let month: Phrase
}
