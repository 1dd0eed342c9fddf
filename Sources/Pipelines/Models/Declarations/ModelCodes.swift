public import Tabular

extension Diagnostic.Code {
  /// The text of a model does not have the shape of one.
  public static let modelFormula = Diagnostic.Code(
    "model.formula", .declaration,
    """
    A model is written `response ~ terms | effects`: terms are added with `+`, `a:b` is a product,
    `a * b` stands for `a + b + a:b`, `- 1` leaves out the constant, and columns after `|` are
    absorbed. A difference or product that is meant as arithmetic stands in parentheses.
    """)

  /// A column cannot take the part that a model gives it.
  public static let modelKind = Diagnostic.Code(
    "model.kind", .declaration,
    """
    The response of a model must be a number or a condition; a factor may also be a text, which
    enters as one term for each of its levels but the first. Weights are numbers, and clusters and
    effects are columns.
    """)

  /// A private text would name the terms of a model.
  public static let modelPrivate = Diagnostic.Code(
    "model.private-factor", .privacy,
    """
    A text enters a model as one term for each of its values, and terms are published. A column that
    is private, or the key of a person, can therefore not be a factor. It may be an absorbed effect
    (after `|`) or a cluster, which are never shown.
    """)

  /// A weight is below zero.
  public static let negativeWeight = Diagnostic.Code(
    "data.negative-weight", .content,
    """
    Weights say how many units of the population a row stands for, or how precise it is, so they
    cannot be below zero. Rows of weight 0 are left out and counted.
    """)

  /// A frequency is not a whole number, or there are too many.
  public static let frequency = Diagnostic.Code(
    "data.frequency", .content,
    """
    A frequency says how many rows alike a row stands for, so it must be a whole number. The rows are
    written out before a fit, 20 million at most; weights that say how precise a row is, or how many
    units of a population it stands for, are declared as analytic or of probability.
    """)

  /// The codes about models and estimates.
  public static let aboutModels: [Diagnostic.Code] = [
    .modelFormula, .modelKind, .modelPrivate, .negativeWeight, .frequency,
  ]
}
