internal import Diagnostics
package import Model

/// A page whose table is also a file for spreadsheets.
package enum TablePage: Sendable, Hashable {
  case index(ModelIndex, Kind)
  case coverage(ModelIndex, CategoryMethod)
  case trace(ModelIndex, Trace)
  case risks(ModelIndex)

  /// The page that the file stands beside.
  package var page: Page {
    switch self {
    case .index(let model, let kind): .index(model, kind)
    case .coverage(let model, let method): .coverage(model, method)
    case .trace(let model, let trace): .trace(model, trace)
    case .risks(let model): .risks(model)
    }
  }
}

extension Composer {
  /// The matrices and the register of a model, each with its file; one that would be empty is not
  /// made.
  func matrixTables(of model: ModelIndex) -> [TablePage] {
    coverageMethods(of: model).map { .coverage(model, $0) }
      + traces(of: model).map { .trace(model, $0) }
      + (hasRisks(model) ? [.risks(model)] : [])
  }

  func matrixItems(of model: ModelIndex) -> [SiteItem] {
    matrixTables(of: model).flatMap { [.page($0.page), .csv($0)] }
  }

  /// Where a table's file is: beside its page, under the same name.
  func address(ofCSV table: TablePage) -> Address {
    let page = workspace.address(of: table.page).path
    return Address("\(page.dropLast("html".utf8.count))csv")
  }

  /// The methods whose coverage a model's diagrams show.
  func coverageMethods(of model: ModelIndex) -> [CategoryMethod] {
    let kinds: [Kind] = [.element, .flow]
    guard kinds.contains(where: { !siblings(of: $0, in: model).isEmpty }) else { return [] }
    return workspace.methods(of: model)
  }

  /// The traces for both sides of which a model has something.
  func traces(of model: ModelIndex) -> [Trace] {
    Trace.allCases.filter { trace in
      !siblings(of: trace.rowKind, in: model).isEmpty
        && trace.columnKinds.contains { !siblings(of: $0, in: model).isEmpty }
    }
  }

  /// Whether anything was rated, or decided other than to mitigate.
  func hasRisks(_ model: ModelIndex) -> Bool {
    siblings(of: .threat, in: model).contains { threat in
      let about = workspace[threat]
      if about[Threat.risk] != nil || about[Threat.residual] != nil { return true }
      return switch about[Threat.response]?.value {
      case .accept, .transfer, .avoid: true
      case .mitigate, nil: false
      }
    }
  }
}

extension Composer {
  /// A table as a file for spreadsheets.
  func csv(of table: TablePage) -> CSVTable {
    switch table {
    case .index(let model, let kind): indexCSV(model, kind)
    case .coverage(let model, let method): coverageCSV(model, method)
    case .trace(let model, let trace): traceCSV(model, trace)
    case .risks(let model): risksCSV(model)
    }
  }
}
