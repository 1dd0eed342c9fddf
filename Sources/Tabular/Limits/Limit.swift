/// Something of which Acopio takes only so much, so that no file can use up the memory or the stack.
///
/// All limits stand here; `acopio help limits` lists them, and their messages name them.
public struct Limit: Sendable, Equatable {
  /// Who can move a limit.
  public enum Mover: Sendable, Equatable {
    /// Nobody: what is beyond it would not be safe.
    case nobody
    /// `--limit NAME=...`.
    case option
    /// An option of its own.
    case ownOption(String)
  }

  /// The word for it in `--limit`, and on the page that lists limits.
  public let name: String
  /// What counts, as in "columns of a file".
  public let subject: String
  /// The most that is taken unless an option says otherwise; the greatest number where only the
  /// machine sets an end.
  public let standard: Int
  /// Whether bytes are counted.
  public let isSize: Bool
  /// Who can move it.
  public let mover: Mover
  /// The codes of the messages about it.
  public let codes: [Diagnostic.Code]

  private init(
    _ name: String, _ subject: String, size: Int, by mover: Mover = .option,
    _ codes: Diagnostic.Code...
  ) {
    self.init(name, subject, size, isSize: true, mover, codes)
  }

  private init(
    _ name: String, _ subject: String, count: Int, by mover: Mover = .option,
    _ codes: Diagnostic.Code...
  ) {
    self.init(name, subject, count, isSize: false, mover, codes)
  }

  private init(
    _ name: String, _ subject: String, _ standard: Int, isSize: Bool, _ mover: Mover,
    _ codes: [Diagnostic.Code]
  ) {
    self.name = name
    self.subject = subject
    self.standard = standard
    self.isSize = isSize
    self.mover = mover
    self.codes = codes
  }
}

extension Limit {
  /// As many columns as the widest spreadsheets have.
  public static let columns = Limit(
    "columns", "columns of a file", count: 16_384, .tooManyColumns)
  /// A cell of a CSV file or a text of a JSON file.
  public static let field = Limit(
    "field", "one cell of a file, or one text of JSON", size: 1 << 20, .fieldTooLarge)
  /// A longer record is a quote that was never closed, or no CSV.
  public static let record = Limit(
    "record", "one record of a CSV file", size: 16 << 20, .csvRecordTooLong)
  /// A JSON file is held in memory, where its tree takes several times its size.
  public static let json = Limit(
    "json", "a JSON file; CSV files may have any size", size: 512 << 20, .inputTooLarge)
  /// A file in another encoding than UTF-8 is held in memory.
  public static let decoded = Limit(
    "decoded", "a CSV file in another encoding than UTF-8", size: 2 << 30, .inputTooLarge)
  /// A pipeline, a file it uses, or a report template.
  public static let pipeline = Limit(
    "pipeline", "a pipeline, a file it uses, or its report template", size: 4 << 20,
    .pipelineTooLarge)
  /// The files under `use`.
  public static let use = Limit(
    "use", "files that a pipeline names under 'use'", count: 64, .pipelineTooManyFiles)
  /// What one step or one input may take.
  public static let memory = Limit(
    "memory", "what one step or one input takes", size: .max, by: .ownOption("--memory"), .memory)
  /// Texts, groups and pairs are numbered in 32 bits.
  public static let rows = Limit(
    "rows", "rows of a table", count: Int(Int32.max), by: .nobody, .memory)
  /// So that neither reading nor freeing the tree can exhaust the stack.
  public static let depth = Limit(
    "depth", "objects and lists of JSON inside each other", count: 128, by: .nobody,
    .jsonTooDeep, .pipelineTooDeep)
  /// The deepest nesting of brackets and signs.
  public static let formula = Limit(
    "formula", "brackets and signs of a formula inside each other", count: 64, by: .nobody,
    .formulaTooDeep)
  /// The depth of a formula's tree: a row of operators makes it deep, too.
  public static let operators = Limit(
    "operators", "operators of a formula in a row", count: 256, by: .nobody, .formulaTooDeep)
  /// Tags, and the parentheses of a condition.
  public static let template = Limit(
    "template", "tags of a report template inside each other", count: 32, by: .nobody,
    .templateTooDeep)

  /// All limits, in the order of their page.
  public static let all = [
    columns, field, record, json, decoded, pipeline, use, memory, rows, depth, formula, operators,
    template,
  ]
}

extension Limit {
  /// The spelling that moves it; nil where nothing does.
  public var flag: String? {
    switch mover {
    case .nobody: nil
    case .option: "--limit \(name)=\(isSize ? "SIZE" : "N")"
    case .ownOption(let option): "\(option) SIZE"
    }
  }

  /// A number of what is counted, for people: `16,384`, `512 MiB`.
  public func text(of count: Int) -> String {
    isSize ? ByteCount(count).text : Self.grouped(count)
  }

  private static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.indices.map { index in
      let isMark = index > 0 && (digits.count - index) % 3 == 0
      return (isMark ? "," : "") + String(digits[index])
    }.joined()
  }
}
