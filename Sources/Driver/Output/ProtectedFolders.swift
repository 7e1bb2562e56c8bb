import Glibc

/// The folders that must never be replaced by a site, whatever path leads to them.
struct ProtectedFolders: Sendable {
  private let refusals: [FileIdentity: OutputRefusal]

  /// Protects the workspace, the current folder and the home folder, with all folders around them.
  init(workspace: String) {
    var refusals: [FileIdentity: OutputRefusal] = [:]
    let home = getenv("HOME").map { String(cString: $0) }
    for (path, refusal) in [
      (home, OutputRefusal.holdsHome), (".", .holdsWorkingFolder), (workspace, .holdsWorkspace),
    ] {
      for identity in path.map(Self.chain(upwardsFrom:)) ?? [] { refusals[identity] = refusal }
    }
    self.refusals = refusals
  }

  /// Why a folder is protected, if it is.
  func refusal(of folder: FileIdentity) -> OutputRefusal? { refusals[folder] }

  /// A folder and the folders around it, up to the root of the file system.
  private static func chain(upwardsFrom path: String) -> [FileIdentity] {
    guard var folder = try? Descriptor.folder(at: path) else { return [] }
    var chain: [FileIdentity] = []
    while let identity = try? folder.status().identity, identity != chain.last {
      chain.append(identity)
      guard let parent = try? folder.folder("..") else { break }
      folder = parent
    }
    return chain
  }
}
