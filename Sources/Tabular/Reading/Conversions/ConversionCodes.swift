extension Diagnostic.Code {
  /// A line of a file of conversions that cannot hold.
  public static let conversionLine = Diagnostic.Code(
    "unit.conversion", .content,
    """
    A line of a file of conversions says what no amount can be converted by: a factor that is not
    above zero, a base or a state that is not declared, a last day before the first one, or another
    size than the pipeline declares for the same unit. The columns of such a file are
    unit, factor, base, source, and where they matter country, product, state, from, to:
    'qq' in 'PE' with the factor 46 and the base 'kg' means that a quintal is 46[kg] there.
    """)

  /// Two lines of files of conversions for the same amounts.
  public static let conversionOverlap = Diagnostic.Code(
    "unit.conversion-overlap", .content,
    """
    Two lines of a file of conversions hold for the same unit, country, product, state and day, so
    that an amount would have two sizes. An empty cell means all countries, products, states or
    days, and so overlaps with every line that names one. Say in each line where or when it holds,
    or take one of the two away. Both days of a period, 'from' and 'to', belong to it.
    """)

  /// The codes about files of conversions.
  static let aboutConversions: [Diagnostic.Code] = [.conversionLine, .conversionOverlap]
}
