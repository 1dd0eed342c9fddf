extension FunctionManual {
  /// The manuals of all functions: of rows, of groups, of neighbouring rows.
  public static let all: [FunctionManual] =
    RowFunctions.all.map(\.manual) + AggregateFunctions.all.map(\.manual)
    + WindowFunctions.all.map(\.manual)
}
