/// What a synthetic federation is made with; the truth that analyses of it should find again.
///
/// Shares and gaps are ratios (0.1 is ten points), quantities are quintals of 46 kg green coffee,
/// spreads are standard deviations.
public struct FederationParameters: Sendable, Equatable {
  /// The seed of every draw; the same parameters give the same bytes everywhere.
  public var seed: UInt64 = 1986
  /// Cooperatives that report each season; the register has more, the closed ones.
  public var cooperatives = 24
  /// The year in whose April the first season starts.
  public var firstSeason = 2012
  /// Seasons reported, one after the other.
  public var seasons = 13
  /// Members of each cooperative in the panel; each stands for members / sampled of them.
  public var sampledMembers = 15
  /// Panel members of each cooperative that the household survey visits.
  public var surveyedMembers = 5

  /// The true slope of the delivered share on the price gap, averaged over members.
  public var slope = -0.8
  /// How much steeper (if negative) the slope of a member in debt is than that of one without.
  public var debtSlope = -0.4
  /// The part of each cooperative's members that owes money to a trader or a lender.
  public var debtShare = 0.4
  /// The share delivered when trader and cooperative pay the same.
  public var loyalty = 0.68

  /// How far members differ in loyalty for reasons of their own, constant over seasons.
  public var memberSpread = 0.06
  /// What the members of one cooperative share in one season; the reason to cluster errors.
  public var campaignSpread = 0.02
  /// What is one member's alone in one season.
  public var noiseSpread = 0.06
  /// How far the price gap moves between the cooperatives and seasons, beyond the world price.
  public var gapSpread = 0.05

  /// The price in New York below which members feel it, USD per pound.
  public var usualPrice = 1.55
  /// How far the share of meetings attended falls when that price falls by all of itself.
  public var attendanceFall = 0.6
  /// How far the part of loans that is paid back falls likewise.
  public var repaymentFall = 0.7
  /// How far the chance that a member asks to leave rises likewise.
  public var leavingRise = 0.5

  /// What a member pays for borrowed money, per year, compounded.
  public var borrowingRate = 0.30

  /// Parameters of the federation in `Input/federation`.
  public init() {}

  /// Numbers of cooperatives that can be asked for.
  public static let allowedCooperatives = 1...500
  /// Years in which the first season can start.
  public static let allowedFirstSeasons = 1990...2090
  /// Numbers of seasons that can be asked for.
  public static let allowedSeasons = 1...100
  /// Numbers of panel members of a cooperative that can be asked for.
  public static let allowedMembers = 1...1000

  /// The parameters with every count held within what is allowed.
  func held() -> FederationParameters {
    var held = self
    held.cooperatives = cooperatives.held(in: Self.allowedCooperatives)
    held.firstSeason = firstSeason.held(in: Self.allowedFirstSeasons)
    held.seasons = seasons.held(in: Self.allowedSeasons)
    held.sampledMembers = sampledMembers.held(in: Self.allowedMembers)
    held.surveyedMembers = surveyedMembers.held(in: 0...Self.allowedMembers.upperBound)
    held.debtShare = debtShare.held(in: 0...1)
    held.borrowingRate = borrowingRate.held(in: 0...10)
    return held
  }

  /// The years in whose April a season starts, first to last.
  var years: Range<Int> { firstSeason..<(firstSeason + seasons) }

  /// The last year reported.
  var lastSeason: Int { years.upperBound - 1 }
}
