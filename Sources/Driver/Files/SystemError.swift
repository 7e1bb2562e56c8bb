import Glibc

/// Why the operating system refused a call.
package struct SystemError: Error, Sendable, Hashable {
  /// The number that the system calls `errno`.
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }

  /// The failure of the call that was made just before on this thread.
  static var last: SystemError { SystemError(code: errno) }
}

extension SystemError: CustomStringConvertible {
  /// The cause in words, such as "no space left on device".
  package var description: String {
    switch code {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EEXIST: "something of that name is already there"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ENOTEMPTY: "the folder is not empty"
    case ENOSPC: "no space left on the disk"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file would be larger than the limit for files"
    case EROFS: "the disk is read-only"
    case EMFILE: "this program has too many files open"
    case ENFILE: "the system has too many files open"
    case ELOOP: "too many symbolic links"
    case ENAMETOOLONG: "the name is too long"
    case EIO: "the disk reported an input/output error"
    case EBUSY: "it is in use"
    case EXDEV: "the two places are on different disks"
    case ENOMEM: "not enough memory"
    default: String(cString: strerror(code))
    }
  }

  /// What a person can do about the cause, where there is something.
  var advice: String? {
    switch code {
    case ENOSPC, EDQUOT: "free some space and run again"
    case EFBIG: "raise the limit (ulimit -f) and run again"
    case EACCES, EPERM: "check who may write there"
    case EROFS: "choose a folder on a disk that can be written"
    case EMFILE, ENFILE: "raise the limit (ulimit -n) or use fewer --jobs"
    default: nil
    }
  }
}

extension SystemError {
  /// Whether the call failed only because nothing of that name is there.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}
