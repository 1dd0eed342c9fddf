import Commands

/// Federations small enough to be drawn often.
enum SmallFederation {
  static func parameters(seed: UInt64) -> FederationParameters {
    var parameters = FederationParameters()
    parameters.seed = seed
    parameters.cooperatives = 16
    parameters.seasons = 8
    parameters.sampledMembers = 6
    return parameters
  }
}
