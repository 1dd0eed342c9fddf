import Charting
public import Tabular

/// Says in a language why a row was left out.
///
/// The words of the list that goes back to those who keep the data; English is what reading says.
public struct ReasonWords: Sendable {
  private let isSpanish: Bool

  /// The words of a language, such as `es-PE`; English where there are no others.
  public init(language: String) {
    isSpanish = LocaleRecord(code: language)?.language == .spanish
  }

  /// What is wrong, for people.
  ///
  /// - Parameter column: the declared column that is meant, nil for the row as a whole.
  public func sentence(
    _ problem: RejectedRow.Problem, of column: ColumnDeclaration?
  ) -> String {
    guard isSpanish else { return problem.reason }
    guard let column else { return Self.record(problem) }
    let must = problem.constraint.map(Self.words) ?? Self.words(column.type)
    let isPerson = column.privacy == .person && problem.code == .inputReference
    guard column.privacy != .hidden, !isPerson, !problem.isUndecided else {
      return "'\(column.name)' debe ser \(must)"
    }
    let found = problem.cell.isEmpty ? "falta" : "dice '\(problem.cell)'"
    return "'\(column.name)' debe ser \(must), y \(found)"
  }

  private static func record(_ problem: RejectedRow.Problem) -> String {
    if problem.isUndecided { return problem.reason }
    if let mismatch = problem.repeatMismatch { return words(mismatch) }
    return switch problem.code {
    case .inputCells: "el registro debe tener tantas celdas como el encabezado"
    case .inputNUL: "el registro debe ser texto, y contiene un byte NUL"
    case .csvQuote: "detrás de las comillas que cierran debe haber un separador"
    default: problem.reason
    }
  }

  private static func words(_ mismatch: RepeatMismatch) -> String {
    switch mismatch {
    case .orphan(let header, let name):
      "el registro debe nombrar en '\(header)' un registro superior que exista, y "
        + (name.map { "dice '\($0)'" } ?? "falta")
    case .siblings(let count):
      "el registro superior debe tener las filas que dice en '\(count.header)': "
        + "\(count.stated ?? 0), y tiene \(count.found)"
    case .childless(let count):
      "el registro debe tener las filas que dice en '\(count.header)': "
        + "\(count.stated ?? 0), y no tiene ninguna"
    }
  }

  private static func words(_ type: ColumnType) -> String {
    switch type {
    case .integer: "un número entero"
    case .number, .quantity: "un número"
    case .flag: "verdadero o falso ('true' o 'false')"
    case .date(let pattern): "una fecha '\(pattern.text)'"
    case .datetime(let pattern): "una fecha con hora '\(pattern.text)' de los años 1932 a 2067"
    case .month(let pattern): "un mes '\(pattern.text)'"
    case .season: "una campaña como 2024 o 2024/25"
    case .scale: "una respuesta de su escala"
    default: "lo que declara su tipo"
    }
  }

  private static func words(_ constraint: ColumnConstraint) -> String {
    switch constraint {
    case .required: "un dato presente"
    case .unique: "único"
    case .atLeast(let bound): (bound.isIncluded ? "al menos " : "mayor que ") + bound.plainText
    case .atMost(let bound): (bound.isIncluded ? "a lo sumo " : "menor que ") + bound.plainText
    case .oneOf(let words): "uno de " + words.map { "'\($0)'" }.joined(separator: ", ")
    case .matches(let pattern): "un texto que cumpla '\(pattern)'"
    case .refers(let reference): "un valor de '\(reference.text)'"
    }
  }
}
