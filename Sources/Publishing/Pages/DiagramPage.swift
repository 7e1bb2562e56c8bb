internal import Templating

/// A diagram with the tables that hold everything it shows.
struct DiagramPage: Sendable {
  let frame: Frame
  let heading: Heading
  /// The picture; nothing where it could not be laid out.
  let svg: HTML?
  let entity: EntityBody
}

extension DiagramPage {
  static let view = View<DiagramPage>([
    .optionalHTML("svg", "The picture.", \.svg)
  ]).including(EntityBody.view, \.entity).including(Heading.view, \.heading)
    .including(Frame.view, \.frame)
}
