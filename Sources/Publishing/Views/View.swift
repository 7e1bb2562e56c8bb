internal import Templating

/// The names that templates may use for a subject, each with its shape and how to get it.
///
/// One table gives the values, the check of everybody's templates, and the reference for template
/// writers. It stands in this module, and not with the templates that know nothing of types, so
/// that it is compiled for each type of subject: a site asks views for millions of values.
struct View<Subject>: Sendable {
  /// One name.
  struct Slot: Sendable {
    let declaration: RecordShape.Slot
    let value: @Sendable (Subject) -> Value
  }

  /// What a template for this subject is checked and compiled against.
  let shape: RecordShape

  let values: @Sendable (Subject) -> [Value]

  init(_ slots: [Slot]) {
    let getters = slots.map(\.value)
    self.init(shape: RecordShape(slots.map(\.declaration))) { subject in
      var values: [Value] = []
      values.reserveCapacity(getters.count)
      for getter in getters { values.append(getter(subject)) }
      return values
    }
  }

  init(shape: RecordShape, values: @escaping @Sendable (Subject) -> [Value]) {
    self.shape = shape
    self.values = values
  }
}

extension View {
  /// What a template for this subject is given.
  func value(of subject: Subject) -> Record { Record(values(subject)) }

  /// This view, and beside its names those of a part of the subject, which is asked for once.
  func including<Part>(
    _ other: View<Part>, _ part: @escaping @Sendable (Subject) -> Part
  ) -> View {
    let (own, included) = (values, other.values)
    return View(
      shape: RecordShape(shape.slots + other.shape.slots),
      values: { subject in own(subject) + included(part(subject)) })
  }
}

extension View.Slot {
  init(
    _ name: String, _ shape: Shape, _ summary: String,
    _ value: @escaping @Sendable (Subject) -> Value
  ) {
    self.init(
      declaration: RecordShape.Slot(name: name, shape: shape, summary: summary), value: value)
  }

  /// Text, escaped wherever it is shown.
  static func text(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name, .text, summary) { .text(get($0)) }
  }

  /// Text that may be absent.
  static func optionalText(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(name, .optional(.text), summary) { subject in get(subject).map(Value.text) ?? .absent }
  }

  /// Markup that the compiler made.
  static func html(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> HTML
  ) -> Self {
    Self(name, .html, summary) { .html(get($0)) }
  }

  /// Markup that may be absent.
  static func optionalHTML(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> HTML?
  ) -> Self {
    Self(name, .optional(.html), summary) { subject in get(subject).map(Value.html) ?? .absent }
  }

  /// An address, the only thing that may stand in `href` and `src`.
  static func url(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> LinkTarget
  ) -> Self {
    Self(name, .url, summary) { .url(get($0)) }
  }

  /// An address that may be absent.
  static func optionalURL(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> LinkTarget?
  ) -> Self {
    Self(name, .optional(.url), summary) { subject in get(subject).map(Value.url) ?? .absent }
  }

  /// Whether something is so.
  static func flag(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name, .flag, summary) { .flag(get($0)) }
  }

  /// Things that a section repeats over.
  static func list<Item>(
    _ name: String, of view: View<Item>, _ summary: String,
    _ get: @escaping @Sendable (Subject) -> [Item]
  ) -> Self {
    Self(name, .list(view.shape), summary) { .list(get($0).map { view.value(of: $0) }) }
  }

  /// A thing whose names a section brings into scope.
  static func record<Part>(
    _ name: String, of view: View<Part>, _ summary: String,
    _ get: @escaping @Sendable (Subject) -> Part
  ) -> Self {
    Self(name, .record(view.shape), summary) { .record(view.value(of: get($0))) }
  }

  /// A thing that may be absent.
  static func optionalRecord<Part>(
    _ name: String, of view: View<Part>, _ summary: String,
    _ get: @escaping @Sendable (Subject) -> Part?
  ) -> Self {
    Self(name, .optional(.record(view.shape)), summary) { subject in
      get(subject).map { .record(view.value(of: $0)) } ?? .absent
    }
  }
}
