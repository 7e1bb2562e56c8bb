internal import Model
internal import Templating

/// A picture with its legend, and the ways to see it larger or smaller.
struct DiagramFigure: Sendable {
  let anchor: String
  /// What it shows, for those who do not see it.
  let title: String
  /// Its heading, where a page has several.
  var heading: String?
  let svg: HTML
  /// The picture as a file, which a browser shows at its full size.
  var file: LinkTarget?
  /// Whether its size can be chosen.
  var isSizable = false
  /// Whether it is legible on paper.
  var isPrinted = true
  /// The paper for it alone, where that is another one than that of what is around it.
  var paper = DiagramPage.Paper.upright
  var legend: DiagramLegend?
  /// What the picture leaves to the tables.
  var note: String?
  /// What differs in it, in words.
  var differences: [Sentence] = []
}

extension DiagramFigure {
  static let view = View<DiagramFigure>([
    .text("figureAnchor", "What a link to it ends in.", \.anchor),
    .text("pictureTitle", "What it shows.", \.title),
    .optionalText("figureHeading", "Its heading, where a page has several.", \.heading),
    .html("svg", "The picture.", \.svg),
    .optionalURL("file", "The picture as a file.", \.file),
    .flag("isSizable", "Whether its size can be chosen.", \.isSizable),
    .flag("isPrinted", "Whether it is legible on paper.", \.isPrinted),
    .optionalText("figurePaper", "The class that chooses the paper for it alone.") { figure in
      figure.paper == .upright ? nil : figure.paper.rawValue
    },
    .optionalRecord("legend", of: DiagramLegend.view, "What its signs mean.", \.legend),
    .optionalText("figureNote", "What it leaves to the tables.", \.note),
    .flag("hasDifferences", "Whether it shows a difference.") { !$0.differences.isEmpty },
    .list("differences", of: Sentence.view, "What differs in it, in words.", \.differences),
  ])
}

/// The signs that occur in a picture, and no others.
struct DiagramLegend: Sendable, Hashable {
  private let spec: DiagramSpec
  private let crossings: Bool

  init(_ picture: Picture) {
    spec = picture.spec
    crossings = picture.flows.contains { !$0.crossings.isEmpty }
  }

  private func has(_ shape: NodeShape) -> Bool { spec.nodes.contains { $0.shape == shape } }

  static let view = View<DiagramLegend>([
    .flag("hasAdded", "Whether something is new.") { $0.spec.fates.contains(.added) },
    .flag("hasRemoved", "Whether something is gone.") { $0.spec.fates.contains(.removed) },
    .flag("hasChanged", "Whether something changed.") { $0.spec.fates.contains(.changed) },
    .flag("hasKept", "Whether something is as before.") { $0.spec.fates.contains(.kept) },
    .flag("hasExternalEntity", "Whether there is one.") { $0.has(.externalEntity) },
    .flag("hasProcess", "Whether there is one.") { $0.has(.process) },
    .flag("hasDataStore", "Whether there is one.") { $0.has(.dataStore) },
    .flag("hasGroup", "Whether a part is shown as one box.") { $0.has(.group) },
    .flag("hasContext", "Whether anything is there for context only.") { legend in
      legend.spec.nodes.contains(where: \.isDimmed)
    },
    .flag("hasFlow", "Whether there is one.") { !$0.spec.flows.isEmpty },
    .flag("hasOpenFlow", "Whether a flow has an open threat.") { legend in
      legend.spec.flows.contains(where: \.isOpen)
    },
    .flag("hasOpenNode", "Whether an element has an open threat.") { legend in
      legend.spec.nodes.contains(where: \.isOpen)
    },
    .flag("hasCrossing", "Whether a flow crosses a boundary.", \.crossings),
    .flag("hasBoundary", "Whether there is one.") { !$0.spec.boundaries.isEmpty },
    .flag("hasNesting", "Whether a boundary lies in another.") { legend in
      legend.spec.boundaries.contains { $0.parent != nil }
    },
  ])
}
