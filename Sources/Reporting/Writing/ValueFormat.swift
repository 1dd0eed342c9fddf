/// How one value is written, from its filters.
struct ValueFormat: Sendable, Equatable {
  /// The form; nil leaves it to the value.
  var form: ValueFilter.Form?
  /// Digits behind the point; nil leaves them to the value.
  var decimals: Int?
  /// Whether numbers above zero carry a plus.
  var isSigned = false

  /// A format without filters.
  init(form: ValueFilter.Form? = nil, decimals: Int? = nil) {
    self.form = form
    self.decimals = decimals
  }

  /// The format that filters ask for.
  init(_ filters: [ValueFilter]) {
    for filter in filters {
      switch filter.form {
      case .signed: isSigned = true
      case .unit where form == .number: break
      default:
        form = filter.form
        decimals = filter.decimals
      }
    }
  }
}
