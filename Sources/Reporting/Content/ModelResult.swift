public import Tabular

/// A fitted model with its variants, as a regression table shows them.
public struct ModelResult: Sendable, Equatable {
  /// What a regression table needs of one variant beside its two tables.
  public struct Variant: Sendable, Equatable {
    /// The text of the column `model` in both tables.
    public var model: String
    /// The label of the absorbed effects, in the order of the formula.
    public var effects: [String]

    /// A variant of a model.
    public init(model: String, effects: [String] = []) {
      self.model = model
      self.effects = effects
    }
  }

  /// The name in the pipeline.
  public var name: String
  /// The outcome for people, with its unit.
  public var outcome: String
  /// The variants, the model itself first.
  public var variants: [Variant]
  /// The coefficients of all variants, columns as in `m.all`:
  /// `model term estimate std_error statistic df p_value low high unit`.
  public var terms: PublishedTable
  /// One row per variant, columns as in `m.fit`:
  /// `model method rows rows_dropped df r2 r2_within sigma clusters errors correction reason`.
  public var fit: PublishedTable
  /// Labels of terms for people, by the text of the column `term`; others show the term itself.
  public var termLabels: [String: String]

  /// A model with its variants and tables.
  public init(
    name: String, outcome: String, variants: [Variant], terms: PublishedTable,
    fit: PublishedTable, termLabels: [String: String] = [:]
  ) {
    self.name = name
    self.outcome = outcome
    self.variants = variants
    self.terms = terms
    self.fit = fit
    self.termLabels = termLabels
  }
}
