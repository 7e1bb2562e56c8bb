/// Why a folder is not taken as output folder.
package enum OutputRefusal: Error, Sendable, Hashable {
  case notOurs
  case damagedManifest
  case newerManifest
  case notAFolder
  case symbolicLink
  case mountPoint(inside: String?)
  case gitWorkTree
  case holdsWorkspace
  case holdsWorkingFolder
  case holdsHome
  case unnameableFile(inside: String)
}

extension OutputRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notOurs:
      "it is not empty and was not written by threatpress; choose another folder, or empty this one"
    case .damagedManifest:
      "its file '\(Manifest.fileName)' is damaged, so what belongs to the site is unknown; remove "
        + "the folder yourself and run again"
    case .newerManifest:
      "it was written by a newer threatpress; use that one, or choose another folder"
    case .notAFolder: "it is not a folder"
    case .symbolicLink: "it is a symbolic link; name the folder itself"
    case .mountPoint(nil): "a disk is mounted there; choose a folder inside it"
    case .mountPoint(let inside?): "a disk is mounted at '\(inside)' inside it"
    case .gitWorkTree: "it is the root of a git work tree; choose a folder inside it"
    case .holdsWorkspace: "it is the workspace, or holds it; choose a folder inside the workspace"
    case .holdsWorkingFolder: "it is the current folder, or holds it; choose another folder"
    case .holdsHome: "it is your home folder, or holds it; choose another folder"
    case .unnameableFile(let inside):
      "it holds the file '\(inside)', whose name is not UTF-8; move that away and run again"
    }
  }
}

/// Why a path of the site cannot be written.
package enum OutputNameProblem: Error, Sendable, Hashable {
  case notRelative
  case unprintable
  case tooLong
  case reserved
  case twice
  case alsoFolder
}

extension OutputNameProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notRelative: "the path leaves the site"
    case .unprintable: "the path holds a control character"
    case .tooLong: "the path, or a name in it, is too long"
    case .reserved: "the name is reserved for threatpress itself"
    case .twice: "two pages have this address"
    case .alsoFolder: "another page needs a folder of this name"
    }
  }
}
