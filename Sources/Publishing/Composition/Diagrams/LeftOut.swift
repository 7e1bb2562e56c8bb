internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What a diagram does not show, though a reader might look for it there.
  func leftOut(of diagram: Diagram, on address: Address) -> [Sentence] {
    opened(in: diagram, on: address) + outOfScope(in: diagram, on: address)
      + undrawn(in: diagram, on: address) + scope(of: diagram)
  }

  /// The insides of elements that another level shows.
  private func opened(in diagram: Diagram, on address: Address) -> [Sentence] {
    workspace.diagrams(below: diagram).compactMap { other in
      guard let element = other.refines else { return nil }
      return Sentence([
        LinkText(plain: "The inside of "), titleLink(to: element, from: address),
        LinkText(plain: ": see "), titleLink(to: other.entity, from: address),
        LinkText(plain: "."),
      ])
    }
  }

  /// The elements that are drawn but not modelled.
  private func outOfScope(in diagram: Diagram, on address: Address) -> [Sentence] {
    diagram.elements.compactMap { element in
      guard let reason = workspace[element][Element.outOfScope] else { return nil }
      let words = reason.text.hasSuffix(".") ? reason.text : reason.text + "."
      return Sentence([
        LinkText(plain: "The threats to "), titleLink(to: element, from: address),
        LinkText(plain: ", which is out of scope: \(words)"),
      ])
    }
  }

  /// The flows that have an end elsewhere.
  private func undrawn(in diagram: Diagram, on address: Address) -> [Sentence] {
    workspace.undrawnFlows(of: diagram).map { flow in
      Sentence([
        LinkText(plain: "The flow "), idLink(to: flow, from: address),
        LinkText(plain: ": an end of it is not in this diagram."),
      ])
    }
  }

  /// What the model as a whole leaves out.
  private func scope(of diagram: Diagram) -> [Sentence] {
    let out = workspace[diagram.model][FrontMatter.scope]?["out"]?.items ?? []
    guard !out.isEmpty else { return [] }
    return [Sentence("Out of the model’s scope: \(joined(out.map(\.text))).")]
  }
}
