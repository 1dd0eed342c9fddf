/// `SOURCE.md`: what the sample is, what in it is invented, and what it is calibrated to.
struct SampleSource {
  let parameters: FederationParameters

  var file: SampleFile {
    SampleFile("SOURCE.md", text: [opening, truth, calibration, columns, untidiness].joined())
  }

  private var opening: String {
    """
    # A federation that never was

    Everything in this folder is **invented**: cooperatives, people, prices and answers come from
    random numbers. `acopio sample --seed \(parameters.seed)` writes it, with the options for
    whatever below is not its default; the same numbers give the same bytes on every machine. A
    pipeline that reads it says `"synthetic": true`, so that every chart and report says so too.

    \(parameters.cooperatives) cooperatives report over the seasons \(parameters.firstSeason) to \
    \(parameters.lastSeason), each with a panel of \(parameters.sampledMembers) members. A season
    starts in April of its year. Quantities are quintals (qq) of 46 kg of green coffee unless a
    column says otherwise; money is PEN.


    """
  }

  private var truth: String {
    """
    ## What is true in it

    The share of the marketable harvest that a member delivers is
    loyalty + cooperative + member + season + slope x gap + campaign + noise. The gap is how much
    more traders pay than the cooperative, relative to what they pay: per delivery, against the
    price noted nearest to it (within 7 days), the final payment discounted to the day of delivery;
    then the mean of a cooperative's season. An analysis should find these values again:

    | parameter | value |
    |---|---|
    | slope of the share on the gap, mean over members | \(text(parameters.slope)) |
    | how much steeper it is for a member in debt | \(text(parameters.debtSlope)) |
    | part of every panel that is in debt | \(text(parameters.debtShare)) |
    | share delivered where the gap is 0 | \(text(parameters.loyalty)) |
    | standard deviation of members' own loyalty | \(text(parameters.memberSpread)) |
    | of what a cooperative's members share in one season | \(text(parameters.campaignSpread)) |
    | of what is one member's alone in one season | \(text(parameters.noiseSpread)) |
    | of the gap, beyond what the world price moves | \(text(parameters.gapSpread)) |
    | members' borrowing rate per year | \(text(parameters.borrowingRate)) |
    | what counts as the usual price in New York, USD per lb | \(text(parameters.usualPrice)) |
    | for each part by which it is missed: change in the share of meetings attended | \
    \(text(-parameters.attendanceFall)) |
    | in the part of loans paid back | \(text(-parameters.repaymentFall)) |
    | in the chance that a member asks to leave | \(text(parameters.leavingRise)) |
    | chance to close in a year to 2000, below 100 members and from 100 \
    | \(hazards(CooperativeLives.endOfViolence)) |
    | the same after 2000 | \(hazards(CooperativeLives.endOfViolence + 1)) |
    | what an office costs in a season without any member, USD | \(whole(OfficeEconomy.base)) |
    | what each member adds to that, USD | \(whole(OfficeEconomy.perMember)) |
    | what a quintal leaves after its own costs, USD | \(whole(OfficeEconomy.margin)) |
    | hence break-even volume of 100 members, qq | \(whole(OfficeEconomy.breakEven(members: 100))) |
    | standard error of an office's cost in the accounts, as a part of it \
    | \(text(OfficeEconomy.costError, decimals: 4)) |
    | of the margin, likewise | \(text(OfficeEconomy.marginError, decimals: 4)) |

    Cooperatives that pay badly are also less loved, and larger farms deliver less: a regression
    without member effects overstates the slope. How long a member waits for the final payment
    says nothing beyond the gap; a member in debt has less put by; services used have nothing to do
    with what is delivered, nor have agreements and alliances. Members near the store and without
    debt are more often for the market in the debate, on all three questions at once. What each cooperative truly needed
    and sold in each season stands in `truth/break-even.csv`, which no analysis may read.


    """
  }

  private var calibration: String {
    """
    ## What it is calibrated to

    | fact | source |
    |---|---|
    | about 100 members of 3 to 5 ha, 400 ha on average, about 6,000 qq harvested (60 per \
    member), at least 4,000 sold | Castillo 2012, in the programme's Latin American synthesis on \
    small producers (`Input/reported`) |
    | of 120 cooperatives of 1986, ten are left | the same |
    | 48,000 USD of fixed cost and 12 USD per qq give 4,000 qq | arithmetic on the same; both \
    amounts are invented |
    | final payment after 90 to 120 days | roundtable of Managua, 2009 (`Input/reported`) |
    | season from April, most of the harvest to July or August | USDA on Peru |
    | 46 kg to the quintal; 0.80 kg green from 1 kg parchment | Peruvian coffee board's figures \
    for 2018; ICO |
    | about 6 kg of cherry to 1 kg green (0.1667) | ITC Coffee Guide, QA 108 |

    A `lata` is this federation's tin of 14 kg of cherry. **Invented**: real tins are a volume, and
    how much they hold differs from place to place.


    """
  }

  private var columns: String {
    """
    ## Files and columns

    - `register.csv`: `coop_id`; `name`; `region`; `form`; `founded`, `ended` (years; empty while
      living); `first_members` (in 1986 or at foundation), `members` (now; empty if closed).
    - `yearly-reports/<season>.csv`, every reporting cooperative: `coop_id`, `season`, `region`,
      `members`, `inscritos` (on the list, those included who left without saying so),
      `AREA TOTAL (ha)`, `cosecha` (harvested) and `vendido` (sold through the cooperative) in
      `unidad` of `estado`.
    - `members/<season>.csv`, the panel: `member_id`, `coop_id`, `season`, `name`, `sex`,
      `birth_year`, `joined` (year), `distance_km`, `hectares`, `harvested` and `own_use` (qq
      green), `debt`, `weight` (members that this one stands for).
    - `deliveries/<season>.csv`: `member_id`, `date`, `cantidad` in `unidad` of `estado`, `advance`
      and `final` (PEN per qq green), `final_date` (of the final payment).
    - `interviews/<season>.csv`, of the panel: `member_id`, `season`, `why_joined` (market, credit,
      support), `income`, `savings`, `owed` to the cooperative and `repaid` (PEN; -99 refused),
      `meetings` held and `attended`, `services` used (of four), `asked_to_leave`, and the reasons
      `why_outside` separated by spaces.
    - `spot.csv`: `coop_id`, `date`, `trader_price` (PEN per qq green, cash).
    - `world.csv`: `season`, `new_york` (USD per lb), `fx` (PEN per USD).
    - `finance.json`: `coop_id`, `season`, `fixed_cost` (PEN), `margin` (PEN per qq green), each
      with its standard error `_se`.
    - `agreements.csv`: what cooperatives asked for: `coop_id`, `season`, `level` (local, regional,
      national, international), `domain` (trade, policy), `outcome` (granted, refused, open).
    - `alliances.csv`: `coop_id`, `partner`, `sector` (state, private, university), `purpose`
      (research, security, brand), `start` and `end` (years; empty while it lasts).
    - `household-survey.json`, in the shape of a Kobo export: `consent`, `member_code`, `coop_id`,
      `person/sex`, `person/age`, agreement 1 to 5 (98 not known, 99 refused) with
      `opinion/price_fair`, `opinion/paid_in_time`, `opinion/would_leave`, the reasons
      `opinion/why_outside` separated by spaces, the sides taken in the debate on markets from 1
      to 5 with `debate/market_access` (dependency, development), `debate/globalisation`
      (reversible, inevitable) and `debate/smallholder` (uncompetitive, entrepreneur), and `plots`
      with `plots/variety` and `plots/hectares`.
    - `truth/break-even.csv`: `coop_id`, `season`, `break_even` and `sold` (qq green), `covers`.


    """
  }

  private var untidiness: String {
    """
    ## Untidy on purpose

    - Yearly reports: decimal commas in quotes, `s/d` (sin dato, no data) for what was not known;
      quantities in qq or kg, of parchment or green coffee; every fourth season (2012, 2016, ...)
      with a byte order mark and CR LF.
    - Deliveries: semicolons, decimal commas, days as dd/MM/yyyy; amounts in qq, kg and latas of
      cherry, parchment and green coffee. In every third season (2013, 2016, ...) the last line has
      a day that June does not have. One delivery in a hundred comes in October or November, when
      nobody notes traders' prices.
    - Members: decimal points. Rows are missing for seasons before joining and for members who
      were not found; one harvest in a hundred failed and is 0.
    - Survey: refused consent, answers left out, submissions not yet approved.

    """
  }

  /// The chances to close of a small and of a large cooperative in a year.
  private func hazards(_ year: Int) -> String {
    [CooperativeLives.large - 1, CooperativeLives.large]
      .map { text(CooperativeLives.hazard(members: $0, year: year)) }.joined(separator: ", ")
  }

  private func whole(_ value: Double) -> String { text(value, decimals: 0) }

  private func text(_ value: Double, decimals: Int = 2) -> String {
    UntidyWriting.number(value, decimals: decimals)
  }
}
