internal import Synchronization

/// A value that is worked out when it is first asked for, and then kept.
///
/// What works it out gives the same whenever it is asked, so that nobody can tell such a value from
/// one that was there from the start, except by the time that it takes. A build asks for everything;
/// a preview, for what the one page needs that is being looked at.
final class Deferred<Value: Sendable>: Sendable {
  private final class Kept: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let kept = AtomicLazyReference<Kept>()
  /// Held while the value is worked out, so that nobody does the same beside it.
  private let making = Mutex(())

  /// The value, which `make` works out if nobody has asked before.
  func callAsFunction(_ make: () -> Value) -> Value {
    if let kept = kept.load() { return kept.value }
    return making.withLock { _ in
      (kept.load() ?? kept.storeIfNil(Kept(make()))).value
    }
  }
}
