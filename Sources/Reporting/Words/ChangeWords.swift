import Charting

/// Words of the section on what changed since the run before.
struct ChangeWords: Sendable {
  let title: String
  let first: String
  let noneMoved: String
  let someMoved: Phrase
  let outsideCount: Phrase
  let finding: String
  let before: String
  let now: String
  let change: String
  let interval: String
  let inside: String
  let outside: String
  let status: String
  let because: String
  let input: Phrase
  let more: Phrase
  let parameter: Phrase
  let declaration: String
  let tool: String
  let none: String

  /// The words of a language.
  static func of(_ language: Language) -> ChangeWords {
    switch language {
    case .spanish: spanish
    case .portuguese: portuguese
    case .french: french
    case .english: english
    }
  }
}

extension ChangeWords {
  static let english = ChangeWords(
    title: "What changed since the run before",
    first: "This is the first run that is kept: there is none before it to compare with.",
    noneMoved: "No finding moved.", someMoved: "{0} of {1} findings moved.",
    outsideCount: "Outside the interval that they had before: {0}.",
    finding: "Finding", before: "Before", now: "Now", change: "Change",
    interval: "Against the interval before", inside: "inside", outside: "outside",
    status: "Status", because: "What this run was made from differently:",
    input: "The input {0}: {1} rows, {2} before. Other files: {3}.", more: ", and {0} more",
    parameter: "The parameter {0}: {1}, {2} before.",
    declaration: "The declaration of inputs, tables, models or findings.",
    tool: "The build of Acopio that computed it.", none: "none")

  static let spanish = ChangeWords(
    title: "Qué cambió desde la corrida anterior",
    first: "Es la primera corrida que se guarda: no hay otra anterior con que compararla.",
    noneMoved: "Ningún hallazgo cambió.", someMoved: "Cambiaron {0} de {1} hallazgos.",
    outsideCount: "Fuera del intervalo que tenían antes: {0}.",
    finding: "Hallazgo", before: "Antes", now: "Ahora", change: "Cambio",
    interval: "Frente al intervalo anterior", inside: "dentro", outside: "fuera",
    status: "Estado", because: "Esta corrida se hizo con otra cosa en:",
    input: "La entrada {0}: {1} filas, antes {2}. Otros archivos: {3}.", more: " y {0} más",
    parameter: "El parámetro {0}: {1}, antes {2}.",
    declaration: "La declaración de entradas, cuadros, modelos o hallazgos.",
    tool: "La versión de Acopio que la calculó.", none: "ninguno")

  static let portuguese = ChangeWords(
    title: "O que mudou desde a execução anterior",
    first: "É a primeira execução guardada: não há outra anterior para comparar.",
    noneMoved: "Nenhum resultado mudou.", someMoved: "Mudaram {0} de {1} resultados.",
    outsideCount: "Fora do intervalo que tinham antes: {0}.",
    finding: "Resultado", before: "Antes", now: "Agora", change: "Mudança",
    interval: "Em relação ao intervalo anterior", inside: "dentro", outside: "fora",
    status: "Estado", because: "Esta execução foi feita de modo diferente em:",
    input: "A entrada {0}: {1} linhas, antes {2}. Outros arquivos: {3}.", more: " e mais {0}",
    parameter: "O parâmetro {0}: {1}, antes {2}.",
    declaration: "A declaração de entradas, tabelas, modelos ou resultados.",
    tool: "A versão do Acopio que a calculou.", none: "nenhum")

  static let french = ChangeWords(
    title: "Ce qui a changé depuis l’exécution précédente",
    first:
      "C’est la première exécution conservée : il n’y en a pas d’autre avec laquelle comparer.",
    noneMoved: "Aucun résultat n’a changé.", someMoved: "{0} résultats sur {1} ont changé.",
    outsideCount: "Hors de l’intervalle d’avant : {0}.",
    finding: "Résultat", before: "Avant", now: "Maintenant", change: "Variation",
    interval: "Par rapport à l’intervalle d’avant", inside: "dedans", outside: "dehors",
    status: "État", because: "Ce qui diffère dans cette exécution :",
    input: "L’entrée {0} : {1} lignes, {2} avant. Autres fichiers : {3}.", more: " et {0} de plus",
    parameter: "Le paramètre {0} : {1}, {2} avant.",
    declaration: "La déclaration des entrées, tableaux, modèles ou résultats.",
    tool: "La version d’Acopio qui l’a calculée.", none: "aucune")
}
