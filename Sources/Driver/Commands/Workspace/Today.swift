internal import Glibc
package import Model

/// The day that counts as today: the one that was asked for, else that of `SOURCE_DATE_EPOCH`, else
/// the clock's. Nothing else in the program reads a clock.
package func today(asOf given: String?) throws(CommandError) -> Day {
  if let given {
    guard let day = Day(given) else { throw .malformedDay(given) }
    return day
  }
  if let epoch = environmentVariable("SOURCE_DATE_EPOCH"), !epoch.isEmpty {
    guard let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) else {
      throw .malformedEpoch(epoch)
    }
    return Day(daysSinceEpoch: seconds / 86_400)
  }
  var now = time(nil)
  var local = tm()
  localtime_r(&now, &local)
  return Day(daysSinceEpoch: (now + local.tm_gmtoff) / 86_400)
}

/// The value of a variable of the environment; `nil` where it is not set.
package func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
