internal import Diagnostics

/// Which pages belong to which model.
struct Membership {
  /// For each model the page that starts it, in the order of paths.
  let starts: [Int]
  /// For each page its model.
  let modelOfPage: [ModelIndex?]
  /// For each model its pages, the one that starts it first.
  let pagesOfModel: [[Int]]

  /// A model that starts at an `index.md` has all pages below its folder that neither start a
  /// model nor lie below another one's; any other model is its one page.
  init(_ pages: [Fragment]) {
    let starts = pages.indices.filter { pages[$0].startsModel }
    var folders: [String: ModelIndex] = [:]
    var own: [Int: ModelIndex] = [:]
    for (number, page) in starts.enumerated() {
      own[page] = ModelIndex(number)
      if let folder = Self.folder(ofIndex: pages[page].path) {
        folders[folder] = ModelIndex(number)
      }
    }
    let modelOfPage = pages.indices.map { page in
      own[page] ?? Self.nearest(to: pages[page].path, in: folders)
    }
    var pagesOfModel = starts.map { [$0] }
    for (page, model) in modelOfPage.enumerated() where own[page] == nil {
      if let model { pagesOfModel[model.rawValue].append(page) }
    }
    self.starts = starts
    self.modelOfPage = modelOfPage
    self.pagesOfModel = pagesOfModel
  }

  /// The folder of an `index.md`, empty for the root's; `nil` for other pages.
  static func folder(ofIndex path: String) -> String? {
    guard path == "index.md" || path.hasSuffix("/index.md") else { return nil }
    return String(path.dropLast("index.md".utf8.count)).trimmingSlash
  }

  private static func nearest(
    to path: String, in folders: [String: ModelIndex]
  ) -> ModelIndex? {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if let model = folders[String(folder)] { return model }
    }
    return folders[""]
  }
}

extension String {
  fileprivate var trimmingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
