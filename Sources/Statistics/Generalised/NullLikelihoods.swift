/// The log-likelihoods between which that of a model lies.
struct NullLikelihoods {
  /// Of a constant alone.
  let constant: Double
  /// Of a mean of its own for each row.
  let saturated: Double

  /// Of a response under a family; an offset is one of exposure, of a logarithmic link.
  init(_ response: [Double], _ design: GeneralisedDesign, _ family: any ResponseFamily) {
    var (total, exposed) = (CompensatedSum(), CompensatedSum())
    for row in response.indices {
      total.add(design.weight(row) * response[row])
      exposed.add(design.weight(row) * (design.offset.map { Elementary.exp($0[row]) } ?? 1))
    }
    let predictor = family.predictor(ofMean: total.value / exposed.value)
    var (constant, saturated) = (CompensatedSum(), CompensatedSum())
    for row in response.indices {
      let weight = design.weight(row)
      let shifted = predictor + (design.offset?[row] ?? 0)
      constant.add(weight * family.logLikelihood(response[row], shifted))
      saturated.add(weight * family.saturatedLogLikelihood(response[row]))
    }
    (self.constant, self.saturated) = (constant.value, saturated.value)
  }
}
