import Tabular

extension Wording {
  /// French.
  static let french = Wording(
    general: .french, quality: .french, ledger: .french, methods: .french, provenance: .french,
    regression: .french, calendar: .french, page: .french)
}

extension GeneralWords {
  fileprivate static let french = GeneralWords(
    answer: "Réponse", figures: "Figures", tables: "Tableaux", figure: "Figure {0}",
    table: "Tableau {0}", dataFor: "Données de la {0} ({1})", note: "Note\u{A0}: {0}",
    notes: "Notes\u{A0}: {0}",
    firstRows: "Montrées sont les {0} premières de {1}\u{A0}; toutes sont dans",
    synthetic: "Données synthétiques\u{A0}: les lignes sont inventées et ne décrivent aucune "
      + "personne ni organisation réelle.",
    withheld: "secret", withheldBelow: "secret\u{A0}: moins de {0} personnes",
    withheldMeans: "secret = moins de {0} personnes derrière la cellule",
    unavailableMeans: "{0} = sans valeur\u{A0}: {1}", interval: "intervalle à {0}\u{A0}: {1}",
    intervalHead: "Intervalle à {0}", range: "{0} à {1}",
    census:
      "sans intervalle\u{A0}: c’est un recensement, toutes les unités de la population y sont",
    undeclared: "sans intervalle\u{A0}: ni plan de sondage ni recensement n’a été déclaré",
    without: "sans intervalle\u{A0}: {0}", caseCount: "n = {0}", status: "État\u{A0}: {0}.",
    statuses: ["alert": "alerte", "watch": "à surveiller", "ok": "en ordre"], yes: "oui",
    no: "non", points: "points",
    rows: Counted(one: "ligne", many: "lignes"),
    counted: [
      "member": Counted(one: "membre", many: "membres"),
      "person": Counted(one: "personne", many: "personnes"),
      "household": Counted(one: "ménage", many: "ménages"),
      "plot": Counted(one: "parcelle", many: "parcelles"),
      "farm": Counted(one: "exploitation", many: "exploitations"),
    ],
    smallNumbers: [
      "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
      "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
      "dix-neuf", "vingt",
    ],
    reasons: [
      .blank: "vide", .notAsked: "non demandé", .refused: "refus de répondre",
      .notKnown: "non connu", .notApplicable: "sans objet", .rejected: "rejeté",
      .unmatched: "sans correspondance", .undefined: "indéfini", .suppressed: "secret",
    ])
}

extension QualityWords {
  fileprivate static let french = QualityWords(
    title: "Qualité des données", input: "Entrée", read: "Lignes lues", kept: "Gardées",
    rejected: "Rejetées", why: "Pourquoi rejetées", corrections: "Corrections", mender: "Par",
    missingCells: "Cellules sans donnée", column: "Colonne", reason: "Motif",
    cells: "Cellules", ofRows: "Des lignes",
    complete: "Aucune cellule des colonnes lues ne manque.",
    checks: "Vérifications", table: "Tableau", condition: "Condition",
    failed: "Lignes en défaut", of: "Sur", allowed: "Admis", outcome: "Résultat",
    passed: "remplie", warned: "avertissement", broken: "non remplie",
    setAside: "Seuls {0} fichiers sur {1} de {2} ont pu être lus. Mis de côté\u{A0}: {3}.",
    fileLine: "{0}, ligne {1} ({2})", wholeFile: "{0} ({1})",
    rowProblems: [
      "input.cell": "une cellule n’est pas ce qui est déclaré",
      "input.constraint": "une valeur est hors de ses limites",
      "input.reference": "une valeur n’est pas dans l’autre tableau",
      "input.cells": "l’enregistrement a plus ou moins de cellules que l’en-tête",
      "input.nul": "une cellule contient un octet NUL",
      "csv.quote": "du texte suit un guillemet fermant",
      "input.repeat": "les lignes et leur parent ne s’accordent pas",
      "input.duplicate-key": "la clé figure deux fois",
    ],
    fileProblems: [
      "input.empty": "il est vide", "csv.quote": "un guillemet n’est jamais fermé",
      "csv.encoding": "ses octets ne sont pas du texte dans l’encodage déclaré",
      "csv.record-too-long": "un enregistrement est trop long",
      "input.missing-column": "une colonne déclarée manque",
      "input.duplicate-column": "une colonne déclarée figure deux fois",
      "input.missing": "il n’existe pas", "input.unreadable": "il ne peut être ouvert",
      "input.read-failed": "le disque a failli",
      "input.changed": "il a changé pendant la lecture", "json.syntax": "ce n’est pas du JSON",
      "json.duplicate-key": "une clé figure deux fois",
      "input.record": "un enregistrement n’est pas un objet",
    ],
    remarks: "Remarqué à la lecture",
    encodingFound: "l’encodage est {0}, comme le montrent les octets",
    separatorFound: "le séparateur est {0}, comme le dit la première ligne",
    tab: "une tabulation",
    headerRead: "l’en-tête «\u{A0}{0}\u{A0}» est lu comme «\u{A0}{1}\u{A0}»",
    unnamedColumns: "colonnes sans en-tête, qui ne sont pas lues\u{A0}: {0}",
    manyFiles: "{0} fichiers",
    withoutConsent: "Lignes de {0} sans consentement, comptées et non lues\u{A0}: {1}.",
    newest: "Le jour le plus récent de {0} est le {1}.",
    withheldRows: """
      Lignes du tableau {0} dont des cellules sont tenues secrètes, faute de \
      personnes\u{A0}: {1}.
      """,
    noInputs: "Aucune entrée n’a été lue.")
}

extension LedgerWords {
  fileprivate static let french = LedgerWords(
    title: "Ce que sont devenues les lignes",
    explanation: "À chaque étape, entrées = passées + rejetées + filtrées + sans correspondance + "
      + "écartées + regroupées, et sorties = passées + créées. Les colonnes sans ligne sont "
      + "omises.",
    table: "Tableau", step: "Étape", rowsIn: "Entrées", passed: "Passées",
    rejected: "Rejetées", filtered: "Filtrées", unmatched: "Sans correspondance",
    dropped: "Écartées", folded: "Regroupées", made: "Créées", rowsOut: "Sorties",
    because: "Motif", withoutConsent: "sans consentement",
    undefined: "condition sans valeur dans {0} lignes")
}

extension MethodWords {
  fileprivate static let french = MethodWords(
    title: "Méthodes", sampling: "Sondage", estimators: "Estimations",
    census: """
      {0}\u{A0}: recensement, toutes les unités de la population y sont\u{A0}; pas \
      d’intervalle de sondage.
      """,
    undeclared: """
      {0}\u{A0}: ni plan de sondage ni recensement n’a été déclaré\u{A0}; aucun \
      intervalle n’est donné.
      """,
    sample: "{0}\u{A0}: échantillon", weights: "poids\u{A0}: {0}", equalWeights: "poids égaux",
    strata: "strates\u{A0}: {0}", clusters: "grappes\u{A0}: {0}",
    population: "taille de la population\u{A0}: {0}",
    secondStage: "à l’intérieur {0}", variance: "variance par {0}",
    interval: "intervalle\u{A0}: {0}", source: "source\u{A0}: {0}",
    imputation: "Cellules imputées",
    imputed: "{0} cellules sans donnée sur {1} ont été remplies\u{A0}: {2}",
    imputedWithin: "{0} à l’intérieur de {1}",
    imputedIntervals: "Les intervalles prennent les cellules imputées pour observées\u{A0}; ils "
      + "sont donc trop étroits.", constants: "Chiffres de comparaison",
    factors: "Unités et facteurs", name: "Nom", value: "Valeur", kind: "Genre", from: "Source",
    remarks: "Remarques",
    citation: ["and": "et", "chapter": "chapitre", "chapters": "chapitres", "section": "section"])
}

extension ProvenanceWords {
  fileprivate static let french = ProvenanceWords(
    summary: "Comment ce rapport a été fait", command: "Commande", pipeline: "Déclaration",
    input: "Entrée {0}",
    files: "{0} fichiers, dont les empreintes sont dans manifest.json",
    replaced: "à la place du fichier déclaré", parameters: "Paramètres",
    setForRun: "fixé pour ce calcul", language: "Langue", data: "Données",
    noDigest: "sans empreinte")
}

extension RegressionWords {
  fileprivate static let french = RegressionWords(
    constant: "Constante", effects: "Effets fixes\u{A0}: {0}", observations: "Observations",
    clusters: "Grappes", rSquared: "R²", withinRSquared: "R² intra",
    pseudoRSquared: "Pseudo-R²", meanOfOutcome: "Moyenne de la variable expliquée",
    errorsBelow: "erreurs types entre parenthèses, {0}",
    intervalsBelow: "intervalles à {0} entre crochets, {1}",
    clusteredBy: "par grappes de {0}", inColumns: "{0} dans {1}",
    column: "la colonne {0}", columns: "les colonnes {0}",
    differentRows: "Les colonnes reposent sur des nombres d’observations différents\u{A0}: elles "
      + "ne comparent pas les mêmes lignes.",
    fewClusters: "Avec seulement {0} grappes, les erreurs tendent à être trop petites.",
    notEstimated: "{0}, sans estimation\u{A0}: {1}.",
    remark: "{0}\u{A0}: {1}.")
}

extension CalendarWords {
  fileprivate static let french = CalendarWords(
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ], day: "{0} {1} {2}", month: "{0} {1}")
}

extension PageWords {
  fileprivate static let french = PageWords(
    contents: "Sommaire", footnotes: "Notes de bas de page", footnote: "Note {0}",
    backToText: "Retour au texte", table: "Tableau")
}
