extension Vocabulary {
  var of: String { choose("of", "de", "de", "de") }
  var by: String { choose("by", "por", "par", "por") }
  var series: String { choose("series", "series", "séries", "séries") }
  var panels: String { choose("panels", "paneles", "panneaux", "painéis") }
  var range: String { choose("Range", "Rango", "De", "De") }
  var highest: String { choose("Highest", "Mayor", "Maximum", "Maior") }
  var lowest: String { choose("Lowest", "Menor", "Minimum", "Menor") }
  var withoutValue: String { choose("Without value", "Sin valor", "Sans valeur", "Sem valor") }

  func rows(_ count: Int) -> String {
    count == 1
      ? choose("row", "fila", "ligne", "linha") : choose("rows", "filas", "lignes", "linhas")
  }

  /// What pale lines behind a panel are.
  var ghostNote: String {
    choose(
      "Grey lines: the other panels", "Líneas grises: los demás paneles",
      "Lignes grises : les autres panneaux", "Linhas cinza: os demais painéis")
  }

  /// That points are gathered.
  var binsNote: String {
    choose(
      "Shaded by the number of rows", "El tono indica el número de filas",
      "La teinte indique le nombre de lignes", "O tom indica o número de linhas")
  }

  /// That of long lines only the extremes are drawn.
  func thinnedNote(_ rows: String) -> String {
    choose(
      "Lines show the extremes of \(rows) rows",
      "Las líneas muestran los extremos de \(rows) filas",
      "Les lignes montrent les extrêmes de \(rows) lignes",
      "As linhas mostram os extremos de \(rows) linhas")
  }

  /// How many rows of a chart have no value.
  func missingNote(_ missing: String, of rows: String) -> String {
    choose(
      "\(missing) of \(rows) without value", "\(missing) de \(rows) sin valor",
      "\(missing) sur \(rows) sans valeur", "\(missing) de \(rows) sem valor")
  }

  /// How many rows are withheld.
  func suppressedNote(_ count: String) -> String {
    choose(
      "\(count) withheld to protect persons", "\(count) reservados para proteger a personas",
      "\(count) masqués pour protéger des personnes", "\(count) retidos para proteger pessoas")
  }

  /// How many numbers a logarithmic axis cannot show.
  func withoutPlaceNote(_ count: String) -> String {
    choose(
      "\(count) not above zero, not shown", "\(count) no mayores que cero, no mostrados",
      "\(count) non supérieurs à zéro, non montrés", "\(count) não acima de zero, não mostrados")
  }
}
