/// The rows of all files of an input as columns of numbers and texts, before declared columns are
/// made of them.
struct PhysicalRows {
  /// The columns, in the order of the physical columns.
  var columns: [Column]
  /// Where the rows stand.
  var origins: RowOrigins
  /// The rows that could not be read.
  var problems: RowProblems
  /// How many records there are.
  var rowsRead: Int
  /// How many of them were withheld.
  var rowsWithheld = 0
  /// The records that nobody may see, because it cannot be read whether they may be read.
  var undecided: Set<RecordLocation> = []
  /// What was read.
  var files: [ReadInput.SourceFile]
  /// The files that were left out.
  var failed: [FailedFile] = []
  /// The corrections that were put into them.
  var corrections: [AppliedCorrections] = []
  /// The file that those corrections stand in.
  var correctionFile: ReadInput.SourceFile?
}

/// Which physical columns an input is read from, and which of them each declared column uses.
struct ColumnSelection {
  /// The declared columns that are wanted.
  let declared: [ColumnDeclaration]
  /// The columns of a file, each once.
  let physical: [PhysicalColumn]
  /// For each declared column the positions of its physical columns.
  let uses: [[Int]]
  /// The position of the physical column that names versions of the form, which may be declared or
  /// not; nil where there is none.
  let version: Int?

  /// The columns of an input that are wanted, and those of its key.
  init(_ input: InputDeclaration, wanted: Set<String>?) {
    let declared = input.columns.filter { column in
      wanted.map { $0.contains(column.name) || input.key.contains(column.name) } ?? true
    }
    var physical: [PhysicalColumn] = []
    self.declared = declared
    uses = declared.map { column in
      PhysicalColumn.of(column).map { needed in
        if let index = physical.firstIndex(of: needed) { return index }
        physical.append(needed)
        return physical.count - 1
      }
    }
    if let header = input.versionHeader, !physical.contains(where: { $0.header == header }) {
      physical += PhysicalColumn.of(ColumnDeclaration(header, .text))
    }
    version = physical.firstIndex { $0.header == input.versionHeader && !$0.isNumber }
    self.physical = physical
  }
}
