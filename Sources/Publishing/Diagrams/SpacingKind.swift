/// What a body is, as far as distances depend on it.
enum SpacingKind {
  case node
  case line(bundle: Int)
  case lowSide
  case highSide
  case label

  /// The distance to the body that comes after this one.
  func clearance(to next: SpacingKind) -> Double {
    switch (self, next) {
    case (.label, .label): 8
    case (.label, .node), (.node, .label): 8
    case (.label, _), (_, .label): 7
    case (.node, .node): 44
    case (.line(let first), .line(let second)): first == second ? 26 : 20
    case (.node, .line), (.line, .node): 24
    case (.node, .lowSide), (.highSide, .node): 30
    case (.node, .highSide), (.lowSide, .node): 26
    case (.line, .lowSide), (.line, .highSide), (.lowSide, .line), (.highSide, .line): 16
    case (.lowSide, .lowSide), (.highSide, .highSide): 16
    case (.lowSide, .highSide): 40
    case (.highSide, .lowSide): 32
    }
  }
}
