/// Where the parts of a picture lead.
package enum DiagramLinks: Sendable {
  /// Nowhere: the picture is drawn for its size alone.
  case none
  /// To the pages of what is shown, as seen from an address.
  case pages(from: Address)
  /// To the panels on the picture's own page.
  case panels(on: Address)
  /// To the rows of the tables on the picture's own page.
  case rows(on: Address)

  /// The page that the picture is seen from.
  var address: Address? {
    switch self {
    case .none: nil
    case .pages(let address), .panels(let address), .rows(let address): address
    }
  }
}
