#!/usr/bin/env bash
# Makes every k-th call of the system fail: the exit status must say why, and the old outputs stay.
# usage: Tests/Faults/inject.sh [CALL...]     needs strace, and clang for short writes
# The first calls of a process belong to the loader and to the library of C: they are passed over.
. "$(dirname "$0")/project.sh"
calls=("$@"); [ $# -gt 0 ] || calls=(write fsync renameat rename mkdir mkdirat openat read pread64 close unlink unlinkat flock)
make_project

errors() {
  case $1 in
    write) echo ENOSPC EIO EDQUOT EINTR ;;
    fsync) echo EIO ENOSPC EINTR ;;
    rename | renameat) echo EXDEV EIO EACCES ENOSPC ;;
    mkdir | mkdirat) echo ENOSPC EROFS ;;
    openat) echo EMFILE ENFILE EIO EINTR ;;
    read | pread64) echo EIO EINTR ;;
    close | unlink | unlinkat) echo EIO ;;
    flock) echo EINTR EIO ;;
  esac
}

# The exit statuses that say what failed. 0 where Acopio can do without what failed.
fits() {
  case $2 in
    EINTR) [ "$1" -eq 0 ] ;;
    EMFILE | ENFILE) [ "$1" -eq 71 ] || [ "$1" -eq 0 ] ;;
    EACCES | EROFS) [ "$1" -eq 73 ] || [ "$1" -eq 0 ] ;;
    *) [ "$1" -eq 74 ] || [ "$1" -eq 0 ] ;;
  esac
}

# The first k that falls to a call after the program has begun: when it looks for its own folder.
first_own() {
  local found
  found=$(strace -f -qq -e trace=$1,getcwd "$acopio" -C "$project" run small --quiet 2>&1 > /dev/null \
    | sed 's/^\[pid *[0-9]*\] //' | awk -v call="$1(" '/^getcwd\(/ { print n + 1; exit } index($0, call) == 1 { n++ }')
  echo "${found:-1}"
}

judge() {
  local status=$1 call=$2 error=$3 k=$4 after
  tally "injections"
  fits "$status" "$error" || { tally "wrong exit status"; echo "$call $k $error: status $status" >&2; }
  after=$(verdict)
  if [ "$status" -eq 0 ] && [ "$after" != new ]; then
    tally "success without a whole new set"; echo "$call $k $error: 0 and $after" >&2
  fi
  if [ "$after" = mixed ] && ! announced; then tally "mixed and not announced"; fi
  [ "$status" -eq 0 ] || tally "$after after a failure"
  "$acopio" -C "$project" run idle --quiet || tally "next starts that failed"
  tally "$(verdict) after the next start"
  [ -z "$(leftovers)" ] || tally "temporaries left after the next start"
}

for call in "${calls[@]}"; do
  begin_trial
  first=$(first_own $call)
  for error in $(errors $call); do
    for k in $(seq "$first" 10000); do
      begin_trial
      status=0
      strace -f -qq -o "$work/trace" -e trace=$call -e inject=$call:error=$error:when=$k \
        "$acopio" -C "$project" run small --quiet > /dev/null 2> "$work/messages" || status=$?
      grep -q INJECTED "$work/trace" || break
      judge $status $call $error "$k"
    done
    echo "$call $error: $((k - first)) injections" >&2
  done
done

# Writes that take one byte, and every third one interrupted: slow, and nothing else.
if command -v clang > /dev/null && [ $# -eq 0 ]; then
  cat > "$work/short.c" <<'C'
#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>
static int calls;
ssize_t write(int file, const void *bytes, size_t count) {
  if (++calls % 3 == 0) { errno = EINTR; return -1; }
  return syscall(SYS_write, file, bytes, count > 1 ? 1 : count);
}
C
  clang -shared -fPIC -o "$work/short.so" "$work/short.c"
  begin_trial
  status=0
  LD_PRELOAD="$work/short.so" "$acopio" -C "$project" run small --quiet || status=$?
  judge $status write short all
fi
report "wrong exit status" "success without a whole new set" "mixed and not announced" \
  "torn after a failure" "torn after the next start" "mixed after the next start" \
  "next starts that failed" "temporaries left after the next start"
