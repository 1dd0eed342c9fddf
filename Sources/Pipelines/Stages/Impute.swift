public import Tabular

/// Fills missing cells from other rows, and says in a column beside them which those are.
public struct Impute: Stage {
  let methods: [(column: Written, method: Written)]
  let keys: [Written]
  let order: [Written]

  /// Its name, keys and example.
  public static let manual = Manual(
    "impute", "Fills missing cells from other rows, each flagged in a column of its own",
    parameters: [
      Parameter(
        "impute", .structure, required: true,
        "columns, each with mean, median, mode (the most frequent value) or carry forward (the "
          + "last value before it). Rows count alike; what does not apply stays missing; "
          + "x_imputed says where x was filled"),
      Parameter("by", .columns, "the columns within whose groups values are taken"),
      Parameter("order", .columns, "the columns that order each group; needed by carry forward"),
    ],
    example: #"{ "impute": { "hectares": "median" }, "by": ["coop_id"] }"#)

  /// Reads the columns with their methods.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    methods = arguments.namedTexts("impute", reporting: &diagnostics)
      .map { (column: $0.name, method: $0.text) }
    keys = arguments.texts("by", reporting: &diagnostics)
    order = arguments.texts("order", reporting: &diagnostics)
  }

  /// Lowers to `impute`; each column is followed by its flags.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let fields = scope.fields(methods.map(\.column), of: input, reporting: &diagnostics)
    let others = scope.fields(keys + orderNames, of: input, reporting: &diagnostics)
    guard fields.count == methods.count, others.count == keys.count + order.count
    else { return nil }
    let imputations = zip(methods, fields).compactMap { written, field in
      imputation(written, of: field, over: input.schema, reporting: &diagnostics)
    }
    guard imputations.count == methods.count else { return nil }
    var schema = input.schema
    for (imputation, field) in zip(imputations, fields) {
      var flag = Field(imputation.flag, .flag, origin: "where \(field.name) was imputed")
      flag.privacy = field.privacy
      var filled = field
      filled.origin += (field.origin.isEmpty ? "" : "; ") + "imputed: \(imputation.method.rawValue)"
      schema = schema.setting(filled).setting(flag)
    }
    let imputing = Relation.Imputing(
      imputations, by: keys.map(\.text), order: order.map(\.text))
    return Relation(.impute(input, imputing), schema: schema, step: scope.step)
  }

  /// The columns of the order without their signs.
  private var orderNames: [Written] {
    order.map { $0.text.hasPrefix("-") ? Written(String($0.text.dropFirst()), at: $0.place) : $0 }
  }

  private func imputation(
    _ written: (column: Written, method: Written), of field: Field, over schema: Schema,
    reporting diagnostics: inout Diagnostics
  ) -> Relation.Imputation? {
    guard let method = ImputationMethod(rawValue: written.method.text) else {
      let methods = ImputationMethod.allCases.map(\.rawValue)
      diagnostics.error(
        .wrongValue,
        "'\(field.name)' must be imputed by \(methods.joined(separator: ", ")), not by "
          + "'\(written.method.text)'", at: written.method.place,
        hint: NearestName.hint(for: written.method.text, among: methods))
      return nil
    }
    let imputation = Relation.Imputation(field.name, method: method)
    if schema[imputation.flag] != nil {
      diagnostics.report(.columnTaken(Written(imputation.flag, at: written.column.place)))
    } else if let why = whyNot(field, method, schema) {
      diagnostics.error(
        .wrongValue, "'\(field.name)' must not be imputed by \(method.rawValue), because \(why)",
        at: written.method.place)
    } else {
      return imputation
    }
    return nil
  }

  /// Why a column cannot be filled by a method.
  private func whyNot(_ field: Field, _ method: ImputationMethod, _ schema: Schema) -> String? {
    if field.privacy == .person || schema.key.contains(field.name) {
      return "it tells rows apart"
    }
    if schema.sampling.design?.columns.contains(field.name) == true {
      return "rows were drawn by it"
    }
    if method.isArithmetic, field.kind != .number { return "it is a \(field.kind.text)" }
    return method == .carryForward && order.isEmpty ? "'order' does not say what is before" : nil
  }
}
