/// `world.csv`: New York price and exchange rate, one line per season.
struct WorldPrices {
  let federation: Federation

  var file: SampleFile {
    let lines = federation.world.map { world in
      [
        String(world.season), UntidyWriting.number(world.newYork, decimals: 3),
        UntidyWriting.number(world.exchange, decimals: 3),
      ]
    }
    return SampleFile(
      "world.csv", text: UntidyWriting.table([["season", "new_york", "fx"]] + lines))
  }
}
