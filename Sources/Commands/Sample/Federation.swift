/// A federation of cooperatives that never was, drawn from a seed.
struct Federation {
  let parameters: FederationParameters
  /// All cooperatives, the closed ones too, by number.
  let register: [Cooperative]
  /// What the world paid, by season.
  let world: [WorldSeason]
  /// What the reporting cooperatives did, by cooperative and then season.
  let campaigns: [Campaign]

  /// Draws everything that the files tell about.
  init(_ parameters: FederationParameters) {
    let world = WorldSeason.drawn(parameters)
    let register = CooperativeLives.drawn(parameters)
    self.parameters = parameters
    self.world = world
    self.register = register
    campaigns = Self.reporting(register, parameters).flatMap { cooperative in
      var history = CampaignHistory(cooperative, parameters)
      return world.map { history.next($0) }
    }
  }

  /// The campaigns of one season, by cooperative.
  func campaigns(in season: Int) -> [Campaign] {
    campaigns.filter { $0.season == season }
  }

  /// The last campaign of each reporting cooperative.
  var lastCampaigns: [Campaign] { campaigns(in: parameters.lastSeason) }

  /// The living cooperatives that report, the first ones in the register.
  private static func reporting(
    _ register: [Cooperative], _ parameters: FederationParameters
  ) -> ArraySlice<Cooperative> {
    register.filter { $0.ended == nil }.prefix(max(0, parameters.cooperatives))
  }
}
