import Reporting
import Tabular

extension UnitRecord {
  /// Takes down every unit of a run, by the files as they were when they were read.
  static func all(
    of plan: Plan, _ results: RunResults, digests: FileDigests
  ) -> [UnitRecord] {
    var writer = RecipeWriter(plan, digests: digests)
    var records: [UnitRecord] = []
    func keep(_ unit: PlanUnit, _ recipe: Recipe, rows: Int? = nil) {
      let content = recipe.key
      writer.contents[unit] = content
      records.append(UnitRecord(unit, recipe, content: content, rows: rows))
    }
    for input in plan.pipeline.inputs {
      let facts = results.inputs.first { $0.name == input.name.text }
      keep(PlanUnit(.input, input.name.text), writer.recipe(of: input), rows: facts?.rowsRead)
    }
    for node in plan.nodes {
      let last = results.ledger.last { $0.table == node.unit.name }
      keep(node.unit, writer.recipe(of: node), rows: last?.rowsOut)
    }
    for finding in plan.findings {
      keep(PlanUnit(.finding, finding.declaration.name.text), writer.recipe(of: finding))
    }
    for chart in plan.charts { keep(PlanUnit(.figure, chart.name), writer.recipe(of: chart)) }
    keep(PlanUnit(.report, plan.pipeline.name), writer.reportRecipe())
    return records
  }
}
