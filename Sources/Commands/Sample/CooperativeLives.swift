import Statistics

/// The register of cooperatives: foundations and closures from 1986 to the last season.
///
/// Calibrated to Castillo's count, of 120 cooperatives in 1986 ten are left a generation later.
/// Small cooperatives close sooner, and the years of violence to 2000 are harder than those after.
struct CooperativeLives {
  /// Cooperatives that stood when the register was opened.
  static let standing = 120
  /// The year in which the register was opened.
  static let opened = 1986
  /// The last year of the harder era.
  static let endOfViolence = 2000
  /// Members from which a cooperative counts as large.
  static let large = 100

  private let parameters: FederationParameters
  private var draws: SeededGenerator
  private var register: [Cooperative] = []

  /// The cooperatives, by number.
  static func drawn(_ parameters: FederationParameters) -> [Cooperative] {
    var lives = CooperativeLives(parameters)
    lives.openRegister()
    lives.foundUntilEnoughReport()
    return lives.register
  }

  private init(_ parameters: FederationParameters) {
    self.parameters = parameters
    draws = SeededGenerator(seed: parameters.seed, stream: .register)
  }

  /// The probability of closing within a year, by size and era.
  static func hazard(members: Int, year: Int) -> Double {
    switch (year <= endOfViolence, members >= large) {
    case (true, false): 0.16
    case (true, true): 0.11
    case (false, false): 0.05
    case (false, true): 0.03
    }
  }

  private mutating func openRegister() {
    for _ in 0..<Self.standing { add(founded: draws.whole(1961...1985)) }
  }

  /// New cooperatives come after 2000, until as many live as are to report.
  private mutating func foundUntilEnoughReport() {
    let latest = parameters.firstSeason - 2
    var living = register.count { $0.ended == nil }
    while living < parameters.cooperatives {
      add(founded: draws.whole(min(2001, latest)...latest))
      if register.last?.ended == nil { living += 1 }
    }
  }

  private mutating func add(founded: Int) {
    let members = drawnMembers()
    register.append(
      Cooperative(
        number: register.count + 1, name: InventedNames.cooperative(&draws),
        region: draws.one(of: InventedNames.regions), form: draws.one(of: InventedNames.forms),
        founded: founded, ended: closure(members: members, from: max(founded + 1, Self.opened + 1)),
        firstMembers: members))
  }

  /// Sizes from 36 to 276 members, six in ten of them below 100.
  private mutating func drawnMembers() -> Int {
    let place = draws.uniform()
    return Int(36 + 40 * place + 200 * place * place * place)
  }

  private mutating func closure(members: Int, from first: Int) -> Int? {
    (first...parameters.lastSeason).first { year in
      draws.happens(Self.hazard(members: members, year: year))
    }
  }
}
