extension Schema {
  /// Whether the number of persons behind folded rows is known and must travel along.
  package var countsPersons: Bool { personField != nil || self[Schema.personCount] != nil }

  /// How folded rows were sampled: a census stays one, a sample has been used up.
  package var foldedSampling: Sampling {
    sampling == .census ? .census : .undeclared
  }
}

extension Field {
  /// The column that counts the persons behind each row.
  package static let personCount = Field(Schema.personCount, .number)
}
