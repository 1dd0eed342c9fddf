import Tabular

extension DesignDeclaration {
  static let manual = Manual(
    "design", "How the rows of an input were sampled",
    parameters: [
      Parameter("probability", .column, "weights: 1 / probability of selection"),
      Parameter("frequency", .column, "weights: how many rows alike a row stands for"),
      Parameter("analytic", .column, "weights: how precise the numbers of a row are"),
      Parameter("strata", .columns, "the columns that form the strata"),
      Parameter("clusters", .columns, "the columns that form the primary sampling units"),
      Parameter(
        "population", .structure,
        "the column with the number of units in the row's stratum, or an input that has it"),
      Parameter("second_stage", .structure, "what was drawn within the clusters"),
      Parameter(
        "lonely", .choice(SampleDesign.LonelyClusters.allCases.map(\.rawValue)),
        "what a stratum of one cluster adds to a variance; fail: there is no interval"),
      Parameter("replicates", .columns, "columns of replicate weights, or a pattern such as rep*"),
      Parameter(
        "method", .choice(SampleDesign.Replicates.Method.allCases.map(\.rawValue)),
        "how replicate weights were made; jackknife makes them from strata and clusters"),
      Parameter("fay", .number, "how much of the weights Fay's method keeps, 0.5 unless said"),
      Parameter("scale", .number, "the factor of all replicates, by the method unless said"),
      Parameter("factors", .structure, "a factor for each replicate, 1 unless said"),
    ],
    example: #""design": { "probability": "weight", "strata": ["coop_id"] }"#)

  static let registerManual = Manual(
    "population", "An input that has the number of units of each stratum",
    parameters: [
      Parameter("input", .text, required: true, "the input, with the columns of the strata"),
      Parameter("size", .column, required: true, "its column with the number of units"),
    ],
    example: #""population": { "input": "register", "size": "members" }"#)

  static let secondStageManual = Manual(
    "second_stage", "What was drawn within the clusters of the first stage",
    parameters: [
      Parameter("strata", .columns, "the columns that form strata within a cluster"),
      Parameter("clusters", .columns, "the columns that form the units; rows without"),
      Parameter("population", .column, "how many units the row's cluster has"),
    ],
    example: #""second_stage": { "clusters": ["household"], "population": "households" }"#)
}
