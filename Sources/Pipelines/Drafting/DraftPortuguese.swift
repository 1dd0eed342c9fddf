/// What drafts say in Portuguese.
enum DraftPortuguese {
  static func text(_ sentence: DraftLanguage.Sentence, _ language: DraftLanguage) -> String {
    switch sentence {
    case .drafted(let command):
      "Rascunho de '\(command)'. Os tipos foram adivinhados uma só vez, com todas as linhas; os comentários dizem por quê. Leia-os e mude o que não estiver certo."
    case .rows(let rows): "\(language.count(rows)) linhas quando o rascunho foi feito"
    case .slips(let count, let all, let type, let row, let text):
      "\(language.count(count)) de \(language.count(all)) valores não são \(type): o primeiro na linha \(language.count(row)): '\(text)'. Se são erros, declare \(type) e \"bad_rows\": \"reject up to 1%\""
    case .zeros(let count, let all, let columns):
      "\(language.count(count)) de \(language.count(all)) células\(columns > 1 ? " das \(columns) colunas de anos" : "") são exatamente 0; um preço de 0 quase nunca é um preço. Se quer dizer que não se sabe, \(columns > 1 ? "escreva antes das colunas \"defaults\": { " : "acrescente à coluna ")\"missing\": { \"0.0\": \"not known\", \"0\": \"not known\" }\(columns > 1 ? " }" : "")"
    case .zerosLeftOut: "Os zeros ficam fora daqui: um preço de 0 quase nunca é um preço"
    case .range(let least, let greatest, let median): "de \(least) a \(greatest), mediana \(median)"
    case .ambiguousDate:
      "nenhum dia passa de 12: os dados não provam se vem primeiro o dia ou o mês. Qual é?"
    case .seasonStart: "os dados não dizem em que mês começa a safra: outubro é um palpite"
    case .agreement: "respostas em ordem: veja a escala em \"scales\""
    case .needlessRowNumber: "numera as linhas do arquivo; fica de fora"
    case .alwaysEmpty: "sempre vazia; fica de fora"
    case .nested: "listas ou objetos, não valores soltos; fica de fora"
    case .onePageOfMore:
      "'next' indica outra página: este arquivo não tem todos os registros. Peça todos"
    case .ownInput: "os registros destas listas são uma entrada à parte"
    case .choices:
      "Várias opções em uma célula. O segundo texto de cada uma é o rótulo: escreva o que as pessoas devem ler"
    case .orderedAnswers:
      "Respostas em ordem, da primeira à última; as que ninguém deu também estão aqui"
    case .twoOfAName: "várias colunas têm este cabeçalho; mude-o no arquivo e declare-as"
    case .noName: "uma coluna sem cabeçalho; fica de fora"
    case .person:
      "pode dizer quem é uma pessoa e fica de fora; se for preciso, declare-a 'private' e acrescente a seção 'privacy'"
    case .unit(let unit): "em \(unit)? Então escreva a unidade entre colchetes depois do tipo"
    case .blanks(let count, let all):
      "\(language.count(count)) de \(language.count(all)) células estão vazias"
    case .survey:
      "Estão todas as unidades ou é uma amostra? Diga \"describes\": \"census\" ou declare um \"design\"; sem isso não há intervalos"
    case .noKey:
      "Nenhuma coluna nem par de colunas distingue todas as linhas, por isso não há \"key\""
    case .sharedKey(let name, let first, let second):
      "'\(first)' e '\(second)' têm '\(name)': { \"join\": \"\(second)\", \"on\": [\"\(name)\"], \"expect\": \"many-to-one\" }"
    case .formMetadata: "a ferramenta da pesquisa a guarda para si; fica de fora"
    case .suspectedCode(let code, let count):
      "'\(code)' está em \(language.count(count)) células: um código de dado faltante?"
    }
  }
}
