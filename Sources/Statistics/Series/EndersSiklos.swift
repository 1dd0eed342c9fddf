/// The distribution of Enders and Siklos' statistic for two series and a threshold of zero.
///
/// Our own simulation, not a published table, and not compared with one: 400,000 pairs of
/// independent random walks for each cell, the first 100 steps left out, the seed not recorded;
/// standard errors are below 0.03. The statistic is that of Enders, Siklos 2001, JBES 19.
enum EndersSiklos {
  private static let periods: [Double] = [40, 50, 100, 250, 500]

  /// The statistics that chance goes beyond in 10, 5 and 1 % of cases, by lags 0...4 and periods.
  private static let table: [[[Double]]] = [
    [
      [5.148, 6.284, 8.944], [5.108, 6.206, 8.727], [5.011, 6.002, 8.299],
      [4.945, 5.917, 8.033], [4.918, 5.871, 7.927],
    ],
    [
      [5.012, 6.111, 8.693], [4.983, 6.053, 8.52], [4.947, 5.938, 8.198],
      [4.906, 5.868, 7.978], [4.904, 5.857, 7.944],
    ],
    [
      [4.682, 5.733, 8.199], [4.727, 5.74, 8.068], [4.811, 5.781, 8.008],
      [4.861, 5.81, 7.899], [4.87, 5.813, 7.885],
    ],
    [
      [4.571, 5.594, 8.055], [4.607, 5.616, 7.949], [4.742, 5.713, 7.868],
      [4.842, 5.775, 7.832], [4.868, 5.81, 7.876],
    ],
    [
      [4.294, 5.26, 7.578], [4.391, 5.336, 7.594], [4.637, 5.579, 7.689],
      [4.784, 5.711, 7.772], [4.851, 5.775, 7.802],
    ],
  ]

  /// The critical values at 10, 5 and 1 %: between the simulated numbers of periods linear in their
  /// inverse, beyond 500 those of 500, and of more than four lags those of four.
  static func criticalValues(lags: Int, periods count: Int) -> [Double] {
    let rows = table[min(max(lags, 0), table.count - 1)]
    let count = min(max(Double(count), periods[0]), periods[periods.count - 1])
    let upper = max(periods.firstIndex { $0 >= count } ?? 1, 1)
    let (from, to) = (1 / periods[upper - 1], 1 / periods[upper])
    let way = (1 / count - from) / (to - from)
    return zip(rows[upper - 1], rows[upper]).map { $0 + way * ($1 - $0) }
  }
}
