#pragma once
// Calls of Linux that glibc declares only for GNU sources, which Swift's Glibc module is not.
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <unistd.h>

/// Renames; with `exchange` the two names swap what they name, at one instant.
extern int renameat2(int from, const char *old_name, int to, const char *new_name,
                     unsigned int flags);
static const unsigned int rename_exchange = 1u << 1;

/// Writes everything that waits for the disk of a descriptor's file system.
extern int syncfs(int descriptor);

/// Sets a limit of another process.
extern int prlimit(pid_t process, enum __rlimit_resource resource, const struct rlimit *limit,
                   struct rlimit *old_limit);

/// Opens a pipe with flags such as O_CLOEXEC.
extern int pipe2(int ends[2], int flags);

/// Watches a path only if it is a folder; the number is too large for Swift to import it signed.
static const unsigned int watch_folders_only = IN_ONLYDIR;

/// The variables of this process, as they are handed on to another.
extern char **environ;
static inline char **process_environment(void) { return environ; }
