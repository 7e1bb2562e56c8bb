internal import Templating

/// A diagram, or a part of one, with the tables that hold everything it shows.
struct DiagramPage: Sendable {
  /// A picture that the author made.
  struct Image: Sendable {
    let source: LinkTarget
    let alternative: String
  }

  /// The paper on which the pictures are printed so that their text stays legible.
  enum Paper: String, Sendable {
    case upright = ""
    case wide = "on-wide"
    case large = "on-large"
    case tall = "on-tall"
    case broad = "on-broad"
    case poster = "on-poster"

    /// The largest picture, in its own units, whose smallest text is 7 points high on it.
    private var room: (width: Double, height: Double) {
      switch self {
      case .upright: (890, 1_010)
      case .wide: (1_370, 675)
      case .large: (1_980, 1_060)
      case .tall: (1_360, 1_665)
      case .broad: (2_850, 1_680)
      case .poster: (4_115, 2_555)
      }
    }

    /// The smallest paper for a picture, or the largest there is.
    init(width: Double, height: Double) {
      let papers: [Paper] =
        height > width
        ? [.upright, .wide, .tall, .large, .broad] : [.wide, .upright, .large, .tall, .broad]
      self = papers.first { $0.room.width >= width && $0.room.height >= height } ?? .poster
    }
  }

  let frame: Frame
  let heading: Heading
  let paper: Paper
  /// The author's own picture, which stands in for ours.
  var image: Image?
  /// The pictures; none where none could be laid out.
  let figures: [DiagramFigure]
  /// What is told of each thing in the picture when it is chosen there.
  let panels: [DiagramPanel]
  /// What is not in the picture, and why.
  let leftOut: [Sentence]
  let entity: EntityBody
}

extension DiagramPage {
  static let view = View<DiagramPage>([
    .optionalText("paper", "The class that chooses the paper it is printed on.") { page in
      page.paper == .upright ? nil : page.paper.rawValue
    },
    .optionalRecord("image", of: Image.view, "The author's own picture.", \.image),
    .flag("isDrawn", "Whether there is any picture.") { page in
      page.image != nil || !page.figures.isEmpty
    },
    .list("figures", of: DiagramFigure.view, "The pictures.", \.figures),
    .list("panels", of: DiagramPanel.view, "What is told of each thing shown.", \.panels),
    .flag("hasLeftOut", "Whether anything is left out.") { !$0.leftOut.isEmpty },
    .list("leftOut", of: Sentence.view, "What is not in the picture, and why.", \.leftOut),
  ]).including(EntityBody.view, \.entity).including(Heading.view, \.heading)
    .including(Frame.view, \.frame)
}

extension DiagramPage.Image {
  static let view = View<DiagramPage.Image>([
    .url("imageSource", "Where the picture is.", \.source),
    .text("alternative", "What it shows, in words.", \.alternative),
  ])
}
