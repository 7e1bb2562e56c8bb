internal import Diagnostics
internal import Model
internal import Publishing

/// What Graphviz was asked about each drawing, known by the place of what is drawn: numbers of
/// entities are others as soon as one is added before them.
struct LayoutRequests: Sendable {
  private var requests: [Name: String] = [:]

  private struct Name: Hashable {
    let place: SourceSpan
    /// 0 for the whole, 1 for the overview, and then the parts.
    let number: Int

    init(_ drawing: Drawing, of workspace: Workspace) {
      place = workspace[drawing.entity].id.span
      switch drawing {
      case .whole: number = 0
      case .overview: number = 1
      case .part(_, let part): number = 2 + part
      }
    }
  }

  init() {}

  init(_ requests: some Sequence<(Drawing, String)>, of workspace: Workspace) {
    let named = requests.map { (Name($0.0, of: workspace), $0.1) }
    self.requests = Dictionary(named) { first, _ in first }
  }

  subscript(drawing: Drawing, of workspace: Workspace) -> String? {
    requests.isEmpty ? nil : requests[Name(drawing, of: workspace)]
  }

  /// The requests but for those about drawings of some files.
  func without(filesIn files: Set<FileID>) -> LayoutRequests {
    var rest = self
    rest.requests = requests.filter { !files.contains($0.key.place.file) }
    return rest
  }
}
