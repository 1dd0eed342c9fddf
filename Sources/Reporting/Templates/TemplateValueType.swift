import Tabular

/// What is known of a value before there are data.
struct TemplateValueType: Equatable {
  /// What kind of value it is.
  let kind: Kind
  /// What a number counts.
  var measure = Measure.none
  /// The words that a status can have; empty when it is no status.
  var statuses: [String] = []
}
