/// What drafts say in Spanish.
enum DraftSpanish {
  static func text(_ sentence: DraftLanguage.Sentence, _ language: DraftLanguage) -> String {
    switch sentence {
    case .drafted(let command):
      "Borrador de '\(command)'. Los tipos se adivinaron una sola vez, con todas las filas; los comentarios dicen por qué. Léalos y cambie lo que no corresponda."
    case .rows(let rows): "\(language.count(rows)) filas cuando se hizo el borrador"
    case .slips(let count, let all, let type, let row, let text):
      "\(language.count(count)) de \(language.count(all)) valores no son \(type): el primero en la fila \(language.count(row)): '\(text)'. Si son errores, declare \(type) y \"bad_rows\": \"reject up to 1%\""
    case .zeros(let count, let all, let columns):
      "\(language.count(count)) de \(language.count(all)) celdas\(columns > 1 ? " de las \(columns) columnas de años" : "") son exactamente 0; un precio de 0 casi nunca es un precio. Si quiere decir que no se sabe, \(columns > 1 ? "escriba antes de las columnas \"defaults\": { " : "agregue a la columna ")\"missing\": { \"0.0\": \"not known\", \"0\": \"not known\" }\(columns > 1 ? " }" : "")"
    case .zerosLeftOut: "Los ceros quedan fuera aquí: un precio de 0 casi nunca es un precio"
    case .seasonStart: "los datos no dicen en qué mes empieza la campaña: octubre es una suposición"
    case .agreement: "respuestas en orden: vea la escala en \"scales\""
    case .orderedAnswers:
      "Respuestas en orden, de la primera a la última; también están las que nadie dio"
    case .range(let least, let greatest, let median): "de \(least) a \(greatest), mediana \(median)"
    case .ambiguousDate:
      "ningún día pasa de 12: los datos no prueban si va primero el día o el mes. ¿Cuál es?"
    case .needlessRowNumber: "numera las filas del archivo; se deja fuera"
    case .alwaysEmpty: "siempre vacía; se deja fuera"
    case .nested: "listas u objetos, no valores sueltos; se deja fuera"
    case .onePageOfMore:
      "'next' nombra otra página: este archivo no tiene todos los registros. Pídalos todos"
    case .ownInput: "los registros de estas listas son una entrada aparte"
    case .choices:
      "Varias opciones en una celda. El segundo texto de cada una es la etiqueta: escriba lo que la gente deba leer"
    case .twoOfAName: "varias columnas tienen este encabezado; cámbielo en el archivo y declárelas"
    case .noName: "una columna sin encabezado; se deja fuera"
    case .person:
      "puede decir quién es una persona y se deja fuera; si hace falta, declárela 'private' y agregue la sección 'privacy'"
    case .unit(let unit): "¿en \(unit)? Entonces escriba la unidad entre corchetes después del tipo"
    case .blanks(let count, let all):
      "\(language.count(count)) de \(language.count(all)) celdas están vacías"
    case .survey:
      "¿Están todas las unidades o es una muestra? Diga \"describes\": \"census\" o declare un \"design\"; sin eso no hay intervalos"
    case .noKey:
      "Ninguna columna ni par de columnas distingue todas las filas, por eso no hay \"key\""
    case .sharedKey(let name, let first, let second):
      "'\(first)' y '\(second)' tienen '\(name)': { \"join\": \"\(second)\", \"on\": [\"\(name)\"], \"expect\": \"many-to-one\" }"
    case .formMetadata: "la guarda la herramienta de encuestas para sí misma; se deja fuera"
    case .suspectedCode(let code, let count):
      "'\(code)' está en \(language.count(count)) celdas: ¿un código de dato faltante?"
    }
  }
}
