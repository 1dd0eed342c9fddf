/// What people call a kind of chart.
enum ChartWords: Sendable {
  case chart, threshold, dotsAndWhiskers, coefficients, lines, bars, scatter, likert, survival
  case heatmap, waterfall, histogram, valueChain, lorenz, quadrant, slope

  /// What values are, where the kind of chart knows it better than a column does.
  func valueTitle(_ words: Vocabulary) -> String? {
    switch self {
    case .threshold:
      words.choose(
        "margin, % of threshold", "margen, % del umbral", "marge, % du seuil",
        "margem, % do limiar")
    case .coefficients:
      words.choose(
        "estimate and interval", "estimación e intervalo", "estimation et intervalle",
        "estimativa e intervalo")
    case .survival:
      words.choose(
        "share that survives", "proporción que sobrevive", "part qui survit",
        "proporção que sobrevive")
    case .chart, .dotsAndWhiskers, .lines, .bars, .scatter, .likert, .heatmap, .waterfall,
      .valueChain, .lorenz,
      .quadrant, .slope:
      nil
    case .histogram: words.choose("rows", "filas", "lignes", "linhas")
    }
  }

  /// The kind at the beginning of a sentence.
  func name(_ words: Vocabulary) -> String {
    switch self {
    case .chart: words.choose("Chart", "Gráfico", "Graphique", "Gráfico")
    case .threshold:
      words.choose(
        "Lollipop chart", "Gráfico de piruletas", "Graphique en sucettes", "Gráfico de pirulitos")
    case .dotsAndWhiskers:
      words.choose(
        "Dot chart", "Gráfico de puntos", "Graphique à points", "Gráfico de pontos")
    case .coefficients:
      words.choose(
        "Coefficients with intervals", "Coeficientes con intervalos",
        "Coefficients avec intervalles", "Coeficientes com intervalos")
    case .lines:
      words.choose("Line chart", "Gráfico de líneas", "Courbes", "Gráfico de linhas")
    case .bars:
      words.choose("Ranked bars", "Barras ordenadas", "Barres ordonnées", "Barras ordenadas")
    case .likert:
      words.choose(
        "Answers on a scale", "Respuestas en una escala", "Réponses sur une échelle",
        "Respostas em uma escala")
    case .survival:
      words.choose(
        "Survival curves", "Curvas de supervivencia", "Courbes de survie",
        "Curvas de sobrevivência")
    case .heatmap:
      words.choose("Heat map", "Mapa de calor", "Carte de chaleur", "Mapa de calor")
    case .waterfall:
      words.choose(
        "Waterfall chart", "Gráfico de cascada", "Graphique en cascade", "Gráfico de cascata")
    case .histogram:
      words.choose("Histogram", "Histograma", "Histogramme", "Histograma")
    case .valueChain:
      words.choose(
        "Shares of a value chain", "Partes de una cadena de valor", "Parts d’une chaîne de valeur",
        "Partes de uma cadeia de valor")
    case .lorenz:
      words.choose("Lorenz curves", "Curvas de Lorenz", "Courbes de Lorenz", "Curvas de Lorenz")
    case .quadrant:
      words.choose(
        "Map of four quarters", "Mapa de cuatro cuadrantes", "Carte à quatre quadrants",
        "Mapa de quatro quadrantes")
    case .slope:
      words.choose(
        "Slope chart", "Gráfico de pendientes", "Graphique de pentes", "Gráfico de inclinações")
    case .scatter:
      words.choose(
        "Scatter plot", "Diagrama de dispersión", "Nuage de points", "Gráfico de dispersão")
    }
  }
}
