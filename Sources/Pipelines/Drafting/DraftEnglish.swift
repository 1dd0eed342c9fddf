/// What drafts say in English.
enum DraftEnglish {
  static func text(_ sentence: DraftLanguage.Sentence, _ language: DraftLanguage) -> String {
    switch sentence {
    case .drafted(let command):
      "Drafted by '\(command)'. Types were guessed once, from all rows; the comments say why. Read them, then change what is wrong."
    case .rows(let rows): "\(language.count(rows)) rows when this was drafted"
    case .slips(let count, let all, let type, let row, let text):
      "\(language.count(count)) of \(language.count(all)) values are not \(type): first in row \(language.count(row)): '\(text)'. If these are slips, declare \(type) and \"bad_rows\": \"reject up to 1%\""
    case .zeros(let count, let all, let columns):
      "\(language.count(count)) of \(language.count(all)) cells\(columns > 1 ? " of the \(columns) columns of years" : "") are exactly 0; a price of 0 is rarely a price. If it means that nobody knows, \(columns > 1 ? "write before the columns \"defaults\": { " : "add to the column ")\"missing\": { \"0.0\": \"not known\", \"0\": \"not known\" }\(columns > 1 ? " }" : "")"
    case .zerosLeftOut: "Zeros are left out here: a price of 0 is rarely a price"
    case .seasonStart: "the data do not say in which month a season starts: October is a guess"
    case .agreement: "answers in an order: see the scale in \"scales\""
    case .orderedAnswers:
      "Answers in order, from the first to the last; those that nobody gave are here too"
    case .range(let least, let greatest, let median): "\(least) to \(greatest), median \(median)"
    case .ambiguousDate:
      "no day is above 12: the data do not prove whether day or month comes first. Which is it?"
    case .needlessRowNumber: "numbers the rows of the file; left out"
    case .alwaysEmpty: "always empty; left out"
    case .nested: "lists or objects, not single values; left out"
    case .onePageOfMore:
      "'next' names another page: this file does not hold all records. Ask for all of them"
    case .ownInput: "the records of these lists are an input of their own"
    case .choices:
      "Several choices in one cell. The second text of each is the label: write what people should read"
    case .twoOfAName: "several columns have this header; rename them in the file, then declare them"
    case .noName: "a column without a header; left out"
    case .person:
      "may tell who a person is, so it is left out; if it is needed, declare it 'private' and add a 'privacy' section"
    case .unit(let unit): "in \(unit)? Then write the unit in brackets after the type"
    case .blanks(let count, let all):
      "\(language.count(count)) of \(language.count(all)) cells are blank"
    case .survey:
      "Is every unit there, or a sample? Say \"describes\": \"census\" or declare a \"design\"; without either, no intervals"
    case .noKey: "No column and no pair of columns tells all rows apart, so there is no \"key\""
    case .sharedKey(let name, let first, let second):
      "'\(first)' and '\(second)' both have '\(name)': { \"join\": \"\(second)\", \"on\": [\"\(name)\"], \"expect\": \"many-to-one\" }"
    case .formMetadata: "kept by the survey tool for itself; left out"
    case .suspectedCode(let code, let count):
      "'\(code)' stands in \(language.count(count)) cells: a code for missing?"
    }
  }
}
