import Statistics

/// How many digits a value shares with a certified one: -log10 of the relative error, at most 15.
///
/// Against a certified zero the error is absolute. Source: McCullough 1998, The American
/// Statistician 52.
func digits(_ value: Double, _ certified: Double) -> Double {
  let error = certified == 0 ? value : (value - certified) / certified
  return error == 0 ? 15 : min(15, -Elementary.log10(error.magnitude))
}

/// The fewest digits over pairs of values.
func digits(_ values: [Double], _ certified: [Double]) -> Double {
  values.count == certified.count ? zip(values, certified).map(digits).min() ?? 0 : 0
}
