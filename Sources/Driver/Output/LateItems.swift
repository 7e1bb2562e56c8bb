extension StagedSite {
  /// Brings over what somebody put into the old site while the new one was being built.
  ///
  /// Called when the sites have changed places and before the old one is removed.
  func keepItemsAdded(since old: SiteOnDisk?) -> [KeptItem] {
    guard let old, let now = try? OutputScan(of: old.site, at: location) else { return [] }
    let before = Dictionary(
      old.scan.items.map { ($0.path, $0.status) }, uniquingKeysWith: { first, _ in first })
    var kept: [KeptItem] = []
    for item in now.items where item.path != Manifest.fileName {
      let earlier = before[item.path]
      if earlier?.identity == item.status.identity, earlier?.modified == item.status.modified {
        continue
      }
      guard let place = bringOver(item.path, from: old.site.folder) else { continue }
      kept.append(
        KeptItem(
          path: item.path, keptAs: place, reason: earlier == nil ? .foreign : .edited))
    }
    return kept
  }

  /// Links one item into the new site, beside a page of the same name if there is one.
  private func bringOver(_ path: String, from old: Descriptor) -> String? {
    let (folderPath, name) = path.folderAndName
    guard let source = try? old.folder(below: folderPath) else { return nil }
    let target = (try? folder.folder(below: folderPath)) ?? folder
    let place = target === folder ? name : path
    for suffix in ["", ".kept", ".kept.kept"] {
      if source.link(name, to: name + suffix, in: target) { return place + suffix }
    }
    return nil
  }
}
