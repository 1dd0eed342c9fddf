extension Relation {
  /// The columns that each source must deliver so that this relation can make the wanted ones.
  ///
  /// Reading passes over every column that nobody needs.
  public func needs(wanted: Set<String>) -> [Source: Set<String>] {
    switch operation {
    case .scan(let source): return [source: wanted.intersection(schema.names)]
    case .keep(let input, let condition, _):
      return input.needs(wanted: wanted.union(condition.columns))
    case .derive(let input, let derivations):
      return input.needs(wanted: Self.before(derivations, wanted))
    case .project(let input, let projections):
      let chosen = projections.filter { wanted.contains($0.field.name) }
      return input.needs(wanted: Set(chosen.map(\.source)))
    case .join(let left, let right, let match): return joinNeeds(left, right, match, wanted)
    case .union(let inputs): return Self.merged(inputs.map { $0.needs(wanted: wanted) })
    case .group(let input, let keys, let aggregations):
      let columns = aggregations.reduce(into: Set(keys)) { $0.formUnion($1.formula.columns) }
      return input.needs(wanted: columns.union(input.schema.personColumns))
    case .window(let input, let keys, let order, let derivations):
      let made = Set(derivations.map(\.field.name))
      let columns = derivations.reduce(into: wanted.subtracting(made).union(keys + order)) {
        $0.formUnion($1.formula.columns)
      }
      return input.needs(wanted: columns.intersection(input.schema.names))
    case .sort(let input, let orderings):
      return input.needs(wanted: wanted.union(orderings.map(\.column)))
    case .distinct(let input, let keys, _): return input.needs(wanted: wanted.union(keys))
    case .take(let input, _): return input.needs(wanted: wanted)
    case .stack(let input, let stacking):
      let kept = wanted.subtracting([stacking.item, stacking.value])
      return input.needs(wanted: kept.union(stacking.columns))
    case .spread(let input, let spreading):
      let columns = spreading.identity + [spreading.item, spreading.value]
      return input.needs(wanted: Set(columns + input.schema.personColumns))
    case .complete(let input, let completion):
      return input.needs(wanted: wanted.union(completion.columns + completion.by))
    case .impute(let input, let imputing):
      return input.needs(wanted: wanted.subtracting(imputing.flags).union(imputing.sources))
    case .compute(let kernel, let inputs, _):
      let needs = zip(inputs, kernel.needs(wanted: wanted)).map { input, columns in
        input.needs(wanted: columns.union(input.schema.personColumns))
      }
      return Self.merged(needs)
    }
  }

  private func joinNeeds(
    _ left: Relation, _ right: Relation, _ match: Match, _ wanted: Set<String>
  ) -> [Source: Set<String>] {
    let nearest = match.nearest
    let here = wanted.subtracting(match.taken)
      .union(match.on.map(\.left) + [nearest?.left].compactMap { $0 })
    let there = wanted.intersection(match.taken)
      .union(match.on.map(\.right) + [nearest?.right].compactMap { $0 })
    let counts: Set<String> = [Schema.personCount]
    return Self.merged([
      left.needs(wanted: here.union(counts).intersection(left.schema.names)),
      right.needs(wanted: there.union(counts).intersection(right.schema.names)),
    ])
  }

  /// What must be there before derivations so that wanted columns are there after them.
  private static func before(_ derivations: [Derivation], _ wanted: Set<String>) -> Set<String> {
    derivations.reversed().reduce(wanted) { columns, derivation in
      columns.subtracting([derivation.field.name]).union(derivation.formula.columns)
    }
  }

  private static func merged(_ needs: [[Source: Set<String>]]) -> [Source: Set<String>] {
    needs.reduce(into: [:]) { all, next in
      all.merge(next) { $0.union($1) }
    }
  }
}

extension Schema {
  /// The columns that tell or count the persons behind rows.
  package var personColumns: [String] {
    [personField?.name, self[Schema.personCount]?.name].compactMap { $0 }
  }
}
