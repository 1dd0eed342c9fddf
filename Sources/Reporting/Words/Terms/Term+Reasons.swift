extension Term {
  /// The closed list of reasons, as files state them.
  static let reasonCodes: [Term] = [
    Term(
      "ZERO_DENOM", en: "nothing to divide by", es: "nada entre qué dividir",
      pt: "nada por que dividir", fr: "rien par quoi diviser"),
    Term("EMPTY", en: "no rows", es: "sin filas", pt: "sem linhas", fr: "aucune ligne"),
    Term(
      "N_LT_2", en: "no spread to judge by", es: "sin dispersión de la que juzgar",
      pt: "sem dispersão pela qual julgar", fr: "aucune dispersion dont juger"),
    Term("ALL_MISSING", en: "no values", es: "sin valores", pt: "sem valores", fr: "aucune valeur"),
    Term(
      "NEGATIVE_COMPONENT", en: "a part below zero", es: "una parte menor que cero",
      pt: "uma parte abaixo de zero", fr: "une partie au-dessous de zéro"),
    Term(
      "NOT_IDENTIFIED", en: "the data do not tell", es: "los datos no permiten distinguirlo",
      pt: "os dados não permitem distinguir", fr: "les données ne permettent pas de trancher"),
    Term(
      "SEPARATION", en: "outcomes told apart without error", es: "resultados separados sin error",
      pt: "resultados separados sem erro", fr: "issues séparées sans erreur"),
    Term(
      "NO_EVENTS", en: "nothing happened", es: "no ocurrió nada", pt: "nada aconteceu",
      fr: "rien ne s’est produit"),
    Term(
      "WEAK_INSTRUMENTS", en: "weak instruments", es: "instrumentos débiles",
      pt: "instrumentos fracos", fr: "instruments faibles"),
    Term(
      "FEW_CLUSTERS", en: "few clusters", es: "pocos conglomerados", pt: "poucos conglomerados",
      fr: "peu de grappes"),
    Term("FEW_EXPECTED", en: "few cases", es: "pocos casos", pt: "poucos casos", fr: "peu de cas"),
    Term(
      "UNBOUNDED_CI", en: "an interval without end", es: "un intervalo sin fin",
      pt: "um intervalo sem fim", fr: "un intervalle sans fin"),
    Term(
      "OUT_OF_RANGE", en: "out of its range", es: "fuera de su rango", pt: "fora do seu intervalo",
      fr: "hors de son domaine"),
    Term(
      "NOT_CONVERGED", en: "the search did not settle", es: "la búsqueda no convergió",
      pt: "a busca não convergiu", fr: "la recherche n’a pas convergé"),
    Term("CENSUS", en: "a census", es: "un censo", pt: "um censo", fr: "un recensement"),
    Term(
      "NO_DESIGN", en: "no design declared", es: "sin diseño declarado",
      pt: "sem desenho declarado", fr: "aucun plan déclaré"),
  ]

  /// What stands behind a reason.
  static let reasonDetails: [Term] = [
    Term(
      "{0} clusters, p and interval by wild bootstrap, seed {1}, {2} patterns",
      en: "{0}; p-values and intervals by wild bootstrap, seed {1}, {2} patterns",
      es: "{0}; valores p e intervalos por bootstrap salvaje, semilla {1}, {2} patrones",
      pt: "{0}; valores p e intervalos por bootstrap selvagem, semente {1}, {2} padrões",
      fr: "{0} ; valeurs p et intervalles par bootstrap sauvage, graine {1}, {2} tirages"),
    Term(
      "{0} clusters, p and interval by wild bootstrap, all {1} patterns",
      en: "{0}; p-values and intervals by wild bootstrap, all {1} patterns",
      es: "{0}; valores p e intervalos por bootstrap salvaje, los {1} patrones",
      pt: "{0}; valores p e intervalos por bootstrap selvagem, todos os {1} padrões",
      fr: "{0} ; valeurs p et intervalles par bootstrap sauvage, les {1} tirages"),
    Term("{0} clusters", en: "{0}", es: "{0}", pt: "{0}", fr: "{0}"),
    Term(
      "the wild bootstrap takes one grouping, no instruments",
      es: "el bootstrap salvaje admite una agrupación y ningún instrumento",
      pt: "o bootstrap selvagem admite um agrupamento e nenhum instrumento",
      fr: "le bootstrap sauvage prend un seul groupement, sans instrument"),
    Term(
      "{0} rows are alone in a level of an effect",
      es: "{0} filas están solas en un nivel de un efecto",
      pt: "{0} linhas estão sozinhas em um nível de um efeito",
      fr: "{0} lignes sont seules dans un niveau d’un effet"),
    Term(
      "1 row is alone in a level of an effect", es: "1 fila está sola en un nivel de un efecto",
      pt: "1 linha está sozinha em um nível de um efeito",
      fr: "1 ligne est seule dans un niveau d’un effet"),
    Term(
      "{0} rows, at least {1} needed", es: "{0} filas, se necesitan al menos {1}",
      pt: "{0} linhas, são necessárias ao menos {1}", fr: "{0} lignes, il en faut au moins {1}"),
    Term(
      "{0} clusters, at least {1} needed", es: "{0} conglomerados, se necesitan al menos {1}",
      pt: "{0} conglomerados, são necessários ao menos {1}",
      fr: "{0} grappes, il en faut au moins {1}"),
    Term(
      "1 cluster, at least 2 needed", es: "1 conglomerado, se necesitan al menos 2",
      pt: "1 conglomerado, são necessários ao menos 2", fr: "1 grappe, il en faut au moins 2"),
    Term(
      "{0} instruments, at least {1} needed", es: "{0} instrumentos, se necesitan al menos {1}",
      pt: "{0} instrumentos, são necessários ao menos {1}",
      fr: "{0} instruments, il en faut au moins {1}"),
    Term(
      "{0} values, {1} are needed", es: "{0} valores, se necesitan {1}",
      pt: "{0} valores, são necessários {1}", fr: "{0} valeurs, il en faut {1}"),
    Term(
      "1 value, {0} are needed", es: "1 valor, se necesitan {0}",
      pt: "1 valor, são necessários {0}", fr: "1 valeur, il en faut {0}"),
    Term(
      "all its rows lie in one cluster", es: "todas sus filas están en un conglomerado",
      pt: "todas as suas linhas estão em um conglomerado",
      fr: "toutes ses lignes sont dans une grappe"),
    Term(
      "there is one row only", es: "hay una sola fila", pt: "há uma só linha",
      fr: "il n’y a qu’une ligne"),
    Term(
      "one row shows no spread", es: "una fila no muestra dispersión",
      pt: "uma linha não mostra dispersão", fr: "une ligne ne montre aucune dispersion"),
    Term(
      "no row is complete", es: "ninguna fila está completa", pt: "nenhuma linha está completa",
      fr: "aucune ligne n’est complète"),
    Term(
      "no row has a value", es: "ninguna fila tiene valor", pt: "nenhuma linha tem valor",
      fr: "aucune ligne n’a de valeur"),
    Term(
      "no row has all values", es: "ninguna fila tiene todos los valores",
      pt: "nenhuma linha tem todos os valores", fr: "aucune ligne n’a toutes les valeurs"),
    Term(
      "no row belongs here", es: "aquí no hay filas", pt: "aqui não há linhas",
      fr: "aucune ligne n’est ici"),
    Term(
      "all weights are 0", es: "todos los pesos son 0", pt: "todos os pesos são 0",
      fr: "tous les poids sont nuls"),
    Term(
      "no design is declared", es: "no se declaró ningún diseño",
      pt: "não se declarou nenhum desenho", fr: "aucun plan n’est déclaré"),
    Term(
      "every unit is there, nothing was sampled", es: "están todas las unidades, nada se muestreó",
      pt: "todas as unidades estão presentes, nada foi amostrado",
      fr: "toutes les unités y sont, rien n’a été tiré"),
    Term(
      "a plain aggregate; a step 'estimate' gives its interval", es: "es un agregado simple",
      pt: "é um agregado simples", fr: "un simple agrégat"),
    Term(
      "a plain aggregate", es: "es un agregado simple", pt: "é um agregado simples",
      fr: "un simple agrégat"),
    Term(
      "a step 'estimate' gives its interval", es: "un paso 'estimate' da su intervalo",
      pt: "um passo 'estimate' dá o seu intervalo", fr: "une étape 'estimate' donne son intervalle"),
    Term(
      "first-stage F {0}, below 10", es: "F de la primera etapa {0}, menor que 10",
      pt: "F do primeiro estágio {0}, abaixo de 10", fr: "F de première étape {0}, inférieur à 10"),
    Term(
      "a share of 0 or 1 has no interval", es: "una proporción de 0 o 1 no tiene intervalo",
      pt: "uma proporção de 0 ou 1 não tem intervalo", fr: "une part de 0 ou 1 n’a pas d’intervalle"
    ),
    Term(
      "a survival of 0 has no variance", es: "una supervivencia de 0 no tiene varianza",
      pt: "uma sobrevivência de 0 não tem variância", fr: "une survie de 0 n’a pas de variance"),
    Term(
      "the band does not come down so far", es: "la banda no baja tanto",
      pt: "a banda não desce tanto", fr: "la bande ne descend pas si bas"),
    Term(
      "fewer than that share have failed", es: "ha fallado menos de esa proporción",
      pt: "falhou menos do que essa proporção", fr: "moins que cette part a failli"),
    Term(
      "the slope may be 0", es: "la pendiente puede ser 0", pt: "a inclinação pode ser 0",
      fr: "la pente peut être nulle"),
    Term(
      "the slope is not told apart from 0", es: "la pendiente no se distingue de 0",
      pt: "a inclinação não se distingue de 0", fr: "la pente ne se distingue pas de 0"),
    Term(
      "the total below the line is 0", es: "el total del denominador es 0",
      pt: "o total do denominador é 0", fr: "le total du dénominateur est nul"),
    Term(
      "the values do not differ", es: "los valores no difieren", pt: "os valores não diferem",
      fr: "les valeurs ne diffèrent pas"),
    Term(
      "cost or margin is not known", es: "no se conoce el costo o el margen",
      pt: "não se conhece o custo ou a margem", fr: "le coût ou la marge n’est pas connu"),
    Term(
      "loses on every sack", es: "pierde en cada saco", pt: "perde em cada saca",
      fr: "perd sur chaque sac"),
    Term(
      "a standard error is not known", es: "no se conoce un error estándar",
      pt: "não se conhece um erro padrão", fr: "une erreur type n’est pas connue"),
    Term(
      "all outcomes are the same, or all sizes",
      es: "todos los resultados son iguales, o todos los tamaños",
      pt: "todos os resultados são iguais, ou todos os tamanhos",
      fr: "toutes les issues sont égales, ou toutes les tailles"),
    Term(
      "there are no more clusters than strata", es: "no hay más conglomerados que estratos",
      pt: "não há mais conglomerados que estratos",
      fr: "il n’y a pas plus de grappes que de strates"),
    Term("after {0} steps", es: "tras {0} pasos", pt: "após {0} passos", fr: "après {0} pas"),
  ]
}
