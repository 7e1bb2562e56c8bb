internal import Model
internal import Publishing

/// Diagrams' differences, laid out.
struct DifferenceLayouts {
  /// In the order of the differences, without those that Graphviz could not order.
  let layouts: [DifferenceLayout]
  let cache: LayoutCache
  /// Why one of them is missing.
  let failure: LayoutFailure?
}

/// Lays out diagrams' differences.
///
/// Each is shown whole where that is legible on a sheet of A4; else what differs alone is, with what
/// that hangs on.
func layOut(
  _ differences: [DiagramDifference], in changes: Changes, with graphviz: Graphviz?,
  cache: LayoutCache, jobs: Int
) -> DifferenceLayouts {
  let wishes = differences.flatMap { [($0, isWhole: true), ($0, isWhole: false)] }
  let requests = wishes.map { difference, isWhole in
    LayoutRequest.dot(for: DiagramSpec(of: difference, in: changes, isWhole: isWhole, links: .none))
  }
  let (answers, kept) = layOut(requests, with: graphviz, cache: cache, jobs: jobs)
  var failure: LayoutFailure?
  let layouts = zip(wishes, answers).map { wish, answer -> DifferenceLayout? in
    switch answer {
    case .failed(let reason): failure = reason
    case .laidOut(let plain), .simplified(let plain):
      if case let layout?? = DiagramLayout.parse(plain: plain).first {
        return DifferenceLayout(wish.0, isWhole: wish.isWhole, layout: layout)
      }
      failure = .crashed
    }
    return nil
  }
  let chosen = stride(from: 0, to: layouts.count, by: 2).compactMap { place in
    let (whole, part) = (layouts[place], layouts[place + 1])
    let isLegible = whole?.picture(in: changes, links: .none)?.isLegibleOnA4 == true
    return isLegible ? whole : part ?? whole
  }
  return DifferenceLayouts(layouts: chosen, cache: kept, failure: failure)
}

extension Changes {
  /// What differs in the diagrams of a model that were there before and are there now.
  func comparableDiagrams(of model: ModelDifference) -> [DiagramDifference] {
    diagramDifferences(of: model).filter(\.isOfOneDiagram)
  }
}
