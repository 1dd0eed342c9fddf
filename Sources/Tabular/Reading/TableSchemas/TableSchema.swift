/// A Table Schema of the Frictionless standard: a JSON file that says what the columns of a table
/// hold, and that may serve several programs.
///
/// `name title type format constraints missingValues decimalChar groupChar bareNumber trueValues
/// falseValues` of fields are known, and `primaryKey uniqueKeys foreignKeys missingValues` of
/// the schema. What has no counterpart is an error, unless the column is declared otherwise;
/// what only describes (`description`, `example`, properties of one's own) is left aside.
struct TableSchema {
  private let keys: SchemaNode
  /// The fields that are not declared otherwise.
  private let fields: [SchemaNode]

  /// Opens a schema; nil, reported, where it has no list of fields.
  ///
  /// - Parameter others: the names and headers of columns that are declared in place of its own.
  init?(
    _ document: JSONDocument, without others: Set<String>, reporting diagnostics: inout Diagnostics
  ) {
    keys = SchemaNode(document.root, in: document)
    guard let fields = document.root["fields"]?.elements else {
      diagnostics.error(
        .tableSchema, "a Table Schema must have a list of 'fields'",
        at: document.place(of: document.root))
      return nil
    }
    self.fields = fields.map { SchemaNode($0, in: document) }
      .filter { field in field.node["name"]?.text.map { !others.contains($0) } ?? true }
  }

  /// The columns in the order of the schema; everything that cannot be mapped is reported.
  func columns(
    _ defaults: ColumnDefaults, reporting diagnostics: inout Diagnostics
  ) -> [ColumnDeclaration] {
    var defaults = defaults
    var columns: [ColumnDeclaration] = []
    do throws(Diagnostic) {
      defaults.missing = try keys.missing(defaults.missing)
    } catch {
      diagnostics.report(error)
    }
    for field in fields {
      do throws(Diagnostic) {
        columns.append(try TableSchemaField(field).column(defaults))
      } catch {
        diagnostics.report(error)
      }
    }
    do throws(Diagnostic) {
      try addKeys(to: &columns)
    } catch {
      diagnostics.report(error)
    }
    return columns
  }

  /// The columns of `primaryKey`.
  func primaryKey(reporting diagnostics: inout Diagnostics) -> [String] {
    do throws(Diagnostic) {
      return try keys.names("primaryKey")
    } catch {
      diagnostics.report(error)
      return []
    }
  }

  /// Lets `uniqueKeys` of one column each and `foreignKeys` be constraints of their columns.
  private func addKeys(to columns: inout [ColumnDeclaration]) throws(Diagnostic) {
    for key in try keys.list("uniqueKeys") {
      guard let names = key.elements?.compactMap(\.text), names.count == 1 else {
        throw keys.unmapped("a unique key", "one column", at: key)
      }
      add(.unique, to: names[0], of: &columns)
    }
    for key in try keys.list("foreignKeys") {
      let foreign = SchemaNode(key, in: keys.document)
      let reference = SchemaNode(key["reference"] ?? key, in: keys.document)
      let (own, other) = (try foreign.names("fields"), try reference.names("fields"))
      guard own.count == 1, other.count == 1, let input = reference.node["resource"]?.text,
        !input.isEmpty,
        let column = ColumnReference("\(input).\(other[0])", at: keys.document.place(of: key))
      else { throw keys.unmapped("a foreign key", "one column of another input", at: key) }
      add(.refers(column), to: own[0], of: &columns)
    }
  }

  private func add(
    _ constraint: ColumnConstraint, to name: String, of columns: inout [ColumnDeclaration]
  ) {
    // A column that is declared otherwise has all its constraints there.
    guard let index = columns.firstIndex(where: { $0.name == name }) else { return }
    if !columns[index].constraints.contains(constraint) {
      columns[index].constraints.append(constraint)
    }
  }
}
