package import Diagnostics

/// Which pages may have to do with each other.
///
/// Whatever is asked about a page, and is answered from links, models and pages, has its answer on
/// the page's own island. A page that names something which is not there may come to have to do
/// with any other, and so lies on the mainland, together with all pages outside models.
package struct Islands: Sendable {
  /// The island of each page of the workspace.
  package let ofPage: [Int]
  package let mainland: Int

  /// `findings`: what was found when the workspace was linked.
  /// `cited`: the paths that each page names.
  package init(_ workspace: Workspace, _ findings: [Diagnostic], cited: [[String]]) {
    var shores = Shores(count: workspace.models.count)
    for link in workspace.links.all {
      let (one, other) = (workspace.model(of: link.source), workspace.model(of: link.target))
      if one != other { shores.join(one, other) }
    }
    for (page, paths) in cited.enumerated() {
      for path in paths {
        guard let other = workspace.pageIndex(ofPath: path) else { continue }
        shores.join(workspace.model(ofPage: page), workspace.model(ofPage: other))
      }
    }
    for path in workspace.configuration.citedPaths {
      guard let page = workspace.pageIndex(ofPath: path) else { continue }
      shores.join(workspace.model(ofPage: page), nil)
    }
    for model in workspace.modelIndices {
      for name in workspace[model][FrontMatter.dependsOn] ?? [] {
        shores.join(model, EntityID(name.value).flatMap(workspace.model(named:)))
      }
    }
    for threat in workspace.entities(.threat) where workspace.namesElsewhere(threat) {
      shores.join(workspace.model(of: threat), nil)
    }
    let subjects = SubjectIndex(workspace)
    for span in findings.flatMap({ [$0.span] + $0.notes.map(\.span) }) {
      if let page = subjects.page(of: span) { shores.join(workspace.model(ofPage: page), nil) }
    }
    ofPage = workspace.pages.indices.map { shores.island(of: workspace.model(ofPage: $0)) }
    mainland = shores.island(of: nil)
  }
}

extension Workspace {
  /// Whether a part of a threat's sentence reads like the id of something in another model, and is
  /// none.
  fileprivate func namesElsewhere(_ threat: EntityIndex) -> Bool {
    statement(of: threat).parts.contains { part in
      part.entity == nil && part.text.utf8.contains(UInt8(ascii: "/"))
    }
  }
}

/// Models that are joined step by step; the last number is that of the mainland.
private struct Shores {
  private var next: [Int]

  init(count: Int) {
    next = Array(0...count)
  }

  /// The number by which all that is joined with a model is known; that of the mainland for none.
  mutating func island(of model: ModelIndex?) -> Int {
    var number = model?.rawValue ?? next.count - 1
    while next[number] != number {
      next[number] = next[next[number]]
      number = next[number]
    }
    return number
  }

  mutating func join(_ one: ModelIndex?, _ other: ModelIndex?) {
    let (one, other) = (island(of: one), island(of: other))
    next[min(one, other)] = max(one, other)
  }
}
