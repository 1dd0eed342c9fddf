import Statistics

/// Names for cooperatives and people that nobody bears by more than chance.
enum InventedNames {
  /// Coffee regions of Peru; the one with the most cooperatives stands twice.
  static let regions = [
    "Junín", "Junín", "Cajamarca", "Amazonas", "San Martín", "Cusco", "Huánuco", "Puno", "Pasco",
  ]

  /// Forms of organisation; the usual one stands twice.
  static let forms = [
    "cooperativa agraria cafetalera", "cooperativa agraria cafetalera",
    "cooperativa agraria de servicios", "asociación de productores",
  ]

  /// A name such as `Alto Rocío`.
  static func cooperative(_ draws: inout SeededGenerator) -> String {
    draws.one(of: ["Alto", "Nuevo", "Valle", "Cerro", "Río", "Flor de", "Unión", "Bajo", "Peña"])
      + " "
      + draws.one(of: [
        "Rocío", "Amanecer", "Cañaveral", "Ñawin", "Montaña", "Pájaro", "Quebrada", "Esperanza",
        "Cóndor", "Limón", "Ocaso", "Neblina", "Orquídea", "Tucán",
      ])
  }

  /// A name such as `Quispe Núñez, Rosa`.
  static func person(woman: Bool, _ draws: inout SeededGenerator) -> String {
    let family = draws.one(of: surnames) + " " + draws.one(of: surnames)
    return family + ", " + draws.one(of: woman ? womensNames : mensNames)
  }

  private static let surnames = [
    "Quispe", "Núñez", "Huamán", "Peña", "Mamani", "Chávez", "Rojas", "Ñaupari", "Flores",
    "Cárdenas", "Vílchez", "Ramos", "Ccori", "Díaz",
  ]

  private static let womensNames = ["Rosa", "María", "Inés", "Sofía", "Lucía", "Begoña", "Nélida"]

  private static let mensNames = ["José", "Julián", "Andrés", "Martín", "Iñigo", "Raúl", "Teófilo"]
}
